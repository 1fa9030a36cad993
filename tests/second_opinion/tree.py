"""A second opinion: what each option is worth on each criterion, and as a whole."""

import dataclasses
import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.second_opinion import money, payback, sharing
from tests.second_opinion.councils import Council, as_one, each_at_its_ends, standing, total
from tests.second_opinion.written import Figure, Files, leaves, measure_of, read, together

Option = Mapping[str, Any]
Leaf = Mapping[str, Any]


@dataclass(frozen=True)
class Worth:
    """An option on a criterion, from 0 to 100; `raw` is None where it is judged or a gap."""

    low: float
    value: float
    high: float
    evidence: str
    raw: Figure | None = None

    @property
    def shared(self) -> frozenset[str]:
        """The shared facts that it rests on."""
        return self.raw.shared if self.raw else frozenset()


Cells = Mapping[tuple[str, str], Worth]

GAP = Worth(0, 50, 100, "gap")


class Untold(LookupError):
    """A figure that this second opinion says nothing of."""


def curve(points: Sequence[Sequence[float]], raw: float) -> float:
    """Straight lines between the points, flat beyond them."""
    if raw <= points[0][0]:
        return points[0][1]
    for (a, low), (b, high) in itertools.pairwise(points):
        if raw <= b:
            return low + (high - low) * (raw - a) / (b - a)
    return points[-1][1]


def worth(files: Files, option: Option, leaf: Leaf) -> Worth:
    """One option on one leaf."""
    if "judged" in leaf:
        return _judged(option.get("scores", {}).get(leaf["id"]))
    raw = _raw(files, option, leaf["measured"])
    elsewhere = class_of(files, option, leaf)
    if raw is None and elsewhere is not None:
        known = _known(files, option, leaf["measured"])
        floor = known.value if known else float("-inf")
        low, value, high = (max(elsewhere[i], floor) for i in ("low", "value", "high"))
        raw = Figure(low, value, high, "reference", known.shared if known else frozenset())
    if raw is None:
        return GAP
    low, value, high = (curve(leaf["measured"]["curve"], end) for end in raw.ends)
    return Worth(min(low, value, high), value, max(low, value, high), raw.evidence, raw)


def class_of(files: Files, option: Option, leaf: Leaf) -> Mapping[str, Any] | None:
    """What stands for the figure of an option where it is not known."""
    elsewhere: Mapping[str, Any] | None = leaf.get("where_unknown", {}).get(option["family"])
    if elsewhere and any(files["options"][i] is option for i in elsewhere.get("not_for", ())):
        return None
    return elsewhere


def every_worth(files: Files) -> dict[tuple[str, str], Worth]:
    """Every option on every leaf."""
    return {
        (i, leaf["id"]): worth(files, option, leaf)
        for i, option in files["options"].items()
        for leaf in leaves(files["criteria"])
    }


def _judged(given: Any) -> Worth:
    if given is None or given == "unknown" or given.get("score", "unknown") == "unknown":
        return GAP
    score, source = given["score"], given.get("source", [])
    low, high = given.get("low", max(0, score - 20)), given.get("high", min(100, score + 20))
    assumed = source in ("assumption", ["assumption"])
    return Worth(low, score, high, "assumption" if assumed else "judged")


def _known(files: Files, option: Option, measured: Mapping[str, Any]) -> Figure | None:
    if measured.get("figure") in money.FIGURES:
        return money.known_part(files, measured["figure"], option)
    if measured.get("take") != "total":
        return None
    each = [
        total(files, [piece], measured["measure"])
        for council in standing(files, option)
        for piece in _pieces(council, measured["measure"])
    ]
    known = [one for one in each if one is not None]
    sums = (sum(one.ends[i] for one in known) for i in range(3))
    return together(*sums, known) if known else None


def _pieces(council: Council, measure: str) -> list[Council]:
    """A council of today, or one that states its figure, whole; any other area by area."""
    if council.today or measure in council.facts:
        return [council]
    return [dataclasses.replace(council, areas=(area,)) for area in council.areas]


