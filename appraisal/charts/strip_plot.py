"""Strip plots: every grouping as a dot along one axis."""

from collections.abc import Iterable

from appraisal.charts.axis import Axis
from appraisal.model import Measured

ACROSS = 300
"""How many places a strip has for a dot; groupings at one place share it."""


def strip_axis(measured: Measured, reach: tuple[float, float]) -> Axis:
    """The axis of a measured criterion over the lowest and the highest figure.

    The better end is on the right, and ratios stand on a log scale.
    """
    worth = _worth(measured)
    turned = worth == sorted(worth, reverse=True) and worth[0] > worth[-1]
    return Axis(reach[::-1] if turned else reach, measured.take == "ratio" and reach[0] > 0)


def better_right(measured: Measured) -> bool:
    """Whether the right end of its axis is worth more: where the middle is best neither is."""
    worth = _worth(measured)
    return sorted(worth) in (worth, worth[::-1])


def _worth(measured: Measured) -> list[float]:
    return [value for _, value in measured.curve]


def dots(figures: Iterable[float], on: Axis) -> str:
    """The path that draws a dot for each figure."""
    places = sorted({round(on.at(figure) / 100 * ACROSS) for figure in figures})
    return "".join(f"M{place} 5h0" for place in places)
