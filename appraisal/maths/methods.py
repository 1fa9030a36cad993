"""Other ways of ranking options than the weighted sum, as their authors published them.

Functions of arrays: `values` is options × criteria, more being better on each; `weights` is one
a criterion, summing to 1. Whoever calls sees to it that there is a difference to divide by.
"""

import numpy as np

from appraisal.maths.ranking import TIE, FloatArray, row_sums

COMPROMISE = 0.5
"""VIKOR's v: how much the sum of shortfalls counts beside the largest one."""


def topsis(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Nearness to the ideal, 0 to 1, the higher the better: d⁻ ÷ (d⁺ + d⁻).

    d⁺ is the Euclidean distance to the best value on every criterion at once, and d⁻ to the
    worst, once column j is w_j x_j ÷ √Σx_j² (vector normalisation; Hwang and Yoon 1981, Multiple
    Attribute Decision Making, Springer; docs/decisions/0004). On some criterion with weight the
    options must differ, and none may be nought throughout.
    """
    scaled = weights * values / np.sqrt(row_sums(values.T**2))
    to_best = np.sqrt(row_sums((scaled - scaled.max(axis=0)) ** 2))
    to_worst = np.sqrt(row_sums((scaled - scaled.min(axis=0)) ** 2))
    nearness: FloatArray = to_worst / (to_best + to_worst)
    return nearness


def promethee_ii(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Net outranking flows, -1 to 1, the higher the better: Σ_b (π(a, b) − π(b, a)) ÷ (n − 1).

    π(a, b) is the weight of the criteria on which a leads b: the usual preference function, in
    which any lead beyond the tie of rounding counts in full (Brans and Vincke 1985, Management
    Science 31, 647-656). `values` has n > 1 rows.
    """
    gaps = values[:, None, :] - values[None, :, :]
    preferred = row_sums(weights * (gaps > TIE))
    flows: FloatArray = row_sums(preferred - preferred.T) / (len(values) - 1)
    return flows


def vikor(values: FloatArray, weights: FloatArray) -> FloatArray:
    """The compromise measure Q, 0 to 1, the lower the better.

    Q = v (S − min S) ÷ (max S − min S) + (1 − v) (R − min R) ÷ (max R − min R) with v = 0.5, S and
    R as in `shortfalls` (Opricovic and Tzeng 2004, European Journal of Operational Research 156,
    445-455). Neither S nor R may be the same for all.
    """
    added, largest = (part - part.min() for part in shortfalls(values, weights))
    measure: FloatArray = COMPROMISE * added / added.max()
    measure += (1 - COMPROMISE) * largest / largest.max()
    return measure


def shortfalls(values: FloatArray, weights: FloatArray) -> tuple[FloatArray, FloatArray]:
    """S, the sum, and R, the largest, of each option's weighted shortfalls from the best, 0 to 1.

    A shortfall is a share of the span from the worst option to the best, which is above nought.
    """
    short = weights * (values.max(axis=0) - values) / np.ptp(values, axis=0)
    return row_sums(short), short.max(axis=1)


def maximin(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Each option's worst value on any criterion that weighs something (Wald 1950)."""
    worst: FloatArray = values[:, weights > 0].min(axis=1)
    return worst


def minimum_regret(values: FloatArray, weights: FloatArray) -> FloatArray:
    """Minus each option's greatest weighted regret on any criterion (Savage 1951).

    The regret is the weight times what the option falls short of the highest value there.
    """
    regret: FloatArray = (weights * (values.max(axis=0) - values)).max(axis=1)
    return -regret
