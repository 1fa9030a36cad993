"""Cash by year: what an option costs and saves, and what stands for what is not known of it."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate, chain
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from appraisal.area.cash_left import left_of, within
from appraisal.area.councils import scaled, summed
from appraisal.area.known_parts import not_below
from appraisal.area.money import ROUNDING, Terms, is_floor, net_of_year, one_off, years_of_flow
from appraisal.model import Flow, Reading
from appraisal.model.criteria import FigureName

Part = Literal[
    "one-off-cost",
    "running-cost",
    "cashable-saving",
    "other-saving",
    "one-off-elsewhere",
    "running-elsewhere",
]
PARTS: tuple[Part, ...] = get_args(Part)
"""What a year's cash is made of: what is stated, then what is left of reference classes.

What is left of one is no cost or saving of the option: it may be above nought or below.
"""

COSTS: frozenset[Part] = frozenset({"one-off-cost", "running-cost", "one-off-elsewhere"})
"""The parts that are below nought, so that the cost's low is the part's high."""

ELSEWHERE: frozenset[Part] = frozenset({"one-off-elsewhere", "running-elsewhere"})
"""The parts that a reference class fills in."""

Classes = Mapping[FigureName, Reading]
"""What such options cost and save elsewhere, by the figure that it stands for where unknown."""


class CashLine(Struct, frozen=True):
    """What a flow comes to by year, in £ thousand after optimism: savings above nought.

    `name` is the flow's as it is written; empty where a reference class stands for what is unknown.
    """

    name: str
    part: Part
    yearly: Mapping[int, Reading]


class Split(Struct, frozen=True):
    """A sum in £ thousand of which reference classes fill in a part alone, and that part."""

    stated: Reading
    elsewhere: Reading


class _Whole(Struct, frozen=True):
    """What a reference class comes to over some years, and in which of them a flow is unknown."""

    comes_to: Reading
    years: Collection[int]
    unknown: Collection[int]


class CashYear(Struct, frozen=True):
    """One year, in £ thousand: each part that there is, what is left of them, and that so far.

    `so_far` adds up lows to lows and highs to highs, so that its range is the widest there can be.
    """

    year: int
    parts: Mapping[Part, Reading]
    net: Reading
    so_far: Reading


class Cash(Struct, frozen=True):
    """The cash of one option: its lines, the years they come to, and their present value.

    `unknown` names the flows of which neither a sum nor a reference class is known: then they count
    for nothing in the years, and there is no present value. `present_value` is in £ thousand. Where
    a class stands for a part of it alone, `present_split` has both parts, and `so_far_split` those
    of what is so far at the end of the last year.
    """

    lines: tuple[CashLine, ...]
    years: tuple[CashYear, ...]
    unknown: tuple[str, ...]
    present_value: Reading | None
    present_split: Split | None = None
    so_far_split: Split | None = None

    @property
    def classed(self) -> bool:
        """Whether a reference class stands for any of it."""
        return any(line.part in ELSEWHERE for line in self.lines)


def cash(flows: Iterable[Flow], terms: Terms, last: int, classes: Classes) -> Cash:
    """One option's cash from the first year counted to `last`.

    Where a one-off cost is not known, all of them come to the reference class of `transition_cost`,
    as the criterion does; what is left of it is shared evenly over the years in which the unknown
    ones are written. In a year in which a saving or a running cost is not known, the year comes to
    that of `annual_saving`. Neither is below what is known where that is a floor (`not_below`).
    """
    nets = [(flow, net_of_year(flow, terms)) for flow in flows]
    known = [_line(flow, net, terms) for flow, net in nets if net is not None]
    missing = [flow for flow, net in nets if net is None]
    once = [line for line in known if line.part == "one-off-cost"]
    running = [line for line in known if line.part != "one-off-cost"]
    lines = (
        *_filled(once, "one-off-elsewhere", _one_off(once, missing, terms, classes)),
        *_filled(running, "running-elsewhere", _running(running, missing, terms, classes)),
    )
    unknown = tuple(flow.name for flow in missing if _class_of(flow) not in classes)
    years = _by_year(lines, range(terms.years.base, last + 1))
    if unknown:
        return Cash(lines, years, unknown, None)
    worth = [discounted(line, terms) for line in lines]
    due = [summed(tuple(line.yearly.values())) for line in lines]
    return Cash(lines, years, (), summed(worth), _split(lines, worth), _split(lines, due))


def _split(lines: Sequence[CashLine], sums: Sequence[Reading]) -> Split | None:
    """What lines come to, apart by whose they are; None where all are of one side."""
    found = [(line.part in ELSEWHERE, reading) for line, reading in zip(lines, sums, strict=True)]
    stated = [reading for classed, reading in found if not classed]
    elsewhere = [reading for classed, reading in found if classed]
    return Split(summed(stated), summed(elsewhere)) if stated and elsewhere else None


def last_year(flows: Iterable[Flow], terms: Terms) -> int:
    """The last year counted, or the last that a flow is written for if that is later."""
    return max([terms.years.last, *(flow.to for flow in flows if flow.to is not None)])


def _class_of(flow: Flow) -> FigureName:
    return "transition_cost" if one_off(flow) else "annual_saving"


def _line(flow: Flow, net: Reading, terms: Terms) -> CashLine:
    cost: Part = "one-off-cost" if one_off(flow) else "running-cost"
    saving: Part = "cashable-saving" if flow.cashable else "other-saving"
    part = cost if flow.kind == "cost" else saving
    return CashLine(flow.name, part, dict.fromkeys(years_of_flow(flow, terms), net))


def _years_of(flows: Iterable[Flow], terms: Terms) -> tuple[int, ...]:
    return tuple(sorted({year for flow in flows for year in years_of_flow(flow, terms)}))


def _one_off(
    known: Sequence[CashLine], missing: Iterable[Flow], terms: Terms, classes: Classes
) -> Iterable[_Whole]:
    """The class of one-off costs, over all of their years."""
    whole = classes.get("transition_cost")
    unknown = _years_of(filter(one_off, missing), terms)
    if whole is None or not unknown:
        return
    due = [net.value for line in known for net in line.yearly.values()]
    floor = -math.fsum(due) if due else None
    years = sorted({*unknown, *chain.from_iterable(line.yearly for line in known)})
    yield _Whole(scaled(not_below(whole, floor), -1), years, unknown)


def _running(
    known: Sequence[CashLine], missing: Iterable[Flow], terms: Terms, classes: Classes
) -> Iterable[_Whole]:
    """The class of net savings in each year with an unknown one, which may well be a loss."""
    whole = classes.get("annual_saving")
    if whole is None:
        return
    others = [flow for flow in missing if not one_off(flow)]
    for year in _years_of(others, terms):
        due = [line.yearly[year].value for line in known if year in line.yearly]
        unknown = [flow for flow in others if year in years_of_flow(flow, terms)]
        floor = math.fsum(due) if due and is_floor(unknown) else None
        yield _Whole(not_below(whole, floor), (year,), (year,))


def _filled(
    known: Sequence[CashLine], part: Part, wholes: Iterable[_Whole]
) -> tuple[CashLine, ...]:
    """The known lines with what is left beside them, so that all come to the wholes."""
    yearly = [dict(line.yearly) for line in known]
    rest: dict[int, Reading] = {}
    for whole in wholes:
        due = [(line, year) for line in yearly for year in whole.years if year in line]
        counted = within(whole.comes_to, [line[year] for line, year in due])
        for (line, year), net in zip(due, counted, strict=True):
            line[year] = net
        left = left_of(whole.comes_to, counted)
        rest |= dict.fromkeys(whole.unknown, scaled(left, 1 / len(whole.unknown)))
    stated = [replace(line, yearly=own) for line, own in zip(known, yearly, strict=True)]
    return (*stated, CashLine("", part, rest)) if rest else tuple(stated)


def discounted(line: CashLine, terms: Terms) -> Reading:
    """The present value of a line."""
    alike: dict[Reading, list[int]] = {}
    for year, net in line.yearly.items():
        alike.setdefault(net, []).append(year)
    return summed(
        [scaled(net, math.fsum(map(terms.discount, years))) for net, years in alike.items()]
    )


def _by_year(lines: Sequence[CashLine], years: range) -> tuple[CashYear, ...]:
    rows = [_parts(lines, year) for year in years]
    nets = [_net(parts.values()) for parts in rows]
    so_far = accumulate(nets, lambda before, net: summed((before, net)))
    return tuple(map(CashYear, years, rows, nets, so_far))


def _parts(lines: Sequence[CashLine], year: int) -> dict[Part, Reading]:
    due = {
        part: [line.yearly[year] for line in lines if line.part == part and year in line.yearly]
        for part in PARTS
    }
    return {part: summed(readings) for part, readings in due.items() if readings}


def _net(parts: Collection[Reading]) -> Reading:
    """The sum of a year; nought where no more is left than rounding leaves."""
    net = summed(parts)
    near = ROUNDING * math.fsum(max(abs(part.low), abs(part.high)) for part in parts)
    low, value, high = (0.0 if abs(end) <= near else end for end in (net.low, net.value, net.high))
    return replace(net, low=low, value=value, high=high)
