"""A figure as a file has it: where it stands, its range, its date and its sources."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from appraisal.model import UNKNOWN, Dataset, Fact, Figure, Judgement, Lift, Use
from appraisal.model.facts import figures_in, newest
from appraisal.model.walk import Path

SHARED_FACTS = "facts.yaml"


class Written(Struct, frozen=True):
    """A figure or a score where it is written, low <= value <= high; None where `unknown` stands.

    `used` is the place that uses a fact of facts.yaml, whose own place is `path` then. `by` is who
    judged a score, and `why` its reason or the note beside a figure. `figure` is false of what is
    written in words, such as a partnership.
    """

    path: Path
    low: float | None = None
    value: float | None = None
    high: float | None = None
    date: str | None = None
    sources: tuple[str, ...] = ()
    why: str | None = None
    by: str | None = None
    used: Path | None = None
    figure: bool = True


def written(dataset: Dataset, path: Path, fact: Fact | None) -> tuple[Written, ...]:
    """The figures of a fact that hold; each source's where they disagree, none of no fact."""
    if isinstance(fact, Use):
        own = written(dataset, (SHARED_FACTS, fact.use), fact.fact)
        return tuple(replace(found, used=path) for found in own)
    if fact is None:
        return ()
    if fact == UNKNOWN:
        return (Written(path),)
    if isinstance(fact, Figure):
        return (_figure(path, fact),)
    return tuple(_listed(path, fact))


def _listed(path: Path, fact: Fact) -> Iterator[Written]:
    """Those of a list that hold: of a history the newest."""
    figures = figures_in(fact)
    holding = [id(figure) for figure in newest(figures)]
    for place, figure in enumerate(figures):
        if id(figure) in holding:
            yield _figure((*path, place), figure)


def _figure(path: Path, figure: Figure) -> Written:
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    return Written(path, low, figure.value, high, figure.date, figure.source, figure.note)


def judged(path: Path, score: Judgement | None) -> tuple[Written, ...]:
    """A score where it is written; one that is unknown has no figure, and none is nowhere."""
    if score is None:
        return ()
    low, high = (None, None) if score.score is None else score.ends
    sources = score.source or ()
    return (Written(path, low, score.score, high, score.date, sources, score.why, score.by),)


def lifted(path: Path, lift: Lift) -> Written:
    """What a candidate adds to a score, where it is written."""
    low = lift.score if lift.low is None else lift.low
    high = lift.score if lift.high is None else lift.high
    return Written(path, low, lift.score, high, None, lift.source or (), lift.why)
