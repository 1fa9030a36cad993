"""What a panel scored, what was said in words, and what interviews found."""

from typing import Any

import pytest

from tests.sheets.workshop.filled import back


def scored(**cells: Any) -> Any:
    return back("panel.xlsx", {("Scores", "closer one-voice", k): v for k, v in cells.items()})


def test_a_score_may_stand_without_its_range_and_reason() -> None:
    found = scored(score=40)
    assert (found.kind, found.scores) == ("panel", {"closer": {"one-voice": {"score": 40}}})
    assert (found.missing, found.faults) == ((), ())


def test_only_scores_that_were_asked_are_missing() -> None:
    assert back("panel.xlsx", {}).missing == (
        (
            "Scores: 1 of 1 left blank: How far would closer working let the area speak with one "
            "voice?"
        ),
    )


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"score": 40, "low": 50}, "Scores!G8: the low, 50, is above the score, 40"),
        ({"score": 40, "high": 30}, "Scores!H8: the high, 30, is below the score, 40"),
        (
            {"low": 30, "high": 50},
            "Scores!G8: there is no score beside this. Write the score, or clear the row.",
        ),
        (
            {"why": "It is so."},
            "Scores!I8: there is no score beside this. Write the score, or clear the row.",
        ),
        ({"score": "x", "low": 50}, 'Scores!F8: "x" is not a number from 0 to 100'),
    ],
)
def test_a_score_that_is_not_whole_is_refused(cells: dict[str, Any], fault: str) -> None:
    found = scored(**cells)
    assert found.faults == (f"panel.xlsx, {fault}",)


def test_barriers_and_enablers_keep_their_order() -> None:
    sheet = "Barriers and enablers"
    found = back(
        "ash.xlsx",
        {
            (sheet, "7", "barrier"): "Time",
            (sheet, "2", "barrier"): "Money ",
            (sheet, "1", "enabler"): "Trust",
        },
    )
    assert found.answers == {"ash": {"barriers": ["Money", "Time"], "enablers": ["Trust"]}}


def test_what_was_said_needs_the_level_beside_it() -> None:
    found = back("interviews/ash.xlsx", {("Place", "note", "answer"): "We like it."})
    assert found.faults == (
        "ash.xlsx, Place!C6: what was said needs the level of ambition beside it",
    )


def test_topics_that_were_not_talked_about_are_missing() -> None:
    found = back("interviews/ash.xlsx", {("Ambitions", "level", "answer"): "3"})
    assert found.answers == {"ash": {"ambition": {"ambitions": {"level": 3, "of": 4}}}}
    assert found.missing == (
        (
            "Interview: 4 of 5 left blank: Place; Alignment, successes and challenges; "
            "Outcomes and themes; Ways of working, enablers and barriers"
        ),
    )
    assert back("interviews/ash.xlsx", {("Place", "level", "answer"): 5}).faults == (
        "ash.xlsx, Place!C7: 5 is not a number from 0 to 4",
    )
