"""The most that each candidate adds to a package."""

from collections.abc import Sequence

import numpy as np
from msgspec.structs import replace

from appraisal.maths.packages.gains import Part, worth
from appraisal.maths.packages.limits import Limits, blocks, table
from appraisal.maths.packages.tables import spread
from appraisal.maths.ranking import FloatArray


def most_added(parts: Sequence[Part], limits: Limits) -> FloatArray:
    """How much more a feasible package is worth than without candidate i, at most; for every i.

    NaN where no feasible package holds it. As many candidates as a block has room for are put first
    in turn, so that a package and the same without one of them stand in one block.
    """
    n = limits.count
    most = np.full(n, -np.inf)
    if n:
        together = table(limits).bits
        for first in range(0, n, together):
            some = range(first, min(first + together, n))
            most[some] = _most(tuple(some), parts, limits)
    return np.where(most > -np.inf, most, np.nan)


def _most(first: tuple[int, ...], parts: Sequence[Part], limits: Limits) -> FloatArray:
    """The most that each of a few adds; less than anything where no feasible package holds it."""
    n = limits.count
    order = (*first, *(i for i in range(n) if i not in first))
    place = {i: at for at, i in enumerate(order)}
    moved = tuple(place[i] for i in range(n))
    ready = worth([_reordered(part, order, moved) for part in parts], n)
    needs, excludes = (
        tuple((place[i], place[j]) for i, j in pairs) for pairs in (limits.needs, limits.excludes)
    )
    held = int(spread(np.array([limits.held]), moved)[0])
    asked = table(Limits(limits.asked[:, list(order)], limits.most, needs, excludes, held))
    most = np.full(len(first), -np.inf)
    for block, kept in blocks(asked):
        values = ready.values(block)
        inside = np.where(kept, values, -np.inf)
        for bit in range(len(first)):
            added = inside.reshape(-1, 2, 1 << bit)[:, 1] - values.reshape(-1, 2, 1 << bit)[:, 0]
            most[bit] = max(most[bit], added.max())
    return most


def _reordered(part: Part, order: tuple[int, ...], moved: tuple[int, ...]) -> Part:
    return replace(part, added=part.added[list(order)], sets=spread(part.sets, moved))
