"""Benefit against cost: dots with their ranges, names apart, the efficient ones joined."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.benefit_and_cost import BenefitAndCost
from appraisal.charts.benefit_and_cost import Plot, plot, spread
from tests.cash import CASH
from tests.datasets import dataset
from tests.findings.cases_of_cash import AREAS


def of(text: str) -> Plot:
    found = appraise(dataset(text)).benefit_and_cost
    assert isinstance(found, BenefitAndCost)
    return plot(found)


def test_a_dot_stands_at_its_cost_and_benefit_with_both_ranges() -> None:
    drawn = of(CASH)
    assert [tick.figure for tick in drawn.costs] == [-2000, -1000, 0, 1000, 2000, 3000]
    assert [(tick.figure, tick.at) for tick in drawn.benefits][::5] == [(30, 100), (80, 0)]
    known = next(dot for dot in drawn.dots if dot.id == "known")
    assert (known.x, known.left, known.right) == (25, 15, 49)
    assert (known.y, known.top, known.bottom, known.name) == (20, 0, 40, 20)
    assert drawn.nought == 40


def test_an_option_of_unknown_cost_is_not_drawn_and_a_reference_class_is_marked() -> None:
    drawn = of(CASH)
    assert {dot.id: (dot.reference, dot.in_part) for dot in drawn.dots} == {
        "known": (False, False),
        "classed": (True, True),
        "stay": (False, False),
    }
    whole = {dot.id: dot.in_part for dot in of(AREAS["classes of all kinds"]).dots}
    assert whole == {"ann": False, "bob": True, "cat": True}


def test_the_efficient_ones_are_joined_from_the_cheapest_on() -> None:
    drawn = of(AREAS["all efficient"])
    dots = {dot.id: dot for dot in drawn.dots}
    ann, bob = dots["ann"], dots["bob"]
    assert drawn.joined == ((ann.x, ann.y, bob.x, bob.y),)
    assert ann.x < bob.x


@pytest.mark.parametrize(
    ("heights", "apart"),
    [
        ([], []),
        ([50], [50]),
        ([20, 40, 80], [20, 40, 80]),
        ([50, 50, 50], [44, 50, 56]),
        ([0, 1], [0, 6]),
        ([99, 100], [94, 100]),
        ([50, 52, 57], [47, 53, 59]),
    ],
)
def test_names_move_as_little_as_keeps_them_apart(heights: list[float], apart: list[float]) -> None:
    assert spread(heights, 6) == apart
