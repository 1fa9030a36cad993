"""Who brings how much of what a package gains: the Shapley value of a set function."""

from math import factorial

import numpy as np

from appraisal.maths.packages.masks import added
from appraisal.maths.ranking import FloatArray, row_sums

MOST_PLAYERS = 20


def shapley_value(values: FloatArray) -> FloatArray:
    """What each of n players adds, on average over every order in which they could come.

    `values` are those of all 2^n coalitions, in the order of their masks. The n shares add up to
    the value of all players less that of none (Shapley 1953, A value for n-person games,
    Contributions to the Theory of Games II, 307–317). Exact: with s(k) = k! (n − 1 − k)! / n! the
    share of i is the sum over the coalitions S with i of (s(|S| − 1) + s(|S|)) v(S), less the sum
    over all S of s(|S|) v(S); and halving the array n times gives the first sum for every i.
    Raises ValueError past MOST_PLAYERS.
    """
    n = len(values).bit_length() - 1
    if len(values) != 1 << n:
        raise ValueError("every coalition must have a value")
    if n > MOST_PLAYERS:
        raise ValueError(f"more than {MOST_PLAYERS} players make too many coalitions")
    size = added(np.ones(n)).astype(np.intp)
    joins = np.array([*(factorial(k) * factorial(n - 1 - k) / factorial(n) for k in range(n)), 0.0])
    leaves = np.concatenate([[0.0], joins[:-1]])
    without = row_sums(values * joins[size])
    with_each = values * (joins + leaves)[size]
    found = np.zeros(n)
    for i in reversed(range(n)):
        half = 1 << i
        found[i] = row_sums(with_each[half:]) - without
        with_each = with_each[:half] + with_each[half:]
    return found
