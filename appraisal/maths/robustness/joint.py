"""The smallest joint change of weights that puts another model first."""

from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import TIE, FloatArray, require_finite, row_sums
from appraisal.maths.robustness.arrays import IntArray, leader, own_and_rivals
from appraisal.maths.robustness.simplex import maximise


class Shift(Struct, frozen=True, eq=False):
    """The least weight to be moved for `option` to be first, ties included.

    `leader` is the highest line of today's first model after it, with which the option is level.
    `moved` is the weight taken from some criteria and given to others (0–1; 0.04 is four
    points of a hundred), `weights` (m) the leaf weights after it.
    """

    leader: int
    option: int
    moved: float
    weights: FloatArray


def nearest_shift(
    weights: FloatArray, values: FloatArray, models: Sequence[int] | None = None
) -> Shift | None:
    """The least weight that must move between criteria for any option of another model to be first.

    `weights` are m leaf weights that sum to one, `values` n × m; `models` numbers the model of each
    option, which is its own without. Of the two usual distances this is half the sum of absolute
    changes, because it has a plain reading: so many points of a hundred move from these criteria
    to that one. (The Euclidean distance spreads a change thinly over every criterion.) Ties count
    as first, so nothing moves where two models tie at the top today. None where the model stays
    ahead under every weighting; the lowest index wins among equals. Exact: after the smallest of
    all moves with which a rival is level with every line of the first model no other option can be
    ahead, as it would have caught up on the way. Against one line the best move takes weight where
    the rival is furthest behind; the most that it takes against any is the least against all, so
    that only a rival that could be nearest asks for a linear program. Raises ValueError on NaN.
    """
    require_finite(values)
    own, rivals = own_and_rivals(row_sums(values * weights), models)
    nearest: Shift | None = None
    for least, rival in sorted(_bounds(weights, values, own, rivals)):
        if nearest is not None and least >= nearest.moved - TIE:
            break
        target = _overtake_all(weights, values[rival] - values[own])
        if target is not None and (nearest is None or _moved(weights, target) < nearest.moved):
            highest = own[leader(row_sums(values[own] * target))]
            nearest = Shift(int(highest), rival, _moved(weights, target), target)
    return nearest


def _bounds(
    weights: FloatArray, values: FloatArray, own: IntArray, rivals: IntArray
) -> Iterator[tuple[float, int]]:
    """The rivals that can draw level with each line, and the most that it takes against any."""
    for rival in map(int, rivals):
        targets = [_overtake(weights, values[rival] - values[line]) for line in own]
        moved = [_moved(weights, target) for target in targets if target is not None]
        if len(moved) == len(targets):
            yield max(moved), rival


def _moved(weights: FloatArray, target: FloatArray) -> float:
    """The weight that moves between two sets of leaf weights: half the absolute changes."""
    return float(np.abs(target - weights).sum() / 2)


def _overtake_all(weights: FloatArray, advantages: FloatArray) -> FloatArray | None:
    """The weights after the smallest shift that brings all of `advantages` (lines × m) to nought.

    None where there is none. The move that is enough against one line may be so against all.
    """
    for advantage in advantages:
        target = _overtake(weights, advantage)
        if target is None:
            return None
        if (row_sums(advantages * target) >= -TIE).all():
            return target
    return _program(weights, advantages)


def _program(weights: FloatArray, advantages: FloatArray) -> FloatArray | None:
    """The same by linear programming: what each leaf gains and loses, as prices of the dual.

    Least ½ Σ (gain + loss), with (gain − loss) · advantage ≥ what is missing on each line, losses
    no larger than the weights, and gains and losses of one sum.
    """
    count, ones = weights.size, np.ones(weights.size)
    missing = -row_sums(advantages * weights)
    scale = max(float(np.abs(advantages).max()), TIE)
    rows = np.vstack(
        [
            np.hstack(
                [advantages.T / scale, np.zeros((count, count)), ones[:, None], -ones[:, None]]
            ),
            np.hstack([-advantages.T / scale, -np.eye(count), -ones[:, None], ones[:, None]]),
        ]
    )
    gains = np.concatenate([missing / scale, -weights, [0.0, 0.0]])
    solved = maximise(gains, rows, np.full(2 * count, 0.5))
    if solved is None:
        return None
    target = np.maximum(weights + solved.prices[:count] - solved.prices[count:], 0.0)
    return np.asarray(target / target.sum())


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
