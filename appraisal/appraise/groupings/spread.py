"""How far groupings differ on a criterion."""

import numpy as np

from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.matrix import Array
from appraisal.maths.ranking import TIE


def differ(found: Structures, leaf: str) -> bool:
    """Whether groupings into as many councils differ in the figure of a criterion."""
    raws = found.listed.valued.raws[leaf]
    same_size = (known_only(raws[found.listed.of_size(size)]) for size in found.by_size)
    return any(len(known) > 1 and float(np.ptp(known)) > TIE for known in same_size)


def known_only(raws: Array) -> Array:
    """The figures that are known."""
    return raws[~np.isnan(raws)]


def reach_of(found: Structures, leaf: str) -> tuple[float, float]:
    """The lowest and the highest figure of any grouping or tabled option."""
    own = [p.grouping.raws[leaf] for p in found.places.values()]
    figures = [
        *known_only(found.listed.valued.raws[leaf]).tolist(),
        *(f for f in own if f is not None),
    ]
    return min(figures), max(figures)
