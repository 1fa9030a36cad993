"""What the page of structures says first."""

import pytest

from appraisal.appraise.groupings.tabled_options import Place
from appraisal.findings.structures import (
    balance_and_ties_title,
    beside,
    dots_explained,
    floor_title,
    mark_labels,
    point,
    rest_title,
)
from tests.findings.made_up import place

LABELS = {"a": "Line A", "b": "Line B", "c": "One council"}
A = place(option="a", ratio=1.204, crossing=5)
B = place(option="b", ratio=3.0, crossing=2)
ONE = place(option="c", ratio=1.0, crossing=0, councils=1)


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ([], "How even each structure is, and how many partnerships it puts across a border"),
        ([ONE], "How even each structure is, and how many partnerships it puts across a border"),
        (
            [A],
            (
                "Of those tabled with several councils, most even, and fewest partnerships across "
                "a border: Line A (1.2 to 1; 5)"
            ),
        ),
        (
            [A, B, ONE],
            (
                "Of those tabled with several councils, most even: Line A (1.2 to 1). Fewest "
                "partnerships across a border: Line B (2)"
            ),
        ),
        (
            [A, place(option="b", ratio=1.199, crossing=5)],
            (
                "Of those tabled with several councils, most even, and fewest partnerships across "
                "a border: Line A and Line B (1.2 to 1; 5)"
            ),
        ),
        (
            [place(option="a", ratio=None)],
            "How even each structure is, and how many partnerships it puts across a border",
        ),
    ],
    ids=["none", "one council alone", "one option", "two", "level as shown", "nothing known"],
)
def test_the_title_names_the_most_even_and_those_that_cut_least(
    places: list[Place], said: str
) -> None:
    assert balance_and_ties_title(places, LABELS) == said


def test_one_structure_is_one() -> None:
    assert floor_title(1, 500_000) == "One structure has at least 500,000 people in each council"
    assert floor_title(9, 500_000) == "9 structures have at least 500,000 people in each council"
    assert rest_title(21, some_above=True) == "21 more within the bounds or just outside"
    assert rest_title(1, some_above=False) == "1 within the bounds or just outside"


@pytest.mark.parametrize(
    ("drawn", "beyond", "said"),
    [
        (0, 0, ""),
        (1, 0, "Grey dot: 1 other structure with as many councils."),
        (
            2,
            1,
            (
                "Grey dots: 2 other structures with as many councils. 1 more is less even than 4 "
                "to 1 and not drawn."
            ),
        ),
    ],
)
def test_what_is_a_dot_and_what_is_not_drawn_is_said(drawn: int, beyond: int, said: str) -> None:
    assert dots_explained(drawn, beyond, 4.0) == said


def test_a_mark_says_its_figures_and_what_its_page_lays_it_beside() -> None:
    said = "Line A: largest to smallest 1.2 to 1; 5 across a border"
    assert point(A, LABELS) == said
    assert beside(said, "Line B") == f"{said}. Compare with Line B"


def test_one_council_says_that_it_is_where_it_is_by_definition() -> None:
    """It has no other to be uneven with, and no border to cut."""
    assert mark_labels([A, ONE], LABELS) == {"a": "Line A", "c": "One council (by definition)"}
    said = "One council (by definition): largest to smallest 1 to 1; 0 across a border"
    assert point(ONE, LABELS) == said
