"""Every grouping that is listed, and those that split a council, as CSV."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.data.tables.structures import parts_rows, structure_rows, structure_tables
from tests.site.drawn_pages import THIN, appraised
from tests.site.groupings_in_a_line import LINE


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def test_every_way_to_cut_a_line_is_listed_with_the_option_that_it_is() -> None:
    """Four councils in a line meet at three borders, each of which is there or is not."""
    found = [(row["grouping"], row["option"]) for row in structure_rows(appraised(LINE))]
    assert found == [
        ("ash+birch+cedar+dale", None),
        ("ash+birch+cedar | dale", None),
        ("ash+birch | cedar+dale", "even"),
        ("ash | birch+cedar+dale", None),
        ("ash+birch | cedar | dale", None),
        ("ash | birch+cedar | dale", None),
        ("ash | birch | cedar+dale", None),
        ("ash | birch | cedar | dale", None),
    ]


def test_a_grouping_has_its_people_its_margins_and_what_it_is_worth() -> None:
    """300 and 700 people, the bound being 300; a ratio of 11 is worth nothing, one of 1 all."""
    (row,) = (row for row in structure_rows(appraised(LINE)) if row["option"] == "even")
    assert row == {
        "councils": 2,
        "grouping": "ash+birch | cedar+dale",
        "populations": "300 | 700",
        "option": "even",
        "front": False,
        "within_bounds": True,
        "just_outside": False,
        "uncertain": False,
        "ratio": pytest.approx(7 / 3),
        "margin_smallest": 0,
        "margin_largest": None,
        "margin_ratio": None,
        "partnerships_crossing": 0,
        "smallest_raw": 300,
        "balance_raw": pytest.approx(7 / 3),
        "tiers_raw": 1,
        "smallest_value": 75,
        "balance_value": pytest.approx(100 - 40 / 3),
        "tiers_value": 100,
    }


def test_those_with_parts_are_the_ones_that_split_a_council(thin: Appraisal) -> None:
    """Ash North and South apart: beside them Birch, joined to the one, to the other or alone."""
    assert [(row["grouping"], row["populations"]) for row in parts_rows(thin)] == [
        ("ash-n+birch | ash-s | city", "175000 | 25000 | 200000"),
        ("ash-n | ash-s+birch | city", "75000 | 125000 | 200000"),
        ("ash-n | ash-s | birch | city", "75000 | 25000 | 100000 | 200000"),
    ]


def test_nothing_is_said_of_a_front_among_those_with_parts(thin: Appraisal) -> None:
    assert {row["front"] for row in parts_rows(thin)} == {None}


def test_those_of_whole_councils_and_those_with_parts_have_a_file_each(thin: Appraisal) -> None:
    assert structure_tables(thin) == {
        "data/structures.csv": structure_rows(thin),
        "data/structures-parts.csv": parts_rows(thin),
    }
    assert [row["grouping"] for row in structure_rows(thin)] == [
        "ash+birch | city",
        "ash | birch | city",
    ]


def test_where_no_option_splits_a_council_there_are_none_with_parts() -> None:
    whole = THIN.replace("[ash-n, birch]", "[ash, birch]").replace("[ash-s, city]", "[city]")
    assert parts_rows(appraised(whole)) == []


def test_without_councils_there_is_nothing_to_list() -> None:
    assert structure_tables(appraised("{}")) == {
        "data/structures.csv": [],
        "data/structures-parts.csv": [],
    }
