"""How far groupings differ on a criterion, and in which order those near the bounds stand."""

import math

import numpy as np

from appraisal.appraise.groupings.structures import Structures
from appraisal.maths.ranking import TIE, FloatArray


def differ(found: Structures, leaf: str) -> bool:
    """Whether groupings into as many councils differ in the figure of a criterion."""
    raws = found.listed.valued.raws[leaf]
    same_size = (known_only(raws[found.listed.of_size(size)]) for size in found.by_size)
    return any(len(known) > 1 and float(np.ptp(known)) > TIE for known in same_size)


def known_only(raws: FloatArray) -> FloatArray:
    """The figures that are known."""
    return raws[~np.isnan(raws)]


def near_bounds(found: Structures) -> list[int]:
    """The listed groupings within the bounds, then those just outside, by position.

    The front and balance first.
    """
    listed = found.listed
    near = listed.feasible | listed.just_outside
    kept: list[int] = np.flatnonzero(near).tolist()
    kept.sort(
        key=lambda i: (
            not listed.feasible[i],
            not listed.front[i],
            _ratio(float(listed.ratio[i])),
            i,
        )
    )
    return kept


def _ratio(ratio: float) -> float:
    return math.inf if math.isnan(ratio) else ratio
