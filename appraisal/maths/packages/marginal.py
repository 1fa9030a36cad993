"""The most that each candidate adds to a package."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from appraisal.maths.packages.gains import Part, worth
from appraisal.maths.packages.limits import Limits, blocks, table
from appraisal.maths.packages.tables import spread
from appraisal.maths.ranking import FloatArray


def most_added(parts: Sequence[Part], limits: Limits) -> FloatArray:
    """How much more a feasible package is worth than without candidate i, at most; for every i.

    NaN where no feasible package holds it. Each candidate is put first in turn, so that a package
    and the same without it stand side by side in one block.
    """
    n = limits.count
    return np.array([_most(i, parts, limits) for i in range(n)], dtype=np.float64)


def _most(candidate: int, parts: Sequence[Part], limits: Limits) -> float:
    n = limits.count
    order = (candidate, *(i for i in range(n) if i != candidate))
    place = {i: at for at, i in enumerate(order)}
    moved = tuple(place[i] for i in range(n))
    ready = worth([_reordered(part, order, moved) for part in parts], n)
    needs, excludes = (
        tuple((place[i], place[j]) for i, j in pairs) for pairs in (limits.needs, limits.excludes)
    )
    held = int(spread(np.array([limits.held]), moved)[0])
    asked = table(Limits(limits.asked[:, list(order)], limits.most, needs, excludes, held))
    most = -np.inf
    for block, kept in blocks(asked):
        holding = kept[1::2]
        if holding.any():
            values = ready.values(block)
            most = max(most, float((values[1::2] - values[::2])[holding].max()))
    return most if most > -np.inf else np.nan


def _reordered(part: Part, order: tuple[int, ...], moved: tuple[int, ...]) -> Part:
    return replace(part, added=part.added[list(order)], sets=spread(part.sets, moved))
