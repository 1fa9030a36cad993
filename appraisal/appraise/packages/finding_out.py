"""What to find out first: which unknown most often changes what the best package is.

The front has the best package at each budget; one budget is looked at in each of its steps, midway
to the next, so that a package a little dearer is not out for that alone. An unknown cost or saving
is set to the low and to the high of the reference class that stands in for it; who is not willing
takes a candidate away.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from appraisal.appraise.packages.bounds import bounds
from appraisal.appraise.packages.efficient import Asked, best_within, budgets, front_of
from appraisal.appraise.packages.prices import AMOUNTS, Amount, Price
from appraisal.appraise.packages.reasons import willing
from appraisal.maths.packages.front import Front
from appraisal.model import Reading


@dataclass(frozen=True)
class Question:
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
    found = [*_members(asked, front), *_amounts(asked, benefit, front)]
    return tuple(sorted(found, key=lambda one: (-one.changes, one.candidate, one.about)))


def _members(asked: Asked, front: Front) -> Iterator[Question]:
    at = [best_within(front, budget) for budget in budgets(front)]
    for place, name in enumerate(asked.candidates):
        held = [all(mask >> place & 1 for mask in masks) for masks in at].count(True)
        who = willing(asked.dataset.candidates[name])
        yield Question(name, "members", held / len(at), who.must or who.may)


def _amounts(asked: Asked, benefit: Mapping[str, float], front: Front) -> Iterator[Question]:
    for name, price in asked.prices.items():
        for amount in AMOUNTS:
            if amount in price.stood_in:
                changes = _changes(asked, benefit, front, (name, amount))
                hosts = asked.dataset.candidates[name].host
                yield Question(
                    name, amount, changes, hosts or asked.dataset.candidates[name].everyone
                )


def _changes(
    asked: Asked, benefit: Mapping[str, float], front: Front, unknown: tuple[str, Amount]
) -> float:
    name, amount = unknown
    price = asked.prices[name]
    reading: Reading = price.stood_in[amount]
    changed = [
        _front_at(asked, benefit, {**asked.prices, name: price.at(amount, end)})
        for end in (reading.low, reading.high)
    ]
    steps = budgets(front)
    turned = [
        any(best_within(front, at).isdisjoint(best_within(other, at)) for other in changed)
        for at in steps
    ]
    return turned.count(True) / len(steps)


def _front_at(asked: Asked, benefit: Mapping[str, float], prices: Mapping[str, Price]) -> Front:
    costs = np.array([price.net for price in prices.values()], dtype=np.float64)
    return front_of(asked, benefit, costs, bounds(asked.dataset, prices, asked.wanted))[0]
