"""Which scores turn the first place together, where no single one of them does."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import TIE, FloatArray, overall
from appraisal.maths.robustness.arrays import BoolArray, IntArray, Scores, own_and_rivals

MOST_SETS = 100
"""So many sets are kept, those of the fewest items and of these the most telling."""

LARGEST = 3
"""Sets of more items than this are not looked for one by one."""


class Turn(Struct, frozen=True):
    """Items that put another model first together, none of them to spare.

    An item is a draw, by its number: all cells that share it move together. Each is moved to the
    end of its range at which the draw is high (`up`) or low; `rival` then overtakes every line of
    today's first model, and `first` are the options that are first. `needs` is how much of that
    way (0-1) they have to go for the rival to draw level with the highest of these lines.
    """

    items: tuple[int, ...]
    up: tuple[bool, ...]
    rival: int
    first: tuple[int, ...]
    needs: float


class Turns(Struct, frozen=True):
    """The sets that turn the first place, fewest items first, then those that need least.

    `more` says that there are more than are kept. `least` is the least number of items that does;
    beyond LARGEST, a number that fewer never do. None where not even all together do.
    """

    sets: tuple[Turn, ...]
    more: bool
    least: int | None


class _Challenge(Struct, frozen=True):
    """How far a rival lies behind each line of the first model, and what each move gains on it.

    A move takes an item to one of its ends: both `item` and `up` have one a move, `gain` a row.
    """

    rival: int
    behind: FloatArray
    item: IntArray
    up: BoolArray
    gain: FloatArray

    def enough(self, gain: FloatArray) -> BoolArray:
        """Whether gains, the last axis a line each, put the rival ahead of every line."""
        return np.asarray((gain > self.behind + TIE).all(axis=-1))

    def needs(self, gain: FloatArray) -> float:
        """How much of gains that are enough it takes to be level with the highest line."""
        ahead = self.behind > 0
        return float((self.behind[ahead] / gain[ahead]).max(initial=0.0))


def turning_sets(weights: FloatArray, scores: Scores, models: Sequence[int] | None = None) -> Turns:
    """All sets of up to LARGEST items that put another model first, at the weights given (m).

    `models` numbers the model of each option; without, each is its own. A model is worth what its
    highest line is, so that a rival has to overtake every line of the first model: for each rival,
    every item is tried at whichever of its ends gain on one. Gains add up. A gap has no range of
    its own and stays where it is. A set that holds a smaller one is left out.
    """
    stated, (low, high) = overall(scores.value, weights), _ends(weights, scores)
    own, rivals = own_and_rivals(stated, models)
    challenges = [_challenge(stated, low, high, own, int(rival)) for rival in rivals]
    alone, pairs = _enough(challenges, low.shape[1])
    found: dict[tuple[int, ...], tuple[float, int, tuple[bool, ...]]] = {}
    for each in challenges:
        for size in range(1, LARGEST + 1):
            for items, (needs, down) in _sets(each, size, alone, pairs).items():
                told = (needs, each.rival, down)
                found[items] = min(found.get(items, told), told)
    order = sorted(found, key=lambda items: (len(items), *found[items][:2], items))
    sets = (_turn(stated, low, high, items, *found[items]) for items in order[:MOST_SETS])
    bounds = [bound for each in challenges if (bound := _bound(each)) is not None]
    beyond = max(LARGEST + 1, min(bounds)) if bounds else None
    return Turns(tuple(sets), len(order) > MOST_SETS, len(order[0]) if order else beyond)


def _challenge(
    stated: FloatArray, low: FloatArray, high: FloatArray, own: IntArray, rival: int
) -> _Challenge:
    """A rival's moves by item: an end that gains on no line, or less than the other, is out."""
    down, up = ((end[rival] - end[own]).T for end in (low, high))
    keep_up = (up > TIE).any(axis=1) & ~((up <= down).all(axis=1) & (up < down).any(axis=1))
    keep_down = (down > TIE).any(axis=1) & ~(down <= up).all(axis=1)
    item = np.repeat(np.arange(len(up)), 2)
    ways = np.tile([True, False], len(up))
    keep = np.stack([keep_up, keep_down], axis=1).ravel()
    gain = np.stack([up, down], axis=1).reshape(item.size, own.size)
    return _Challenge(rival, stated[own] - stated[rival], item[keep], ways[keep], gain[keep])


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


