"""The efficient packages: no other costs no more and gains no less, one of the two strictly."""

from typing import Literal

import numpy as np
from msgspec import Struct, field

from appraisal.maths.packages.masks import BoolArray, Masks
from appraisal.maths.ranking import TIE, FloatArray

_BUCKETS = 1 << 12
_PIECE = 1 << 14
_NOTHING = np.zeros(0)
_Side = Literal["left", "right"]


class Front(Struct, frozen=True, eq=False):
    """Efficient packages, the cheapest first, then by gain and by mask; those level all stay."""

    masks: Masks
    cost: FloatArray
    gain: FloatArray


def front(cost: FloatArray, gain: FloatArray, feasible: BoolArray) -> Front:
    """The efficient ones of packages in the order of their masks.

    Package q dominates p where it costs no more and gains no less, each within TIE, and one of
    the two by more than TIE.
    """
    running = Running()
    for first in range(0, len(cost), _PIECE):
        masks = first + np.flatnonzero(feasible[first : first + _PIECE])
        running.take(masks, cost[masks], gain[masks])
    return running.front()


class Running(Struct, eq=False):
    """The front of the packages taken so far, whatever the order in which they came.

    TIE makes "dominates" lose its transitivity, so that a front of fronts could keep too much.
    What is known of all packages taken is therefore kept apart: the steps of the most that can be
    gained at each cost, without any tolerance. A package is held to these, and to them again at
    the end; whoever falls out once would fall out then.
    """

    _steps: tuple[FloatArray, FloatArray] = (_NOTHING, _NOTHING)
    _kept: Front = field(default_factory=lambda: Front(np.zeros(0, np.int64), _NOTHING, _NOTHING))
    _held: int = 0

    def take(self, masks: Masks, cost: FloatArray, gain: FloatArray) -> None:
        """Take more packages, each once."""
        some = np.flatnonzero(self._hopeful(cost, gain))
        if not len(some):
            return
        masks, cost, gain = masks[some], cost[some], gain[some]
        # Also what is dominated within TIE alone: it may itself dominate what comes.
        self._steps = _steps(
            np.concatenate([self._steps[0], cost]), np.concatenate([self._steps[1], gain])
        )
        left = np.flatnonzero(~_dominated(self._steps, cost, gain))
        kept = self._kept
        self._kept = Front(
            np.concatenate([kept.masks, masks[left]]),
            np.concatenate([kept.cost, cost[left]]),
            np.concatenate([kept.gain, gain[left]]),
        )
        if len(self._kept.masks) > 2 * self._held + _BUCKETS:
            self._sift()

    def front(self) -> Front:
        """The front of all that were taken."""
        self._sift()
        kept = self._kept
        order = np.lexsort((kept.masks, kept.gain, kept.cost))
        return Front(kept.masks[order], kept.cost[order], kept.gain[order])

    def _sift(self) -> None:
        """Drop what is dominated by now."""
        kept = self._kept
        left = np.flatnonzero(~_dominated(self._steps, kept.cost, kept.gain))
        self._kept = Front(kept.masks[left], kept.cost[left], kept.gain[left])
        self._held = len(left)

    def _hopeful(self, cost: FloatArray, gain: FloatArray) -> BoolArray:
        """Which may matter: nearly all that do not are told by buckets of their costs."""
        if not len(self._steps[0]):
            return np.ones(len(cost), dtype=np.bool_)
        low, high = float(self._steps[0][0]), float(self._steps[0][-1])
        width = max((high - low) / _BUCKETS, TIE)
        # Held to the least cost of the bucket before, which is less whatever the rounding.
        edges = low + width * np.arange(-1, _BUCKETS, dtype=np.float64)
        best = _best(self._steps, edges, "right")
        place = np.clip((cost - low) / width, 0, _BUCKETS).astype(np.intp)
        return np.asarray(gain >= best[place] - TIE)


def _steps(cost: FloatArray, gain: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Where the most that can be gained rises: costs and gains, both rising."""
    order = np.argsort(cost, kind="stable")
    cost, gain = cost[order], gain[order]
    before = np.concatenate([[-np.inf], np.maximum.accumulate(gain)[:-1]])
    rises = gain > before
    return cost[rises], gain[rises]


def _best(steps: tuple[FloatArray, FloatArray], cost: FloatArray, side: _Side) -> FloatArray:
    """The most gained at costs up to these ("right"), or below them ("left")."""
    place = np.searchsorted(steps[0], cost, side=side)
    return np.asarray(np.concatenate([[-np.inf], steps[1]])[place])


def _dominated(
    steps: tuple[FloatArray, FloatArray], cost: FloatArray, gain: FloatArray
) -> BoolArray:
    """Which are dominated, within TIE, by anything that the steps stand for."""
    more = _best(steps, cost + TIE, "right") > gain + TIE
    cheaper = _best(steps, cost - TIE, "left") >= gain - TIE
    return np.asarray(more | cheaper)
