"""A second opinion: what options cost and save, a year at a time."""

from collections.abc import Mapping
from typing import Any

from tests.second_opinion.written import Figure, Files, added, read, together

Flow = Mapping[str, Any]


def factor(years: int, rate: float) -> float:
    """What a pound is worth after so many years, a year at a time (Green Book, annex A6)."""
    worth = 1.0
    for year in range(1, years + 1):
        falling = 3.5 if year <= 30 else 3.0 if year <= 75 else 2.5
        worth /= 1 + (falling if rate == 3.5 else rate) / 100
    return worth


def terms(files: Files) -> tuple[int, int, float, Mapping[str, float]]:
    """The first and the last year counted, the rate, and the optimism in per cent."""
    given = files["settings"].get("money", {})
    flows = [flow for option in files["options"].values() for flow in option.get("money", [])]
    base = min((flow["from"] for flow in flows), default=files["settings"]["date"].year)
    last = base + given.get("years", 10) - 1
    optimism = {"cost": 0.0, "saving": 0.0} | given.get("optimism", {})
    return base, last, given.get("discount_rate", 3.5), optimism


def runs(flow: Flow, last: int) -> range:
    """The years of a flow: one without `to` goes on to the last year counted."""
    return range(flow["from"], flow.get("to", last) + 1)


def one_off(flow: Flow) -> bool:
    """Whether a flow is a cost that ends."""
    return flow["kind"] == "cost" and "to" in flow


def net(files: Files, flow: Flow) -> Figure | None:
    """What a flow adds in a year after optimism: a saving above nought, a cost below."""
    amount = read(files, flow["amount"])
    if amount is None:
        return None
    optimism = terms(files)[3]
    if flow["kind"] == "saving":
        by = 1 - optimism["saving"] / 100
        return Figure(*(end * by for end in amount.ends), amount.evidence, amount.shared)
    by = -(1 + optimism["cost"] / 100)
    low, value, high = (end * by for end in reversed(amount.ends))
    return Figure(low, value, high, amount.evidence, amount.shared)


def years(files: Files, option: Mapping[str, Any]) -> dict[int, Figure]:
    """Savings less costs of each year counted, and of later ones that a flow is written for."""
    base, last, _, _ = terms(files)
    flows = [(flow, net(files, flow)) for flow in option.get("money", [])]
    until = max([last, *(flow["to"] for flow, _ in flows if "to" in flow)])
    found = {}
    for year in range(base, until + 1):
        due = added(one for flow, one in flows if one is not None and year in runs(flow, last))
        assert due is not None
        found[year] = due
    return found


def present_value(files: Files, option: Mapping[str, Any]) -> Figure | None:
    """Every year's sum, discounted to the first year counted."""
    base, _, rate, _ = terms(files)
    flows = option.get("money", [])
    if any(net(files, flow) is None for flow in flows):
        return None
    worth = {
        year: [end * factor(year - base, rate) for end in due.ends]
        for year, due in years(files, option).items()
    }
    low, value, high = (sum(ends[i] for ends in worth.values()) for i in range(3))
    return together(low, value, high, [n for flow in flows if (n := net(files, flow))])


def transition_cost(files: Files, option: Mapping[str, Any]) -> Figure | None:
    """The one-off costs of all their years."""
    flows = option.get("money", [])
    spent = [_spent(files, flow) for flow in flows if one_off(flow)]
    found = added(spent)
    if found is None or spent:
        return found
    return _of_nothing(files, option)


def _spent(files: Files, flow: Flow) -> Figure | None:
    one, _, last = net(files, flow), *terms(files)[:2]
    if one is None:
        return None
    count = len(runs(flow, last))
    return Figure(*(-end * count for end in reversed(one.ends)), one.evidence, one.shared)


def _of_nothing(files: Files, option: Mapping[str, Any]) -> Figure:
    """Nought, resting on all the flows that an option states."""
    every = [one for flow in option.get("money", []) if (one := net(files, flow))]
    return together(0, 0, 0, every)


def annual_saving(files: Files, option: Mapping[str, Any]) -> Figure | None:
    """Savings less costs without an end in the last year counted in which a saving runs."""
    due = _running(files, option)
    return added(net(files, flow) for flow in due) if due else _of_nothing(files, option)


def _running(files: Files, option: Mapping[str, Any]) -> list[Flow]:
    base, last, _, _ = terms(files)
    flows = option.get("money", [])
    savings = [flow for flow in flows if flow["kind"] == "saving"]
    at = [y for y in range(base, last + 1) if any(y in runs(flow, last) for flow in savings)]
    year = max(at, default=last)
    return [flow for flow in flows if not one_off(flow) and year in runs(flow, last)]


def known_part(files: Files, figure: str, option: Mapping[str, Any]) -> Figure | None:
    """A figure of the flows that are known alone; None where none is, or a cost may be any sum."""
    flows = {
        "transition_cost": [flow for flow in option.get("money", []) if one_off(flow)],
        "annual_saving": _running(files, option),
        "net_present_value": option.get("money", []),
    }[figure]
    known = [flow for flow in flows if net(files, flow) is not None]
    unknown = [flow["kind"] for flow in flows if flow not in known]
    if figure != "transition_cost" and "cost" in unknown:
        return None
    return FIGURES[figure](files, {**option, "money": known}) if known else None


FIGURES = {
    "net_present_value": present_value,
    "transition_cost": transition_cost,
    "annual_saving": annual_saving,
}
