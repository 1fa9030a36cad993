"""For how many people services are decided, today and under options: marks along one axis."""

import math
from collections.abc import Iterable

from msgspec import Struct

from appraisal.charts.axis import Axis, Tick

_STEPS = (1.0, 2.5, 5.0)
"""Ticks of an axis of ratios, times a power of ten."""

_ROOM = 1.1
"""So many times beyond the least and the most the axis goes, so that no mark is cut at its ends."""


class Spot(Struct, frozen=True):
    """A mark at so many % of the axis, in the family of its option."""

    at: float
    family: str


class Strip(Struct, frozen=True):
    """One service: where it is decided `now` (in %, None: not known), and where options put it.

    `ends` are those of the line that joins all of them, None where there is nothing to join.
    """

    now: float | None
    spots: tuple[Spot, ...]
    ends: tuple[float, float] | None


class People(Struct, frozen=True):
    """An axis of counts of people from a little below the least to a little above the most."""

    axis: Axis
    ticks: tuple[Tick, ...]


def people_axis(counts: Iterable[float]) -> People | None:
    """An axis of ratios on which all these counts of people lie; None where there are none."""
    held = [count for count in counts if count > 0]
    if not held:
        return None
    low, high = min(held) / _ROOM, max(held) * _ROOM
    axis = Axis((low, high), log=True)
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    steps = (step * 10.0**power for power in powers for step in _STEPS)
    return People(axis, tuple(Tick(step, axis.at(step)) for step in steps if low <= step <= high))


def strip(now: float | None, after: Iterable[tuple[str, float]], on: Axis) -> Strip:
    """A service on the axis: `after` has families with counts of people, each mark drawn once."""
    spots = tuple(dict.fromkeys(Spot(on.at(count), family) for family, count in after if count))
    here = None if not now else on.at(now)
    places = [spot.at for spot in spots] + ([] if here is None else [here])
    apart = len(set(places)) > 1
    return Strip(here, spots, (min(places), max(places)) if apart else None)
