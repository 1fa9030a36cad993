"""The groupings with parts of councils, in whole sentences."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.columns import Edges
from appraisal.appraise.groupings.structures import Structures
from appraisal.findings.groupings_with_parts import with_parts_title, with_parts_words
from appraisal.findings.names import area_names
from tests.site.drawn_pages import THIN, appraised

AGAIN = (
    THIN
    + """
  again:
    family: unitary
    councils:
      w: {name: West, covers: [ash-n, city]}
      e: {name: East, covers: [ash-s, birch]}
"""
)
"""Two options split Ash."""


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised(THIN.replace("  ash:\n", "  ash:\n    name: Ash\n"))


def second(area: Appraisal) -> Structures:
    assert area.structures is not None
    assert area.structures.with_parts is not None
    return area.structures.with_parts


def words(area: Appraisal, found: Structures, shown: int = 3) -> list[str]:
    return list(with_parts_words(area, found, area_names(area.dataset), shown))


def test_the_heading_names_the_council_that_may_be_split(thin: Appraisal) -> None:
    names = area_names(thin.dataset)
    assert with_parts_title(thin.dataset, second(thin), names) == "Groupings that may split Ash"


def test_the_option_its_parts_and_the_groupings_are_counted(thin: Appraisal) -> None:
    options, bounds = words(thin, second(thin))
    assert options == (
        "split splits Ash. With the two parts as areas of their own there are 5 groupings, those "
        "that leave every council whole among them."
    )
    assert bounds == (
        "5 are within the bounds and 0 just outside. 3 of these split a council. The others are "
        "listed above."
    )


def test_a_single_grouping_is_one() -> None:
    area = appraised(AGAIN)
    assert words(area, replace(second(area), count=1))[0] == (
        "again and split split ash. With the two parts as areas of their own there is 1 grouping, "
        "those that leave every council whole among them."
    )


@pytest.mark.parametrize(
    ("shown", "end"),
    [
        (0, "None of these splits a council."),
        (1, "1 of these splits a council. The others are listed above."),
        (2, "2 of these split a council. The others are listed above."),
        (1200, "1,200 of these split a council. The others are listed above."),
    ],
)
def test_how_many_split_a_council_is_said(thin: Appraisal, shown: int, end: str) -> None:
    assert words(thin, second(thin), shown)[1].endswith(f" just outside. {end}")


@pytest.mark.parametrize(
    ("feasible", "outside", "start"),
    [
        (0, 1, "0 are within the bounds and 1 just outside."),
        (1, 0, "1 is within the bounds and 0 just outside."),
        (1234, 5678, "1,234 are within the bounds and 5,678 just outside."),
    ],
)
def test_those_within_the_bounds_stand_before_those_just_outside(
    thin: Appraisal, feasible: int, outside: int, start: str
) -> None:
    found = replace(second(thin), feasible=feasible, edges_by_size={2: Edges(just_outside=outside)})
    assert words(thin, found)[1].startswith(start)


def test_a_list_too_long_for_the_page_leads_to_the_command(thin: Appraisal) -> None:
    found = replace(second(thin), feasible=40_000, complete=False)
    assert words(thin, found)[1] == (
        "40,000 are within the bounds and 0 just outside. That is too many for this page. The "
        "command appraisal structures --parts writes them as CSV."
    )


def test_a_search_too_large_for_a_build_leads_to_the_command(thin: Appraisal) -> None:
    found = replace(second(thin), feasible=None, complete=False)
    assert words(thin, found)[1] == (
        "How many are within the bounds was not worked out here. The command appraisal structures "
        "--parts goes further."
    )
