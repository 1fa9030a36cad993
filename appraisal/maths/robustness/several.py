"""Which scores turn the first place together, where no single one of them does."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from appraisal.maths.ranking import TIE, FloatArray, overall
from appraisal.maths.robustness.arrays import BoolArray, Scores, leader

MOST_SETS = 100
"""So many sets are kept, those of the fewest items and of these the most telling."""

LARGEST = 3
"""Sets of more items than this are not looked for one by one."""


@dataclass(frozen=True)
class Turn:
    """Items that turn the first place together, none of them to spare.

    An item is a draw, by its number: all cells that share it move together. Each is moved to the
    end of its range at which the draw is high (`up`) or low; `rival` then overtakes today's first,
    and `first` are the options that are first. `needs` is how much of that way (0-1) they have to
    go for the rival to draw level.
    """

    items: tuple[int, ...]
    up: tuple[bool, ...]
    rival: int
    first: tuple[int, ...]
    needs: float


@dataclass(frozen=True)
class Turns:
    """The sets that turn the first place, fewest items first, then those that need least.

    `more` says that there are more than are kept. `least` is the least number of items that does,
    however many that is; None where not even all together do.
    """

    sets: tuple[Turn, ...]
    more: bool
    least: int | None


def turning_sets(weights: FloatArray, scores: Scores) -> Turns:
    """All sets of up to LARGEST items that turn the first place, at the weights given (m).

    For each rival every item goes to whichever end of its own range gains most on today's first:
    gains add up, so a set turns the place exactly if its gains are more than the lead. A gap has no
    range of its own and stays where it is. A set that holds a smaller one is left out.
    """
    stated = overall(scores.value, weights)
    first, low, high = leader(stated), *_ends(weights, scores)
    rivals = [i for i in range(stated.size) if i != first]
    lead = {rival: float(stated[first] - stated[rival]) for rival in rivals}
    gains = {
        rival: np.maximum(np.maximum(low[rival] - low[first], high[rival] - high[first]), 0.0)
        for rival in rivals
    }
    alone, pairs = _enough(gains, lead, low.shape[1])
    found: dict[tuple[int, ...], tuple[float, int]] = {}
    for rival in rivals:
        for size in range(1, LARGEST + 1):
            for needs, items in _sets(gains[rival], lead[rival], size, alone, pairs):
                found[items] = min(found.get(items, (2.0, rival)), (needs, rival))
    order = sorted(found, key=lambda items: (len(items), *found[items], items))
    return Turns(
        sets=tuple(
            _turn(stated, low, high, first, items, *found[items]) for items in order[:MOST_SETS]
        ),
        more=len(order) > MOST_SETS,
        least=min(filter(None, (_least(gains[i], lead[i]) for i in rivals)), default=None),
    )


def _ends(weights: FloatArray, scores: Scores) -> tuple[FloatArray, FloatArray]:
    """What each draw at its low and at its high end adds to each overall value: both n × draws."""
    errors = scores.together
    shape = (scores.value.shape[0], 1 + int(errors.draw.max()))
    below, above = (np.where(scores.gap, scores.value, end) for end in (scores.low, scores.high))
    found = []
    for one, other in ((below, above), (above, below)):
        added = np.zeros(shape)
        moved = weights * (np.where(errors.turned, other, one) - scores.value)
        np.add.at(added, (np.arange(shape[0])[:, None], errors.draw), moved)
        found.append(added)
    return found[0], found[1]


def _enough(
    gains: Mapping[int, FloatArray], lead: Mapping[int, float], items: int
) -> tuple[BoolArray, BoolArray]:
    """The items that put some rival ahead alone, and the pairs that do."""
    alone, pairs = np.zeros(items, dtype=bool), np.zeros((items, items), dtype=bool)
    for rival, gain in gains.items():
        alone |= gain > lead[rival] + TIE
        pairs |= gain[:, None] + gain > lead[rival] + TIE
    return alone, pairs


def _sets(
    gains: FloatArray, lead: float, size: int, alone: BoolArray, pairs: BoolArray
) -> list[tuple[float, tuple[int, ...]]]:
    """The sets of a size that put one rival ahead and hold none that does, with what each needs.

    Of so many as are kept in all, and one more, those that need least.
    """
    if size == 1:
        return [(lead / gains[i], (int(i),)) for i in np.flatnonzero(gains > lead + TIE)]
    own = np.flatnonzero((gains > TIE) & ~alone)
    gain, enough_too = gains[own], pairs[np.ix_(own, own)]
    sets: list[tuple[float, tuple[int, ...]]] = []
    for start in combinations(range(own.size), size - 2):
        after = start[-1] + 1 if start else 0
        sums = math.fsum(gain[list(start)]) + gain[after:, None] + gain[after:]
        enough = np.triu(sums > lead + TIE, 1)
        if start:
            enough &= ~enough_too[after:, after:]
        for i in start:
            enough &= ~(enough_too[i, after:, None] | enough_too[i, after:])
        sets += [
            (lead / sums[i, j], tuple(int(own[k]) for k in (*start, after + i, after + j)))
            for i, j in np.argwhere(enough)
        ]
        sets = sorted(sets)[: MOST_SETS + 1]
    return sets


def _turn(
    stated: FloatArray,
    low: FloatArray,
    high: FloatArray,
    first: int,
    items: tuple[int, ...],
    needs: float,
    rival: int,
) -> Turn:
    rise = {i: high[rival, i] - high[first, i] for i in items}
    up = tuple(bool(rise[i] >= low[rival, i] - low[first, i]) for i in items)
    ends = [high[:, i] if way else low[:, i] for i, way in zip(items, up, strict=True)]
    then = stated + np.sum(ends, axis=0)
    best = np.flatnonzero(then >= then.max() - TIE)
    return Turn(items, up, rival, tuple(map(int, best)), float(needs))


def _least(gains: FloatArray, lead: float) -> int | None:
    """How many items put a rival ahead at least, the largest gains taken first."""
    enough = np.flatnonzero(np.cumsum(np.sort(gains)[::-1]) > lead + TIE)
    return int(enough[0]) + 1 if enough.size else None
