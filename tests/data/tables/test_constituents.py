"""The constituent councils of combined authorities under every option, as CSV."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.data.tables.constituents import constituent_rows
from tests.areas import COMBINED
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraised(COMBINED)


def test_the_constituents_have_rows_for_a_csv(area: Appraisal) -> None:
    rows = constituent_rows(area)
    assert rows[0] == {
        "combined_authority": "region-board",
        "option": "today",
        "council": "Shire",
        "of_this_area": True,
        "population": 600,
    }
    assert [row["council"] for row in rows if row["option"] == "one"] == [
        "All",
        "Next Door Council",
    ]


def test_every_option_has_its_own_councils_before_those_from_outside(area: Appraisal) -> None:
    """Under `split` the area is on it no longer."""
    found = [
        (row["option"], row["council"], row["population"], row["of_this_area"])
        for row in constituent_rows(area)
    ]
    outside = ("Next Door Council", 500, False)
    assert found == [
        ("today", "Shire", 600, True),
        ("today", "City", 300, True),
        ("today", *outside),
        ("stay", "Shire", 600, True),
        ("stay", "City", 300, True),
        ("stay", *outside),
        ("split", *outside),
        ("one", "All", 900, True),
        ("one", *outside),
        ("two", "Right", 700, True),
        ("two", "Left", 200, True),
        ("two", *outside),
    ]


def test_a_population_that_is_not_known_is_left_empty() -> None:
    unknown = COMBINED.replace("population: 300", "population: unknown")
    found = constituent_rows(appraised(unknown))
    assert [row["population"] for row in found if row["option"] == "one"] == [None, 500]


def test_without_a_combined_authority_there_are_no_rows() -> None:
    assert constituent_rows(appraised("councils: {ash: {tier: unitary}}")) == []