def _raw(files: Files, option: Option, measured: Mapping[str, Any]) -> Figure | None:
    if "figure" in measured:
        if measured["figure"] not in FIGURES:
            raise Untold(measured["figure"])
        return FIGURES[measured["figure"]](files, option)
    measure, take = measured["measure"], measured["take"]
    if take == "option":
        return read(files, option.get("facts", {}).get(measure))
    if take == "total":
        return total(files, standing(files, option), measure)
    found = _about(files, option, measured.get("over", "standing"))
    if len(found) == 1 and take in ("ratio", "spread"):
        return Figure(*[float(take == "ratio")] * 3, "definition")
    per = measured.get("per")
    own = _all_of(_divided(files, body, measure, per) for body in found)
    if not own or measure_of(files, measure)["add_up"] != "sum":
        return _taken(take, own, [own]) if own else None
    ways = each_at_its_ends(files, found, measure)
    return _taken(
        take, own, [_all_of(_divided(at, body, measure, per) for body in found) for at in ways]
    )


def _all_of(figures: Iterable[Figure | None]) -> list[Figure]:
    each = list(figures)
    known = [one for one in each if one is not None]
    return known if len(known) == len(each) else []


def _about(files: Files, option: Option, over: Any) -> list[list[Council]]:
    """The bodies that a criterion is about."""
    if isinstance(over, dict):
        return sharing.bodies(files, option, over["function"])
    tiers = {"upper": ("county", "unitary"), "lower": ("district", "unitary")}.get(over)
    return [[c] for c in standing(files, option) if tiers is None or c.tier in tiers]


def _divided(files: Files, body: list[Council], measure: str, per: str | None) -> Figure | None:
    one = as_one(files, body, measure)
    if one is None or per is None:
        return one
    by = as_one(files, body, per)
    if by is None or by.value == 0:
        return None
    return together(*(end / by.value for end in one.ends), [one, by])


def _taken(take: str, known: Sequence[Figure], ways: Sequence[Sequence[Figure]]) -> Figure | None:
    how: dict[str, Callable[[list[float]], float]] = {
        "min": min,
        "max": max,
        "mean": lambda each: sum(each) / len(each),
        "ratio": lambda each: max(each) / min(each),
        "spread": lambda each: max(each) - min(each),
    }
    if take == "ratio" and min(one.low for one in known) <= 0:
        return None
    ends = [how[take]([one.ends[i] for one in at]) for at in ways for i in range(3)]
    value = how[take]([one.value for one in known])
    return together(min(ends), value, max(ends), known)


def _per_councillor(files: Files, option: Option) -> Figure | None:
    stand = standing(files, option)
    people, members = (total(files, stand, name) for name in ("population", "councillors"))
    if people is None or members is None or members.low <= 0:
        return None
    low, value, high = zip(people.ends, reversed(members.ends), strict=True)
    per = (low[0] / low[1], value[0] / value[1], high[0] / high[1])
    return together(*per, [people, members])


def _counted(*wanted: str) -> Callable[[Files, Option], Figure]:
    def count(files: Files, option: Option) -> Figure:
        found = sum(fate in wanted for fate in sharing.fates(files, option).values())
        return Figure(found, found, found)

    return count


def _crossing(files: Files, option: Option) -> Figure:
    found = _counted("re-formed")(files, option)
    alone = len(standing(files, option)) == 1
    return Figure(*found.ends, "definition" if alone else "measured")


def _money(
    work: Callable[[Files, Option], Figure | None], *, assumed: bool = True, once: bool = True
) -> Callable[[Files, Option], Figure | None]:
    """Of an option that states no flow nought is by definition if it starts nothing.

    If it starts something nought is assumed, but of what nobody can then know; and so is all that
    hangs on what it costs `once`, where it states flows and no cost that ends.
    """

    def figure(files: Files, option: Option) -> Figure | None:
        starts = (
            option.get("councils")
            or option.get("functions")
            or any(sharing.changes(option, kind) for kind in ("start", "deepen"))
        )
        flows = option.get("money", [])
        if flows:
            found = work(files, option)
            unsaid = once and starts and not any(map(money.one_off, flows))
            return dataclasses.replace(found, evidence="assumption") if found and unsaid else found
        if starts and not assumed:
            return None
        return Figure(0, 0, 0, "assumption" if starts else "definition")

    return figure


