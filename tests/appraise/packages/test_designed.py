"""The designer, against going through all packages and valuing each as an option."""

import pytest
from msgspec.structs import replace

from appraisal.appraise.packages.bounds import Wanted
from appraisal.appraise.packages.designed import Packages, packages
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import weigh
from appraisal.area.candidates import all_formed
from appraisal.model import Dataset
from appraisal.model.candidates import PackageSettings
from tests.appraise.packages.made_up import (
    AREA,
    CANDIDATES,
    COST,
    FEASIBLE,
    area,
    benefit,
    done,
    efficient_ones,
    found,
    names,
    plain_values,
)
from tests.datasets import dataset
from tests.random_cases import some_of

WEIGHTS = weigh(area())


def gains(perspective: str) -> dict[int, float]:
    """What every feasible package gains in benefit, each valued as an option."""
    worth = benefit(perspective)
    return {mask: worth[mask] - worth[0] for mask in FEASIBLE}


def costs() -> dict[int, float]:
    return {mask: sum(COST[i] for i in names(mask)) for mask in FEASIBLE}


def test_all_packages_are_counted_and_those_within_the_limits() -> None:
    assert (found().possible, found().feasible) == (256, len(FEASIBLE))
    assert 0 < len(FEASIBLE) < 256


@pytest.mark.parametrize("perspective", ["even", "north"])
def test_the_front_is_what_comparing_all_packages_finds(perspective: str) -> None:
    expected = {names(mask) for mask in efficient_ones(costs(), gains(perspective))}
    assert {row.candidates for row in found().fronts[perspective]} == expected
    assert len(expected) > 3


@pytest.mark.parametrize("perspective", ["even", "north"])
def test_costs_values_and_gains_are_those_of_the_same_options(perspective: str) -> None:
    rows, own = plain_values(), gains(perspective)
    for row in found().fronts[perspective]:
        mask = sum(1 << CANDIDATES.index(i) for i in row.candidates)
        weights = WEIGHTS[perspective].nodes
        assert row.cost == pytest.approx(costs()[mask], abs=1e-9)
        assert row.gain == pytest.approx(own[mask], abs=1e-9)
        assert row.value == pytest.approx(
            sum(weights[leaf] * value for leaf, value in rows[mask].items()), abs=1e-9
        )


def test_the_best_gains_most_and_the_core_index_counts_the_front() -> None:
    own = gains("even")
    best = found().best
    assert best is not None
    assert best.gain == pytest.approx(max(own.values()), abs=1e-9)
    front = efficient_ones(costs(), own)
    assert found().core_index == pytest.approx(
        {
            name: sum(mask >> i & 1 for mask in front) / len(front)
            for i, name in enumerate(CANDIDATES)
        }
    )


def test_who_has_no_price_is_in_no_package_and_listed() -> None:
    assert found().unpriced == ("e-lost",)


def test_a_useless_candidate_that_costs_something_is_in_no_efficient_package() -> None:
    assert found().core_index["g-useless"] == 0
    assert found().standing("g-useless") == "never"


def designed(
    most: PackageSettings, held: tuple[str, ...] = (), out: tuple[str, ...] = ()
) -> Packages:
    given = packages(area(), done(), WEIGHTS, Wanted(most, held, out))
    assert given is not None
    return given


def test_a_budget_of_nought_gives_the_reference_option() -> None:
    packaged = designed(PackageSettings(set_up=0))
    assert [row.candidates for row in packaged.front] == [()]
    assert packaged.front[0].gain == 0


def test_what_every_package_is_to_hold_it_holds_with_what_that_needs() -> None:
    packaged = designed(area().settings.packages, held=("c-desk",))
    assert packaged.front
    assert all({"b-permits", "c-desk"} <= {*row.candidates} for row in packaged.front)


def test_what_no_package_is_to_hold_takes_what_needs_it_away() -> None:
    packaged = designed(area().settings.packages, out=("b-permits",))
    assert "c-desk" not in packaged.prices
    assert packaged.possible == 64


def test_where_limits_leave_nothing_there_is_no_front() -> None:
    packaged = designed(PackageSettings(set_up=10), held=("h-team",))
    assert (packaged.front, packaged.best, packaged.feasible) == ((), None, 0)


def test_one_more_candidate_lowers_the_most_gained_at_no_cost() -> None:
    """Of each in CI; the laws of designed packages hold areas drawn at random to the same."""
    for name in CANDIDATES[: some_of(len(CANDIDATES))]:
        narrower = designed(area().settings.packages, out=(name,))
        for row in narrower.front:
            within = [o.gain for o in found().front if o.cost <= row.cost + 1e-9]
            assert max(within) >= row.gain - 1e-9


def test_the_order_of_files_changes_nothing() -> None:
    turned = replace(area(), councils=dict(reversed(area().councils.items())))
    given = packages(turned, perform(turned), weigh(turned))
    assert given is not None
    assert given.front == found().front


