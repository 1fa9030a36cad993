"""Whose the judged scores are, in sentences."""

from appraisal.appraise import appraise
from appraisal.appraise.safety.trust_checks import Finding
from appraisal.findings.judgements import hand, old, whose_judgements
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"
JUDGED = f"""
    settings: {{date: 2026-11-22, simulation: {{samples: 10}}}}
    workshops: {{first: {{title: The first workshop}}}}
    criteria: [{{id: x, {LEAF}}}]
    options:
      a: {{scores: {{x: {{score: 5}}}}}}
"""


def said(text: str) -> str:
    area = dataset(text)
    return whose_judgements(area, appraise(area).judgements)


def test_scores_are_counted_with_those_that_say_whose_they_are_and_of_when() -> None:
    more = "      b: {scores: {x: {score: 6, by: first, date: 2025-06}}}\n"
    assert said(JUDGED + more) == (
        "2 scores are judged: 1 says whose judgement, and 1 says of when. They come from 1 hand. "
        "The oldest that says so is of June 2025, and 1 is over a year old on 22 November 2026."
    )


def test_where_none_is_over_a_year_old_that_is_said() -> None:
    more = "      b: {scores: {x: {score: 6, date: 2026-11}}}\n"
    assert said(JUDGED + more).endswith(
        "The oldest that says so is of November 2026, and none is over a year old on "
        "22 November 2026."
    )


def test_what_nobody_signed_or_dated_has_no_hands_and_no_age() -> None:
    assert said(JUDGED) == "1 score is judged: 0 say whose judgement, and 0 say of when."


def test_where_nothing_is_judged_that_is_said() -> None:
    assert said("{}") == "No score is judged."


def test_a_workshop_is_told_by_its_title_and_anyone_else_by_name() -> None:
    area = dataset(JUDGED)
    assert [hand(area, by) for by in ("first", "The panel")] == ["The first workshop", "The panel"]


def test_a_score_that_fell_due_says_what_changed_and_an_old_one_its_date() -> None:
    names, leaves = {"a": "Alpha"}, {"x": "Ex"}
    due = Finding(("a", "x", "", "sources"))
    assert old(due, names, leaves) == (
        "The score of Alpha on ‘Ex’ was agreed in a workshop. A source of it has changed since."
    )
    both = Finding(("a", "x", "", "anchors", "sources"))
    assert "Its scale and its sources have changed since." in old(both, names, leaves)
    assert old(Finding(("a", "x", "2024-06")), names, leaves) == (
        "The score of Alpha on ‘Ex’ is of June 2024."
    )
