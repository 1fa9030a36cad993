"""What candidates take together, what is gained so far, and who holds what, by hand."""

from appraisal.appraise import appraise
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.folded import folded
from appraisal.appraise.packages.totals import gained_by, held, together
from tests.appraise.packages.made_up import found as made_up
from tests.datasets import dataset
from tests.talks import TALKS, swaps


def found(text: str = TALKS) -> Packages:
    packages = appraise(dataset(text)).packages
    assert packages is not None
    return packages


def test_costs_and_savings_of_several_candidates_are_added_up() -> None:
    taken = together(found().prices, ("hub", "dear", "sale"))
    assert (taken.set_up, taken.running, taken.saving, taken.unknown) == (420, 20, 30, 0)


def test_amounts_that_nobody_knows_are_counted() -> None:
    prices = made_up().prices
    assert together(prices, ("d-blank",)).unknown == 2
    assert together(prices, ("d-blank", "f-drive")).unknown == 3
    assert together(prices, ()).unknown == 0


def test_what_is_gained_by_then_adds_up_what_each_adds() -> None:
    assert [round(gain, 9) for gain in gained_by(found().priority)] == [2, 7, 8]
    assert gained_by(()) == ()


def test_a_candidate_is_held_by_all_that_gain_most_by_some_by_cheaper_ones_or_by_none() -> None:
    steps = folded(found().front)
    assert {i: held(steps, i) for i in ("hub", "same", "sale", "team")} == {
        "hub": "best",
        "same": "either",
        "sale": "some",
        "team": "none",
    }
    level = folded(found(swaps()).front)
    assert (held(level, "bench"), held(level, "desk")) == ("either", "either")
