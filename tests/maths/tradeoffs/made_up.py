"""Answers and contests made up at random, and slow, obvious ways to look at them."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from appraisal.maths.tradeoffs.space import rows_of

Array = NDArray[np.float64]
GRID = np.array([(i, j, 60 - i - j) for i in range(61) for j in range(61 - i)]) / 60
"""All weights of three leaves in sixtieths."""


def answers_about(truth: Array, count: int, seed: int) -> list[Array]:
    """The rows of answers that somebody with these weights gives."""
    random, found = np.random.default_rng(seed), []
    for _ in range(count):
        sides = np.zeros((2, len(truth)))
        order = random.permutation(len(truth))
        sides[0, order[0]], sides[1, order[1]] = random.integers(5, 100, 2)
        one, other = sides @ truth
        if max(one, other) <= 1.2 * min(one, other):
            found.append(rows_of(*sides, 1.0, alike=True))
        else:
            found.append(rows_of(*(sides if one > other else sides[::-1]), 1.0, alike=False))
    return found


def vertices(rows: Array) -> Array:
    """The corners of the set of weights of three leaves that fit: where two limits meet."""
    limits = np.vstack([np.eye(3), rows])
    found = []
    for pair in combinations(limits, 2):
        point = np.cross(*pair)
        if abs(point.sum()) > 1e-12:
            weights = point / point.sum()
            if (limits @ weights >= -1e-9).all():
                found.append(weights)
    return np.array(found)
