"""Judgements whose ground has changed and that were not looked at again."""

from appraisal.appraise.changed.due import Due, due_for_another_look
from tests.datasets import dataset

BEFORE = """
    sources: {s: {title: Survey, date: 2020}, t: {title: Talk, note: A}}
    criteria: [{id: x, judged: {0: bad, 100: good}}, {id: y, judged: {0: slow, 100: fast}}]
    options:
      a: {scores: {x: {score: 60, source: s, why: W}, y: {score: 40, source: t}}}
      b: {scores: {x: {score: 52, source: [s, t]}, y: unknown}}
"""


def due(*changes: tuple[str, str]) -> tuple[Due, ...]:
    text = BEFORE
    for one, other in changes:
        assert one in text
        text = text.replace(one, other)
    return due_for_another_look(dataset(BEFORE), dataset(text))


NEWER = ("date: 2020", "date: 2026")


def test_scores_that_cite_a_source_that_is_another_document_now_are_due() -> None:
    assert due(NEWER) == (Due("a", "x", ("s",), False), Due("b", "x", ("s",), False))


def test_scores_on_other_anchors_are_due_and_gaps_are_not() -> None:
    assert due(("0: slow", "0: very slow")) == (Due("a", "y", (), True),)


def test_a_score_that_was_looked_at_again_is_not_due() -> None:
    assert due(NEWER, ("score: 60", "score: 61")) == (Due("b", "x", ("s",), False),)
    assert due(NEWER, ("why: W", "date: 2026-02")) == (Due("b", "x", ("s",), False),)


def test_lifts_of_candidates_are_judgements_too() -> None:
    desk = """
    candidates:
      desk: {name: Desk, kind: company, level: share, lifts: {x: {score: 5, source: s}}}
    """
    before = dataset(BEFORE + desk)
    after = dataset(
        (BEFORE + desk).replace(*NEWER).replace("b: {scores", "b: {candidates: [desk], scores")
    )
    assert due_for_another_look(before, after)[-1] == Due("desk", "x", ("s",), False, lift=True)


def test_a_note_on_a_source_and_a_reason_said_otherwise_make_nothing_due() -> None:
    assert due(("note: A", "note: B"), ("why: W", "why: V")) == ()


def test_what_nothing_stood_for_before_is_not_due() -> None:
    assert due(NEWER, ("      a:", "      c:")) == (Due("b", "x", ("s",), False),)
