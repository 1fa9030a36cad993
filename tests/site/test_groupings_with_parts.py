"""The section on groupings with parts of councils."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.findings.names import area_names
from appraisal.site import groupings_with_parts as module
from appraisal.site.groupings_with_parts import WithParts, with_parts
from tests.site.drawn_pages import THIN, appraised

WHOLE = THIN.replace("[ash-n, birch]", "[ash, birch]").replace("[ash-s, city]", "[city]")


def section(area: Appraisal) -> WithParts:
    found = with_parts(area, area_names(area.dataset))
    assert found is not None
    return found


def test_its_sentences_count_the_rows_of_its_table() -> None:
    found = section(appraised())
    assert found.title == "Groupings that may split ash"
    assert [row.size for row in found.rows] == [3, 3, 4]
    assert found.said[1] == (
        "5 are within the bounds and 0 just outside. 3 of these split a council. The others are "
        "those listed above."
    )
    assert (found.rest_in_csv, found.unknown) == (
        "What each is worth on each criterion is in a file of its own:",
        (),
    )


def test_a_long_table_shows_its_first_rows_and_counts_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    found = section(appraised())
    assert [row.key for row in found.rows] == ["ash-n|ash-s birch|city", "ash-n birch|ash-s|city"]
    assert (
        found.rest_in_csv
        == "1 more, and what each is worth on each criterion, are in a file of their own:"
    )
    assert "3 of these split a council." in found.said[1]


def test_a_part_of_unknown_population_is_named() -> None:
    unknown = THIN.replace("population: 75000", "population: unknown")
    assert section(appraised(unknown)).unknown == ("North Ash",)


@pytest.mark.parametrize("text", [WHOLE, "councils: {ash: {tier: unitary}}", "{}"])
def test_where_no_option_splits_a_council_there_is_no_section(text: str) -> None:
    area = appraised(text)
    assert with_parts(area, area_names(area.dataset)) is None
