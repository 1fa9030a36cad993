"""Which feasible package gains most in each of many draws of weights and lifts."""

from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct, field

from appraisal.maths.packages.gains import Part, values_at
from appraisal.maths.packages.masks import BoolArray, Masks, added
from appraisal.maths.ranking import TIE, FloatArray

_PIECE = 1 << 17
"""So many packages are valued at a time in every draw."""


class Drawn(Struct, frozen=True, eq=False):
    """What lifts add to one leaf in d draws: draws × n, weighed, and how far that can go.

    `room` is that up to its most and `fall` that down to its least, nought or more, one for each
    draw; infinite where there is no end.
    """

    added: FloatArray
    room: FloatArray
    fall: FloatArray


class Draws(Struct, frozen=True, eq=False):
    """The value of packages in d draws, up to what all packages share.

    It is the sum over `leaves` of what the members add, as far as the leaf goes, and over `parts`
    of what the part gives, times `factors` (draws × parts, nought or more).
    """

    leaves: tuple[Drawn, ...]
    parts: tuple[Part, ...]
    factors: FloatArray


def best_in_draws(draws: Draws, cost: FloatArray, feasible: BoolArray) -> Masks:
    """The feasible package that gains most in each draw: of those within TIE, the cheapest.

    Of those as cheap, within TIE, the one of the lowest mask. `feasible` says so of all 2^n
    packages, a byte each. Exact: only packages that one more or one less candidate would better
    in every draw are left out before the draws are gone through. Raises ValueError where nothing
    is feasible.
    """
    n = len(cost)
    plain, capped = _apart(draws.leaves, draws.factors.shape[0], n)
    tops = [_Top() for _ in plain]
    for masks in _pieces(_could_be_best(draws, cost, feasible)):
        low, high = masks & ((1 << n // 2) - 1), masks >> n // 2
        prices, shared = _summed(cost, low, high), values_at(draws.parts, masks)
        for draw, (values, top) in enumerate(zip(plain, tops, strict=True)):
            total = _summed(values, low, high)
            for leaf in capped:
                lifted = _summed(leaf.added[draw], low, high)
                total += np.clip(lifted, -leaf.fall[draw], leaf.room[draw])
            for factor, given in zip(draws.factors[draw], shared, strict=True):
                total += factor * given
            top.take(total, prices, masks)
    return np.array([top.chosen() for top in tops], dtype=np.int64)


def _pieces(kept: BoolArray) -> Iterator[Masks]:
    """The packages that are kept, in their order, so many at a time as take little memory."""
    waiting: list[Masks] = []
    for first in range(0, len(kept), _PIECE):
        waiting.append(first + np.flatnonzero(kept[first : first + _PIECE]))
        if sum(map(len, waiting)) >= _PIECE:
            yield np.concatenate(waiting)
            waiting = []
    if any(map(len, waiting)):
        yield np.concatenate(waiting)


def _summed(values: FloatArray, low: Masks, high: Masks) -> FloatArray:
    """What the members of packages add up to, from those of their lower and their upper half."""
    half = len(values) // 2
    return np.asarray(added(values[:half])[low] + added(values[half:])[high])


class _Top(Struct, eq=False):
    """The packages that gain most of those taken so far, and whatever is within TIE of them."""

    most: float = -np.inf
    near: list[tuple[FloatArray, FloatArray, Masks]] = field(default_factory=list)

    def take(self, total: FloatArray, prices: FloatArray, masks: Masks) -> None:
        """Take some packages, each once, with what they are worth and cost."""
        self.most = max(self.most, float(total.max()))
        some = np.flatnonzero(total >= self.most - TIE)
        self.near.append((total[some], prices[some], masks[some]))

    def chosen(self) -> int:
        """The most, of those the cheapest, of those the first."""
        if not self.near:
            raise ValueError("no package is feasible")
        total, prices, masks = (np.concatenate(own) for own in zip(*self.near, strict=True))
        top = np.flatnonzero(total >= self.most - TIE)
        return int(masks[top[np.flatnonzero(prices[top] <= prices[top].min() + TIE)[0]]])


def _apart(leaves: Sequence[Drawn], draws: int, n: int) -> tuple[FloatArray, tuple[Drawn, ...]]:
    """The leaves that come to no end, as one draws × n, and those that may."""
    plain, capped = np.zeros((draws, n)), []
    for leaf in leaves:
        up, down = (np.maximum(way * leaf.added, 0).sum(axis=1) for way in (1, -1))
        if (up <= leaf.room).all() and (down <= leaf.fall).all():
            plain += leaf.added
        else:
            capped.append(leaf)
    return plain, tuple(capped)


def _could_be_best(draws: Draws, cost: FloatArray, feasible: BoolArray) -> BoolArray:
    """The feasible packages but those that a feasible neighbour beats in every draw.

    A neighbour with one candidate more beats where that candidate adds more than TIE in every
    draw, or takes nothing in any and saves; one with a candidate less, where that adds nothing in
    any draw and saves nothing.
    """
    plain, capped = _apart(draws.leaves, draws.factors.shape[0], len(cost))
    kept = feasible.copy()
    for i, price in enumerate(cost):
        own = [plain[:, i], *(leaf.added[:, i] for leaf in capped)]
        grows = all((a >= 0).all() for a in own) and all(_way(p, i) >= 0 for p in draws.parts)
        shrinks = all((a <= 0).all() for a in own) and all(_way(p, i) <= 0 for p in draws.parts)
        pairs, left = feasible.reshape(-1, 2, 1 << i), kept.reshape(-1, 2, 1 << i)
        if shrinks and price >= 0:
            left[:, 1] &= ~pairs[:, 0]
        elif grows and (price < -TIE or (plain[:, i] > TIE).all()):
            left[:, 0] &= ~pairs[:, 1]
    return kept


def _way(part: Part, candidate: int) -> float:
    """1 where a candidate never lowers what a part gives, -1 where never raises, 0 where neither.

    NaN where it may do both.
    """
    step = part.added[candidate]
    met = bool((part.weights[(part.sets >> candidate & 1) == 1] > 0).any())
    ways = {float(np.sign(step)), 1.0 if met else 0.0} - {0.0}
    curve = {float(sign) for sign in np.sign(part.weight * np.diff(part.up))} - {0.0}
    if not ways or not curve:
        return 0.0
    return ways.pop() * curve.pop() if len(ways) == len(curve) == 1 else np.nan
