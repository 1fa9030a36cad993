"""Cash by year: what an option costs and saves, and what stands for what is not known of it."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal

from appraisal.area.councils import add, scale, summed
from appraisal.area.known_parts import not_below
from appraisal.area.money import Terms, is_floor, net_of_year, one_off, years_of_flow
from appraisal.model import Flow, Reading
from appraisal.model.criteria import FigureName

Part = Literal["one-off-cost", "running-cost", "cashable-saving", "other-saving", "net-saving"]
PARTS: tuple[Part, ...] = (
    "one-off-cost",
    "running-cost",
    "cashable-saving",
    "other-saving",
    "net-saving",
)
"""What a year's cash is made of. A net saving is a reference class: savings less running costs."""

Classes = Mapping[FigureName, Reading]
"""What such options cost and save elsewhere, by the figure that it stands for where unknown."""


@dataclass(frozen=True)
class CashLine:
    """The same sum in each of some years, in £ thousand after optimism: savings above nought.

    `name` is the flow's as it is written; empty where a reference class stands for what is unknown.
    """

    name: str
    part: Part
    years: tuple[int, ...]
    yearly: Reading


@dataclass(frozen=True)
class CashYear:
    """One year, in £ thousand: each part that there is, what is left of them, and that so far.

    `so_far` adds up lows to lows and highs to highs, so that its range is the widest there can be.
    """

    year: int
    parts: Mapping[Part, Reading]
    net: Reading
    so_far: Reading


@dataclass(frozen=True)
class Cash:
    """The cash of one option: its lines, the years they come to, and their present value.

    `unknown` names the flows of which neither a sum nor a reference class is known: then they count
    for nothing in the years, and there is no present value. `present_value` is in £ thousand.
    """

    lines: tuple[CashLine, ...]
    years: tuple[CashYear, ...]
    unknown: tuple[str, ...]
    present_value: Reading | None


def cash(flows: Iterable[Flow], terms: Terms, last: int, classes: Classes) -> Cash:
    """One option's cash from the first year counted to `last`.

    One-off costs that are not known come to what is left of the reference class of
    `transition_cost`, shared evenly over the years in which they are written. In a year in which a
    saving or a running cost is not known, the whole comes to that of `annual_saving`. Neither is
    below what is known where that is a floor (see `not_below`).
    """
    nets = [(flow, net_of_year(flow, terms)) for flow in flows]
    known = tuple(_line(flow, net, terms) for flow, net in nets if net is not None)
    missing = [flow for flow, net in nets if net is None]
    filled = (
        *_rest_of_one_off(known, _years_of(filter(one_off, missing), terms), classes),
        *_rest_of_running(known, [flow for flow in missing if not one_off(flow)], terms, classes),
    )
    lines = (*known, *filled)
    unknown = tuple(flow.name for flow in missing if _class_of(flow) not in classes)
    present = None if unknown else add(_discounted(line, terms) for line in lines)
    return Cash(lines, _by_year(lines, range(terms.years.base, last + 1)), unknown, present)


def last_year(flows: Iterable[Flow], terms: Terms) -> int:
    """The last year counted, or the last that a flow is written for if that is later."""
    return max([terms.years.last, *(flow.to for flow in flows if flow.to is not None)])


def _class_of(flow: Flow) -> FigureName:
    return "transition_cost" if one_off(flow) else "annual_saving"


def _line(flow: Flow, net: Reading, terms: Terms) -> CashLine:
    cost: Part = "one-off-cost" if one_off(flow) else "running-cost"
    saving: Part = "cashable-saving" if flow.cashable else "other-saving"
    part = cost if flow.kind == "cost" else saving
    return CashLine(flow.name, part, tuple(years_of_flow(flow, terms)), net)


def _years_of(flows: Iterable[Flow], terms: Terms) -> tuple[int, ...]:
    return tuple(sorted({year for flow in flows for year in years_of_flow(flow, terms)}))


def _rest_of_one_off(
    known: Sequence[CashLine], years: tuple[int, ...], classes: Classes
) -> tuple[CashLine, ...]:
    """What the class of one-off costs comes to beyond those known, the same in each of `years`."""
    whole = classes.get("transition_cost")
    if whole is None or not years:
        return ()
    spent = -math.fsum(
        line.yearly.value * len(line.years) for line in known if line.part == "one-off-cost"
    )
    rest = scale(_less(not_below(whole, spent), spent), -1 / len(years))
    return (CashLine("", "one-off-cost", years, rest),) if rest else ()


def _rest_of_running(
    known: Sequence[CashLine], missing: Sequence[Flow], terms: Terms, classes: Classes
) -> tuple[CashLine, ...]:
    """What the class of net savings comes to beyond what is known, year by year.

    Where nothing is known, it is the class, which may well be a loss.
    """
    whole = classes.get("annual_saving")
    if whole is None:
        return ()
    running = [line for line in known if line.part != "one-off-cost"]
    by_rest: dict[Reading, list[int]] = {}
    for year in _years_of(missing, terms):
        due = [line.yearly.value for line in running if year in line.years]
        unknown = [flow for flow in missing if year in years_of_flow(flow, terms)]
        net = math.fsum(due)
        stands = not_below(whole, net if due and is_floor(unknown) else None)
        by_rest.setdefault(_less(stands, net), []).append(year)
    return tuple(CashLine("", "net-saving", tuple(own), rest) for rest, own in by_rest.items())


def _less(whole: Reading, known: float) -> Reading:
    """What is left once what is known is taken off."""
    low, value, high = (end - known for end in (whole.low, whole.value, whole.high))
    return replace(whole, low=low, value=value, high=high)


def _discounted(line: CashLine, terms: Terms) -> Reading | None:
    return scale(line.yearly, math.fsum(map(terms.discount, line.years)))


def _by_year(lines: Sequence[CashLine], years: range) -> tuple[CashYear, ...]:
    rows = [_parts(lines, year) for year in years]
    nets = [summed(parts.values()) for parts in rows]
    so_far = accumulate(nets, lambda before, net: summed((before, net)))
    return tuple(map(CashYear, years, rows, nets, so_far))


def _parts(lines: Sequence[CashLine], year: int) -> dict[Part, Reading]:
    due = {part: [i.yearly for i in lines if i.part == part and year in i.years] for part in PARTS}
    return {part: summed(readings) for part, readings in due.items() if readings}
