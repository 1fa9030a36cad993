"""The smallest joint change of weights that puts another option first."""

from dataclasses import dataclass

import numpy as np

from appraisal.maths.ranking import TIE, FloatArray, require_finite, row_sums
from appraisal.maths.robustness.arrays import leader


@dataclass(frozen=True, eq=False)
class Shift:
    """The least weight to be moved for `option` to be first, ties included.

    `moved` is the weight taken from some criteria and given to others (0–1; 0.04 is four
    points of a hundred), `weights` (m) the leaf weights after it.
    """

    option: int
    moved: float
    weights: FloatArray


def nearest_shift(weights: FloatArray, values: FloatArray) -> Shift | None:
    """The least weight that must move between criteria for any other option to be first.

    `weights` are m leaf weights that sum to one, `values` n × m. Of the two usual distances
    this is half the sum of absolute changes, because it has a plain reading: so many points
    of a hundred move from these criteria to that one. (The Euclidean distance spreads a
    change thinly over every criterion.) Ties count as first, so nothing moves where two
    options tie at the top today. None where the leader stays ahead under every weighting;
    the lowest index wins among equals. Exact: against one rival the best move takes weight
    where the rival is furthest behind, and no other option can be ahead after the smallest
    of these moves, as it would have caught the leader on the way. Raises ValueError on NaN.
    """
    require_finite(values)
    first = leader(row_sums(values * weights))
    shifts = []
    for option in range(values.shape[0]):
        if option != first:
            target = _overtake(weights, values[option] - values[first])
            if target is not None:
                shifts.append(Shift(option, _moved(weights, target), target))
    return min(shifts, key=lambda shift: shift.moved, default=None)


def _moved(weights: FloatArray, target: FloatArray) -> float:
    """The weight that moves between two sets of leaf weights: half the absolute changes."""
    return float(np.abs(target - weights).sum() / 2)


def _overtake(weights: FloatArray, advantage: FloatArray) -> FloatArray | None:
    """The weights after the smallest shift that brings weights · advantage up to nought.

    Every unit moved goes to the criterion of greatest advantage and comes from the one of
    least that has weight left (a fractional knapsack). None where no shift is enough.
    """
    target = weights.copy()
    best = int(advantage.argmax())
    missing = -float((weights * advantage).sum())
    for source in np.argsort(advantage, kind="stable"):
        gain = float(advantage[best] - advantage[source])
        if missing <= 0 or gain <= 0:
            break
        step = min(float(target[source]), missing / gain)
        target[source] -= step
        target[best] += step
        missing -= step * gain
    return target if missing <= TIE else None
