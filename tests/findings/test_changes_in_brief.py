"""What an option changes fits into a cell, and says nothing where nothing is recorded."""

from appraisal.findings import changes_in_brief as said


def test_fates_that_befall_nobody_are_left_out() -> None:
    assert said.fates_words({"a": "kept", "b": "re-formed", "c": "kept"}) == "2 kept, 1 re-formed"
    assert said.fates_words({}) == ""
