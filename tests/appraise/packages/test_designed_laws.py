"""The designer in areas drawn at random, against every package valued as an option."""

from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from msgspec.structs import asdict

from appraisal.appraise.futures_of_bodies import futures_of_bodies
from appraisal.appraise.packages.bounds import Wanted
from appraisal.appraise.packages.designed import Packages, asked_of
from appraisal.appraise.packages.drawn import draws
from appraisal.appraise.packages.efficient import Package
from appraisal.maths.packages.draws import Draws
from tests.appraise.packages.drawn_areas import COUNCILS, YEARS, Area, Files, Held, areas, members
from tests.random_cases import some_of

FEW = settings(max_examples=some_of(6))
MORE = settings(max_examples=some_of(15))


def designed(area: Area) -> Packages | None:
    """What the tool finds, which is something exactly where a candidate has a price."""
    found = area.found
    assert (found is None) == (not area.candidates)
    return found


def points(front: tuple[Package, ...]) -> list[tuple[frozenset[str], float, float]]:
    return [(frozenset(row.candidates), row.cost, row.gain) for row in front]


@MORE
@given(areas(most=8).map(Area))
def test_the_front_is_what_comparing_all_packages_finds(area: Area) -> None:
    found = designed(area)
    if found is None:
        return
    assert (found.possible, found.feasible) == (len(area.every), len(area.feasible))
    assert {row.candidates for row in found.front} == area.front
    for row in found.front:
        assert row.cost == pytest.approx(area.cost(row.candidates), abs=1e-9)
        assert row.gain == pytest.approx(area.gain(row.candidates), abs=1e-9)
    held = {i: sum(i in row for row in area.front) / len(area.front) for i in area.candidates}
    assert found.core_index == pytest.approx(held)
    assert set(found.unpriced) == area.files["candidates"].keys() - {*area.candidates}


@FEW
@given(areas().map(Area))
def test_how_often_each_is_in_the_best_is_counted_draw_by_draw(area: Area) -> None:
    found = designed(area)
    if found is None:
        return
    asked = asked_of(area.dataset, area.done, Wanted(area.dataset.settings.packages))
    assert asked is not None
    drawn = draws(asked, area.done)
    leaves = [leaf for leaf in asked.valued.parts if leaf in area.weights]
    judged = [leaf for leaf in leaves if leaf in ("voice", "access")]
    moved = [leaf for leaf in leaves if leaf not in judged for _ in asked.valued.parts[leaf]]
    held = dict.fromkeys(area.candidates, 0.0)
    for draw, factors in enumerate(drawn.factors.tolist()):
        weights = dict(zip(moved, factors, strict=True))

        values = {
            package: in_draw(area, drawn, draw, weights, package) for package in area.feasible
        }
        top = [p for p in area.feasible if values[p] >= max(values.values()) - 1e-9]
        least = min(area.cost(p) for p in top)
        cheap = [p for p in top if area.cost(p) <= least + 1e-9]
        for i in min(cheap, key=lambda p: sum(1 << area.candidates.index(i) for i in p)):
            held[i] += 1 / len(drawn.factors)
    assert found.in_best == pytest.approx(held)


def in_draw(area: Area, drawn: Draws, draw: int, weights: dict[str, float], package: Held) -> float:
    """A package in a draw: scores lifted as far as they go, all else as an option is valued."""
    own = [area.candidates.index(i) for i in package]
    lifted = [
        np.clip(leaf.added[draw, own].sum(), -leaf.fall[draw], leaf.room[draw])
        for leaf in drawn.leaves
    ]
    held, bare = area.values[package], area.values[()]
    return float(sum(lifted)) + sum(w * (held[leaf] - bare[leaf]) for leaf, w in weights.items())


def agreed(area: Area, held: Held, some: set[str]) -> Held:
    """What of a package some councils can agree by themselves, as its files say."""
    everybody = {i for name in held for i in members(area.files["candidates"][name])}

    def can(name: str) -> bool:
        own = area.files["candidates"][name]
        must = own["members"] if isinstance(own["members"], list) else own["members"]["all_of"]
        hosts = set(own.get("host", []))
        fewest = len(must) if isinstance(own["members"], list) else own["members"]["at_least"]
        return (
            set(must) <= some
            and len(some.intersection(members(own))) >= fewest
            and (not hosts or bool(hosts & some) or not hosts <= everybody)
        )

    return tuple(i for i in held if all(map(can, area.bundle(i))))


@FEW
@given(areas().map(Area))
def test_shares_of_the_gain_are_means_over_every_order_of_councils(area: Area) -> None:
    found = designed(area)
    if found is None or found.best is None:
        return
    best = found.best.candidates
    orders = list(permutations(sorted({*found.asks})))
    brought = dict.fromkeys(found.asks, 0.0)
    for order in orders:
        gains = [area.gain(agreed(area, best, {*order[:n]})) for n in range(len(order) + 1)]
        for place, council in enumerate(order):
            brought[council] += (gains[place + 1] - gains[place]) / len(orders)
    assert {i: own.gain for i, own in found.asks.items()} == pytest.approx(brought, abs=1e-9)


@FEW
@given(areas().map(Area))
def test_without_a_council_what_is_left_is_worth_what_its_files_say_then(area: Area) -> None:
    found = designed(area)
    if found is None or found.best is None:
        return
    best = found.best.candidates
    for council, left in found.leaving.items():
        kept = agreed(area, best, {*COUNCILS} - {council})
        assert left.drops == tuple(i for i in best if i not in kept)
        narrowed = {i: without(area.files["candidates"][i], council) for i in area.candidates}
        rest = Area({**area.files, "candidates": narrowed})
        assert left.gain == pytest.approx(rest.gain(kept), abs=1e-9)


