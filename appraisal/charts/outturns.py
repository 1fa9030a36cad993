"""What came of plans, as multiples of each plan, on one axis."""

import math
from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.appraise.elsewhere import Ratio
from appraisal.charts.axis import Axis

STEP = 0.5
"""The axis ends at a whole number of halves of a plan."""


class Outturn(Struct, frozen=True):
    """Where a case's plan, outturn and range stand, in per cent of the width."""

    plan: float
    at: float
    low: float
    high: float


def outturn_axis(ratios: Iterable[Ratio]) -> Axis:
    """The axis that holds all ratios, nought, and the plan with half as much again."""
    held = list(ratios)
    left = min([0.0, *(ratio.low for ratio in held)])
    right = max([1 + STEP, *(ratio.high for ratio in held)])
    first, last = math.floor(left / STEP), math.ceil(right / STEP)
    return Axis(tuple(STEP * tick for tick in range(first, last + 1)))


def outturns(ratios: Mapping[str, Ratio], on: Axis) -> Mapping[str, Outturn]:
    """Where each case stands on an axis."""
    return {i: _outturn(ratio, on) for i, ratio in ratios.items()}


def _outturn(ratio: Ratio, on: Axis) -> Outturn:
    return Outturn(on.at(1), on.at(ratio.value), on.at(ratio.low), on.at(ratio.high))
