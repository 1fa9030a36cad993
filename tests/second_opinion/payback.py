"""A second opinion: when savings have covered costs for good, in fractions that never round."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Any

from tests.second_opinion.money import Flow, net, runs, terms
from tests.second_opinion.written import Figure, Files, read, sources_of, together

When = tuple[float, float]
"""The year from whose end on costs are covered, and how many years after the first with a cost."""

NEVER: When = (float("inf"), float("inf"))


def break_even(files: Files, option: Mapping[str, Any]) -> Figure | None:
    """The year from whose end on the sum of all flows never falls below nought."""
    return _ranged(files, option, 0)


def payback_years(files: Files, option: Mapping[str, Any]) -> Figure | None:
    """The same in years from the end of the first year with a cost."""
    return _ranged(files, option, 1)


def _ranged(files: Files, option: Mapping[str, Any], which: int) -> Figure | None:
    """From costs at their lows and savings at their highs to the reverse."""
    flows = [flow for flow in option.get("money", []) if flow["from"] <= terms(files)[1]]
    nets = [one for flow in flows if (one := net(files, flow)) is not None]
    if not flows or len(nets) < len(flows) or _one_sided(files, flows):
        return None
    first, middle, last = (_when(files, flows, saving) for saving in (2, 1, 0))
    if middle in (None, NEVER) or first is None or middle is None or last is None:
        return None
    return together(first[which], middle[which], last[which], nets)


def _one_sided(files: Files, flows: list[Flow]) -> bool:
    """Whether one party says what it costs, another what it saves, and none says both."""
    sides: dict[str, set[str]] = {"cost": set(), "saving": set()}
    for flow in flows:
        for source in sources_of(files, flow["amount"]):
            party = files.get("sources", {}).get(source, {}).get("party")
            sides[flow["kind"]] |= {party} if party else set()
    return bool(sides["cost"] and sides["saving"]) and not sides["cost"] & sides["saving"]


def _when(files: Files, flows: list[Flow], saving: int) -> When | None:
    """When costs are covered, with savings at their low (0), value (1) or high (2).

    Costs are at the opposite end. None where nothing is ever spent or saved.
    """
    base, last, _, _ = terms(files)
    begun = {
        kind: [
            flow["from"] for flow in flows if flow["kind"] == kind and _figure(files, flow).high > 0
        ]
        for kind in ("cost", "saving")
    }
    starts = begun["cost"] or begun["saving"]
    if not starts:
        return None
    begins = min([*begun["cost"], *begun["saving"]])
    by_year = [
        sum(_in_year(files, flow, year, saving) for flow in flows) for year in range(base, last + 1)
    ]
    so_far = dict(zip(range(base, last + 1), accumulate(by_year), strict=True))
    return _covered(so_far, min(starts), begins)


def _covered(so_far: Mapping[int, Fraction], start: int, begins: int) -> When:
    """From the sums at the ends of the years; `start` is the first year with a cost."""
    short = [year for year, total in so_far.items() if total < 0]
    if not short:
        return begins, 0.0
    if short[-1] == max(so_far):
        return NEVER
    # The last time that the sum comes up to nought lies in the year after the last below it.
    (_, before), (year, after) = next(
        pair for pair in pairwise(so_far.items()) if pair[0][0] == short[-1]
    )
    passed = year - 1 - start + before / (before - after)
    return max(year, begins), max(0.0, float(passed))


def _figure(files: Files, flow: Flow) -> Figure:
    found = read(files, flow["amount"])
    assert found is not None
    return found


def _in_year(files: Files, flow: Flow, year: int, saving: int) -> Fraction:
    """What a flow adds to a year, after optimism."""
    _, last, _, optimism = terms(files)
    if year not in runs(flow, last):
        return Fraction(0)
    saves = flow["kind"] == "saving"
    amount = Fraction(str(_figure(files, flow).ends[saving if saves else 2 - saving]))
    more = Fraction(str(optimism[flow["kind"]])) / 100
    return amount * (1 - more) if saves else -amount * (1 + more)
