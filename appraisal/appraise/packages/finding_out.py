"""What to find out first: which unknown most often changes what the best package is.

The front has the best package at each budget; one budget is looked at in each of its steps, midway
to the next, so that a package a little dearer is not out for that alone. An unknown cost or saving
is set to the low and to the high of the reference class that stands in for it, as long as there are
so few candidates that every package can be gone through again; who is not willing takes a candidate
away.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import numpy as np
from msgspec import Struct

from appraisal.appraise.packages.bounds import bounds
from appraisal.appraise.packages.efficient import Asked, best_within, budgets
from appraisal.appraise.packages.prices import AMOUNTS, Amount, Price
from appraisal.appraise.packages.reasons import willing
from appraisal.kept import kept
from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.maths.packages.front import Front
from appraisal.maths.packages.limits import Limits
from appraisal.maths.packages.masks import BoolArray
from appraisal.maths.packages.search import efficient_each
from appraisal.maths.ranking import FloatArray
from appraisal.model import Reading

AT_A_TIME = 32
"""So many prices are tried at a time: each may need a table of limits of its own."""


class Question(Struct, frozen=True):
    """Something to find out of a candidate, and of whom: whether its members would join, or a sum.

    `changes` is the share of budgets, one for each step of the front, at which with one answer or
    the other no package that is best there now stays so.
    """

    candidate: str
    about: Literal["members", "set_up", "running", "saving"]
    changes: float
    ask: tuple[str, ...]


def to_find_out(asked: Asked, benefit: Mapping[str, float], front: Front) -> tuple[Question, ...]:
    """All there is to find out, what most often changes the best package first."""
    found = list(_members(asked, front))
    if len(asked.candidates) <= MOST_CANDIDATES:
        found += _amounts(asked, benefit, front)
    return tuple(sorted(found, key=lambda one: (-one.changes, one.candidate, one.about)))


def _members(asked: Asked, front: Front) -> Iterator[Question]:
    at = [best_within(front, budget) for budget in budgets(front)]
    for place, name in enumerate(asked.candidates):
        held = [all(mask >> place & 1 for mask in masks) for masks in at].count(True)
        who = willing(asked.dataset.candidates[name])
        yield Question(name, "members", held / len(at), who.must or who.may)


def _amounts(asked: Asked, benefit: Mapping[str, float], front: Front) -> Iterator[Question]:
    unknown = [
        (name, amount)
        for name, price in asked.prices.items()
        for amount in AMOUNTS
        if amount in price.stood_in
    ]
    other = [prices for one in unknown for prices in _at_both_ends(asked, *one)]
    turned = _turned(asked, benefit, front, other)
    for (name, amount), low, high in zip(unknown, turned[::2], turned[1::2], strict=True):
        hosts = asked.dataset.candidates[name].host
        changes = np.count_nonzero(low | high) / len(low)
        yield Question(name, amount, changes, hosts or asked.dataset.candidates[name].everyone)


def _at_both_ends(asked: Asked, name: str, amount: Amount) -> Iterator[dict[str, Price]]:
    """All prices where an unknown one is at the low end of its class, then at the high end."""
    price = asked.prices[name]
    reading: Reading = price.stood_in[amount]
    for end in (reading.low, reading.high):
        yield {**asked.prices, name: price.at(amount, end)}


def _turned(
    asked: Asked, benefit: Mapping[str, float], front: Front, other: Sequence[Mapping[str, Price]]
) -> list[BoolArray]:
    """At which steps of a front no package that is best there stays so, at each of some prices."""
    steps = budgets(front)
    best = [best_within(front, at) for at in steps]
    parts = asked.valued.weighed(benefit)
    found = [
        new
        for first in range(0, len(other), AT_A_TIME)
        for new in kept(
            efficient_each,
            [_at(asked, prices) for prices in other[first : first + AT_A_TIME]],
            parts,
        )
    ]
    return [
        np.array(
            [own.isdisjoint(best_within(new, at)) for own, at in zip(best, steps, strict=True)]
        )
        for new in found
    ]


def _at(asked: Asked, prices: Mapping[str, Price]) -> tuple[FloatArray, Limits]:
    """Costs and limits at some prices."""
    costs = np.array([price.net for price in prices.values()], dtype=np.float64)
    return costs, bounds(asked.dataset, prices, asked.wanted).limits
