"""Groupings side by side, as columns: what each is, its margins, and what it is worth."""

from collections.abc import Iterator, Mapping
from itertools import combinations

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from appraisal.appraise.groupings.bodies import Blocks
from appraisal.appraise.groupings.valuation import Valued, front
from appraisal.maths.groupings.search import (
    Bounds,
    Graph,
    Groupings,
    at_worst,
    far_outside,
    known_people,
    margins_of,
)
from appraisal.maths.ranking import FloatArray

BOUNDS = ("smallest", "largest", "ratio")
"""The bounds on population, in the order of the margins."""

SLACK = 0.05
"""Groupings that miss a bound by no more than this share are kept as just outside."""

Flags = NDArray[np.bool_]


class Grouping(Struct, frozen=True):
    """One way to group the areas into contiguous councils.

    `blocks` holds the areas of each council; `populations` has None where an area's is unknown,
    and then the grouping is `uncertain`: judged on what is known; `doubtful` says that it is
    feasible so far, and that what is unknown could take it outside. `margins` says by bound how
    far inside it stands, as a share of the bound and negative outside; None where that is not
    known, and a bound that is not set is left out; `at_worst` says the same with every unknown
    population as bad as it could be, down to minus infinity. `ratio` is the largest population
    divided by the smallest; `crossing` counts the partnerships whose members end up in several
    councils. `raws` and `values` are by leaf. `front` says that no other listed grouping is at
    least as good on every leaf and better on one.
    """

    blocks: tuple[tuple[str, ...], ...]
    populations: tuple[float | None, ...]
    feasible: bool
    just_outside: bool
    uncertain: bool
    doubtful: bool
    margins: Mapping[str, float | None]
    at_worst: Mapping[str, float]
    ratio: float | None
    crossing: int
    raws: Mapping[str, float | None]
    values: Mapping[str, float]
    front: bool


class ListedGroupings(Struct, frozen=True, eq=False):
    """Groupings as columns, one entry a grouping; `listing[i]` is one of them as an object.

    `blocks` and `populations` (groupings × most councils) end in empty sets and NaN where a
    grouping has fewer councils. `margins` and `at_worst` (groupings × 3) are NaN where a bound is
    not set, and `margins` also where they are not known; `ratio` is NaN where a population is
    unknown.
    """

    areas: tuple[str, ...]
    bounds: Bounds
    sizes: NDArray[np.intp]
    blocks: Blocks
    populations: FloatArray
    margins: FloatArray
    at_worst: FloatArray
    feasible: Flags
    just_outside: Flags
    uncertain: Flags
    doubtful: Flags
    ratio: FloatArray
    valued: Valued
    front: Flags

    def __len__(self) -> int:
        return len(self.sizes)

    def __iter__(self) -> Iterator[Grouping]:
        return (self[i] for i in range(len(self)))

    def __getitem__(self, i: int) -> Grouping:
        if not -len(self) <= i < len(self):
            raise IndexError(i)
        size = int(self.sizes[i])
        asked = [(n, name) for n, name in enumerate(BOUNDS) if getattr(self.bounds, name)]
        valued = self.valued
        return Grouping(
            blocks=self.councils(i),
            populations=tuple(map(known, self.populations[i, :size].tolist())),
            feasible=bool(self.feasible[i]),
            just_outside=bool(self.just_outside[i]),
            uncertain=bool(self.uncertain[i]),
            doubtful=bool(self.doubtful[i]),
            margins={name: known(float(self.margins[i, n])) for n, name in asked},
            at_worst={name: float(self.at_worst[i, n]) for n, name in asked},
            ratio=known(float(self.ratio[i])),
            crossing=int(valued.crossing[i]),
            raws={leaf: known(float(raw[i])) for leaf, raw in valued.raws.items()},
            values={leaf: float(value[i]) for leaf, value in valued.values.items()},
            front=bool(self.front[i]),
        )

    def councils(self, i: int) -> tuple[tuple[str, ...], ...]:
        """The areas of each council of one grouping, without all else that is known of it."""
        blocks = self.blocks[i, : int(self.sizes[i])].tolist()
        return tuple(members(self.areas, block) for block in blocks)

    def of_size(self, councils: int) -> NDArray[np.intp]:
        """Positions of the groupings into this many councils."""
        return np.flatnonzero(self.sizes == councils)


def known(number: float) -> float | None:
    """A number, or None where it is NaN."""
    return None if np.isnan(number) else number


def members(areas: tuple[str, ...], block: int) -> tuple[str, ...]:
    """The names of a set of areas."""
    return tuple(area for i, area in enumerate(areas) if block >> i & 1)


