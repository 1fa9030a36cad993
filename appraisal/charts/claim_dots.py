"""Published figures of one unit, as dots with their ranges on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass

from appraisal.charts.axis import Axis, Tick, axis
from appraisal.model import Figure

TICKS = 4
"""About as many ticks as the axis has at the most: it is as wide as a phone."""


@dataclass(frozen=True)
class Dot:
    """A figure at `x` on the axis, and the ends of its range, in %."""

    x: float
    low: float
    high: float


@dataclass(frozen=True)
class ClaimDots:
    """The axis with its ticks, and the dots of each claim: none of one without a figure."""

    ticks: tuple[Tick, ...]
    nought: float
    claims: tuple[tuple[Dot, ...], ...]


def claim_dots(claims: Sequence[Sequence[Figure]]) -> ClaimDots:
    """The figures of each claim on an axis that holds them all, and nought."""
    on = axis((end for claim in claims for figure in claim for end in _ends(figure)), TICKS)
    dots = tuple(tuple(_dot(on, figure) for figure in claim) for claim in claims)
    return ClaimDots(on.across(), on.at(0), dots)


def _dot(on: Axis, figure: Figure) -> Dot:
    low, high = _ends(figure)
    return Dot(on.at(figure.value), on.at(low), on.at(high))


def _ends(figure: Figure) -> tuple[float, float]:
    low = figure.value if figure.low is None else figure.low
    return low, figure.value if figure.high is None else figure.high
