"""What `appraisal structures` prints: the counts, the best groupings and the nearest misses."""

from collections.abc import Iterable, Iterator

import numpy as np
from msgspec import Struct, field

from appraisal.appraise.groupings.bounds import with_whole_councils
from appraisal.appraise.groupings.columns import SLACK, Flags, Grouping, ListedGroupings
from appraisal.appraise.groupings.structures import Structures
from appraisal.area.geography import adjacency, pieces
from appraisal.findings.groupings import (
    bounds_in_words,
    council_in_words,
    counted,
    doubtful,
    in_pieces,
    margins_in_words,
    ways_to_group,
)
from appraisal.findings.names import area_names
from appraisal.findings.numbers import count_of, number
from appraisal.findings.sentences import say
from appraisal.maths.ranking import FloatArray
from appraisal.model import Dataset

BEST = 10
"""How many groupings within the bounds the text shows."""

NEAREST = 3
"""How many of those just outside it shows."""


Ordered = list[tuple[tuple[float, ...], Grouping]]
"""Groupings, each with what they are ordered by."""


class _Words:
    """What to call new councils, and the options that groupings are."""

    def __init__(self, dataset: Dataset, found: Structures) -> None:
        self.dataset, self.names = dataset, area_names(dataset)
        self._tabled = {
            self._councils(place.grouping): dataset.options[i].label
            for i, place in found.places.items()
            if not place.scattered
        }

    def block(self, block: tuple[str, ...]) -> str:
        return council_in_words(self.dataset, block, self.names)

    def option(self, grouping: Grouping) -> str:
        """The label of the option that a grouping is; empty where it is none."""
        return self._tabled.get(self._councils(grouping), "")

    def _councils(self, grouping: Grouping) -> frozenset[tuple[str, ...]]:
        return frozenset(with_whole_councils(self.dataset, block) for block in grouping.blocks)


def text(dataset: Dataset, found: Structures, parts: Iterable[ListedGroupings]) -> Iterator[str]:
    """The lines; `parts` are all groupings within the bounds or just outside, gone through once."""
    words = _Words(dataset, found)
    ways = count_of(found.count, "contiguous way")
    yield f"{ways} to group {_areas(dataset, found, words.names)}."
    yield ""
    yield "Councils        Ways  Within the bounds  Just outside"
    for size, count in found.by_size.items():
        outside = found.edges_by_size[size].just_outside
        yield f"{size:>8}{count:>12,}{found.feasible_by_size[size]:>19,}{outside:>14,}"
    yield ""
    yield f"The bounds: {bounds_in_words(dataset.settings.structures, words.names)}."
    adjacent = adjacency(dataset, found.areas)
    if len(found.areas) > 1 and not any(adjacent.values()):
        yield ways_to_group(found.count, len(found.areas), len(found.areas))
        yield say("groupings.from-the-files")
    yield from in_pieces(
        [[words.names[i] for i in piece] for piece in pieces(adjacent, found.areas)]
    )
    shown = _Shown()
    for part in parts:
        shown.add(part)
    yield from _within(found, shown.best, words)
    yield from _just_outside(found, shown.nearest, words)


def _areas(dataset: Dataset, found: Structures, names: dict[str, str]) -> str:
    """What is grouped: nine councils, or nine councils of which one is taken as its parts."""
    councils = count_of(len(dataset.lowest_tier()), "council")
    parts = [area for area in found.areas if area not in dataset.councils]
    split = sorted({dataset.areas[part] for part in parts})
    said = [f"{names[i]} as {counted(len(dataset.councils[i].parts), 'part')}" for i in split]
    return ", ".join([councils, *said])


class _Shown(Struct):
    """The groupings to show, of those seen so far."""

    best: Ordered = field(default_factory=list)
    nearest: Ordered = field(default_factory=list)

    def add(self, part: ListedGroupings) -> None:
        """Look at more groupings: those on the front first, then by balance; misses by margin."""
        ratio = np.where(np.isnan(part.ratio), np.inf, part.ratio)
        order = np.stack([~part.front, ratio, part.sizes])
        self.best = _first([*self.best, *_of(part, part.feasible, order, BEST)], BEST)
        short = np.stack([-np.fmin.reduce(part.margins, axis=1, initial=np.inf), ratio])
        near = _of(part, part.just_outside, short, NEAREST)
        self.nearest = _first([*self.nearest, *near], NEAREST)


def _of(part: ListedGroupings, which: Flags, order: FloatArray, most: int) -> Ordered:
    """The first of the marked groupings, by the rows of `order`."""
    marked = np.flatnonzero(which)
    first = marked[np.lexsort(order[::-1, marked])][:most].tolist()
    return [((*order[:, i].tolist(), *part.blocks[i].tolist()), part[i]) for i in first]


def _first(entries: Ordered, most: int) -> Ordered:
    return sorted(entries, key=lambda entry: entry[0])[:most]


def _within(found: Structures, best: Ordered, words: _Words) -> Iterator[str]:
    if not best:
        yield "No grouping is within them."
        return
    order = "those on the Pareto front first, then by balance of population"
    if not found.complete:
        order = "by balance of population; too many to compare for the Pareto front"
    yield f"{count_of(found.feasible or 0, 'grouping')} within them; {len(best)} shown, {order}."
    yield from [doubtful(found.edges.doubtful)] * (found.edges.doubtful > 0)
    for rank, (_, grouping) in enumerate(best, start=1):
        yield from _grouping(f"{rank:>3}. ", grouping, words)


def _just_outside(found: Structures, nearest: Ordered, words: _Words) -> Iterator[str]:
    if not nearest:
        return
    count = found.edges.just_outside
    miss = "grouping misses" if count == 1 else "groupings miss"
    shown = "" if count == len(nearest) else f" The nearest {len(nearest)}:"
    yield f"\n{count:,} {miss} a bound on population by {SLACK:.0%} or less.{shown}"
    for _, grouping in nearest:
        yield from _grouping("  -  ", grouping, words)


def _grouping(mark: str, grouping: Grouping, words: _Words) -> Iterator[str]:
    ratio = "balance not known" if grouping.ratio is None else f"{number(grouping.ratio, 2)} to 1"
    said = [count_of(len(grouping.blocks), "council"), ratio]
    said.append(f"{count_of(grouping.crossing, 'partnership')} across a border")
    margins = margins_in_words(grouping)
    said += ("margin not known",) if margins == ("not known",) else margins
    said += ["on the front"] * grouping.front + ["populations unknown"] * grouping.uncertain
    option = words.option(grouping)
    yield f"\n{mark}{', '.join(said)}" + (f": {option}" if option else "")
    for block, people in zip(grouping.blocks, grouping.populations, strict=True):
        yield f"{number(people):>14}  {words.block(block)}"
