"""Criteria × options by kind of evidence."""

from appraisal.appraise import appraise
from appraisal.model import WEAKEST_LAST
from appraisal.site.evidence_grid import Grid, GridCell, evidence_grid
from tests.areas import MIXED
from tests.datasets import dataset


def grid(text: str) -> Grid:
    return evidence_grid(appraise(dataset(text)), WEAKEST_LAST)


def test_each_value_says_its_kind_of_evidence_and_leads_to_its_place() -> None:
    found = grid(MIXED)
    assert found.options == ("a",)
    assert [(row.label, row.cells[0]) for row in found.rows] == [
        ("Size", GridCell("measured", "criteria/size.html#a")),
        ("Saving", GridCell("contested", "criteria/saving.html#a")),
        ("Care", GridCell("assumption", "criteria/care.html#a")),
        ("Voice", GridCell("gap", "criteria/voice.html#a")),
    ]


def test_only_kinds_that_occur_are_in_the_key_and_what_was_found_is_added_up() -> None:
    found = grid(MIXED)
    assert found.kinds == ("measured", "contested", "assumption", "gap")
    assert found.found == ("50",)


def test_without_options_or_criteria_there_is_no_grid() -> None:
    assert grid("criteria: [{id: x, judged: {0: Bad, 100: Good}}]").rows == ()
    assert grid("options: {a: {}}").rows == ()
