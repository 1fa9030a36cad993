"""How far groupings differ on a criterion, and in which order those near the bounds stand."""

import math

import numpy as np

from appraisal.appraise.groupings.columns import Flags
from appraisal.appraise.groupings.structures import Structures
from appraisal.maths.ranking import TIE, FloatArray
from appraisal.model import Criterion, Dataset


def differ(found: Structures, leaf: str) -> bool:
    """Whether groupings into as many councils differ in the figure of a criterion."""
    raws = found.listed.valued.raws[leaf]
    same_size = (known_only(raws[found.listed.of_size(size)]) for size in found.by_size)
    return any(len(known) > 1 and float(np.ptp(known)) > TIE for known in same_size)


def known_only(raws: FloatArray) -> FloatArray:
    """The figures that are known."""
    return raws[~np.isnan(raws)]


def unknown_figures(found: Structures, leaf: str) -> int:
    """How many listed groupings have no known figure on a criterion."""
    return int(np.isnan(found.listed.valued.raws[leaf]).sum())


def reach_of(found: Structures, leaf: str) -> tuple[float, float]:
    """The lowest and the highest figure of any grouping or tabled option."""
    own = [p.grouping.raws[leaf] for p in found.places.values()]
    figures = [
        *known_only(found.listed.valued.raws[leaf]).tolist(),
        *(f for f in own if f is not None),
    ]
    return min(figures), max(figures)


def told_apart_by(dataset: Dataset, found: Structures) -> list[Criterion]:
    """The criteria that tell the groupings in the table apart."""
    values = found.listed.valued.values
    return [
        leaf
        for leaf in dataset.leaves()
        if leaf.id in found.leaves
        and len(values[leaf.id])
        and values[leaf.id].max() > values[leaf.id].min()
    ]


def near_bounds(found: Structures, only: Flags | None = None) -> list[int]:
    """The listed groupings within the bounds, then those just outside, by position.

    The front and balance first. With `only`, no others than those it marks.
    """
    listed = found.listed
    near = listed.feasible | listed.just_outside
    kept: list[int] = np.flatnonzero(near if only is None else near & only).tolist()
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
