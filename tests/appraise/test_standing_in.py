"""What stands in for the money that an option does not state."""

from appraisal.appraise import appraise
from appraisal.appraise.standing_in import standing_in
from tests.cash import CASH
from tests.datasets import dataset


def test_a_class_stands_in_for_the_figure_of_its_criterion_and_for_the_present_value() -> None:
    area = appraise(dataset(CASH))
    found = standing_in(area, "classed")
    assert {
        i: (s.reading.low, s.reading.value, s.reading.high, s.raised) for i, s in found.items()
    } == {
        "annual_saving": (-200, 600, 900, False),
        "net_present_value": (-2100, 300, 1200, False),
    }
    assert found["annual_saving"].split is None
    split = found["net_present_value"].split
    assert split
    assert (split.stated.value, split.elsewhere.value) == (-1500, 1800)
    assert standing_in(area, "known") == standing_in(area, "dark") == {}


def test_the_present_value_of_cash_stands_in_and_not_that_of_a_criterion() -> None:
    worth = CASH.replace(
        "    options:\n      stay:",
        "      - id: worth\n"
        "        measured: {figure: net_present_value, curve: [[-9000, 0], [9000, 100]]}\n"
        "        where_unknown: {unitary: {low: 1, value: 20, high: 30, source: t, why: w}}\n"
        "    options:\n      stay:",
    )
    found = standing_in(appraise(dataset(worth)), "classed")
    assert found["net_present_value"].reading.value == 300


def test_a_class_below_what_is_known_is_raised_to_it() -> None:
    begun = CASH.replace(
        "Fewer councils, kind: saving, amount: unknown, from: 2027}",
        "Fewer councils, kind: saving, amount: unknown, from: 2027}\n"
        "          - {name: Fewer offices, kind: saving, amount: 100, from: 2027}",
    )
    found = standing_in(appraise(dataset(begun)), "classed")["annual_saving"]
    assert (found.reading.low, found.reading.value, found.reading.high) == (100, 600, 900)
    assert found.raised
