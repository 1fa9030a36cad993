"""Strip plots: every grouping as a dot along one axis."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from appraisal.model import Measured

ACROSS = 300
"""How many places a strip has for a dot; groupings at one place share it."""


@dataclass(frozen=True)
class Axis:
    """Where a figure stands on a strip: the better end on the right, ratios on a log scale.

    `left` and `right` are the figures at its ends; `better_right` is false where neither end is
    worth more.
    """

    left: float
    right: float
    log: bool
    better_right: bool

    @classmethod
    def of(cls, measured: Measured, reach: tuple[float, float]) -> "Axis":
        """The axis of a measured criterion over the lowest and the highest figure."""
        worth = [value for _, value in measured.curve]
        turned = worth == sorted(worth, reverse=True) and worth[0] > worth[-1]
        left, right = reversed(reach) if turned else reach
        log = measured.take == "ratio" and reach[0] > 0
        return cls(left, right, log, turned or worth == sorted(worth))

    def at(self, figure: float) -> float:
        """The place from 0 to 1."""
        ends = (self.left, self.right, figure)
        first, last, here = (math.log(f) if self.log else f for f in ends)
        return (here - first) / (last - first) if last != first else 0.5


def dots(figures: Iterable[float], axis: Axis) -> str:
    """The path that draws a dot for each figure."""
    places = sorted({round(axis.at(figure) * ACROSS) for figure in figures})
    return "".join(f"M{place} 5h0" for place in places)