def _count_councils(files: Files, option: Option) -> Figure:
    return Figure(*[float(len(standing(files, option)))] * 3, "definition")


def _tiers(files: Files, option: Option) -> Figure:
    two = any(council.tier == "county" for council in standing(files, option))
    return Figure(*[2.0 if two else 1.0] * 3, "definition")


FIGURES: Mapping[str, Callable[[Files, Option], Figure | None]] = {
    "councils": _count_councils,
    "tiers": _tiers,
    "residents_per_councillor": _per_councillor,
    "joined_up": sharing.joined_up,
    "front_doors": sharing.front_doors,
    "theme_reach": sharing.theme_reach,
    "functions_single_tier": sharing.single_tier,
    "residents_per_decision": sharing.residents_per_decision,
    "partnerships_kept": _counted("kept", "deepened"),
    "partnerships_crossing": _crossing,
    **{name: _money(work, once=name != "annual_saving") for name, work in money.FIGURES.items()},
    "payback_years": _money(payback.payback_years, assumed=False),
}


# --- The whole tree ------------------------------------------------------------------------------


def shares(files: Files) -> dict[str, float]:
    """The headline weight of each leaf, for weights, swings and equal weights."""
    held = files.get("perspectives") or {}
    name = files["settings"].get("perspective") or next(iter(sorted(held)), None)
    given = held.get(name, {})
    return _shared_out(files["criteria"], given.get("weights") or given.get("swing") or {}, 1.0)


def _shared_out(
    nodes: Sequence[Leaf], points: Mapping[str, float], whole: float
) -> dict[str, float]:
    named = any(node["id"] in points for node in nodes)
    each = {n["id"]: float(points.get(n["id"], 0)) if named else 1.0 for n in nodes}
    found: dict[str, float] = {}
    for node in nodes:
        own = whole * each[node["id"]] / sum(each.values())
        below = node.get("criteria")
        found |= _shared_out(below, points, own) if below else {node["id"]: own}
    return found


def money_leaves(nodes: Sequence[Leaf], *, above: bool = False) -> set[str]:
    """The leaves that count money: a node's own word, else that of the one above it."""
    found: set[str] = set()
    for node in nodes:
        own = node.get("money", above)
        below = node.get("criteria")
        mine = {node["id"]} if own else set()
        found |= money_leaves(below, above=own) if below else mine
    return found


def benefit_shares(files: Files) -> dict[str, float]:
    """The headline weights without money, each shared out among siblings."""
    weights, gone = shares(files), money_leaves(files["criteria"])

    def out(nodes: Sequence[Leaf], whole: float) -> dict[str, float]:
        stay = [n for n in nodes if {leaf["id"] for leaf in leaves([n])} - gone]
        each = [sum(weights[leaf["id"]] for leaf in leaves([n])) for n in stay]
        found: dict[str, float] = {}
        for node, own in zip(stay, each, strict=True):
            part = whole * own / sum(each) if sum(each) else whole / len(stay)
            below = node.get("criteria")
            found |= out(below, part) if below else {node["id"]: part}
        return found

    return out(files["criteria"], 1.0)


def efficient(points: Mapping[str, tuple[float, float]]) -> set[str]:
    """Of costs and benefits those that none beats: no dearer, no worse, and better on one."""
    return {
        i
        for i, (cost, gain) in points.items()
        if not any(
            c <= cost + 1e-9 and g >= gain - 1e-9 and (c < cost - 1e-9 or g > gain + 1e-9)
            for c, g in points.values()
        )
    }
