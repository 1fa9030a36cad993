"""Which feasible package gains most in each of many draws of weights and lifts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from appraisal.maths.packages.gains import Part, values_at
from appraisal.maths.packages.masks import BoolArray, Masks, added
from appraisal.maths.ranking import TIE, FloatArray


@dataclass(frozen=True, eq=False, slots=True)
class Drawn:
    """What lifts add to one leaf in d draws: draws × n, weighed, and the room up to its most.

    `room` is one for each draw; infinite where nothing is capped.
    """

    added: FloatArray
    room: FloatArray


@dataclass(frozen=True, eq=False, slots=True)
class Draws:
    """The value of packages in d draws, up to what all packages share.

    It is the sum over `leaves` of the lesser of the room and what the members add, and over
    `parts` of what the part gives, times `factors` (draws × parts, nought or more).
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
    masks = np.flatnonzero(_could_be_best(draws, cost, feasible))
    if not len(masks):
        raise ValueError("no package is feasible")
    n = len(cost)
    half = n // 2
    low, high = masks & ((1 << half) - 1), masks >> half

    def summed(values: FloatArray) -> FloatArray:
        return np.asarray(added(values[:half])[low] + added(values[half:])[high])

    prices, shared = summed(cost), values_at(draws.parts, masks)
    plain, capped = _apart(draws.leaves, draws.factors.shape[0], n)
    best = np.empty(len(plain), dtype=np.int64)
    for draw, values in enumerate(plain):
        total = summed(values)
        for leaf in capped:
            total += np.minimum(summed(leaf.added[draw]), leaf.room[draw])
        for factor, given in zip(draws.factors[draw], shared, strict=True):
            total += factor * given
        best[draw] = masks[_chosen(total, prices)]
    return best


def _chosen(total: FloatArray, prices: FloatArray) -> int:
    """The place of the most, of those the cheapest, of those the first."""
    top = np.flatnonzero(total >= total.max() - TIE)
    return int(top[np.flatnonzero(prices[top] <= prices[top].min() + TIE)[0]])


def _apart(leaves: Sequence[Drawn], draws: int, n: int) -> tuple[FloatArray, tuple[Drawn, ...]]:
    """The leaves that nothing caps, as one draws × n, and those that something may."""
    plain, capped = np.zeros((draws, n)), []
    for leaf in leaves:
        if (np.maximum(leaf.added, 0).sum(axis=1) <= leaf.room).all():
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
