"""Slow and obvious ways to find groupings, to hold the fast ones against."""

import math
from collections.abc import Sequence
from functools import lru_cache

from appraisal.structures import Bounds, Graph


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
        worst = min(margins_of(blocks, graph, bounds), default=0.0)
        if low <= len(blocks) <= high and satisfies_company(blocks, bounds):
            uncertain = any(math.isnan(sum(people_of(block, graph))) for block in blocks)
            if worst >= -bounds.slack - 1e-9:
                found[blocks] = (worst >= 0, uncertain)
    return found
