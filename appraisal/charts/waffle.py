"""Waffles: a square for each thing that is counted, so that the eye can count them."""

import math
from collections.abc import Mapping

from msgspec import Struct

MOST = 100
"""More squares than these are no longer counted: each then stands for several things."""


class Square(Struct, frozen=True):
    """A square, in columns from the left and rows from the top, and what kind it is of."""

    kind: str
    column: int
    row: int


class Waffle(Struct, frozen=True):
    """Squares row by row, so many `columns` and `rows`."""

    columns: int
    rows: int
    squares: tuple[Square, ...]


def each_square(total: int) -> int:
    """How many things a square stands for, so that there are at most a hundred of them."""
    return max(1, math.ceil(total / MOST))


def waffle(counts: Mapping[str, int], across: int, each: int = 1) -> Waffle:
    """The squares of all kinds, one kind after another, `across` of them in a row.

    A kind of which there is any has a square at least.
    """
    kinds = [kind for kind, count in counts.items() for _ in range(math.ceil(count / each))]
    squares = tuple(Square(kind, n % across, n // across) for n, kind in enumerate(kinds))
    return Waffle(min(across, len(kinds)), math.ceil(len(kinds) / across), squares)
