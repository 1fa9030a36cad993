"""What an option changes fits into a cell, and says nothing where nothing is recorded."""

import pytest

from appraisal.findings import changes_in_brief as said


@pytest.mark.parametrize(
    ("today", "new", "words"),
    [
        (0, (), ""),
        (1, (), "Today's 1 council"),
        (10, (), "Today's 10 councils"),
        (3, ("North, 30 people: Ash", "South: Oak"), "North, 30 people: Ash. South: Oak"),
    ],
)
def test_which_councils_stand(today: int, new: tuple[str, ...], words: str) -> None:
    assert said.councils_that_stand(today, new) == words


def test_fates_that_befall_nobody_are_left_out() -> None:
    assert said.fates_words({"a": "kept", "b": "re-formed", "c": "kept"}) == "2 kept, 1 re-formed"
    assert said.fates_words({}) == ""


@pytest.mark.parametrize(
    ("share", "functions", "words"),
    [(0.6, 5, "60% of 5 functions"), (None, 5, "not known"), (None, 0, "")],
)
def test_what_a_single_tier_decides(share: float | None, functions: int, words: str) -> None:
    assert said.decided_by_a_single_tier(share, functions) == words
