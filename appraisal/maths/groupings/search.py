"""Every way to group an area's councils into contiguous councils, within bounds."""

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from msgspec import Struct

from appraisal.maths.groupings.enumeration import (
    Bounds,
    Flags,
    Floats,
    Graph,
    Ints,
    Masks,
    Rows,
    any_of,
    partials,
    search_for,
    walk,
)
from appraisal.maths.groupings.partitions import SearchTooLarge, adjacency_of, count_by_size

__all__ = [
    "Bounds",
    "Graph",
    "Groupings",
    "SearchSize",
    "SearchTooLarge",
    "adjacency_of",
    "at_worst",
    "count_by_size",
    "distinct_blocks",
    "far_outside",
    "groupings",
    "known_people",
    "margins_of",
    "search_size",
]

MOST_PARTIALS = 200_000_000

_ROUNDING = 1e-9


class Groupings(Struct, frozen=True):
    """A batch of groupings into k councils, one a row.

    `blocks` (rows × k) holds each council as a set of areas, ordered by its lowest area;
    `populations` (rows × k) its people, NaN where an area's are unknown. `uncertain` marks
    rows with such a council: they are judged on what is known. `margins` (rows × 3) says
    how far inside each bound a row stands, as a share of the bound and negative outside:
    for the smallest population, the largest and the ratio; NaN where there is no bound or
    nothing is known. `at_worst` (rows × 3) says the same with every unknown population as bad
    as it could be. `feasible` marks rows inside every bound; the others are just outside.
    """

    blocks: Masks
    populations: Floats
    margins: Floats
    at_worst: Floats
    feasible: Flags
    uncertain: Flags

    @property
    def settled(self) -> Floats:
        """The margins (rows × 3), NaN where a population still unknown could lower one inside."""
        sure = (self.margins < 0) | (self.margins == self.at_worst)
        return np.where(sure, self.margins, np.nan)

    @property
    def doubtful(self) -> Flags:
        """Which rows are inside every bound on what is known, and could yet be outside one."""
        doubtful: Flags = self.feasible & (self.at_worst < 0).any(axis=1)
        return doubtful


class SearchSize(Struct, frozen=True):
    """How large a search is, before it is made.

    `by_size` counts the contiguous groupings exactly, for each number of councils and
    whatever the other bounds; `partials` is about how many partial groupings the search
    would look at.
    """

    by_size: dict[int, int]
    partials: int


def groupings(
    graph: Graph,
    bounds: Bounds,
    *,
    most: int = MOST_PARTIALS,
    progress: Callable[[float], None] | None = None,
) -> Iterator[Groupings]:
    """All contiguous groupings within the bounds or just outside, in batches.

    Batches come by number of councils and, within one, in an order that depends on the
    arguments alone. `progress` is told the share of the search that is done, from 0 to 1.
    Raises SearchTooLarge, before the search begins, when more than about `most` partial
    groupings would be looked at, and ValueError as `search_size` does.
    """
    by_size = _contiguous(graph, bounds)
    # Each grouping is looked at once an area at the most, so often nothing need be estimated.
    if sum(by_size.values()) * len(graph.adjacency) > most:
        size = search_size(graph, bounds)
        if size.partials > most:
            raise SearchTooLarge(_too_large(size, most))
    return _found(graph, bounds, by_size, progress)


def distinct_blocks(batches: Sequence[Groupings]) -> tuple[Masks, list[Ints]]:
    """The different councils among these groupings, ascending, and each batch by index.

    What holds of a council can so be worked out once and looked up for each grouping.
    """
    every = [np.unique(batch.blocks) for batch in batches]
    blocks = np.unique(np.concatenate(every)) if every else np.empty(0, np.uint64)
    return blocks, [np.searchsorted(blocks, batch.blocks) for batch in batches]


def search_size(graph: Graph, bounds: Bounds) -> SearchSize:
    """How large the search for these groupings is.

    Raises ValueError when the bounds name areas that are not there or the adjacency is not
    symmetric, and SearchTooLarge when the graph is too dense to be counted at all.
    """
    by_size = _contiguous(graph, bounds)
    looked_at = (
        partials(search_for(graph, bounds, councils))
        for councils, count in by_size.items()
        if count
    )
    return SearchSize(by_size, round(math.fsum(looked_at)))


def _contiguous(graph: Graph, bounds: Bounds) -> dict[int, int]:
    areas = len(graph.adjacency)
    if any(not 0 <= area < areas for group in bounds.together + bounds.apart for area in group):
        raise ValueError(f"Areas to keep together or apart must be from 0 to {areas - 1}.")
    counts = count_by_size(graph.adjacency)
    low, high = bounds.councils
    return {councils: counts[councils - 1] for councils in range(low, min(high, areas) + 1)}


