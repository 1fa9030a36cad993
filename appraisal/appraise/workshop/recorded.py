"""What a workshop agreed on scores → what the options' files would say of them."""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from appraisal.appraise.workshop.due import kept_hashes, rests_on, written_score
from appraisal.model import UNKNOWN, Dataset, Judgement, first_day
from appraisal.model.workshops import Agreed, Workshop

Standing = Judgement | None


class ScoreToWrite(Struct, frozen=True):
    """A score that goes into an option's file: what stands there, and what would.

    `question` is that on which it was agreed, None for a score of the panel alone. `entry` is None
    where the file says it already; `rests_on` is None where that is known from an earlier time.
    """

    option: str
    criterion: str
    question: str | None
    before: Standing
    entry: Mapping[str, Any] | None
    rests_on: str | None


class Scores(Struct, frozen=True):
    """The scores of a workshop: those to write, and those that somebody judged since it."""

    to_write: tuple[ScoreToWrite, ...]
    judged_since: tuple[tuple[str, str], ...]


def scores_of(dataset: Dataset, name: str) -> Scores:
    """What a workshop's panel and room make of the options' scores, by option and criterion.

    What was agreed on a question counts before what the panel gave. The workshop must have a date.
    A score by somebody else, of a day after it, is newer and stays.
    """
    workshop = dataset.workshops[name]
    day = workshop.date or dataset.settings.date
    since, found = [], []
    for (option, criterion), (question, given) in sorted(_given(workshop).items()):
        before = written_score(dataset, option, criterion)
        if before is not None and _is_newer(before, name, day):
            since.append((option, criterion))
            continue
        entry = entry_of(given, before, name, day)
        known = (option, criterion) in kept_hashes(workshop)
        same = before is not None and _judgement(entry) == before
        kept = None if same and known else rests_on(dataset, criterion, sources_of(entry))
        if not (same and kept is None):
            wanted = None if same else entry
            found.append(ScoreToWrite(option, criterion, question, before, wanted, kept))
    return Scores(tuple(found), tuple(since))


def _given(workshop: Workshop) -> dict[tuple[str, str], tuple[str | None, Judgement]]:
    """Every score that a workshop came to, with the question that it was agreed on."""
    found: dict[tuple[str, str], tuple[str | None, Judgement]] = {
        (option, criterion): (None, judged)
        for option, below in workshop.scores.items()
        for criterion, judged in below.items()
        if judged.score is not None
    }
    for question in workshop.questions:
        agreed = workshop.record.agreed.get(question.id)
        if agreed and agreed.value is not None and question.option and question.criterion:
            found[question.option, question.criterion] = (question.id, _agreed(agreed))
    return found


def _agreed(agreed: Agreed) -> Judgement:
    return Judgement(
        score=agreed.value, low=agreed.low, high=agreed.high, why=agreed.why, source=agreed.source
    )


def _is_newer(before: Judgement, name: str, day: datetime.date) -> bool:
    dated = before.date not in (None, UNKNOWN)
    return before.by != name and dated and first_day(str(before.date)) > day


def entry_of(given: Judgement, before: Standing, name: str, day: datetime.date) -> dict[str, Any]:
    """A score as an option's file has it, by the workshop and of its day.

    Without a source of its own it was judged by those that the option's score cites; a range or a
    reason that nobody gave is left out, and never taken from what stood there before.
    """
    cited = given.source or (before.source if before is not None else None) or ()
    told = {
        "score": _plain(given.score),
        "low": _plain(given.low),
        "high": _plain(given.high),
        "why": given.why,
        "source": cited[0] if len(cited) == 1 else list(cited),
        "by": name,
        "date": day,
    }
    return {key: value for key, value in told.items() if value not in (None, [])}


def _plain(number: float | None) -> float | None:
    """A whole number as one: 46, not 46.0."""
    return int(number) if number is not None and number == int(number) else number


def sources_of(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The sources that an entry cites."""
    cited = entry.get("source", ())
    return (cited,) if isinstance(cited, str) else tuple(cited)


def _judgement(entry: Mapping[str, Any]) -> Judgement:
    return Judgement.model_validate(dict(entry), strict=False)


def scores_added(
    workshop: Workshop, name: str, scores: Mapping[str, Judgement]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The scores of an option that the room thought of, by criterion, as its file would have them.

    The workshop must have a date.
    """
    for criterion, judged in sorted(scores.items()):
        if judged.score is not None and workshop.date is not None:
            yield criterion, entry_of(judged, None, name, workshop.date)
