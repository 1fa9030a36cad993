"""Who works with whom, as a matrix of councils: how deep each tie is, and what an option adds."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from appraisal.appraise import Tie
from appraisal.appraise.network.ties import Measures
from appraisal.model import LEVELS

Depth = Literal["none", "light", "share", "one"]
"""No partnership; at deepest they coordinate; they share something; they work as one."""
Pair = tuple[str, str]

CELL = 12
"""The side of a cell of a small matrix, in pixels."""


class Cell(Struct, frozen=True):
    """Two councils: how many partnerships tie them closely, and how deep the deepest is."""

    other: str
    bodies: int
    depth: Depth


class Small(Struct, frozen=True):
    """A small matrix of so many pixels: close ties of today as squares, new ones as diamonds."""

    size: int
    today: str
    new: str


def by_sets(found: Measures) -> tuple[str, ...]:
    """The councils in the order of the sets that they form, so that sets stand together."""
    return tuple(council for cluster in found.clusters for council in cluster)


def matrix(
    order: Sequence[str], close: Iterable[Tie], every: Iterable[Tie]
) -> tuple[tuple[str, tuple[Cell | None, ...]], ...]:
    """A row a council with a cell for every council in this order; None for itself."""
    deep = {pair(tie.one, tie.other): tie for tie in close}
    light = {pair(tie.one, tie.other) for tie in every}
    return tuple(
        (
            one,
            tuple(
                None
                if one == other
                else _cell(other, deep.get(pair(one, other)), pair(one, other) in light)
                for other in order
            ),
        )
        for one in order
    )


def pair(one: str, other: str) -> Pair:
    """Two councils, whichever comes first."""
    return (one, other) if one < other else (other, one)


def _cell(other: str, tie: Tie | None, light: bool) -> Cell:
    if tie is None:
        return Cell(other, 0, "light" if light else "none")
    return Cell(other, len(tie.bodies), "one" if tie.level >= LEVELS["integrate"] else "share")


def small_matrix(order: Sequence[str], today: Iterable[Pair], new: Iterable[Pair]) -> Small:
    """Both halves of a matrix in this order of councils."""
    at = {council: n * CELL for n, council in enumerate(order)}
    both = [
        [(at[b], at[a]) for one, other in pairs for a, b in ((one, other), (other, one))]
        for pairs in (sorted(today), sorted(new))
    ]
    half, to = CELL // 2, CELL // 2 - 1
    return Small(
        size=len(order) * CELL,
        today="".join(f"M{x + 1} {y + 1}h{CELL - 2}v{CELL - 2}h-{CELL - 2}z" for x, y in both[0]),
        new="".join(f"M{x + half} {y + 1}l{to} {to}-{to} {to}-{to}-{to}z" for x, y in both[1]),
    )
