"""Axes: where figures stand between two ends, and the round ticks of most of them."""

import math
from collections.abc import Iterable

from msgspec import Struct

_ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)
"""Steps that are easy to read, times a power of ten."""

_NOTHING = 1e-9
"""Figures that differ from nought by less than this are all nought."""


class Tick(Struct, frozen=True):
    """A tick and its place in %."""

    figure: float
    at: float


class Axis(Struct, frozen=True):
    """An axis from its first tick to its last, which may be the lower one.

    Where `log` is set the figures are above nought, and equal ratios are as far apart.
    """

    ticks: tuple[float, ...]
    log: bool = False

    def at(self, figure: float) -> float:
        """The place of a figure in % of the axis, to two decimals; beyond its ends at the end.

        In the middle where both ends are the same.
        """
        ends = (self.ticks[0], self.ticks[-1], figure)
        first, last, here = (math.log(end) if self.log else end for end in ends)
        share = (here - first) / (last - first) if last != first else 0.5
        return round(100 * min(max(share, 0.0), 1.0), 2)

    def down(self, figure: float) -> float:
        """The place of a figure on an axis that goes up, in % from the top."""
        return round(100 - self.at(figure), 2)

    def across(self) -> tuple[Tick, ...]:
        """Its ticks, placed from the left."""
        return tuple(Tick(tick, self.at(tick)) for tick in self.ticks)

    def upwards(self) -> tuple[Tick, ...]:
        """Its ticks, placed from the top."""
        return tuple(Tick(tick, self.down(tick)) for tick in self.ticks)


def axis(figures: Iterable[float], most: int = 6) -> Axis:
    """An axis on which all finite figures lie, and nought, with about `most` ticks at the most.

    Its step is 1, 2, 2.5 or 5 times a power of ten (after Heckbert 1990, "Nice numbers for graph
    labels", Graphics Gems).
    """
    finite = [0.0, *(figure for figure in figures if math.isfinite(figure))]
    low, high = min(finite), max(finite)
    if high - low < _NOTHING:
        return Axis((0.0, 1.0))
    step = _step(high - low, most)
    ends = math.floor(low / step), math.ceil(high / step)
    return Axis(tuple(n * step for n in range(ends[0], ends[1] + 1)))


def _step(reach: float, most: int) -> float:
    rough = reach / (most - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * step for step in _ROUND if power * step >= rough * (1 - 1e-9))
