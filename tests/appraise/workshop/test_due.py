"""A workshop's score falls due when its scale or its sources change, and not before."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.workshop.due import (
    FallenDue,
    due_judgements,
    fallen_due,
    kept_hashes,
    rests_on,
)
from appraisal.model import Dataset
from tests.datasets import dataset

AREA = """
    sources: {s: {title: Notes, date: 2026-01}, t: {title: Other}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}}, {id: y, judged: {0: Bad, 100: Good}}]
    options:
      a: {scores: {x: {score: 5, by: first, source: [s]}, y: {score: 6, by: first, source: [t]}}}
    workshops:
      first:
        title: The first
        questions: [{id: q, ask: How?, option: a, criterion: x}]
        record: {agreed: {q: {value: 5, rests_on: HASH}}, rests_on: {a: {y: PANEL}}}
"""


def hashed(text: str = AREA) -> Dataset:
    """The area, with the hashes of what it rests on as it stands."""
    plain = dataset(AREA)
    text = text.replace("HASH", rests_on(plain, "x", ["s"]))
    return dataset(text.replace("PANEL", rests_on(plain, "y", ["t"])))


def test_nothing_is_due_while_nothing_has_changed() -> None:
    assert fallen_due(hashed()) == ()
    assert list(due_judgements(hashed())) == []


@pytest.mark.parametrize(
    ("was", "now", "criterion", "changed"),
    [
        ("{id: x, judged: {0: Bad,", "{id: x, judged: {0: Worse,", "x", ("anchors",)),
        ("date: 2026-01", "date: 2026-02", "x", ("sources",)),
        ("title: Other", "title: Another", "y", ("sources",)),
        ("source: [t]", "source: [t, s]", "y", ("sources",)),
        ("source: [t]", "source: [s]", "y", ("sources",)),
    ],
)
def test_another_scale_or_source_makes_it_due(
    was: str, now: str, criterion: str, changed: tuple[str, ...]
) -> None:
    found = fallen_due(hashed(AREA.replace(was, now)))
    assert found == (FallenDue("first", "a", criterion, changed),)


def test_scale_and_source_may_both_have_changed() -> None:
    text = AREA.replace("title: Notes", "title: N").replace(
        "100: Good}}, {id: y", "100: G}}, {id: y"
    )
    assert [due.changed for due in fallen_due(hashed(text))] == [("anchors", "sources")]


def test_a_note_about_a_source_changes_nothing() -> None:
    assert fallen_due(hashed(AREA.replace("title: Other", "title: Other, note: Read."))) == ()


def test_what_somebody_else_judged_since_is_not_due() -> None:
    text = AREA.replace("by: first, source: [s]", "by: The panel, source: [s]")
    assert fallen_due(hashed(text.replace("date: 2026-01", "date: 2026-02"))) == ()


def test_a_hash_of_another_make_makes_it_due() -> None:
    odd = dataset(AREA.replace("HASH", "1a2b3c4d").replace("PANEL", "z"))
    assert {due.changed for due in fallen_due(odd)} == {("anchors", "sources")}


def test_the_order_of_sources_and_anchors_counts_for_nothing() -> None:
    area = dataset(AREA)
    assert rests_on(area, "x", ["s", "t"]) == rests_on(area, "x", ["t", "s"])
    assert rests_on(area, "x", ["s", "assumption"]) == rests_on(area, "x", ["s"])


def test_the_agreed_hash_of_a_question_counts_before_the_panels() -> None:
    workshop = hashed().workshops["first"]
    both = workshop.record.model_copy(update={"rests_on": {"a": {"x": "older", "y": "one"}}})
    found = kept_hashes(workshop.model_copy(update={"record": both}))
    assert found == {("a", "x"): workshop.record.agreed["q"].rests_on, ("a", "y"): "one"}


def test_the_warning_stands_at_the_score_and_says_what_changed() -> None:
    area = hashed(AREA.replace("title: Other", "title: Another"))
    (warning,) = due_judgements(replace(area))
    assert (warning.file, warning.path) == ("options/a.yaml", ("scores", "y"))
    assert warning.what == (
        "A source that this was judged by has changed since the workshop 'The first'."
    )
