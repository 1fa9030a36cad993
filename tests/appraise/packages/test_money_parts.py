"""Money leaves as parts of a value: every state of knowledge, against options one by one."""

from itertools import combinations

import numpy as np
import pytest

from appraisal.appraise.packages.money_parts import money_part, unknown_with
from appraisal.appraise.packages.plain import plainly, without_any
from appraisal.area.candidates import all_formed
from appraisal.maths.packages.gains import values_at
from appraisal.model import Dataset
from tests.datasets import dataset

CURVE = "curve: [[-300, 0], [-20, 35], [0, 60], [300, 100]]"
AREA = """
    settings:
      reference_option: stay
      money: {{years: 3, discount_rate: 5, optimism: {{cost: 20}}}}
    councils: {{n: {{tier: unitary}}, s: {{tier: unitary}}}}
    criteria:
      - id: money
        name: Money
        measured: {{figure: {figure}, {curve}}}
        where_unknown: {classes}
    options:
      stay: {{family: continue, money: {flows}}}
      other: {{money: [{{name: First, kind: cost, amount: 3, from: {base}, to: {base}}}]}}
    candidates:
      known: &body
        name: Known
        kind: company
        level: share
        members: [n, s]
        from: 2027
        costs: {{set_up: {{value: 40, source: s}}, running: {{value: 6, source: s}}}}
        saving: {{value: 30, source: s}}
      late: {{<<: *body, name: Late, from: 2035}}
      no-set-up: {{<<: *body, name: No set-up, costs: {{running: {{value: 9, source: s}}}}}}
      no-running: {{<<: *body, name: No running, costs: {{set_up: {{value: 70, source: s}}}}}}
      no-saving: {{<<: *body, name: No saving, saving: unknown}}
"""
"""Five candidates of which one or another amount is not known, and one that starts too late."""

FIGURES = ["net_present_value", "annual_saving", "transition_cost"]
ELSEWHERE = "{low: -90, value: 10, high: 250, source: [s], why: Elsewhere.}"
DEARER = "{low: -90, value: -40, high: 250, source: [s], why: Elsewhere.}"
CLASSES = [
    "{}",
    f"{{non-structural: {ELSEWHERE}}}",
    f"{{continue: {ELSEWHERE}}}",
    f"{{continue: {DEARER}, non-structural: {ELSEWHERE}}}",
]
FLOWS = [
    "[]",
    "[{name: Rent, kind: cost, amount: 8, from: 2026}]",
    "[{name: Rent, kind: cost, amount: unknown, from: 2026}]",
    "[{name: Sale, kind: saving, amount: unknown, from: 2026}]",
    "[{name: Move, kind: cost, amount: unknown, from: 2026, to: 2026}]",
]


def area(figure: str, classes: str = "{}", flows: str = "[]", base: int = 2026) -> Dataset:
    text = AREA.format(figure=figure, classes=classes, flows=flows, curve=CURVE, base=base)
    return all_formed(dataset(text))


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("classes", CLASSES)
@pytest.mark.parametrize("flows", FLOWS)
def test_every_package_is_worth_what_the_option_is(figure: str, classes: str, flows: str) -> None:
    given = area(figure, classes, flows)
    names = tuple(given.candidates)
    part = money_part(given, names, given.leaves()[0])
    bare = without_any(given, "money")
    assert part is not None
    for size in range(len(names) + 1):
        for held in combinations(range(len(names)), size):
            mask = np.array([sum(1 << i for i in held)])
            listed = [names[i] for i in held]
            expected = plainly(given, listed, ["money"])["money"] if held else bare
            assert values_at([part], mask)[0, 0] == pytest.approx(expected, abs=1e-9)


def test_a_payback_is_no_sum() -> None:
    given = area("payback_years")
    assert money_part(given, tuple(given.candidates), given.leaves()[0]) is None


def test_a_candidate_that_starts_before_all_else_moves_the_years_of_all() -> None:
    given = area("net_present_value", base=2030)
    assert money_part(given, ("known",), given.leaves()[0]) is None


@pytest.mark.parametrize("figure", [*FIGURES, "payback_years"])
def test_a_candidate_that_starts_before_all_else_is_known_or_not_all_the_same(figure: str) -> None:
    given = area(figure, base=2030)
    unsaid = {
        "annual_saving": {"no-running", "no-saving"},
        "transition_cost": {"no-set-up"},
    }.get(figure, {"no-running", "no-saving", "no-set-up"})
    names = tuple(given.candidates)
    mask = unknown_with(given, names, given.leaves()[0])
    assert {i for bit, i in enumerate(names) if mask >> bit & 1} == unsaid


def test_a_saving_that_ends_leaves_the_year_that_counts_to_whoever_saves_longer() -> None:
    flows = "[{name: Sale, kind: saving, amount: 4, from: 2026, to: 2027}]"
    for figure, is_sum in (("annual_saving", False), ("transition_cost", True)):
        given = area(figure, flows=flows)
        assert (money_part(given, ("known",), given.leaves()[0]) is not None) == is_sum
