"""Judgements of workshops that fall due: what they rested on has changed since."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset, Judgement, Workshop

LENGTH = 8
"""Signs of each half of a hash: what changed is never missed but by a chance in 4 billion."""

ANCHORS, SOURCES = "anchors", "sources"
BOTH = "The scale and the sources that this was judged by have changed"
WHAT: Mapping[tuple[str, ...], str] = {
    (ANCHORS,): "The scale that this was judged on has changed",
    (SOURCES,): "A source that this was judged by has changed",
}


class FallenDue(Struct, frozen=True):
    """A score that a workshop agreed, and what changed since: the scale, the sources, or both."""

    workshop: str
    option: str
    criterion: str
    changed: tuple[str, ...]


def rests_on(dataset: Dataset, criterion: str, sources: Sequence[str]) -> str:
    """A short hash of a criterion's anchors, and of the entries of the sources cited for a score.

    The two have a half each, with a hyphen between, so that it can be told which one changed; of a
    source its note is left out, which says nothing of what stands in it. The order counts for
    nothing.
    """
    leaf = next((each for each in dataset.leaves() if each.id == criterion), None)
    judged = (leaf.judged if leaf else None) or {}
    anchors = sorted((f"{at:g}", words) for at, words in judged.items())
    cited = {
        i: dataset.sources[i].model_dump(mode="json", exclude={"note"})
        for i in sources
        if i in dataset.sources
    }
    return f"{_hash(anchors)}-{_hash(cited)}"


def _hash(what: object) -> str:
    import json  # for workspaces with judgements of workshops

    return hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:LENGTH]


def fallen_due(dataset: Dataset) -> tuple[FallenDue, ...]:
    """The scores by a workshop that rested on what is other today, by workshop, option, criterion.

    A score that somebody else has judged since, or at another workshop, is no longer that one's.
    """
    return tuple(_fallen(dataset))


def _fallen(dataset: Dataset) -> Iterator[FallenDue]:
    for name, workshop in dataset.workshops.items():
        for (option, criterion), kept in sorted(kept_hashes(workshop).items()):
            score = written_score(dataset, option, criterion)
            if score is None or score.by != name or score.score is None:
                continue
            today = rests_on(dataset, criterion, score.source or ())
            if changed := _changed(kept, today):
                yield FallenDue(name, option, criterion, changed)


def _changed(kept: str, today: str) -> tuple[str, ...]:
    """Which halves differ; both where what is kept has none."""
    was, now = kept.split("-"), today.split("-")
    if len(was) != len(now):
        return (ANCHORS, SOURCES)
    pairs = zip((ANCHORS, SOURCES), was, now, strict=True)
    return tuple(half for half, one, other in pairs if one != other)


def written_score(dataset: Dataset, option: str, criterion: str) -> Judgement | None:
    """A score as an option's file has it; None where there is none."""
    found = dataset.options_as_written.get(option)
    return found.scores.get(criterion) if found else None


def kept_hashes(workshop: Workshop) -> dict[tuple[str, str], str]:
    """What a workshop's scores rested on, by option and criterion: the panel's and the agreed."""
    found = {
        (option, criterion): kept
        for option, below in workshop.record.rests_on.items()
        for criterion, kept in below.items()
    }
    for question in workshop.questions:
        agreed = workshop.record.agreed.get(question.id)
        if agreed and agreed.rests_on and question.option and question.criterion:
            found[question.option, question.criterion] = agreed.rests_on
    return found


def due_judgements(dataset: Dataset) -> Iterator[Complaint]:
    """A warning for each, at the score."""
    for due in fallen_due(dataset):
        what = WHAT.get(due.changed, BOTH)
        title = dataset.workshops[due.workshop].title
        yield Complaint(
            f"options/{due.option}.yaml",
            ("scores", due.criterion),
            f"{what} since the workshop '{title}'.",
            "Look at the score again. If it still holds, put down who said so, and when.",
        )