def listing_of(
    areas: tuple[str, ...],
    bounds: Bounds,
    batches: list[Groupings],
    valued: Valued,
    *,
    compared: bool = True,
) -> ListedGroupings:
    """Batches of groupings, and what they are worth, as one listing; its front is its own.

    Without `compared` nothing is on the front, as for a part of a longer list.
    """
    rows, most = sum(len(batch.blocks) for batch in batches), _most_councils(batches)
    blocks = np.zeros((rows, most), np.uint64)
    people = np.full((rows, most), np.nan)
    margins = np.empty((2, rows, len(BOUNDS)))
    flags = np.empty((3, rows), np.bool_)
    start = 0
    for batch in batches:
        here = slice(start, start := start + len(batch.blocks))
        blocks[here, : batch.blocks.shape[1]] = batch.blocks
        people[here, : batch.blocks.shape[1]] = batch.populations
        margins[:, here] = batch.settled, batch.at_worst
        flags[:, here] = batch.feasible, batch.uncertain, batch.doubtful
    feasible, uncertain, doubtful = flags
    return ListedGroupings(
        areas=areas,
        bounds=bounds,
        sizes=(blocks > 0).sum(axis=1),
        blocks=blocks,
        populations=people,
        margins=margins[0],
        at_worst=margins[1],
        feasible=feasible,
        just_outside=~feasible & ~far_outside(margins[0].T, bounds) & _kept(blocks, bounds),
        uncertain=uncertain,
        doubtful=doubtful,
        ratio=ratio_of(people, uncertain),
        valued=valued,
        front=_front(valued, rows) if compared else np.zeros(rows, np.bool_),
    )


def _front(valued: Valued, rows: int) -> Flags:
    values = list(valued.values.values())
    return front(np.column_stack(values)) if values else np.zeros(rows, np.bool_)


def _most_councils(batches: list[Groupings]) -> int:
    return max((batch.blocks.shape[1] for batch in batches), default=0)


def ratio_of(people: FloatArray, uncertain: Flags) -> FloatArray:
    """Largest to smallest population of each row of councils; NaN where one is uncertain."""
    largest, smallest = _largest(people), _smallest(people)
    return np.divide(largest, np.where(uncertain | (smallest <= 0), np.nan, smallest))


def _smallest(people: FloatArray) -> FloatArray:
    smallest: FloatArray = np.fmin.reduce(people, axis=1, initial=np.nan)
    return smallest


def _largest(people: FloatArray) -> FloatArray:
    largest: FloatArray = np.fmax.reduce(people, axis=1, initial=np.nan)
    return largest


def judged(batch: Groupings, graph: Graph, bounds: Bounds) -> Groupings:
    """A batch found without bounds, held against them as `structures.groupings` would."""
    people = batch.populations.T
    known = known_people(batch.blocks.T, people, graph)
    margins = margins_of(people, known, bounds)
    worst = at_worst(margins, known, np.isnan(people), bounds)
    feasible = ~(margins < 0).any(axis=0) & _kept(batch.blocks, bounds)
    return replace(batch, margins=margins.T.copy(), at_worst=worst.T.copy(), feasible=feasible)


class Edges(Struct, frozen=True):
    """How many groupings stand at the edges of the bounds.

    `near_inside` are within all of them and less than the slack inside one, `just_outside` miss
    some by no more than that, and `doubtful` are within on what is known alone.
    """

    near_inside: int = 0
    just_outside: int = 0
    doubtful: int = 0

    def __add__(self, other: "Edges") -> "Edges":
        return Edges(
            self.near_inside + other.near_inside,
            self.just_outside + other.just_outside,
            self.doubtful + other.doubtful,
        )


def edges(batch: Groupings, bounds: Bounds) -> Edges:
    """How many of a batch, held against these bounds, stand at their edges."""
    outside = ~batch.feasible & ~far_outside(batch.margins.T, bounds)
    least = np.fmin.reduce(batch.settled, axis=1)
    return Edges(
        near_inside=int((batch.feasible & (least < bounds.slack)).sum()),
        just_outside=int((outside & _kept(batch.blocks, bounds)).sum()),
        doubtful=int(batch.doubtful.sum()),
    )


def _kept(blocks: Blocks, bounds: Bounds) -> Flags:
    """Which groupings keep together and apart what the bounds ask for."""
    kept = np.ones(len(blocks), dtype=np.bool_)
    for group in bounds.together:
        whole = np.uint64(sum(1 << area for area in group))
        kept &= ((blocks & whole) == whole).any(axis=1)
    for group in bounds.apart:
        for one, other in combinations(sorted(group), 2):
            pair = np.uint64(1 << one | 1 << other)
            kept &= ~((blocks & pair) == pair).any(axis=1)
    return kept
