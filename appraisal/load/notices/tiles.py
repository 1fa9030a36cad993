"""Hexagons that touch where councils do not, or lie apart where they do."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from appraisal.area.geography import Adjacency, adjacency
from appraisal.load.complaint import Complaint
from appraisal.load.meant import listed
from appraisal.model import Dataset

Tiles = Mapping[str, tuple[int, int]]
AROUND = 6
"""So many hexagons can touch one."""


def misplaced(dataset: Dataset) -> Iterator[Complaint]:
    """Councils whose tile shows a false border or hides one, the most mistaken first.

    A pair is told once. What no layout of hexagons could show is not told at all.
    """
    tiles = dataset.tiles()
    beside = adjacency(dataset, tiles)
    wrong = {pair for pair in combinations(sorted(tiles), 2) if _is_wrong(*pair, tiles, beside)}
    while wrong:
        most = min(tiles, key=lambda i: (-sum(i in pair for pair in wrong), i))
        own = sorted(pair for pair in wrong if most in pair)
        others = [one if other == most else other for one, other in own]
        yield _complaint(most, others, beside)
        wrong -= set(own)


def _is_wrong(one: str, other: str, tiles: Tiles, beside: Adjacency) -> bool:
    """Whether tiles say otherwise of two councils than they do, both with neighbours written."""
    if not beside[one] or not beside[other]:
        return False
    if touch(tiles[one], tiles[other]):
        return other not in beside[one]
    return other in beside[one] and not _has_to_lie_apart(one, other, tiles, beside)


def touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two tiles lie side by side (odd-r)."""
    across = (one[0] + one[1] % 2 / 2) - (other[0] + other[1] % 2 / 2)
    return (abs(across), abs(one[1] - other[1])) in ((1, 0), (0.5, 1))


def _has_to_lie_apart(one: str, other: str, tiles: Tiles, beside: Adjacency) -> bool:
    """Whether all places beside one of two neighbours are taken by others of its neighbours.

    Or whether the two are of four councils that all touch, as no four hexagons do, and the other
    pairs of these four have tiles that touch.
    """

    def full(council: str) -> bool:
        return sum(touch(tiles[council], tiles[i]) for i in beside[council]) == AROUND

    def all_touch(pairs: Iterable[tuple[str, str]]) -> bool:
        return all(b in beside[a] and touch(tiles[a], tiles[b]) for a, b in pairs)

    shared = sorted(beside[one] & beside[other])
    return (
        full(one)
        or full(other)
        or any(
            all_touch([(third, fourth), *((i, k) for i in (one, other) for k in (third, fourth))])
            for third, fourth in combinations(shared, 2)
        )
    )


def _complaint(council: str, others: list[str], beside: Adjacency) -> Complaint:
    false = [i for i in others if i not in beside[council]]
    hidden = [i for i in others if i in beside[council]]
    said = [
        f"touches {_those(false, 'no')}" if false else "",
        f"lies apart from {_those(hidden, 'a')}" if hidden else "",
    ]
    what = f"This tile {', and '.join(filter(None, said))}."
    mend = "Move it, or mend `neighbours`: who reads the map takes tiles that touch for neighbours."
    return Complaint(f"councils/{council}.yaml", ("tile",), what, mend)


def _those(others: list[str], what: str) -> str:
    named = listed([f"'{i}'" for i in others])
    if len(others) == 1:
        return f"that of {named}, which is {what} neighbour"
    return f"those of {named}, which are {'no ' if what == 'no' else ''}neighbours"