def _enough(challenges: Sequence[_Challenge], items: int) -> tuple[BoolArray, BoolArray]:
    """The items that put some rival ahead alone, and the pairs that do."""
    alone, pairs = np.zeros(items, dtype=bool), np.zeros((items, items), dtype=bool)
    for each in challenges:
        alone[each.item[each.enough(each.gain)]] = True
        one, other = np.nonzero(each.enough(each.gain[:, None] + each.gain))
        pairs[each.item[one], each.item[other]] = True
    np.fill_diagonal(pairs, val=False)  # an item is at one of its ends
    return alone, pairs


def _sets(
    each: _Challenge, size: int, alone: BoolArray, pairs: BoolArray
) -> dict[tuple[int, ...], tuple[float, tuple[bool, ...]]]:
    """The sets of a size that put one rival ahead and hold none that does: needs, and who is down.

    Of so many as are kept in all, and one more, those that need least.
    """
    sets: dict[tuple[int, ...], tuple[float, tuple[bool, ...]]] = {}
    for moves in _moves(each, size, alone, pairs):
        items = tuple(int(each.item[i]) for i in moves)
        told = (each.needs(each.gain[moves].sum(axis=0)), tuple(not each.up[i] for i in moves))
        sets[items] = min(sets.get(items, told), told)
        if len(sets) > 4 * MOST_SETS:
            sets = _least_needing(sets)
    return _least_needing(sets)


def _least_needing(
    sets: dict[tuple[int, ...], tuple[float, tuple[bool, ...]]],
) -> dict[tuple[int, ...], tuple[float, tuple[bool, ...]]]:
    order = sorted(sets, key=lambda items: (sets[items][0], items))
    return {items: sets[items] for items in order[: MOST_SETS + 1]}


def _moves(each: _Challenge, size: int, alone: BoolArray, pairs: BoolArray) -> Iterator[list[int]]:
    """The moves of so many items that are enough where no fewer of them are."""
    if size == 1:
        yield from ([int(i)] for i in np.flatnonzero(each.enough(each.gain)))
        return
    free = np.flatnonzero(~alone[each.item])
    gain, item = each.gain[free], each.item[free]
    fewer = pairs[np.ix_(item, item)]
    apart = np.triu(item[:, None] != item, 1)
    for start in combinations(range(free.size), size - 2):
        after = start[-1] + 1 if start else 0
        enough = each.enough(gain[list(start)].sum(axis=0) + gain[after:, None] + gain[after:])
        enough &= apart[after:, after:]
        if start:
            enough &= ~fewer[after:, after:]
        for i in start:
            held = fewer[i, after:] | (item[after:] == item[i])
            enough &= ~(held[:, None] | held)
        for i, j in np.argwhere(enough):
            yield [int(free[k]) for k in (*start, after + i, after + j)]


def _turn(
    stated: FloatArray,
    low: FloatArray,
    high: FloatArray,
    items: tuple[int, ...],
    needs: float,
    rival: int,
    down: tuple[bool, ...],
) -> Turn:
    ends = [low[:, i] if way else high[:, i] for i, way in zip(items, down, strict=True)]
    then = stated + np.sum(ends, axis=0)
    best = np.flatnonzero(then >= then.max() - TIE)
    return Turn(items, tuple(not way for way in down), rival, tuple(map(int, best)), needs)


def _bound(each: _Challenge) -> int | None:
    """How many items put a rival ahead of any one line at least, the largest gains taken first."""
    most = np.zeros((1 + int(each.item.max(initial=0)), each.behind.size))
    np.maximum.at(most, each.item, each.gain)
    enough = np.cumsum(np.sort(most, axis=0)[::-1], axis=0) > each.behind + TIE
    return int(enough.argmax(axis=0).max()) + 1 if enough.any(axis=0).all() else None