def test_without_a_reference_option_that_keeps_councils_there_are_no_packages() -> None:
    def packaged(given: Dataset) -> object:
        given = all_formed(given)
        return packages(given, perform(given), weigh(given))

    assert packaged(dataset(AREA.replace("reference_option: stay", "title: None"))) is None
    assert packaged(dataset("councils: {n: {tier: unitary}}")) is None


def test_order_of_priority_adds_up_to_what_its_members_cost_and_gain() -> None:
    own = gains("even")
    mask = 0
    for entry in found().priority:
        before = mask
        mask |= sum(1 << CANDIDATES.index(i) for i in entry.candidates)
        assert entry.budget == pytest.approx(costs()[mask])
        assert entry.gain == pytest.approx(own[mask] - own[before])


def test_what_is_asked_of_councils_is_of_the_best_package() -> None:
    best = found().best
    assert best is not None
    assert {i for own in found().asks.values() for i in own.joins} == set(best.candidates)
    brought = [own.gain or 0.0 for own in found().asks.values()]
    assert sum(brought) == pytest.approx(best.gain)


def test_where_no_candidate_moves_anything_only_costs_tell_packages_apart() -> None:
    """One costs something and one saves; neither is worth more than the other."""
    given = all_formed(
        dataset("""
    settings: {reference_option: stay, money: {years: 1}}
    councils: {n: {tier: unitary}, s: {tier: unitary}}
    criteria: [{id: c, name: C, judged: {0: Bad, 100: Good}}]
    options: {stay: {family: continue}, other: {}}
    candidates:
      dear: &body
        name: Dear
        kind: company
        level: share
        members: [n, s]
        costs: {set_up: {value: 9, source: s}, running: {value: 0, source: s}}
      thrifty: {<<: *body, name: Thrifty, saving: {value: 10, source: s}}
    """)
    )
    packaged = packages(given, perform(given), weigh(given))
    assert packaged is not None
    assert [row.candidates for row in packaged.front] == [("thrifty",)]
    assert packaged.in_best == {"dear": 0, "thrifty": 1}
    assert [entry.candidates for entry in packaged.priority] == [("thrifty",)]


def test_of_packages_level_in_cost_and_in_gain_the_best_is_the_simplest() -> None:
    """One that costs and adds as much as two others together, and can't be beside them."""
    given = all_formed(
        dataset("""
    settings: {reference_option: stay, money: {years: 1}}
    councils: {n: {tier: unitary}, s: {tier: unitary}}
    criteria: [{id: c, name: C, judged: {0: Bad, 100: Good}}]
    options: {stay: {family: continue, scores: {c: {score: 40}}}, other: {}}
    candidates:
      ask: &body
        name: Ask
        kind: company
        level: share
        members: [n, s]
        costs: {set_up: {value: 0.1, source: s}, running: {value: 0, source: s}}
        saving: {value: 0, source: s}
        lifts: {c: {score: 5}}
      buy: {<<: *body, costs: {set_up: {value: 0.2, source: s}, running: {value: 0, source: s}}}
      care:
        <<: *body
        costs: {set_up: {value: 0.3, source: s}, running: {value: 0, source: s}}
        lifts: {c: {score: 10}}
        excludes: [ask, buy]
    """)
    )
    packaged = packages(given, perform(given), weigh(given))
    assert packaged is not None
    assert packaged.best is not None
    assert packaged.best.candidates == ("care",)
    assert [row.candidates for row in packaged.front][-2:] == [("care",), ("ask", "buy")]


def test_more_candidates_than_can_be_gone_through_are_walked_along_by_the_solver() -> None:
    """27 alike: each costs 10 and lifts by 2, so that the front has one package of each size.

    Of their savings, which nobody knows, none is tried out: each try would be a walk of its own.
    """
    listed = "\n".join(f"      c{i:02}: {{<<: *body, name: C{i}}}" for i in range(1, 27))
    given = all_formed(
        dataset(f"""
    settings:
      reference_option: stay
      packages:
        set_up: 60
        reference: {{company: {{saving: {{low: 0, value: 0, high: 9, source: s}}}}}}
    councils: {{n: {{tier: unitary}}, s: {{tier: unitary}}}}
    criteria: [{{id: c, name: C, judged: {{0: Bad, 100: Good}}}}]
    options: {{stay: {{family: continue, scores: {{c: {{score: 30}}}}}}}}
    candidates:
      c00: &body
        name: C0
        kind: company
        level: share
        members: [n, s]
        costs: {{set_up: {{value: 10, source: s}}, running: {{value: 0, source: s}}}}
        saving: unknown
        lifts: {{c: {{score: 2}}}}
{listed}
    """)
    )
    packaged = packages(given, perform(given), weigh(given))
    assert packaged is not None
    assert [(row.cost, row.gain) for row in packaged.front] == [
        (10.0 * size, pytest.approx(2.0 * size)) for size in range(7)
    ]
    assert (packaged.possible, packaged.feasible, packaged.in_best) == (1 << 27, None, None)
    assert packaged.reasons["c00"].adds is None
    assert {one.about for one in packaged.to_find_out} == {"members"}
