"""Groups of options whose order the evidence cannot settle."""

import numpy as np
from numpy.typing import NDArray

from appraisal.maths.ranking import TIE, FloatArray, require_finite

BAND = (0.4, 0.6)
"""Two options cannot be told apart if each beats the other in this share of draws."""


def inseparable(winning: FloatArray | float) -> NDArray[np.bool_]:
    """Where a winning index (0-1), or each of an array of them, leaves two options together."""
    return np.asarray((winning >= BAND[0] - 1e-12) & (winning <= BAND[1] + 1e-12))


def expected_ranks(winning: FloatArray) -> FloatArray:
    """Each option's mean rank (n), from the pairwise winning indices (n × n): 1 + Σ p(j, i)."""
    return np.asarray(1.0 + winning.sum(axis=0) - np.diagonal(winning))


def inseparable_groups(winning: FloatArray, overall: FloatArray) -> list[list[int]]:
    """The options in groups that cannot be told apart, best first.

    Two options are linked when their winning index (`winning`, n × n) is from 0.4 to 0.6, or
    when their overall values (`overall`, n) tie, and a group is whatever hangs together by such
    links, so two of its members may be further apart. Groups come in order of their mean
    expected rank, members in order of their own. Raises ValueError on NaN.
    """
    require_finite(winning)
    require_finite(overall)
    expected = expected_ranks(winning)
    linked = inseparable(winning)
    linked = linked | linked.T | (np.abs(overall[:, None] - overall[None, :]) <= TIE)
    groups: list[list[int]] = []
    left = set(range(expected.size))
    while left:
        group = {min(left)}
        while reached := set(np.flatnonzero(linked[sorted(group)].any(axis=0)).tolist()) - group:
            group |= reached
        left -= group
        groups.append(sorted(group, key=lambda option: (expected[option], option)))
    return sorted(groups, key=lambda group: (float(expected[group].mean()), group[0]))
