"""The walk through every contiguous grouping that can satisfy bounds, in bounded memory.

The diagram of `partitions` says which choices lead to a whole grouping, so walking down it
meets no dead end but those that the bounds make. Partial groupings are taken in batches, as
columns of numpy arrays, and depth first: few batches wait at a time, and the time follows
what is found.
"""

import math
from collections.abc import Iterable, Iterator

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from appraisal.maths.groupings.partitions import Diagram, Move, diagram, unpack

BATCH_ROWS = 1 << 14

_SAMPLE_ROWS = 2_000
_ROUNDING = 1e-9

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
Masks = NDArray[np.uint64]
Flags = NDArray[np.bool_]


class Graph(Struct, frozen=True):
    """The areas to group: who borders whom, and how many people live in each.

    `adjacency[i]` is the set of area i's neighbours, bit j standing for area j;
    `populations[i]` is its population, NaN where unknown.
    """

    adjacency: tuple[int, ...]
    populations: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.adjacency) != len(self.populations):
            raise ValueError("There must be one population for each area.")
        if any(people < 0 or people == np.inf for people in self.populations):
            raise ValueError("A population must be nought or more, or NaN where unknown.")


class Bounds(Struct, frozen=True):
    """What is asked of a grouping.

    `councils` is the fewest and the most; `smallest` and `largest` bound each council's
    population; `ratio` bounds the largest population divided by the smallest. Each set in
    `together` is to share a council; no two areas of a set in `apart` may. A grouping that
    misses bounds on population by no more than the share `slack` is kept as just outside.
    """

    councils: tuple[int, int]
    smallest: float | None = None
    largest: float | None = None
    ratio: float | None = None
    together: tuple[frozenset[int], ...] = ()
    apart: tuple[frozenset[int], ...] = ()
    slack: float = 0.05

    def __post_init__(self) -> None:
        if not 1 <= self.councils[0] <= self.councils[1]:
            raise ValueError("The number of councils must run from one or more, upwards.")
        limits = (self.smallest, self.largest, self.ratio)
        if any(limit is not None and not limit > 0 for limit in limits):
            raise ValueError("A bound on population must be above nought.")
        if not 0 <= self.slack < 1:
            raise ValueError("The slack must be a share from 0 up to 1.")


class Rows(Struct, frozen=True):
    """Partial groupings into k councils, one a column.

    `masks` and `populations` (k × columns) hold each slot's set of areas and people, NaN
    where an area's are unknown; `state` says where the walk stands after `level` areas.
    """

    level: int
    state: Ints
    masks: Masks
    populations: Floats

    def __len__(self) -> int:
        return len(self.state)

    def part(self, which: slice) -> "Rows":
        """Some of the columns."""
        return Rows(self.level, self.state[which], self.masks[:, which], self.populations[:, which])


class Search(Struct, frozen=True):
    """The walk for one number of councils: its steps, limits and, by state, the ways on."""

    councils: int
    steps: tuple["_Step", ...]
    ways: tuple[Floats, ...]
    smallest: float
    largest: float


class _Step(Struct, frozen=True):
    """Taking one area.

    A state of the walk is a state of the diagram with the number of councils still to be
    opened. State s has the moves `start[s]` to `start[s] + fan[s] - 1`; move m leads to
    state `target[m]`, takes the council of slot `source[j, m]` into slot j, and puts the
    area into slot `place[m]`; the last `closing[m]` slots hold the councils that it makes
    complete. `remaining` is the population of the areas still to come.
    """

    start: Ints
    fan: Ints
    target: Ints
    source: Ints
    place: Ints
    closing: Ints
    bit: np.uint64
    population: float
    remaining: float
    wanted: np.uint64
    barred: np.uint64


def search_for(graph: Graph, bounds: Bounds, councils: int) -> Search:
    """The search for groupings into this many councils; errors as for `count_by_size`."""
    whole = diagram(graph.adjacency)
    ways = tuple(_ways(states, councils) for states in whole.ways)
    levels = range(len(whole.order))
    steps = tuple(_step(graph, bounds, whole, ways, level) for level in levels)
    return Search(councils, steps, ways, *_limits(graph, bounds, councils))


def walk(search: Search) -> Iterator[tuple[Rows, float]]:
    """Whole groupings in batches, some empty, with the number of ways not looked at yet.

    Populations are within the search's limits; the order depends on nothing but the search.
    """
    waiting = [(_root(search), 0.0)]
    while waiting:
        rows, _ = waiting.pop()
        while len(rows) and rows.level < len(search.steps):
            if len(rows) > BATCH_ROWS:
                pieces = _pieces(rows)
                waiting.extend((piece, _ways_on(search, piece)) for piece in pieces[:-1])
                rows = pieces[-1]
            rows = _taken(search, rows)
        yield rows, math.fsum(ways for _, ways in waiting)


def any_of(flags: Flags) -> Flags:
    """Which columns are marked in any row."""
    marked: Flags = np.logical_or.reduce(flags, axis=0)
    return marked


