"""Which feasible package gains most in each of many draws of weights and lifts."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from msgspec import Struct

from appraisal.maths.packages.gains import Part, values_at
from appraisal.maths.packages.masks import BoolArray, Masks, added
from appraisal.maths.ranking import TIE, FloatArray

_PIECE = 1 << 17
"""So many packages are valued at a time in every draw."""

_TOGETHER = 1 << 16
"""So many values are worked out at a time, of several draws where packages are few."""


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
    tops = _Tops(len(plain))
    for masks in _pieces(_could_be_best(draws, cost, feasible)):
        low, high = masks & ((1 << n // 2) - 1), masks >> n // 2
        prices, shared = _summed(cost, low, high), values_at(draws.parts, masks)
        step = max(1, _TOGETHER // max(len(masks), 1 << n - n // 2))
        for first in range(0, len(plain), step):
            some = slice(first, first + step)
            total = _summed(plain[some], low, high)
            for leaf in capped:
                lifted = _summed(leaf.added[some], low, high)
                total += np.clip(lifted, -leaf.fall[some, None], leaf.room[some, None])
            for factors, given in zip(draws.factors[some].T, shared, strict=True):
                total += factors[:, None] * given
            tops.take(first, total, prices, masks)
    return tops.chosen()


def _pieces(found: Iterable[Masks]) -> Iterator[Masks]:
    """Packages in their order, so many at a time as take little memory."""
    waiting: list[Masks] = []
    for masks in found:
        waiting.append(masks)
        if sum(map(len, waiting)) >= _PIECE:
            yield np.concatenate(waiting)
            waiting = []
    if any(map(len, waiting)):
        yield np.concatenate(waiting)


def _summed(values: FloatArray, low: Masks, high: Masks) -> FloatArray:
    """What the members of packages add up to, from those of their lower and their upper half.

    `values` are n, or draws × n.
    """
    half = values.shape[-1] // 2
    lower, upper = added(values[..., :half]), added(values[..., half:])
    return np.asarray(lower.take(low, axis=-1) + upper.take(high, axis=-1))


class _Near(Struct, frozen=True, eq=False):
    """Packages that may gain most in some draw, an entry for each: what they gain and cost."""

    draw: Masks
    gain: FloatArray
    price: FloatArray
    mask: Masks


class _Tops:
    """The packages that gain most in each draw of those taken so far, and those within TIE."""

    def __init__(self, draws: int) -> None:
        self._most = np.full(draws, -np.inf)
        self._near: list[_Near] = []

    def take(self, first: int, total: FloatArray, prices: FloatArray, masks: Masks) -> None:
        """Take some packages, each once, with what they are worth (draws × packages) and cost.

        The draws are those from `first` on.
        """
        most = self._most[first : first + len(total)]
        np.maximum(most, total.max(axis=1), out=most)
        draw, place = np.nonzero(total >= most[:, None] - TIE)
        gain = total[draw, place]
        self._near.append(_Near(first + draw, gain, prices[place], masks[place]))

    def chosen(self) -> Masks:
        """In each draw the most, of those the cheapest, of those the lowest mask."""
        if not np.isfinite(self._most).all():
            raise ValueError("no package is feasible")
        draw, gain, price, mask = (
            np.concatenate([getattr(own, part) for own in self._near])
            for part in _Near.__struct_fields__
        )
        top = np.flatnonzero(gain >= self._most[draw] - TIE)
        cheapest = np.full(len(self._most), np.inf)
        np.minimum.at(cheapest, draw[top], price[top])
        top = top[price[top] <= cheapest[draw[top]] + TIE]
        found = np.full(len(self._most), np.iinfo(np.int64).max)
        np.minimum.at(found, draw[top], mask[top])
        return found


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


def _could_be_best(draws: Draws, cost: FloatArray, feasible: BoolArray) -> Iterator[Masks]:
    """The feasible packages but those that a feasible neighbour beats in every draw, in order."""
    beaten = tuple(_beaten(draws, cost))
    for first in range(0, len(feasible), _PIECE):
        masks = first + np.flatnonzero(feasible[first : first + _PIECE])
        for bit, holding in beaten:
            lost = ((masks & bit) > 0) == holding
            lost &= feasible[masks ^ bit]
            masks = masks[~lost]
        yield masks


def _beaten(draws: Draws, cost: FloatArray) -> Iterator[tuple[int, bool]]:
    """The candidates, a bit each, that it is better in every draw to hold, or not to.

    Beside each stands whether packages are beaten that hold it, or those that do not. A neighbour
    with one candidate more beats where that candidate adds more than TIE in every draw, or takes
    nothing in any and saves; one with a candidate less, where that adds nothing in any draw and
    saves nothing.
    """
    plain, capped = _apart(draws.leaves, draws.factors.shape[0], len(cost))
    for i, price in enumerate(cost):
        own = [plain[:, i], *(leaf.added[:, i] for leaf in capped)]
        grows = all((a >= 0).all() for a in own) and all(_way(p, i) >= 0 for p in draws.parts)
        shrinks = all((a <= 0).all() for a in own) and all(_way(p, i) <= 0 for p in draws.parts)
        if shrinks and price >= 0:
            yield 1 << i, True
        elif grows and (price < -TIE or (plain[:, i] > TIE).all()):
            yield 1 << i, False


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
