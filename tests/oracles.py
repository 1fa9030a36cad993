"""Random areas, and two slow and obvious ways to find their groupings."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hypothesis import settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.maths.groupings.search import Bounds, Graph, Groupings, adjacency_of, groupings
from tests.random_cases import some_of

UNKNOWN = math.nan
PROPERTY = settings(max_examples=some_of(60), deadline=None, derandomize=True)

# Amber Valley, Bolsover, Chesterfield, Derby, Derbyshire Dales, Erewash, High Peak,
# North East Derbyshire, South Derbyshire.
AV, BO, CH, DC, DD, ER, HP, NE, SD = range(9)
DERBYSHIRE = adjacency_of(
    9,
    [
        (AV, BO), (AV, DC), (AV, DD), (AV, ER), (AV, NE), (AV, SD), (BO, CH), (BO, NE), (CH, NE),
        (DC, ER), (DC, SD), (DD, HP), (DD, NE), (DD, SD), (ER, SD),
    ],
)  # fmt: skip


def grid(rows: int, columns: int) -> tuple[int, ...]:
    cells = [(row, column) for row in range(rows) for column in range(columns)]
    number = {cell: i for i, cell in enumerate(cells)}
    return adjacency_of(
        len(cells),
        [
            (number[r, c], number[beside])
            for r, c in cells
            for beside in ((r, c + 1), (r + 1, c))
            if beside in number
        ],
    )


# --- The two oracles -----------------------------------------------------------------------


def is_connected(block: int, adjacency: Sequence[int]) -> bool:
    reached = block & -block
    while True:
        more = reached
        for area, neighbours in enumerate(adjacency):
            if reached >> area & 1:
                more |= neighbours & block
        if more == reached:
            return reached == block
        reached = more


@lru_cache
def set_partitions(size: int) -> list[tuple[int, ...]]:
    """Every way to divide areas into blocks, contiguous or not."""
    if not size:
        return [()]
    last = 1 << (size - 1)
    return [
        grown
        for blocks in set_partitions(size - 1)
        for grown in (
            (*blocks, last),
            *((*blocks[:i], blocks[i] | last, *blocks[i + 1 :]) for i in range(len(blocks))),
        )
    ]


def by_connectivity(adjacency: Sequence[int]) -> set[frozenset[int]]:
    size = len(adjacency)
    connected = [is_connected(block, adjacency) for block in range(1 << size)]
    return {
        frozenset(blocks)
        for blocks in set_partitions(size)
        if all(connected[block] for block in blocks)
    }


def by_edge_subsets(adjacency: Sequence[int]) -> set[frozenset[int]]:
    """What is joined when each border is either opened or left standing."""
    found = {frozenset(1 << area for area in range(len(adjacency)))}
    for one, neighbours in enumerate(adjacency):
        for other in range(one):
            if neighbours >> other & 1:
                found |= {joined(blocks, 1 << one | 1 << other) for blocks in found}
    return found


def joined(blocks: frozenset[int], border: int) -> frozenset[int]:
    touched = {block for block in blocks if block & border}
    return blocks - touched | {sum(touched)}


# --- Random areas --------------------------------------------------------------------------


@st.composite
def maps(draw: st.DrawFn) -> tuple[int, ...]:
    """Up to nine areas of a triangulated grid, some of its borders missing."""
    cells = [(row, column) for row in range(3) for column in range(3)]
    kept = draw(st.lists(st.sampled_from(cells), min_size=1, max_size=9, unique=True))
    number = {cell: i for i, cell in enumerate(kept)}
    slants = draw(st.lists(st.booleans(), min_size=4, max_size=4))
    pairs = [((r, c), (r, c + 1)) for r in range(3) for c in range(2)]
    pairs += [((r, c), (r + 1, c)) for r in range(2) for c in range(3)]
    corners = [(r, c) for r in range(2) for c in range(2)]
    pairs += [
        ((r, c), (r + 1, c + 1)) if slant else ((r, c + 1), (r + 1, c))
        for (r, c), slant in zip(corners, slants, strict=True)
    ]
    missing = draw(st.sets(st.sampled_from(pairs), max_size=5))
    borders = [
        (number[one], number[other])
        for one, other in pairs
        if one in number and other in number and (one, other) not in missing
    ]
    return adjacency_of(len(kept), borders)


@st.composite
def questions(draw: st.DrawFn) -> tuple[Graph, Bounds]:
    """Areas, some of unknown population, and bounds that some groupings satisfy."""
    adjacency = draw(maps())
    size = len(adjacency)
    people = st.one_of(st.integers(1, 40).map(float), st.integers(5, 9).map(float))
    share_unknown = draw(st.sampled_from([0, 0, 1]))
    populations = tuple(
        UNKNOWN if share_unknown and draw(st.integers(0, 5)) == 0 else draw(people)
        for _ in range(size)
    )
    low = draw(st.integers(1, size))
    groups = st.lists(
        st.frozensets(st.integers(0, size - 1), min_size=min(2, size), max_size=3), max_size=2
    )
    bounds = Bounds(
        councils=(low, draw(st.integers(low, size))),
        smallest=draw(st.none() | st.integers(1, 60)),
        largest=draw(st.none() | st.integers(20, 200)),
        ratio=draw(st.none() | st.sampled_from([1.0, 1.5, 2.0, 5.0])),
        together=tuple(draw(groups)),
        apart=tuple(draw(groups)),
        slack=draw(st.sampled_from([0.0, 0.05, 0.2])),
    )
    return Graph(adjacency, populations), bounds


def people_of(block: int, graph: Graph) -> list[float]:
    return [people for area, people in enumerate(graph.populations) if block >> area & 1]


def margins_of(blocks: frozenset[int], graph: Graph, bounds: Bounds) -> list[float]:
    known = [
        sum(people_of(block, graph))
        for block in blocks
        if not any(map(math.isnan, people_of(block, graph)))
    ]
    at_least = [
        sum(people for people in people_of(block, graph) if not math.isnan(people))
        for block in blocks
    ]
    margins = []
    if bounds.smallest is not None and known:
        margins.append(min(known) / bounds.smallest - 1)
    if bounds.largest is not None:
        margins.append(1 - max(at_least) / bounds.largest)
    if bounds.ratio is not None and known:
        margins.append(1 - max(at_least) / min(known) / bounds.ratio)
    return margins


def satisfies_company(blocks: frozenset[int], bounds: Bounds) -> bool:
    shared = {area: block for block in blocks for area in range(9) if block >> area & 1}
    return all(len({shared[area] for area in group}) == 1 for group in bounds.together) and all(
        len({shared[area] for area in group}) == len(group) for group in bounds.apart
    )


def expected(graph: Graph, bounds: Bounds) -> dict[frozenset[int], tuple[bool, bool]]:
    """Groupings to be found, each with whether it is feasible and whether uncertain."""
    low, high = bounds.councils
    found = {}
    for blocks in by_connectivity(graph.adjacency):
        if low <= len(blocks) <= high and satisfies_company(blocks, bounds):
            worst = min(margins_of(blocks, graph, bounds), default=0.0)
            uncertain = any(math.isnan(sum(people_of(block, graph))) for block in blocks)
            if worst >= -bounds.slack - 1e-9:
                found[blocks] = (worst >= 0, uncertain)
    return found


def each(batches: Iterator[Groupings] | Sequence[Groupings]) -> list[tuple[int, ...]]:
    return [tuple(row) for batch in batches for row in batch.blocks.tolist()]


def feasible_by_size(graph: Graph, bounds: Bounds) -> Counter[int]:
    """How many groupings are inside every bound, by number of councils, with no slack at all."""
    found: Counter[int] = Counter()
    for batch in groupings(graph, replace(bounds, slack=0.0)):
        found[batch.blocks.shape[1]] += int(batch.feasible.sum())
    return found


def evenly(adjacency: tuple[int, ...], people: float = 100_000) -> Graph:
    return Graph(adjacency, (people,) * len(adjacency))
