"""Benefit against cost: a dot an option with its ranges both ways, the efficient ones joined."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from appraisal.appraise.benefit_and_cost import BenefitAndCost
from appraisal.charts.axis import Axis, Tick, axis
from appraisal.model import Reading

APART = 6.0
"""The least distance between two names beside the drawing, in % of its height."""

STEP = 10
"""The axis of benefit begins and ends at a multiple of this."""


class Dot(Struct, frozen=True):
    """An option in % of the drawing, from the left and from the top.

    `left` and `right` are the ends of its net cost, `top` and `bottom` those of its benefit. Its
    name stands to the right of the drawing at the height `name`. `reference` says that a class
    stands in its net cost, `in_part` that it stands for a part of it alone.
    """

    id: str
    x: float
    y: float
    left: float
    right: float
    top: float
    bottom: float
    name: float
    reference: bool
    in_part: bool


class Plot(Struct, frozen=True):
    """The drawing: what is joined as lines from x, y to x, y; `nought` is where no cost is."""

    dots: tuple[Dot, ...]
    costs: tuple[Tick, ...]
    benefits: tuple[Tick, ...]
    nought: float
    joined: tuple[tuple[float, float, float, float], ...]


def plot(found: BenefitAndCost) -> Plot:
    """Every ranked option of known cost; one of its ends may be the nought of the axis."""
    known = {i: cost for i in found.benefit.order if (cost := found.net_cost[i]) is not None}
    across = axis([end for cost in known.values() for end in (cost.low, cost.high)])
    up = _benefits(found, known)
    places = {
        i: (across.at(cost.value), up.down(found.benefit.value[i])) for i, cost in known.items()
    }
    names = _names(places)
    front = [places[i] for i in found.efficient]
    return Plot(
        dots=tuple(_dot(found, i, cost, across, up, names[i]) for i, cost in known.items()),
        costs=across.across(),
        benefits=up.upwards(),
        nought=across.at(0),
        joined=tuple((*one, *other) for one, other in pairwise(front)),
    )


def _dot(
    found: BenefitAndCost, option: str, cost: Reading, across: Axis, up: Axis, name: float
) -> Dot:
    x = across.at(cost.value)
    return Dot(
        id=option,
        x=x,
        y=up.down(found.benefit.value[option]),
        left=across.at(cost.low),
        right=across.at(cost.high),
        top=up.down(found.benefit.high[option]),
        bottom=up.down(found.benefit.low[option]),
        name=name,
        reference=cost.evidence == "reference",
        in_part=option in found.in_part,
    )


def _benefits(found: BenefitAndCost, options: Iterable[str]) -> Axis:
    """The axis of benefit: the tens around all ranges, ten points at the least."""
    drawn = list(options)
    low = min((found.benefit.low[i] for i in drawn), default=0)
    high = max((found.benefit.high[i] for i in drawn), default=0)
    first = math.floor(low / STEP)
    last = max(math.ceil(high / STEP), first + 1)
    return Axis(tuple(float(STEP * tick) for tick in range(first, last + 1)))


def _names(places: Mapping[str, tuple[float, float]]) -> dict[str, float]:
    """The height of each name: at its dot, or as far from it as the others ask for."""
    order = sorted(places, key=lambda i: (places[i][1], -places[i][0], i))
    return dict(zip(order, spread([places[i][1] for i in order]), strict=True))


def spread(heights: Sequence[float], apart: float = APART) -> list[float]:
    """Rising heights moved as little as will keep them apart and, if they fit, within 0 to 100."""
    placed: list[list[float]] = []
    for height in heights:
        placed.append([height])
        while len(placed) > 1 and _start(placed[-1], apart) < _end(placed[-2], apart) + apart:
            last = placed.pop()
            placed[-1] += last
    return [
        round(_start(group, apart) + apart * position, 2)
        for group in placed
        for position in range(len(group))
    ]


def _start(group: Sequence[float], apart: float) -> float:
    """Where a group of neighbours begins: about the middle of its heights, within the drawing."""
    reach = apart * (len(group) - 1)
    return max(0.0, min(math.fsum(group) / len(group) - reach / 2, 100 - reach))


def _end(group: Sequence[float], apart: float) -> float:
    return _start(group, apart) + apart * (len(group) - 1)
