"""Which line of a model, in sentences, in every case."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.model_lines import Differing, Ground
from appraisal.appraise.safety.robustness import Simulated
from appraisal.findings.model_lines import (
    apart_by,
    map_title,
    standing_for,
    what_differs,
    where_it_lies,
    which_line,
)
from appraisal.model import Criterion
from tests.findings.made_up import OPTIONS, simulated

LEAF = Criterion.model_validate({"id": "x", "name": "Ex", "judged": {0: "Bad", 100: "Good"}})


def lines(**highest: float) -> Simulated:
    """Lines that are the highest so often, each told apart from the others."""
    return simulated(dict.fromkeys(highest, 0.25), highest=highest)


def level(found: Simulated, share: float) -> Simulated:
    between = {i: dict.fromkeys(row, share) for i, row in found.level.items()}
    return replace(found, level=between)


@pytest.mark.parametrize(
    ("highest", "expected"),
    [
        (
            {"a": 0.7, "b": 0.3},
            "2 lines of Two, Alpha is the highest in about 7 in 10 tries, Beta in the rest.",
        ),
        (
            {"a": 0.7, "b": 0.2, "c": 0.1},
            "3 lines of Two, Alpha is the highest in about 7 in 10 tries; Beta in 20%.",
        ),
        ({"a": 1.0, "b": 0.0}, "2 lines of Two, Alpha is the highest in every try."),
        (
            {"a": 0.5, "b": 0.5},
            "2 lines of Two, Alpha and Beta are the highest in about as many tries as each other.",
        ),
    ],
)
def test_the_line_most_often_highest_is_named(highest: dict[str, float], expected: str) -> None:
    assert which_line("Two", tuple(highest), lines(**highest), OPTIONS, ()) == f"Of the {expected}"


def test_lines_that_are_level_in_every_draw_are_said_to_be_so() -> None:
    found = level(lines(a=0.5, b=0.5), 1.0)
    assert which_line("Two", ("a", "b"), found, OPTIONS, ()) == (
        "The 2 lines of Two are worth the same in every try."
    )


@pytest.mark.parametrize(
    ("near", "expected"),
    [
        ("b", "Alpha and Beta can't be told apart on today's evidence."),
        ("bc", "Alpha, Beta and Gamma can't all be told apart on today's evidence."),
    ],
)
def test_lines_that_cannot_be_told_from_the_highest_are_named(near: str, expected: str) -> None:
    found = lines(a=0.6, b=0.3, c=0.1)
    winning = {i: {**row} for i, row in found.winning.items()}
    winning["a"] |= dict.fromkeys(near, 0.55)
    said = which_line("Two", ("a", "b", "c"), replace(found, winning=winning), OPTIONS, ())
    assert said.endswith(f"Beta in 30%. {expected}")


def test_it_is_said_on_how_many_criteria_lines_are_the_same() -> None:
    assert what_differs((), 4) == "On every criterion all lines are worth the same."
    assert what_differs((Differing(LEAF, 2.0),), 4) == (
        "On 3 of 4 criteria all lines are worth the same. What parts them most is ‘Ex’: about 2 "
        "points of overall value between the highest and the lowest."
    )
    assert what_differs((Differing(LEAF, 0.0),), 1) == (
        "On no criterion are all lines worth the same."
    )


@pytest.mark.parametrize(
    ("size", "expected"),
    [(0.0, "none"), (0.04, "under 0.1 points"), (0.6, "0.6 points"), (1.0, "1 point")],
)
def test_how_far_lines_lie_apart_is_said_to_a_tenth(size: float, expected: str) -> None:
    assert apart_by(size) == expected


def test_a_place_is_told_with_its_council_along_each_line() -> None:
    moving = Ground(("x",), ("North", "South", "North"))
    assert where_it_lies(moving, "Birch", ("a", "b", "c"), OPTIONS) == (
        "Birch: North along Alpha and Gamma; South along Beta"
    )
    staying = Ground(("x",), ("North", "North", "North"))
    assert where_it_lies(staying, "Birch", ("a", "b", "c"), OPTIONS) == "North along every line"


def test_the_map_names_what_the_lines_part_over() -> None:
    assert map_title("Birch") == "The lines part over Birch"
    assert map_title("") == "All lines run alike"


def test_the_line_that_stands_for_a_model_says_whether_another_is_as_high() -> None:
    assert standing_for("Two", shared=False) == "highest line of Two"
    assert standing_for("Two", shared=True) == "as high as any line of Two"


def test_no_line_is_called_the_highest_where_nothing_is_known_of_one() -> None:
    said = which_line("Two", ("a", "b", "c"), lines(a=0.6, b=0.3, c=0.1), OPTIONS, {"b"})
    assert said == "Nothing is known of Beta, so which line of Two is the highest can't be told."
