"""Weights from judgements: an order of importance, or comparisons two at a time.

Functions of arrays.
"""

from collections.abc import Iterable

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import FloatArray, row_sums

# Saaty's mean consistency index of random matrices (1980, The Analytic Hierarchy Process);
# beyond fifteen items the last is used.
_RANDOM_INDEX = (
    *(0.0, 0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49),
    *(1.51, 1.48, 1.56, 1.57, 1.59),
)

SQUARINGS, SETTLED = 60, 1e-15
"""How often a comparison matrix is squared at most, and the change at which it has settled."""

CONSISTENT = 0.10
"""A consistency ratio above this deserves a warning (Saaty 1980)."""


class Pairwise(Struct, frozen=True, eq=False):
    """Weights from pairwise comparisons: they sum to one.

    `index` is the consistency index, `ratio` the consistency ratio: 0 for perfectly consistent
    comparisons.
    """

    weights: FloatArray
    index: float
    ratio: float


def rank_order_centroid(count: int) -> FloatArray:
    """Weights for `count` items in order of importance, the first the most important.

    The weight of the k-th of n is (1/n) Σ 1/i over i from k to n: the centroid of all
    weights in that order (Barron and Barrett 1996, Management Science 42, 1515–1523).
    Raises ValueError for fewer than one item.
    """
    if count < 1:
        raise ValueError("an order of importance needs at least one item")
    inverse = 1.0 / np.arange(1, count + 1)
    return np.asarray(inverse[::-1].cumsum()[::-1] / count)


def pairwise(count: int, comparisons: Iterable[tuple[int, int, float]]) -> Pairwise:
    """Weights of `count` items from comparisons (i, j, times more important i is than j).

    The principal eigenvector of the comparison matrix (Saaty 1977, Journal of Mathematical
    Psychology 15, 234–281). A pair that was not compared counts as nought and adds one to
    the diagonal of both its rows (Harker 1987, Mathematical Modelling 9, 837–848), so that
    one connected set of comparisons is enough. The consistency index is (λ − n) ÷ (n − 1),
    its ratio that over the index of random matrices. Raises ValueError for a ratio that is
    not positive, an item compared with itself or twice with the same item, and for
    comparisons that do not connect all items.
    """
    matrix = _comparison_matrix(count, comparisons)
    missing = (matrix == 0).sum(axis=1)
    _require_connected(matrix)
    weights = _principal(whole := matrix + np.diag(missing))
    eigenvalue = float(row_sums(row_sums(whole * weights)))
    index = max(eigenvalue - count, 0.0) / (count - 1) if count > 1 else 0.0
    random = _RANDOM_INDEX[min(count, len(_RANDOM_INDEX) - 1)]
    return Pairwise(weights, index, index / random if random > 0 else 0.0)


def _principal(matrix: FloatArray) -> FloatArray:
    """The principal eigenvector, summing to one: the power method (von Mises 1929) by squaring.

    No entry is negative, none on the diagonal is nought, and all hang together, so that there is
    one. A library's eigenvectors have other last digits on another machine.
    """
    power = matrix / matrix.max()
    for _ in range(SQUARINGS):
        before = power
        power = row_sums(before[:, None, :] * before.T)
        power /= power.max()
        if np.abs(power - before).max() <= SETTLED:
            break
    weights = row_sums(power)
    return np.asarray(weights / row_sums(weights))


def _comparison_matrix(count: int, comparisons: Iterable[tuple[int, int, float]]) -> FloatArray:
    """The reciprocal matrix with ones on its diagonal and noughts where nothing was said."""
    matrix = np.eye(count)
    for first, second, ratio in comparisons:
        if not 0 < ratio < np.inf:
            raise ValueError(f"a comparison is a positive number, and {ratio} is not")
        if matrix[first, second] != 0:
            raise ValueError(f"items {first} and {second} cannot be compared again")
        matrix[first, second], matrix[second, first] = ratio, 1 / ratio
    return matrix


def _require_connected(matrix: FloatArray) -> None:
    """Raise ValueError unless every item can be reached from the first."""
    reached = np.zeros(matrix.shape[0], dtype=bool)
    reached[0] = True
    for _ in range(matrix.shape[0]):
        reached = (matrix[reached] != 0).any(axis=0)
    if not reached.all():
        raise ValueError("the comparisons do not connect all the items")
