"""Values before and after on one axis, each with its range: a row an option."""

import math
from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.charts.axis import Axis, Tick

STEP = 10
"""The axis begins and ends at a multiple of this, in points of value."""

Reach = tuple[float, float, float]
"""The low, the value and the high, in points."""


class End(Struct, frozen=True):
    """A dot and the ends of its range, in % from the left."""

    low: float
    at: float
    high: float


class Dumbbell(Struct, frozen=True):
    """An option before and after; None where there was none, or is none now."""

    old: End | None
    new: End | None


class Dumbbells(Struct, frozen=True):
    """The rows by option, and the ticks of their axis."""

    rows: Mapping[str, Dumbbell]
    ticks: tuple[Tick, ...]


def dumbbells(values: Mapping[str, tuple[Reach | None, Reach | None]]) -> Dumbbells:
    """A row for each option, on the tens around all ranges."""
    on = _axis(end for ends in values.values() for end in ends if end)
    rows = {i: Dumbbell(_end(old, on), _end(new, on)) for i, (old, new) in values.items()}
    return Dumbbells(rows, on.across())


def _axis(reaches: Iterable[Reach]) -> Axis:
    held = list(reaches)
    first = math.floor(min((low for low, _, _ in held), default=0) / STEP)
    last = math.ceil(max((high for _, _, high in held), default=100) / STEP)
    return Axis(tuple(float(STEP * tick) for tick in range(first, max(last, first + 1) + 1)))


def _end(reach: Reach | None, on: Axis) -> End | None:
    return None if reach is None else End(*map(on.at, reach))
