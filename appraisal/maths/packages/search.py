"""The efficient ones of all packages within limits, block by block, in little memory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.maths.packages.front import Front, Running
from appraisal.maths.packages.gains import Part, worth
from appraisal.maths.packages.limits import Limits, blocks, table
from appraisal.maths.packages.masks import added
from appraisal.maths.ranking import FloatArray


@dataclass(frozen=True, eq=False, slots=True)
class Found:
    """The front of the feasible packages, and how many of them there are."""

    front: Front
    feasible: int


def efficient(
    cost: FloatArray,
    parts: Sequence[Part],
    limits: Limits,
    progress: Callable[[float], None] | None = None,
) -> Found:
    """The front of every feasible package of n candidates by cost and by value, exactly.

    A package costs what its members cost, added up, and is worth what `parts` say. `progress` is
    told the share of packages that were looked at. Raises ValueError past MOST_CANDIDATES.
    """
    n = limits.count
    if n > MOST_CANDIDATES:
        raise ValueError(f"more than {MOST_CANDIDATES} candidates make too many packages to list")
    asked, ready = table(limits), worth(parts, n)
    low, high = added(cost[: asked.bits]), added(cost[asked.bits :])
    running, count = Running(), 0
    for block, kept in blocks(asked):
        masks = np.flatnonzero(kept)
        count += len(masks)
        running.take(
            (block << asked.bits) + masks,
            low[masks] + high[block],
            ready.values(block)[masks],
        )
        if progress is not None:
            progress((block + 1) / asked.blocks)
    if progress is not None:
        progress(1.0)
    return Found(running.front(), count)
