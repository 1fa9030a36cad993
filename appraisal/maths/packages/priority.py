"""Candidates in the order in which money does most: by gain per pound, given those before."""

from collections.abc import Sequence
from math import fsum

import numpy as np
from msgspec import Struct

from appraisal.maths.packages.gains import Part, values_at
from appraisal.maths.packages.limits import Limits, keeps
from appraisal.maths.packages.masks import mask_of, members_of
from appraisal.maths.ranking import TIE, FloatArray, row_sums


class Step(Struct, frozen=True):
    """Candidates that come in together, and what the package costs and gains with them.

    `joins` are more than one where a candidate brings others that it needs; `cost` and `gain` are
    what they add to those before, `budget` is what all cost by then.
    """

    joins: tuple[int, ...]
    cost: float
    gain: float
    budget: float


def order_of_priority(cost: FloatArray, parts: Sequence[Part], limits: Limits) -> tuple[Step, ...]:
    """The order by gain for each pound, each step given those before it, as long as any gains.

    It is the greedy rule for packages (Lourenço, Morton and Bana e Costa 2012, PROBE – a
    multicriteria decision support system for portfolio robustness evaluation, Decision Support
    Systems 54, 534–550, section 2), which misses efficient packages that lie behind a line between
    two others. What gains and costs nothing, or saves and loses nothing, comes first, the most
    gain first. A candidate comes with whatever it needs; nothing comes that is not feasible. What
    every package holds comes before all.
    """
    if not keeps(limits, np.array([limits.held], dtype=np.int64))[0]:
        return ()
    held, steps = limits.held, _steps_of_held(cost, parts, limits)
    while (found := _next(held, cost, parts, limits)) is not None:
        bundle, price, gain = found
        held |= bundle
        budget = fsum(cost[i] for i in members_of(held))
        steps.append(Step(members_of(bundle), price, gain, budget))
    return tuple(steps)


def _steps_of_held(cost: FloatArray, parts: Sequence[Part], limits: Limits) -> list[Step]:
    if not limits.held:
        return []
    joins = members_of(limits.held)
    worth = row_sums(values_at(parts, np.array([0, limits.held], dtype=np.int64)).T)
    price = fsum(cost[i] for i in joins)
    return [Step(joins, price, float(worth[1] - worth[0]), price)]


def _next(
    held: int, cost: FloatArray, parts: Sequence[Part], limits: Limits
) -> tuple[int, float, float] | None:
    """The bundle that comes next, its cost and its gain; None where nothing gains any more."""
    bundles = sorted({_with_needs(i, limits) & ~held for i in range(len(cost))} - {0})
    masks = np.array([held, *(held | bundle for bundle in bundles)], dtype=np.int64)
    worth = row_sums(values_at(parts, masks).T)
    prices = [fsum(cost[i] for i in members_of(bundle)) for bundle in bundles]
    rows = zip(
        bundles, prices, (worth[1:] - worth[0]).tolist(), keeps(limits, masks)[1:], strict=True
    )
    hopeful = [(b, price, gain) for b, price, gain, kept in rows if kept and _helps(price, gain)]
    return min(hopeful, key=_rank, default=None)


def _with_needs(candidate: int, limits: Limits) -> int:
    """A candidate with all that it needs, and what these need."""
    held, waiting = set(), [candidate]
    while waiting:
        i = waiting.pop()
        if i not in held:
            held.add(i)
            waiting += [j for one, j in limits.needs if one == i]
    return mask_of(held)


def _helps(price: float, gain: float) -> bool:
    return gain > TIE or (price < -TIE and gain >= -TIE)


def _rank(found: tuple[int, float, float]) -> tuple[bool, float, float, int]:
    bundle, price, gain = found
    paid = price > TIE
    return paid, -gain / price if paid else -gain, price, bundle