def _too_large(size: SearchSize, most: int) -> str:
    low, high = min(size.by_size), max(size.by_size)
    about = float(f"{size.partials:.2g}")
    return (
        f"The search is too large: of {sum(size.by_size.values()):,} contiguous ways to make "
        f"{low} to {high} councils, about {about:,.0f} partial groupings would have to be "
        f"looked at, and the limit is {most:,}. Ask for fewer councils, raise the smallest "
        "population, lower the largest or the ratio, or keep more areas together or apart."
    )


def _found(
    graph: Graph,
    bounds: Bounds,
    by_size: dict[int, int],
    progress: Callable[[float], None] | None,
) -> Iterator[Groupings]:
    every, done = sum(by_size.values()), 0
    for councils, count in by_size.items():
        if not count or _too_many(graph, bounds, councils):
            continue
        for rows, left in walk(search_for(graph, bounds, councils)):
            if progress:
                progress((done + count - left) / every)
            if len(rows) and len((batch := _judged(rows, graph, bounds)).blocks):
                yield batch
        done += count


def _too_many(graph: Graph, bounds: Bounds, councils: int) -> bool:
    """Whether there are not people enough for so many councils of the smallest size."""
    needed = councils * (bounds.smallest or 0.0) * (1 - bounds.slack)
    return needed > math.fsum(graph.populations) * (1 + _ROUNDING)


def _judged(rows: Rows, graph: Graph, bounds: Bounds) -> Groupings:
    """The rows with their councils in order and their margins; those too far outside go."""
    unknown = np.isnan(rows.populations)
    known = known_people(rows.masks, rows.populations, graph)
    margins = margins_of(rows.populations, known, bounds)
    kept = np.flatnonzero(~far_outside(margins, bounds))
    worst = at_worst(margins, known, unknown, bounds).take(kept, axis=1)
    margins = margins.take(kept, axis=1)
    blocks, populations = _ordered(
        rows.masks.take(kept, axis=1), rows.populations.take(kept, axis=1)
    )
    return Groupings(
        blocks=blocks,
        populations=populations,
        margins=margins.T.copy(),
        at_worst=worst.T.copy(),
        feasible=~any_of(margins < 0),
        uncertain=any_of(unknown.take(kept, axis=1)),
    )


def known_people(masks: Masks, populations: Floats, graph: Graph) -> Floats:
    """The people in each council who live in areas of known population.

    `masks` are the councils as sets of areas and `populations` their people, NaN where an
    area's are unknown: arrays of one shape, which is the answer's too.
    """
    unknown = np.isnan(populations)
    if not unknown.any():
        return populations
    people = populations.copy()
    blocks = masks[unknown]
    counts = np.nan_to_num(graph.populations)
    people[unknown] = sum(
        (blocks >> np.uint64(area) & np.uint64(1)) * count for area, count in enumerate(counts)
    )
    return people


def _ordered(masks: Masks, populations: Floats) -> tuple[Masks, Floats]:
    """From columns to rows, the councils of each by their lowest area."""
    lowest = masks & (~masks + np.uint64(1))
    order = np.argsort(lowest, axis=0, kind="stable")
    return (
        np.take_along_axis(masks, order, axis=0).T.copy(),
        np.take_along_axis(populations, order, axis=0).T.copy(),
    )


def margins_of(populations: Floats, known: Floats, bounds: Bounds) -> Floats:
    """How far inside each bound each grouping stands, 3 × columns, as `Groupings` says.

    `populations` and `known` are k × columns, a grouping a column. A council of unknown
    population (NaN) is no smallest, and as large as the people `known` to be in it.
    """
    margins = np.full((3, populations.shape[1]), np.nan)
    smallest = np.fmin.reduce(populations, axis=0)
    largest = known.max(axis=0)
    if bounds.smallest is not None:
        margins[0] = smallest / bounds.smallest - 1
    if bounds.largest is not None:
        margins[1] = 1 - largest / bounds.largest
    if bounds.ratio is not None:
        with np.errstate(divide="ignore", invalid="ignore"):
            margins[2] = 1 - largest / smallest / bounds.ratio
    return margins


def at_worst(margins: Floats, known: Floats, unknown: Flags, bounds: Bounds) -> Floats:
    """What the margins (3 × columns) would be, were what is unknown as bad as it could be.

    Nobody else would live in a council of `unknown` population than the people `known` to, or
    more than any bound allows. `known` and `unknown` are k × columns.
    """
    open_yet = any_of(unknown)
    worst = margins.copy()
    if bounds.smallest is not None:
        worst[0] = known.min(axis=0) / bounds.smallest - 1
    if bounds.largest is not None:
        worst[1, open_yet] = -np.inf
    if bounds.ratio is not None:
        # A single council is as large as itself, however many live in it.
        worst[2, open_yet] = -np.inf if len(known) > 1 else 1 - 1 / bounds.ratio
    return worst


def far_outside(margins: Floats, bounds: Bounds) -> Flags:
    """Which columns of margins (3 × columns) miss some bound by more than the slack."""
    return any_of(margins < -bounds.slack - _ROUNDING)
