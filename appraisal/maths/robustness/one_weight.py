"""How far one weight has to move, the others in proportion, for a given model to be first."""

from collections.abc import Collection

from appraisal.maths.ranking import TIE, FloatArray, require_finite, row_sums
from appraisal.maths.robustness.stability import WHOLE


def nearest_weight(
    values: FloatArray, weights: FloatArray, leaf: int, own: Collection[int]
) -> float | None:
    """The weight of a leaf nearest to today's at which one of the options `own` is first.

    `values` is n × m on 0-100, `weights` (m) sum to 1. With the leaf at x the others keep their
    proportions and share 1 − x, so that every option's overall value is a line in x (weight
    stability, Mareschal 1988, European Journal of Operational Research 33, 54–64): a line of
    `own` is first between two ends, and a tie counts. None where no weight does, or where the leaf
    has all the weight, so that there is nothing in proportion. Raises ValueError on NaN.
    """
    require_finite(values)
    today = float(weights[leaf])
    if today >= WHOLE:
        return None
    at = values[:, leaf]
    beside = (row_sums(values * weights) - today * at) / (1 - today)
    rivals = [i for i in range(len(values)) if i not in own]
    found = []
    for line in sorted(own):
        leads = [(float(beside[line] - beside[i]), float(at[line] - at[i])) for i in rivals]
        ends = _where_ahead(leads)
        if ends is not None:
            found.append(min(max(today, ends[0]), ends[1]))
    return min(found, key=lambda x: (abs(x - today), x), default=None)


def _where_ahead(leads: list[tuple[float, float]]) -> tuple[float, float] | None:
    """Between which weights (0-1) each lead, (at 0, at 1), is nought or more; None where never."""
    low, high = 0.0, 1.0
    for none, whole in leads:
        slope = whole - none
        if max(none, whole) < -TIE:
            return None
        if min(none, whole) < -TIE:
            crossing = min(max(-none / slope, 0.0), 1.0)
            low, high = (max(low, crossing), high) if slope > 0 else (low, min(high, crossing))
    return (low, high) if low <= high + TIE else None
