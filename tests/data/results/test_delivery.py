"""Benefits, budgets and layers as results.json has them."""

from appraisal.data.results.delivery import (
    BenefitResult,
    BudgetResult,
    benefits_result,
    budget_results,
    operating_model_result,
)
from appraisal.data.results.readings import RangeResult
from tests.datasets import dataset
from tests.findings.cases_of_delivery import AREA


def test_the_register_has_each_benefit_once_with_what_is_known() -> None:
    found = benefits_result(dataset(AREA))
    assert found.register[0] == BenefitResult(
        name="Cheaper",
        options=("hubs",),
        programme=None,
        kind="cashable",
        measure="Cost",
        baseline=RangeResult(value=9, low=9, high=9),
        target=RangeResult(value=5, low=5, high=5),
        owner="ash",
        by="2030",
        needs=("vote",),
        checkable=True,
    )
    assert [one.programme for one in found.register] == [None, None, "change", "change"]
    assert (found.checkable, found.having["measure"]) == (1, 1)


def test_a_budget_is_added_up_and_held_against_its_total() -> None:
    assert budget_results(dataset(AREA)) == {
        "change": BudgetResult(lines=(5, 7), sum=12, total=None, adds_up=None)
    }
    total = AREA.replace("funding:", "total: {value: 12, source: s}\n    funding:")
    assert budget_results(dataset(total))["change"].adds_up is True
    unknown = total.replace("amount: 5", "amount: unknown")
    assert budget_results(dataset(unknown))["change"] == BudgetResult(
        lines=(None, 7), sum=None, total=12, adds_up=None
    )


def test_each_option_says_what_becomes_of_each_layer() -> None:
    found = operating_model_result(dataset(AREA))
    assert set(found["now"].values()) == {"as-today"}
    assert (found["hubs"]["back-office"], found["hubs"]["front-line"]) == ("changes", "as-today")
    assert set(found["one"].values()) == {"not-said"}


def test_of_nothing_there_is_nothing() -> None:
    bare = dataset("")
    assert benefits_result(bare).register == ()
    assert (budget_results(bare), operating_model_result(bare)) == ({}, {})
