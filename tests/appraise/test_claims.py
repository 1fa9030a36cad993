"""Published claims by what one axis may hold."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.claims import (
    Basis,
    basis_of,
    by_basis,
    comparable,
    in_money,
    in_pounds,
    of_new_councils,
)
from appraisal.model import Claim
from tests.datasets import dataset
from tests.site.claims import CLAIMS, OWED


def claim(**given: object) -> Claim:
    said = {"name": "C", "unit": "£ million", "amount": "unknown", "baseline": "Today"}
    return Claim.model_validate({**said, "horizon": "Six", **given})


@pytest.mark.parametrize(
    ("given", "basis"),
    [
        ({}, Basis("", False, "Six")),
        ({"unit": "£ a year"}, Basis("", True, "")),
        ({"baseline": "None: a cost"}, Basis("a cost", False, "Six")),
        ({"baseline": "None", "unit": "£ million a year"}, Basis("None", True, "")),
        ({"baseline": "None: a count", "unit": "people"}, Basis("a count", False, "", "people")),
    ],
)
def test_a_yearly_sum_and_a_cost_stand_on_no_axis_with_others(
    given: dict[str, object], basis: Basis
) -> None:
    assert basis_of(claim(**given)) == basis


def test_units_of_money_come_to_pounds() -> None:
    assert in_pounds(None, 2, 3, "£ million a year") == (2_000_000, 2_000_000, 3_000_000)
    assert in_pounds(1, 2, None, "£ thousand") == (1_000, 2_000, 2_000)
    assert [in_money(unit) for unit in ("£", "£ billion", "people", "%")] == [
        True,
        True,
        False,
        False,
    ]


def test_claims_that_are_the_same_are_one_and_the_highest_comes_first() -> None:
    found = appraise(dataset(CLAIMS))
    bases = by_basis(found.dataset, found.elsewhere, ("a", "b"))
    held = {b: [(row.claim.name, row.options) for row in rows] for b, rows in bases.items()}
    assert held == {
        Basis("", False, "Six"): [("More", ("b",)), ("Saving", ("b",)), ("Saving", ("a", "b"))],
        Basis("", False, "Once"): [("Cost", ("b",))],
        Basis("None", False, "", "people"): [("People", ("a",))],
    }


def test_one_option_or_one_figure_or_a_time_that_is_not_said_is_beside_nothing() -> None:
    found = appraise(dataset(CLAIMS))
    six, once, _ = by_basis(found.dataset, found.elsewhere, ("a", "b")).values()
    assert (comparable(six), comparable(once), comparable(six[2:])) == (True, False, False)
    unsaid = CLAIMS.replace("horizon: Six", "horizon: Not said")
    told = appraise(dataset(unsaid))
    assert not any(map(comparable, by_basis(told.dataset, told.elsewhere, ("a", "b")).values()))


def test_a_measure_is_added_up_for_each_council_that_some_option_makes() -> None:
    found = appraise(dataset(OWED))
    rows = of_new_councils(found.dataset, found.stands, "debt")
    said = [(row.options, row.council, row.reading and row.reading.value) for row in rows]
    assert said == [
        (("one",), "All", None),
        (("two", "two-again"), "East", None),
        (("two", "two-again"), "West", 35),
    ]
