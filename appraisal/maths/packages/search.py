"""The efficient ones of all packages within limits, block by block, in little memory."""

from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct, field

from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.maths.packages.front import Front, Running
from appraisal.maths.packages.gains import Part, worth
from appraisal.maths.packages.limits import Limits, Table, how_many, table
from appraisal.maths.packages.masks import BoolArray, Masks, added, mask_of
from appraisal.maths.ranking import FloatArray

_PIECE = 1 << 14
"""So many packages are held to a front at a time: it takes as long for a few as for these."""

DEAR = 1e-6
"""What costs more is dearer by more than TIE, however sums of costs are rounded."""

_NOTHING = np.zeros(0)


class Found(Struct, frozen=True, eq=False):
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
    (front,) = efficient_each([(cost, limits)], parts, progress)
    return Found(front, how_many(limits))


def efficient_each(
    asked: Sequence[tuple[FloatArray, Limits]],
    parts: Sequence[Part],
    progress: Callable[[float], None] | None = None,
) -> tuple[Front, ...]:
    """The front alone for each of some costs and limits of the same candidates.

    What packages are worth is worked out once for all of them.
    """
    if not asked:
        return ()
    count = asked[0][1].count
    if count > MOST_CANDIDATES:
        raise ValueError(f"more than {MOST_CANDIDATES} candidates make too many packages to list")
    ready = worth(parts, count)
    idle = ready.idle()
    searches: dict[object, _Search] = {}
    runs = []
    for cost, limits in asked:
        left_out = _never_best(cost, limits, idle)
        key = left_out, *_key(limits)
        if key not in searches:
            searches[key] = _Search(table(limits, left_out))
        runs.append(searches[key].run(cost))
    different = tuple(searches.values())
    for block in range(different[0].table.blocks):
        kept = [(search, masks) for search in different if len(masks := search.feasible(block))]
        values = ready.values(block) if kept else _NOTHING
        for search, masks in kept:
            search.take(block, masks, values[masks])
        if kept and progress is not None:
            progress((block + 1) / different[0].table.blocks)
    for search in different:
        search.flush()
    if progress is not None:
        progress(1.0)
    return tuple(run.running.front() for run in runs)


def _key(limits: Limits) -> tuple[object, ...]:
    """What two limits have alike where the same packages are feasible by both."""
    own = limits.asked.tobytes(), limits.most.tobytes()
    return own, limits.needs, limits.excludes, limits.held


def _never_best(cost: FloatArray, limits: Limits, idle: BoolArray) -> int:
    """The candidates that no efficient package holds, as a mask: dear and `idle`.

    A package with one is dominated by the same without it, which is feasible too where nothing
    needs that candidate; and whatever the one dominates so does the other.
    """
    needed = limits.held | mask_of(j for _, j in limits.needs)
    return mask_of(np.flatnonzero(idle & (cost > DEAR)).tolist()) & ~needed


class _Run(Struct, eq=False):
    """The front of packages at some costs."""

    low: FloatArray
    high: FloatArray
    running: Running = field(default_factory=Running)


class _Search(Struct, eq=False):
    """All packages within some limits, held piece by piece to the front at each of some costs."""

    table: Table
    runs: list[_Run] = field(default_factory=list)
    _waiting: list[tuple[int, Masks, FloatArray]] = field(default_factory=list)
    _held: int = 0

    def run(self, cost: FloatArray) -> _Run:
        """The front at these costs, to be filled."""
        bits = self.table.bits
        self.runs.append(_Run(added(cost[:bits]), added(cost[bits:])))
        return self.runs[-1]

    def feasible(self, block: int) -> Masks:
        """The feasible packages of a block, by their places in it."""
        kept = self.table.feasible(block)
        return np.zeros(0, np.int64) if kept is None else np.flatnonzero(kept)

    def take(self, block: int, masks: Masks, gain: FloatArray) -> None:
        """Take the feasible packages of a block, with what they are worth."""
        self._waiting.append((block, masks, gain))
        self._held += len(masks)
        if self._held >= _PIECE:
            self.flush()

    def flush(self) -> None:
        """Hold what was taken to the fronts."""
        if self._waiting:
            bits = self.table.bits
            masks = np.concatenate([(block << bits) + own for block, own, _ in self._waiting])
            gain = np.concatenate([gain for *_, gain in self._waiting])
            for run in self.runs:
                cost = np.concatenate(
                    [run.low[own] + run.high[block] for block, own, _ in self._waiting]
                )
                run.running.take(masks, cost, gain)
        self._waiting, self._held = [], 0
