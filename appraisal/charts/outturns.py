"""What came of plans, as shares of each plan, on one axis."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from appraisal.appraise.elsewhere import Ratio

STEP = 0.5
"""The axis ends at a whole number of halves of a plan."""


@dataclass(frozen=True)
class Axis:
    """The ends of the axis, as multiples of a plan."""

    left: float
    right: float

    @classmethod
    def of(cls, ratios: Iterable[Ratio]) -> "Axis":
        """The axis that holds all ratios, nought, and the plan with half as much again."""
        held = list(ratios)
        left = min([0.0, *(ratio.low for ratio in held)])
        right = max([1 + STEP, *(ratio.high for ratio in held)])
        return cls(math.floor(left / STEP) * STEP, math.ceil(right / STEP) * STEP)

    def at(self, ratio: float) -> float:
        """Where a ratio stands, in per cent of the width."""
        return round(100 * (ratio - self.left) / (self.right - self.left), 1)


@dataclass(frozen=True)
class Outturn:
    """Where a case's plan, outturn and range stand, in per cent of the width."""

    plan: float
    at: float
    low: float
    high: float


def outturns(ratios: Mapping[str, Ratio], axis: Axis) -> Mapping[str, Outturn]:
    """Where each case stands on an axis."""
    return {i: _outturn(ratio, axis) for i, ratio in ratios.items()}


def _outturn(ratio: Ratio, axis: Axis) -> Outturn:
    return Outturn(axis.at(1), axis.at(ratio.value), axis.at(ratio.low), axis.at(ratio.high))
