"""Efficient packages as rows, and the best within a budget."""

import numpy as np
import pytest

from appraisal.appraise.packages.efficient import best_within, budgets
from appraisal.appraise.packages.plain import PACKAGE, plainly, with_package
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import weigh
from appraisal.maths.packages.front import Front
from tests.appraise.packages.made_up import area, found

FRONT = Front(
    np.array([0b00, 0b01, 0b10, 0b11]),
    np.array([0.0, 10.0, 10.0 + 1e-12, 30.0]),
    np.array([0.0, 5.0, 5.0, 7.0]),
)
"""Two packages level in both, one of nothing and one of everything."""


def test_one_budget_lies_in_each_step_and_one_has_no_end() -> None:
    assert budgets(FRONT) == pytest.approx((5.0, 20.0, np.inf))


def test_the_best_within_a_budget_are_all_that_are_level() -> None:
    assert best_within(FRONT, 5) == {0b00}
    assert best_within(FRONT, 10) == best_within(FRONT, 29) == {0b01, 0b10}
    assert best_within(FRONT, np.inf) == {0b11}
    assert best_within(FRONT, -1) == frozenset()


def test_a_row_has_what_its_candidates_cost_and_how_much_of_the_gain_rests_on_lifts() -> None:
    first = found().front[0]
    assert (first.candidates, first.cost, first.set_up, first.running) == (("f-drive",), -35, 5, 1)
    assert first.from_lifts == 0
    # The hub lifts `voice` by 5 points: a ninetieth of the whole for each, 30 of 90 over 3 leaves.
    hub = found().front[1]
    assert hub.candidates == ("a-hub",)
    assert hub.from_lifts == pytest.approx(5 / 9 / hub.gain)


@pytest.mark.parametrize("perspective", ["even", "north"])
def test_points_from_sums_that_nobody_knows_are_those_of_the_same_option(perspective: str) -> None:
    """The company's costs are not known, nor what the drive saves; only the first has set-up."""
    sums = {
        "d-blank": {"npv", "payback", "change", "yearly"},
        "f-drive": {"npv", "payback", "yearly"},
    }
    weights = weigh(area())[perspective].nodes
    seen = set()
    for row in found().fronts[perspective]:
        expected = set[str]().union(*(sums.get(i, set()) for i in row.candidates))
        plain = plainly(area(), row.candidates, expected)
        bare = plainly(area(), (), expected)
        assert row.from_unknown == pytest.approx(
            {i: weights[i] * (plain[i] - bare[i]) for i in expected}, abs=1e-9
        )
        cells = perform(with_package(area(), row.candidates)).matrix.cells
        for leaf in ("npv", "change", "yearly"):
            kind = cells[PACKAGE, leaf].evidence
            assert (kind in ("gap", "reference")) == (leaf in expected)
        seen |= expected
    assert seen >= {"npv", "yearly"}


def test_nothing_gained_rests_on_nothing() -> None:
    assert found().fronts["north"][0].gain > 0
    assert all(row.from_lifts is not None for row in found().front)
