"""From one figure to another, part by part: each bar begins where the one before it ended."""

import math
from collections.abc import Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from appraisal.charts.axis import Axis, Tick

STEPS = (1, 2, 5, 10, 20)
MOST_TICKS = 8


class Step(Struct, frozen=True):
    """A bar in % of the width."""

    start: float
    width: float


class Waterfall(Struct, frozen=True):
    """A bar a part in their order, between the places in % of both figures."""

    begin: float
    end: float
    steps: tuple[Step, ...]
    ticks: tuple[Tick, ...]


def waterfall(begin: float, parts: Sequence[float]) -> Waterfall:
    """The way from a figure, in points, by parts that may be below nought."""
    reached = tuple(accumulate(parts, initial=begin))
    on = _axis(min(reached), max(reached))
    steps = []
    for before, after in pairwise(reached):
        low, high = sorted((on.at(before), on.at(after)))
        steps.append(Step(low, round(high - low, 2)))
    return Waterfall(on.at(begin), on.at(reached[-1]), tuple(steps), on.across())


def _axis(low: float, high: float) -> Axis:
    """Whole points around both ends, a few of them ticked."""
    reach = max(high - low, 1.0)
    step = next((n for n in STEPS if reach / n <= MOST_TICKS - 2), STEPS[-1])
    first, last = math.floor(low / step), math.ceil(high / step)
    return Axis(tuple(float(n * step) for n in range(first, max(last, first + 1) + 1)))
