"""How far rankings agree, and which criteria drive two perspectives apart.

Functions of arrays. Values count upwards: the highest is best and has rank 1. Values within
TIE of each other tie.
"""

import math

import numpy as np
import numpy.typing as npt

from appraisal.maths.ranking import TIE, FloatArray, require_finite


def average_ranks(values: FloatArray) -> FloatArray:
    """Ranks of n values, 1 for the highest; tied values share the mean of their ranks.

    Raises ValueError if a value is not finite: no NaN is ever ranked.
    """
    require_finite(values)
    signs = _signs(values)
    above = (signs < 0).sum(axis=1)
    level = (signs == 0).sum(axis=1)
    return np.asarray(above + (level + 1) / 2)


def kendall_w(values: FloatArray) -> float | None:
    """Kendall's coefficient of concordance W, 0 (none) to 1 (complete), corrected for ties.

    `values` is p × n: n options as p perspectives value them. With R the rank sums and T the
    sum of t³ − t over each perspective's tied groups,
    W = 12 Σ(R − mean R)² ÷ (p²(n³ − n) − p ΣT) (Kendall and Babington Smith 1939; Siegel
    1956, Nonparametric Statistics). None with fewer than two perspectives or options, or
    where every perspective ties everything.
    """
    judges, options = values.shape
    if judges < 2 or options < 2:
        return None
    ranked = np.array([average_ranks(row) for row in values])
    sums = ranked.sum(axis=0)
    ties = math.fsum(_tie_sum(row) for row in ranked)
    whole = judges**2 * (options**3 - options) - judges * ties
    if whole <= 0:
        return None
    return float(12 * ((sums - sums.mean()) ** 2).sum() / whole)


def _tie_sum(ranked: FloatArray) -> float:
    """Σ (t³ − t) over the groups of equal ranks."""
    _, sizes = np.unique(ranked, return_counts=True)
    return float((sizes**3 - sizes).sum())


def spearman(first: FloatArray, second: FloatArray) -> float | None:
    """Spearman's rank correlation rho, −1 to 1: Pearson's correlation of the average ranks.

    Two arrays of n values; None where either ties everything (Spearman 1904; ties as in
    Siegel 1956).
    """
    one = average_ranks(first) - (first.size + 1) / 2
    two = average_ranks(second) - (second.size + 1) / 2
    spread = float(np.sqrt((one**2).sum() * (two**2).sum()))
    return float((one * two).sum()) / spread if spread > 0 else None


def kendall_tau(first: FloatArray, second: FloatArray) -> float | None:
    """Kendall's tau-b, −1 to 1: concordant less discordant pairs, corrected for ties.

    Two arrays of n values. (C − D) ÷ √((pairs not tied in the first) × (pairs not tied in
    the second)) (Kendall 1945, Biometrika 33, 239–251). None where either ties everything.
    Raises ValueError if a value is not finite.
    """
    average_ranks(first), average_ranks(second)
    one, two = _signs(first), _signs(second)
    untied = float(np.sqrt(np.count_nonzero(one) * np.count_nonzero(two)))
    return float((one * two).sum()) / untied if untied > 0 else None


def _signs(values: FloatArray) -> npt.NDArray[np.int64]:
    """The sign of value i less value j, n × n; 0 within the tie."""
    gaps = values[:, None] - values[None, :]
    return (gaps > TIE).astype(np.int64) - (gaps < -TIE)


def causes(
    weights: FloatArray, other_weights: FloatArray, values: FloatArray, other_values: FloatArray
) -> FloatArray:
    """What each of m leaf criteria adds to the difference between two perspectives.

    `weights` and `other_weights` are the two perspectives' leaf weights; `values` and
    `other_values` two options' values (0–100), all of shape m. The entries,
    (w − w′) × (v − v′), sum to how much further ahead the first option is of the second in
    the first perspective than in the other.
    """
    return np.asarray((weights - other_weights) * (values - other_values))
