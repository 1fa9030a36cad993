"""Trade-offs as they are written → arrays over the leaves of the value tree."""

from collections.abc import Sequence

import numpy as np

from appraisal.area.levels import level_value
from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.conflicts import Stated
from appraisal.maths.tradeoffs.space import stacked
from appraisal.model import Criterion
from appraisal.model.tradeoffs import Swing, Tradeoff


def stated(tradeoff: Tradeoff, leaves: Sequence[Criterion]) -> Stated:
    """An answer over the leaves, which hold every criterion that it names."""
    return Stated(
        _side(tradeoff.more, leaves),
        _side(tradeoff.than, leaves),
        tradeoff.times,
        tradeoff.alike,
    )


def rows_stated(tradeoffs: Sequence[Tradeoff], leaves: Sequence[Criterion]) -> FloatArray:
    """The rows of several answers, one below the other: each · w ≥ 0 for the weights that fit."""
    return stacked([stated(each, leaves).rows for each in tradeoffs], len(leaves))


def _side(steps: Sequence[Swing], leaves: Sequence[Criterion]) -> tuple[FloatArray, FloatArray]:
    ends = np.zeros(len(leaves)), np.zeros(len(leaves))
    by_id = {leaf.id: (place, leaf) for place, leaf in enumerate(leaves)}
    for step in steps:
        place, leaf = by_id[step.criterion]
        ends[0][place] = level_value(leaf, step.from_)
        ends[1][place] = level_value(leaf, step.to)
    return ends
