"""A file that is read holds nothing until something is found in it."""

from appraisal.sheets.workshop.collected import Collected


def test_an_empty_sheet_holds_no_answers_and_no_faults() -> None:
    found = Collected("ash.xlsx", "council", "w", "1a2b3c4d")
    assert (found.answers, found.scores, found.record, found.added) == ({}, {}, {}, ())
    assert (found.missing, found.faults) == ((), ())
