"""A second opinion: each year's cash, with reference classes for what is not known."""

from collections.abc import Mapping
from typing import Any

from tests.second_opinion import money
from tests.second_opinion.tree import class_of
from tests.second_opinion.written import Figure, Files, leaves

Option = Mapping[str, Any]
Ends = list[float]


def years(files: Files, option: Option) -> dict[int, Ends] | None:
    """Low, value and high of each year; None where an unknown flow has no class."""
    flows = option.get("money", [])
    once = [flow for flow in flows if money.one_off(flow)]
    yearly = [flow for flow in flows if not money.one_off(flow)]
    last = money.terms(files)[1]
    found: dict[int, Ends] = {}
    for own in (_once(files, option, once), _yearly(files, option, yearly, last)):
        if own is None:
            return None
        for year, ends in own.items():
            found[year] = _plus(found.get(year, [0, 0, 0]), ends)
    return found


def present_value(files: Files, option: Option) -> Ends | None:
    """Every year's ends, discounted to the first year counted."""
    base, _, rate, _ = money.terms(files)
    found = years(files, option)
    if found is None:
        return None
    return [
        sum(ends[i] * money.factor(year - base, rate) for year, ends in found.items())
        for i in range(3)
    ]


def split(files: Files, option: Option) -> tuple[float, float] | None:
    """The present value of what is stated, and of what a class fills in; None of one kind alone."""
    flows, worth = option.get("money", []), present_value(files, option)
    known = [flow for flow in flows if money.net(files, flow) is not None]
    if worth is None or not known or len(known) == len(flows):
        return None
    stated = money.present_value(files, {**option, "money": known})
    assert stated is not None
    return stated.value, worth[1] - stated.value


def _plus(one: Ends, other: Ends) -> Ends:
    return [sum(pair) for pair in zip(one, other, strict=True)]


def _class(files: Files, option: Option, figure: str, floor: float | None) -> Ends | None:
    """What the first criterion with a class for the figure gives, never below the floor."""
    for leaf in leaves(files["criteria"]):
        if leaf.get("measured", {}).get("figure") == figure:
            found = class_of(files, option, leaf)
            if found is not None:
                least = float("-inf") if floor is None else floor
                return [max(found[i], least) for i in ("low", "value", "high")]
    return None


def _yearly(files: Files, option: Option, flows: list[Any], last: int) -> dict[int, Ends] | None:
    """In a year in which a flow is unknown all come to the class, whatever is known."""
    found: dict[int, Ends] = {}
    for year in sorted({year for flow in flows for year in money.runs(flow, last)}):
        due = [flow for flow in flows if year in money.runs(flow, last)]
        known = [net for flow in due if (net := money.net(files, flow)) is not None]
        unknown = [flow["kind"] for flow in due if money.net(files, flow) is None]
        total = [sum(net.ends[i] for net in known) for i in range(3)]
        if unknown:
            floor = total[1] if known and "cost" not in unknown else None
            whole = _class(files, option, "annual_saving", floor)
            if whole is None:
                return None
            total = whole
        found[year] = total
    return found


def _once(files: Files, option: Option, flows: list[Any]) -> dict[int, Ends] | None:
    """Costs that end, in £ thousand below nought; those unknown have what is left of the class."""
    last = money.terms(files)[1]
    known = [
        (year, net)
        for flow in flows
        if (net := money.net(files, flow)) is not None
        for year in money.runs(flow, last)
    ]
    missing = [flow for flow in flows if money.net(files, flow) is None]
    empty = sorted({year for flow in missing for year in money.runs(flow, last)})
    if not empty:
        return _with_ranges(known, 1, 1)
    spent = -sum(net.value for _, net in known)
    whole = _class(files, option, "transition_cost", spent if known else None)
    if whole is None:
        return None
    # A cost's high is what lies below the value, as costs are below nought.
    room_below, room_above = whole[2] - whole[1], whole[1] - whole[0]
    below = sum(net.value - net.low for _, net in known)
    above = sum(net.high - net.value for _, net in known)
    found = _with_ranges(
        known,
        room_below / below if below > room_below else 1,
        room_above / above if above > room_above else 1,
    )
    value = -(whole[1] - spent) / len(empty)
    left = [
        value - max(0, room_below - below) / len(empty),
        value,
        value + max(0, room_above - above) / len(empty),
    ]
    for year in empty:
        found[year] = _plus(found.get(year, [0, 0, 0]), left)
    return found


def _with_ranges(known: list[tuple[int, Figure]], below: float, above: float) -> dict[int, Ends]:
    """Known sums at their values, each with so much of its range below and above."""
    found: dict[int, Ends] = {}
    for year, net in known:
        low, high = below * (net.value - net.low), above * (net.high - net.value)
        own = [net.value - low, net.value, net.value + high]
        found[year] = _plus(found.get(year, [0, 0, 0]), own)
    return found
