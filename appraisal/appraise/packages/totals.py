"""What readers ask of packages: what candidates take together, what is gained so far, who holds."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct, field

from appraisal.appraise.packages.designed import Entry
from appraisal.appraise.packages.folded import Step
from appraisal.appraise.packages.prices import AMOUNTS, Amount, Price


class Together(Struct, frozen=True):
    """What some candidates take together, in £ thousand: once, a year, and saved a year.

    `unknown` counts the amounts that nobody knows: those for which such bodies elsewhere stand in,
    and savings that count as nought. `stood_in` has how much of each amount stands in.
    """

    set_up: float
    running: float
    saving: float
    unknown: int
    stood_in: Mapping[Amount, float] = field(default_factory=dict)


def together(prices: Mapping[str, Price], candidates: Iterable[str]) -> Together:
    """What candidates take together."""
    own = [prices[i] for i in candidates]
    return Together(
        set_up=math.fsum(price.set_up for price in own),
        running=math.fsum(price.running for price in own),
        saving=math.fsum(price.saving for price in own),
        unknown=sum(len(price.stood_in) + price.unclassed for price in own),
        stood_in={
            amount: math.fsum(p.stood_in[amount].value for p in own if amount in p.stood_in)
            for amount in AMOUNTS
        },
    )


def gained_by(order: Sequence[Entry]) -> tuple[float, ...]:
    """What is gained by the end of each entry of an order of priority."""
    gains = [entry.gain for entry in order]
    return tuple(math.fsum(gains[: place + 1]) for place in range(len(gains)))


Held = Literal["best", "either", "some", "none"]
"""Where efficient packages hold a candidate: in all that gain most, in some of these, or in others
that cost less; or in none."""


def held(steps: Sequence[Step], candidate: str) -> Held:
    """Where the steps of a front hold a candidate."""
    holding = [[candidate in own.candidates for own in step.packages] for step in steps]
    if not any(any(step) for step in holding):
        return "none"
    if all(holding[-1]):
        return "best"
    return "either" if any(holding[-1]) else "some"