def partials(search: Search) -> float:
    """About how many partial groupings the walk looks at.

    Each level is worked out from an even sample of the one before.
    """
    rows = _root(search)
    looked_at, weight = 0.0, 1.0
    while len(rows) and rows.level < len(search.steps):
        sample = rows.part(slice(None, None, -(-len(rows) // _SAMPLE_ROWS)))
        weight *= len(rows) / len(sample)
        rows = _taken(search, sample)
        looked_at += weight * len(rows)
    return looked_at


def _limits(graph: Graph, bounds: Bounds, councils: int) -> tuple[float, float]:
    """The smallest and largest population of a council in any grouping to be kept.

    With total T, k councils and ratio r the smallest is at least T / (1 + (k - 1) r) and
    the largest at most T / (1 + (k - 1) / r); and either bound implies another, as the
    councils make up the total.
    """
    others = councils - 1
    smallest = (bounds.smallest or 0.0) * (1 - bounds.slack)
    largest = np.inf if bounds.largest is None else bounds.largest * (1 + bounds.slack)
    total = math.fsum(graph.populations)
    if not np.isnan(total):
        if bounds.ratio is not None:
            ratio = bounds.ratio * (1 + bounds.slack)
            smallest = max(smallest, total / (1 + others * ratio))
            largest = min(largest, total / (1 + others / ratio))
        if others and largest < np.inf:
            smallest = max(smallest, total - others * largest)
        largest = min(largest, total - others * smallest)
    return smallest * (1 - _ROUNDING), largest * (1 + _ROUNDING)


def _ways(states: tuple[int, ...], councils: int) -> Floats:
    """The ways on, states × councils still to be opened."""
    return np.array([unpack(state, councils) for state in states], dtype=np.float64)


def _step(
    graph: Graph, bounds: Bounds, whole: Diagram, ways: tuple[Floats, ...], level: int
) -> _Step:
    area, before = whole.order[level], set(whole.order[:level])
    moves, councils = whole.moves[level], ways[level].shape[1] - 1
    start, fan, target, chosen = _by_state(moves, ways[level], ways[level + 1])
    remaining = math.fsum(graph.populations[u] for u in whole.order[level + 1 :])
    return _Step(
        start=start,
        fan=fan,
        target=target,
        source=np.array([_source(m, councils) for m in moves], np.intp)[chosen].T.copy(),
        place=np.array([m.place % councils for m in moves], np.intp)[chosen],
        closing=np.array([len(m.closed) for m in moves], np.intp)[chosen],
        bit=_set([area]),
        population=graph.populations[area],
        remaining=np.inf if np.isnan(remaining) else remaining,
        wanted=_set(before & {u for group in bounds.together if area in group for u in group}),
        barred=_set(before & {u for group in bounds.apart if area in group for u in group}),
    )


def _set(areas: Iterable[int]) -> np.uint64:
    return np.uint64(sum(1 << area for area in areas))


def _by_state(moves: tuple[Move, ...], here: Floats, onward: Floats) -> tuple[Ints, ...]:
    """The moves with ways on, by state of the walk: start, fan, target and move."""
    columns = here.shape[1]
    origin, target, opens = (
        np.array(column, np.intp)[:, None]
        for column in zip(*((m.origin, m.target, m.opens) for m in moves), strict=True)
    )
    left = np.arange(columns) - opens
    live = (left >= 0) & (onward[target, left] > 0)
    states = (origin * columns + np.arange(columns))[live]
    order = np.argsort(states, kind="stable")
    fan = np.bincount(states, minlength=here.size)
    return (
        np.cumsum(fan) - fan,
        fan,
        (target * columns + left)[live][order],
        np.nonzero(live)[0][order],
    )


def _source(move: Move, councils: int) -> list[int]:
    """The slot, before, that fills each slot: the open, then the unused, then the complete.

    A move that needs more slots than there are councils is on no way, so anything will do.
    """
    known = len(move.still_open) + len(move.closed)
    slots = [*move.still_open, *range(known, councils), *move.closed]
    return slots if known <= councils else [0] * councils


def _root(search: Search) -> Rows:
    k = search.councils
    return Rows(0, np.array([k], np.intp), np.zeros((k, 1), np.uint64), np.zeros((k, 1)))


def _pieces(rows: Rows) -> list[Rows]:
    """The rows in pieces of one batch, the last of them first."""
    starts = range(0, len(rows), BATCH_ROWS)
    return [rows.part(slice(start, start + BATCH_ROWS)) for start in reversed(starts)]


def _ways_on(search: Search, rows: Rows) -> float:
    return float(search.ways[rows.level].ravel()[rows.state].sum())


def _taken(search: Search, rows: Rows) -> Rows:
    """The rows after one more area, without those that no choice brings within limits."""
    step, count = search.steps[rows.level], len(rows)
    fan = step.fan[rows.state]
    parent = np.repeat(np.arange(count), fan)
    move = np.arange(len(parent)) + np.repeat(step.start[rows.state] - np.cumsum(fan) + fan, fan)
    cells = step.source.take(move, axis=1)
    cells *= count
    cells += parent
    own = step.place[move] * len(move) + np.arange(len(move))
    populations = rows.populations.take(cells)
    grown = populations.take(own) + step.population
    populations.put(own, grown)
    keep = ~(grown > search.largest) & _fillable(search, step, move, populations)
    if step.wanted or step.barred:
        joined = rows.masks.take(cells.take(own))
        keep &= ((joined & step.wanted) == step.wanted) & ((joined & step.barred) == 0)
    kept = np.flatnonzero(keep)
    if len(kept) < len(move):
        move, cells, populations = move[kept], cells.take(kept, 1), populations.take(kept, 1)
        own = step.place[move] * len(move) + np.arange(len(move))
    masks = rows.masks.take(cells)
    masks.put(own, masks.take(own) | step.bit)
    return Rows(rows.level + 1, step.target[move], masks, populations)


def _fillable(search: Search, step: _Step, move: Ints, populations: Floats) -> Flags:
    """Which rows can still reach the smallest size; an unknown population stands in no way.

    The areas to come must fill up every council that is too small, and a complete one
    must not be.
    """
    if not search.smallest > 0:
        return np.ones(len(move), np.bool_)
    short = np.fmax(search.smallest - populations, 0)
    keep: Flags = short.sum(axis=0) <= step.remaining
    closing = step.closing[move]
    for last in range(1, int(closing.max(initial=0)) + 1):
        keep &= (closing < last) | (short[-last] == 0)
    return keep