def without(candidate: Files, council: str) -> Files:
    if isinstance(candidate["members"], list):
        return candidate
    own = candidate["members"]
    others = [i for i in own["any_of"] if i != council]
    return {**candidate, "members": {"all_of": own["all_of"], "any_of": others}, "host": []}


@FEW
@given(areas().map(Area))
def test_next_in_the_order_comes_what_does_most_for_its_money(area: Area) -> None:
    found = designed(area)
    if found is None:
        return
    held: Held = ()
    for entry in found.priority:
        best = rank(area, held, {*entry.candidates})
        others = [rank(area, held, area.bundle(i) - {*held}) for i in area.candidates]
        assert best is not None
        assert all(best[0] >= other[0] - 1e-9 for other in others if other)
        held = tuple(i for i in area.candidates if i in {*held, *entry.candidates})
        assert entry.budget == pytest.approx(area.cost(held), abs=1e-9)
    assert not any(rank(area, held, area.bundle(i) - {*held}) for i in area.candidates)


def rank(area: Area, held: Held, more: set[str]) -> tuple[float] | None:
    """Gain for each pound, beyond any where it costs nothing; None of what does not come next."""
    wider = tuple(i for i in area.candidates if i in {*held, *more})
    cost = area.cost(wider) - area.cost(held)
    gain = area.gain(wider) - area.gain(held)
    helps = gain > 1e-9 or (cost < -1e-9 and gain >= -1e-9)
    if not more or not helps or not area.keeps(wider):
        return None
    return (gain / cost,) if cost > 1e-9 else (1e6 + gain,)


@FEW
@given(areas().map(Area))
def test_what_becomes_of_each_is_told_by_the_councils_that_it_takes(area: Area) -> None:
    found = futures_of_bodies(area.dataset, area.done.stands, None)
    for i, own in area.files["candidates"].items():
        one = "kept" if own.get("partners") else "absorbed"
        two = "re-formed" if "c" in members(own) else one
        by_option = {"stay": "kept", "one": one, "two": two}
        if lost_by_vesting(area, i):
            by_option = {
                o: fate if fate == "kept" else "overtaken" for o, fate in by_option.items()
            }
        assert found.bodies[i].by_option == by_option


def lost_by_vesting(area: Area, name: str) -> bool:
    """Whether more is paid than saved before the year in which new councils take over."""
    own, amounts = area.files["candidates"][name], area.amounts(name)
    if name not in area.candidates or amounts["saving"] is None:
        return False
    year = int(area.files["settings"]["calendar"]["vesting"][:4])
    before = [y for y in YEARS if own["from"] <= y < year]
    yearly = (amounts["running"] or 0) - amounts["saving"]
    return bool(before) and (amounts["set_up"] or 0) + len(before) * yearly > 1e-9


USELESS = {
    "name": "Useless",
    "kind": "programme",
    "level": "inform",
    "members": ["n", "c"],
    "costs": {"set_up": {"value": 9, "source": "s"}, "running": {"value": 0, "source": "s"}},
}


@FEW
@given(areas())
def test_a_useless_candidate_that_costs_something_is_in_no_efficient_package(files: Files) -> None:
    area = Area(files)
    wider = Area({**files, "candidates": {**files["candidates"], "useless": USELESS}}).found
    assert wider is not None
    assert wider.core_index["useless"] == 0
    if area.found is not None:
        assert [row.candidates for row in wider.front] == [r.candidates for r in area.found.front]


@FEW
@given(areas())
def test_one_more_candidate_lowers_the_most_gained_at_no_cost(files: Files) -> None:
    *others, _ = files["candidates"]
    fewer = {i: {**own, "excludes": []} for i, own in files["candidates"].items()}
    wider = Area({**files, "candidates": fewer}).found
    narrower = Area({**files, "candidates": {i: fewer[i] for i in others}}).found
    for row in narrower.front if narrower else ():
        assert wider is not None
        within = [o.gain for o in wider.front if o.cost <= row.cost + 1e-9]
        assert max(within) >= row.gain - 1e-9


@FEW
@given(areas())
def test_the_order_of_files_changes_nothing(files: Files) -> None:
    turned: dict[str, Any] = {
        **files,
        **{
            kind: dict(reversed(files[kind].items()))
            for kind in ("councils", "options", "themes", "functions", "partnerships")
        },
    }
    assert told(turned) == told(files)


def told(files: Files) -> dict[str, Any] | None:
    """What is found, without what it was searched with, which is never equal to another's."""
    found = Area(files).found
    return asdict(found) | {"searched": None} if found else None


@FEW
@given(areas())
def test_a_budget_of_nought_gives_the_reference_option_and_what_takes_no_money(
    files: Files,
) -> None:
    limits = {"set_up": 0, "running": 0, "reference": files["settings"]["packages"]["reference"]}
    area = Area({**files, "settings": {**files["settings"], "packages": limits}})
    found = designed(area)
    if found is None:
        return
    free = {
        i for i in area.candidates if not any(area.amounts(i)[k] for k in ("set_up", "running"))
    }
    assert {i for row in found.front for i in row.candidates} <= free
    if not free:
        assert [(row.candidates, row.cost, row.gain) for row in found.front] == [((), 0, 0)]
