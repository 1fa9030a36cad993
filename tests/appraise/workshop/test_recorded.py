"""What a workshop agreed on is what the options come to say, and nothing newer goes."""

import datetime
from typing import Any

from msgspec.structs import replace

from appraisal.appraise.workshop.due import rests_on
from appraisal.appraise.workshop.recorded import (
    ScoreToWrite,
    entry_of,
    scores_added,
    scores_of,
    sources_of,
)
from appraisal.model import Dataset, Judgement
from tests.datasets import dataset

AREA = """
    settings: {date: 2026-06-01}
    sources: {s: {title: S}, t: {title: T}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}}, {id: y, judged: {0: Bad, 100: Good}}]
    options:
      a: {scores: {x: {score: 60, low: 50, high: 70, why: Then., source: [s], by: A, date: 2025}}}
      b: {}
    workshops:
      w:
        title: W
        date: 2026-03-12
        questions: [{id: q, ask: How?, option: a, criterion: x}, {id: r, ask: Which?}]
        scores: {a: {x: {score: 1}, y: {score: 30.5, low: 20, high: 40, why: Seen.}}, b: {x: {}}}
        record: {agreed: {q: {value: 46, low: 35, high: 55, why: Now.}, r: {words: This.}}}
"""
DAY = datetime.date(2026, 3, 12)


def test_what_was_agreed_counts_before_the_panel_and_the_panel_where_nothing_was() -> None:
    area = dataset(AREA)
    x, y = scores_of(area, "w").to_write
    assert x == ScoreToWrite(
        option="a",
        criterion="x",
        question="q",
        before=area.options["a"].scores["x"],
        entry={
            "score": 46,
            "low": 35,
            "high": 55,
            "why": "Now.",
            "source": "s",
            "by": "w",
            "date": DAY,
        },
        rests_on=rests_on(area, "x", ["s"]),
    )
    assert (y.criterion, y.question, y.before) == ("y", None, None)
    assert y.entry == {
        "score": 30.5,
        "low": 20,
        "high": 40,
        "why": "Seen.",
        "by": "w",
        "date": DAY,
    }


def test_a_range_or_reason_that_nobody_gave_is_not_taken_from_before() -> None:
    before = Judgement(score=1, low=0, high=2, why="Then.", source=("s", "t"))
    entry = entry_of(Judgement(score=50), before, "w", DAY)
    assert entry == {"score": 50, "source": ["s", "t"], "by": "w", "date": DAY}
    assert sources_of(entry) == ("s", "t")
    assert sources_of({"source": "s"}) == ("s",)
    assert sources_of({}) == ()


def written(area: Dataset) -> Dataset:
    """The area with every score of the workshop in the options, and what each rests on kept."""
    workshop = area.workshops["w"]
    options, kept = dict(area.options), dict(workshop.record.rests_on)
    for score in scores_of(area, "w").to_write:
        entry: Any = score.entry or {}
        judged = Judgement.model_validate(dict(entry), strict=False)
        held = options[score.option]
        scores = {**held.scores, score.criterion: judged}
        options[score.option] = held.model_copy(update={"scores": scores})
        below = kept.get(score.option, {})
        kept[score.option] = {**below, score.criterion: score.rests_on or ""}
    record = workshop.record.model_copy(update={"rests_on": kept})
    held_too = {"w": workshop.model_copy(update={"record": record})}
    return replace(area, options=options, workshops=held_too)


def test_what_is_written_is_not_written_again() -> None:
    assert scores_of(written(dataset(AREA)), "w").to_write == ()


def test_where_only_what_it_rests_on_is_missing_that_alone_is_written() -> None:
    area = written(dataset(AREA))
    bare = replace(area, workshops=dataset(AREA).workshops)
    assert [(one.entry, one.rests_on is None) for one in scores_of(bare, "w").to_write] == [
        (None, False),
        (None, False),
    ]


def test_what_fell_due_is_not_made_good_by_recording_again() -> None:
    area = written(dataset(AREA))
    changed = replace(area, sources=dataset(AREA.replace("title: S", "title: U")).sources)
    assert scores_of(changed, "w").to_write == ()


def test_what_somebody_judged_since_the_workshop_stays() -> None:
    found = scores_of(dataset(AREA.replace("date: 2025}", "date: 2026-04}")), "w")
    assert found.judged_since == (("a", "x"),)
    assert [one.criterion for one in found.to_write] == ["y"]


def test_the_scores_of_an_added_option_are_by_the_workshop() -> None:
    workshop = dataset(AREA).workshops["w"]
    given = {"y": Judgement(score=30, why="A guess."), "x": Judgement()}
    assert list(scores_added(workshop, "w", given)) == [
        ("y", {"score": 30, "why": "A guess.", "by": "w", "date": DAY})
    ]
