"""What moves an option's net present value most, and how far it may move before the sign turns."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from appraisal.area.cash import Cash, CashLine, Part
from appraisal.area.money import Terms


@dataclass(frozen=True)
class Swing:
    """One line of an option's cash between its ends, all others at their values.

    `low`, `value` and `high` are the option's net present value in £ thousand with the line at its
    low, its value and its high. `name` is empty where a reference class stands for the line.
    """

    name: str
    part: Part
    low: float
    value: float
    high: float


@dataclass(frozen=True)
class Turn:
    """By how much all costs, or all savings, would have to change for nothing to be left.

    `share` is the change in per cent of what they come to: above nought a rise, below it a fall.
    """

    what: Literal["costs", "savings"]
    share: float


def swings(cash: Cash, terms: Terms) -> tuple[Swing, ...]:
    """Every line that has a range, the widest swing first (a tornado diagram); ties by name.

    None are told where the present value is not known.
    """
    if cash.present_value is None:
        return ()
    middle = cash.present_value.value
    found = (_swing(line, terms, middle) for line in cash.lines)
    ranged = (swing for swing in found if swing.high > swing.low)
    return tuple(sorted(ranged, key=lambda swing: (swing.low - swing.high, swing.name)))


def _swing(line: CashLine, terms: Terms, middle: float) -> Swing:
    factor, yearly = math.fsum(map(terms.discount, line.years)), line.yearly
    below, above = (factor * (end - yearly.value) for end in (yearly.low, yearly.high))
    return Swing(line.name, line.part, middle + below, middle, middle + above)


def turns(cash: Cash, terms: Terms, level: float = 0.0) -> tuple[Turn, ...]:
    """The changes that would bring the net present value to `level`, in £ thousand.

    The costs first, then the savings; each alone, the other as it is. Without costs or without
    savings there is no such change of them, nor is there a fall by more than all of them.
    """
    if cash.present_value is None:
        return ()
    over = cash.present_value.value - level
    costs, savings = (_discounted(cash.lines, terms, sign) for sign in (-1, 1))
    found = [Turn("costs", 100 * over / costs)] if costs else []
    if savings:
        found.append(Turn("savings", -100 * over / savings))
    return tuple(turn for turn in found if turn.share >= -100)


def _discounted(lines: Iterable[CashLine], terms: Terms, sign: int) -> float:
    """What the lines above nought, or those below it, come to: nought or more."""
    return math.fsum(
        sign * line.yearly.value * terms.discount(year)
        for line in lines
        if sign * line.yearly.value > 0
        for year in line.years
    )
