"""Judgements that rested on what has changed since, and were not looked at again."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.model import Dataset, Judgement, Source


@dataclass(frozen=True)
class Due:
    """A score that is as it was, while these sources or its criterion's anchors are not."""

    option: str
    criterion: str
    sources: tuple[str, ...]
    anchors: bool


def due_for_another_look(old: Dataset, new: Dataset) -> tuple[Due, ...]:
    """The scores that stand unchanged on changed ground, by option and criterion.

    A score counts as looked at again where its number, its range, its author or its date is
    another. Sources that are gone can't be cited, so that they are no longer what it rests on.
    """
    return tuple(_due(old, new))


def _due(old: Dataset, new: Dataset) -> Iterator[Due]:
    before, after = old.options_as_written, new.options_as_written
    sources = {i for i in old.sources.keys() & new.sources.keys() if _differs(old, new, i)}
    anchors = {leaf.id: leaf.judged for leaf in old.leaves()}
    other = {leaf.id for leaf in new.leaves() if leaf.judged != anchors.get(leaf.id, leaf.judged)}
    for i in new.option_order():
        for leaf, judged in sorted(after[i].scores.items()):
            held = before[i].scores.get(leaf) if i in before else None
            if held is None or judged.score is None or _looked_at(held, judged):
                continue
            rests = tuple(s for s in judged.source or () if s in sources)
            if rests or leaf in other:
                yield Due(i, leaf, rests, leaf in other)


def _differs(old: Dataset, new: Dataset, source: str) -> bool:
    return _document(old.sources[source]) != _document(new.sources[source])


def _document(source: Source) -> tuple[str | None, ...]:
    """What says which document it is; a note about it is none."""
    return (source.title, source.publisher, source.date, source.url)


def _looked_at(old: Judgement, new: Judgement) -> bool:
    before, after = (
        (one.score, one.low, one.high, one.by, one.date, one.source) for one in (old, new)
    )
    return before != after
