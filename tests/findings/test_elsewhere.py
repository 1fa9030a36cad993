"""What came of plans elsewhere, in words."""

import pytest

from appraisal.appraise.elsewhere import Elsewhere, Ratio, came_about, elsewhere, reference_class
from appraisal.findings.elsewhere import (
    came_words,
    class_words,
    coverage_words,
    group_words,
    headline,
    mark_words,
    over_words,
    ratio_words,
    reach_words,
    unlike_words,
    would_be,
)
from appraisal.model import Claim, Dataset
from tests.datasets import dataset
from tests.elsewhere import CASES


@pytest.fixture(scope="module")
def made() -> Dataset:
    return dataset(CASES)


@pytest.fixture(scope="module")
def found(made: Dataset) -> Elsewhere:
    return elsewhere(made)


def test_the_headline_has_the_range_of_each_class_of_both_families(found: Elsewhere) -> None:
    assert headline(found) == (
        "Elsewhere, sharing services brought 0% to 137% of the planned savings (4 cases) and "
        "reorganising councils took 78% to 145% of the planned costs of the change (3 cases)."
    )


def test_without_a_class_or_without_cases_the_headline_says_so() -> None:
    one = CASES.partition("  five:")[0]
    assert headline(elsewhere(dataset(one))) == (
        "Nowhere else are there 3 plans of a kind that can be held against what came of them."
    )
    assert headline(elsewhere(dataset())) == (
        "What sharing or reorganising cost and saved elsewhere is not recorded here."
    )


@pytest.mark.parametrize(
    ("case", "share"),
    [
        ("strata", "28%"),
        ("three", "57%"),
        ("wardens", "131%"),
        ("fire", "137%"),
        ("northants", "145%"),
        ("cornwall", "221%"),
        ("nine", "98%"),
        ("cumbria", "90% (78% to 105%)"),
        ("five", "28% (0% to 28%)"),
        ("wiltshire", "from 47% to 131%"),
    ],
)
def test_a_ratio_in_words(found: Elsewhere, case: str, share: str) -> None:
    assert ratio_words(found.ratios[case]) == share


def test_a_mark_has_its_own_share_or_the_range_whose_middle_nobody_published(
    found: Elsewhere,
) -> None:
    assert mark_words(found.ratios["cumbria"]) == "90%"
    assert mark_words(found.ratios["wiltshire"]) == "47% to 131%"


@pytest.mark.parametrize(
    ("case", "why"),
    [
        ("loss", "not counted as the plan is (One year of five)"),
        ("nothing", "perhaps nothing was planned"),
    ],
)
def test_what_is_not_counted_as_the_plan_is_says_how(
    made: Dataset, found: Elsewhere, case: str, why: str
) -> None:
    assert case not in found.ratios
    assert unlike_words(made.elsewhere[case]) == why


def test_a_class_says_its_range_and_how_many_the_others_would_have_covered(
    found: Elsewhere,
) -> None:
    group = ("non-structural", "saving")
    of = found.classes["non-structural", "saving"]
    assert group_words(("non-structural", "saving")) == "Sharing services: savings"
    assert class_words(("non-structural", "saving"), of).startswith("sharing services brought 0%")
    assert reach_words(found.classes["unitary", "transition"]) == "78% to 145% of the plan"
    assert coverage_words(of) == (
        "Each case left out in turn, 2 of 4 lie within the range of the others (50%)."
    )
    assert group in found.classes


def test_the_time_is_left_out_where_the_unit_says_it(made: Dataset) -> None:
    case = made.elsewhere["cumbria"]
    told = {"over": "A year", "size": "Two councils"}
    assert over_words(case.model_copy(update={**told, "unit": "£ million"})) == (
        "A year; Two councils"
    )
    assert over_words(case.model_copy(update={**told, "unit": "£ million a year"})) == (
        "Two councils"
    )
    assert over_words(case.model_copy(update={"over": None, "size": None})) == ""


def test_a_forecast_is_foreseen_on_the_chart_and_not_delivered() -> None:
    assert came_words("£2", "£3", "reported") == "£2 planned, £3 delivered"
    assert came_words("£2", "£3", "forecast") == "£2 planned, £3 foreseen"


def test_a_class_whose_cases_came_to_the_same_has_one_share() -> None:
    alike = reference_class({i: Ratio(0.28, 0.28, 0.28) for i in ("a", "b", "c")})
    assert class_words(("non-structural", "saving"), alike) == (
        "sharing services brought 28% of the planned savings (3 cases)"
    )


def claims(made: Dataset, option: str) -> tuple[Claim, ...]:
    return made.options[option].claims


def would(found: Elsewhere, family: str, claim: Claim) -> str:
    came = came_about(found, family, claim)
    return would_be(came, claim.unit) if came else ""


def test_a_promise_is_held_against_the_range_of_its_familys_class(
    made: Dataset, found: Elsewhere
) -> None:
    aim, report = claims(made, "share")
    saving, price = claims(made, "one")
    assert would(found, "non-structural", aim) == "£0 to £2.05 million a year"
    assert would(found, "unitary", price) == "£19.6 million to £36.4 million"
    assert would(found, "non-structural", report) == ""
    assert would(found, "unitary", saving) == ""


def test_a_contested_promise_is_held_against_it_from_end_to_end(
    made: Dataset, found: Elsewhere
) -> None:
    _, price = claims(made, "one")
    figure = price.amount
    lower = figure.model_copy(update={"value": 20.0})
    contested = price.model_copy(update={"amount": (lower, figure)})
    assert would(found, "unitary", contested).startswith("£15.7 million to ")
