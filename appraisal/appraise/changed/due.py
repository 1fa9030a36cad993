"""Judgements that rested on what has changed since, and were not looked at again."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.model import Dataset, Judgement, Lift, Source


class Due(Struct, frozen=True):
    """A score that is as it was, while these sources or its criterion's anchors are not.

    `of` is the option that has it, or the candidate that lifts it (`lift`).
    """

    of: str
    criterion: str
    sources: tuple[str, ...]
    anchors: bool
    lift: bool = False


def due_for_another_look(old: Dataset, new: Dataset) -> tuple[Due, ...]:
    """The scores and lifts that stand unchanged on changed ground, by whose and criterion.

    A score counts as looked at again where its number, its range, its author or its date is
    another. Sources that are gone can't be cited, so that they are no longer what it rests on.
    """
    return tuple(_due(old, new))


def _due(old: Dataset, new: Dataset) -> Iterator[Due]:
    sources = {i for i in old.sources.keys() & new.sources.keys() if _differs(old, new, i)}
    anchors = {leaf.id: leaf.judged for leaf in old.leaves()}
    other = {leaf.id for leaf in new.leaves() if leaf.judged != anchors.get(leaf.id, leaf.judged)}
    for of, leaf, before, after in _judged(old, new):
        lift = isinstance(after, Lift)
        if after.score is None or _looked_at(before, after):
            continue
        rests = tuple(s for s in after.source or () if s in sources)
        if rests or leaf in other:
            yield Due(of, leaf, rests, leaf in other, lift)


Judged = Judgement | Lift


def _judged(old: Dataset, new: Dataset) -> Iterator[tuple[str, str, Judged, Judged]]:
    """What both versions judge: whose it is, of which criterion, then and now."""
    before, after = old.options_as_written, new.options_as_written
    for i in new.option_order():
        for leaf, own in sorted(after[i].scores.items()):
            if i in before and leaf in before[i].scores:
                yield i, leaf, before[i].scores[leaf], own
    for i, candidate in new.candidates.items():
        for leaf, lift in sorted(candidate.lifts.items()):
            if i in old.candidates and leaf in old.candidates[i].lifts:
                yield i, leaf, old.candidates[i].lifts[leaf], lift


def _differs(old: Dataset, new: Dataset, source: str) -> bool:
    return _document(old.sources[source]) != _document(new.sources[source])


def _document(source: Source) -> tuple[str | None, ...]:
    """What says which document it is; a note about it is none."""
    return (source.title, source.publisher, source.date, source.url)


def _looked_at(old: Judged, new: Judged) -> bool:
    """Whether anything but the words of its reason is other than it was."""
    told = {"why"}
    return old.model_dump(exclude=told) != new.model_dump(exclude=told)
