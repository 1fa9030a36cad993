"""Which of several choices matters most to a result that is known under all of them."""

from itertools import combinations
from math import factorial

import numpy as np

from appraisal.maths.ranking import FloatArray

NOTHING = 1e-12
"""A variance of shares below this is rounding."""


def shapley_effects(results: FloatArray, nothing: float = NOTHING) -> FloatArray:
    """How much of the variance of a result each of k choices is answerable for: k shares of 1.

    `results` has an axis for each choice, with its alternatives, and a last axis for what is asked
    of each combination. v(S) is the variance over the alternatives in S of the mean over all
    others, summed over the last axis; a choice's effect is the Shapley value of that game (Owen
    2014, Sobol' indices and Shapley value, SIAM/ASA Journal on Uncertainty Quantification 2,
    245–251), divided by v(all). Exact: every subset is worked out, which takes 2^k means of what
    is left of the array. All nought where nothing varies: v(all) is within `nothing`.
    """
    count = results.ndim - 1
    # On an axis of one alternative, or along which nothing changes, nothing can depend.
    moving = [i for i in range(count) if not np.array_equal(*_ends(results, i))]
    still = tuple(i for i in range(count) if i not in moving)
    explained = _explained(results.mean(axis=still) if still else results)
    effects = np.zeros(count)
    everything = explained[frozenset(range(len(moving)))]
    if everything <= nothing:
        return effects
    for place, choice in enumerate(moving):
        others = [i for i in range(len(moving)) if i != place]
        for size in range(len(moving)):
            weight = factorial(size) * factorial(len(others) - size) / factorial(len(moving))
            for some in map(frozenset, combinations(others, size)):
                effects[choice] += weight * (explained[some | {place}] - explained[some])
    return np.asarray(effects / everything)


def _ends(results: FloatArray, axis: int) -> tuple[FloatArray, FloatArray]:
    """The results along an axis, and those of its first alternative in place of each."""
    return results, np.broadcast_to(results.take([0], axis=axis), results.shape)


def _explained(results: FloatArray) -> dict[frozenset[int], float]:
    """v(S) for every subset S of the axes but the last."""
    axes = results.ndim - 1
    whole = frozenset(range(axes))
    found: dict[frozenset[int], float] = {}
    layer = {whole: results}
    while layer:
        below: dict[frozenset[int], FloatArray] = {}
        for kept, means in layer.items():
            found[kept] = float(means.reshape(-1, means.shape[-1]).var(axis=0).sum())
            for axis in kept:
                if (rest := kept - {axis}) not in below:
                    below[rest] = means.mean(axis=axis, keepdims=True)
        layer = below
    return found
