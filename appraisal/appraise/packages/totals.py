"""What is added up of packages for readers: candidates together, gains so far, gaps in a front."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from appraisal.appraise.packages.designed import Entry
from appraisal.appraise.packages.folded import Step
from appraisal.appraise.packages.prices import Price

LUMP = 0.2
"""Two steps of a front are a lump apart from this share of the whole front's reach in cost on."""


@dataclass(frozen=True)
class Together:
    """What some candidates take together, in £ thousand: once, a year, and saved a year.

    `unknown` counts the amounts that nobody knows: those for which such bodies elsewhere stand in,
    and savings that count as nought.
    """

    set_up: float
    running: float
    saving: float
    unknown: int


@dataclass(frozen=True)
class Lump:
    """Two steps that follow each other in a front, far apart in cost, and what the second adds."""

    cost: float
    next_cost: float
    adds: float


def together(prices: Mapping[str, Price], candidates: Iterable[str]) -> Together:
    """What candidates take together."""
    own = [prices[i] for i in candidates]
    return Together(
        set_up=math.fsum(price.set_up for price in own),
        running=math.fsum(price.running for price in own),
        saving=math.fsum(price.saving for price in own),
        unknown=sum(len(price.stood_in) + price.unclassed for price in own),
    )


def gained_by(order: Sequence[Entry]) -> tuple[float, ...]:
    """What is gained by the end of each entry of an order of priority."""
    gains = [entry.gain for entry in order]
    return tuple(math.fsum(gains[: place + 1]) for place in range(len(gains)))


def lumps(steps: Sequence[Step]) -> tuple[Lump, ...]:
    """The steps of a front between which more money buys nothing for long, the cheapest first."""
    if len(steps) < 3:
        return ()
    reach = steps[-1].cost - steps[0].cost
    return tuple(
        Lump(one.cost, other.cost, other.gain - one.gain)
        for one, other in pairwise(steps)
        if other.cost - one.cost >= LUMP * reach
    )
