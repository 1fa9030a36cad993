"""The smallest joint change of weights that puts another option first."""

from dataclasses import dataclass

import numpy as np

from appraisal.robustness.arrays import TIE, FloatArray, leader, require_finite
from appraisal.robustness.simplex import maximise


@dataclass(frozen=True, eq=False)
class Shift:
    """The least weight to be moved for `option` to be first, ties included.

    `moved` is the weight taken from some criteria and given to others (0–1; 0.04 is four
    points of a hundred), `weights` (m) the leaf weights after it.
    """

    option: int
    moved: float
    weights: FloatArray


def smallest_shift(weights: FloatArray, values: FloatArray, option: int) -> Shift | None:
    """The least weight that must move between criteria for `option` to be first.

    `weights` are m leaf weights that sum to one, `values` n × m. Of the two usual distances
    this is half the sum of absolute changes, because it has a plain reading: so many points
    of a hundred move from these criteria to that one. (The Euclidean distance spreads a
    change thinly over every criterion.) Ties count as first; None where no weighting puts
    the option first. Exact: against one rival the best move takes weight where the rival's
    advantage is greatest; if that leaves another option ahead, a linear program decides.
    Raises ValueError on NaN.
    """
    require_finite(values)
    overall = (values * weights).sum(axis=1)
    first = leader(overall)
    if overall[option] >= overall[first] - TIE:
        return Shift(option, 0.0, weights.copy())
    target = _overtake(weights, values[option] - values[first])
    if target is not None and not _is_first(target, values, option):
        target = _programme(weights, values, option)
    if target is None:
        return None
    return Shift(option, _moved(weights, target), target)


def nearest_shift(weights: FloatArray, values: FloatArray) -> Shift | None:
    """The smallest shift that shares the first place with any other option.

    Shapes as in `smallest_shift`. None where the leader stays ahead under every weighting;
    the lowest index wins among equals. Where two options tie at the top today nothing moves.
    No other option can be ahead after the smallest shift that catches the leader: it would
    have caught the leader on the way. Raises ValueError on NaN.
    """
    require_finite(values)
    first = leader((values * weights).sum(axis=1))
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


def _is_first(weights: FloatArray, values: FloatArray, option: int) -> bool:
    """Whether no option is ahead of `option` by more than TIE."""
    overall = (values * weights).sum(axis=1)
    return bool(overall[option] >= overall.max() - TIE)


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


def _programme(weights: FloatArray, values: FloatArray, option: int) -> FloatArray | None:
    """The weights nearest to `weights` under which `option` is first; None if there are none.

    The program is: least Σ e over w, e ≥ 0 with e ≥ w − weights, Σ w = 1 and w · (option's
    value − each rival's) ≥ 0. Its dual starts at nought, so the dual is what is solved, and
    w are its prices; where the dual has no maximum, no weighting will do.
    """
    size = weights.size
    leads = np.delete(values[option] - values, option, axis=0) / 100
    rows = np.block(
        [
            [leads.T, -np.eye(size), np.ones((size, 1)), -np.ones((size, 1))],
            [np.zeros((size, leads.shape[0])), np.eye(size), np.zeros((size, 2))],
        ]
    )
    gains = np.concatenate([np.zeros(leads.shape[0]), -weights, [1.0, -1.0]])
    limits = np.concatenate([np.zeros(size), np.ones(size)])
    solution = maximise(gains, rows, limits)
    if solution is None:
        return None
    target = np.maximum(solution.prices[:size], 0.0)
    return np.asarray(target / target.sum())
