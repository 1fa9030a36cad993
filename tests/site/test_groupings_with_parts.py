"""The section on groupings with parts of councils."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.findings.names import area_names
from appraisal.site.groupings_with_parts import WithParts, with_parts
from tests.site.drawn_pages import THIN, appraised

WHOLE = THIN.replace("[ash-n, birch]", "[ash, birch]").replace("[ash-s, city]", "[city]")


def section(area: Appraisal, floor: float | None = None) -> WithParts:
    found = with_parts(area, area_names(area.dataset), floor)
    assert found is not None
    return found


def test_its_sentences_count_those_that_split_a_council() -> None:
    found = section(appraised())
    assert found.title == "Groupings that may split ash"
    assert found.rows == ()
    assert found.said[1] == (
        "5 are within the bounds and 0 just outside. 3 of these split a council. The others are "
        "listed above."
    )
    assert (found.rest_in_csv, found.unknown) == (
        "3 more, and what each is worth on each criterion, are in the",
        (),
    )


def test_those_that_reach_the_floor_are_rows_and_the_rest_are_counted() -> None:
    """North Ash alone has 75,000, South Ash 25,000; with Birch that is 175,000 and 125,000."""
    found = section(appraised(), 75_000)
    assert [[council.people for council in row.councils] for row in found.rows] == [
        ["75,000", "125,000", "200,000"]
    ]
    assert found.rest_in_csv == "2 more, and what each is worth on each criterion, are in the"


def test_a_part_of_unknown_population_is_named() -> None:
    unknown = THIN.replace("population: 75000", "population: unknown")
    assert section(appraised(unknown)).unknown == ("North Ash",)


@pytest.mark.parametrize("text", [WHOLE, "councils: {ash: {tier: unitary}}", "{}"])
def test_where_no_option_splits_a_council_there_is_no_section(text: str) -> None:
    area = appraised(text)
    assert with_parts(area, area_names(area.dataset), None) is None
