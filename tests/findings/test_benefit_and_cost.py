"""Benefit against cost in words: what is not beaten, and by what the rest is."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.benefit_and_cost import BenefitAndCost
from appraisal.findings.benefit_and_cost import (
    finding,
    left_out,
    nothing_stated,
    resting,
    sureness,
)
from appraisal.findings.names import option_names
from tests.cash import CASH
from tests.datasets import dataset
from tests.findings.cases_of_cash import AREAS

LESS = "none costs less without being worth less, or is worth more without costing more."


def of(text: str) -> tuple[BenefitAndCost, dict[str, str]]:
    area = appraise(dataset(text))
    assert area.benefit_and_cost is not None
    return area.benefit_and_cost, option_names(area)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cash known, classed and dark", f"At these values no other option beats Known: {LESS}"),
        ("all efficient", f"At these values no option beats another: {LESS}"),
        ("as dear and as good", f"At these values no option beats another: {LESS}"),
        (
            "none of whose money is known",
            "The net cost of no option is known, so none can be set against its benefit.",
        ),
        (
            "one whose money is known",
            "ann is the only option whose net cost is known, so there is none to set it against.",
        ),
    ],
)
def test_the_finding_says_what_the_picture_says(name: str, words: str) -> None:
    assert finding(*of(AREAS[name])) == words


def test_where_nothing_but_money_carries_weight_or_none_is_stated_it_says_so() -> None:
    assert finding(None, {}) == (
        "Nothing but money carries weight, so there is no benefit to set against net cost."
    )
    assert nothing_stated() == (
        "No option states a cost or a saving, so there is none to set against benefit."
    )


def test_it_is_said_how_many_comparisons_hold_wherever_options_stand_in_their_ranges() -> None:
    assert sureness(*of(CASH)) == (
        "None of these comparisons holds wherever each option stands within its ranges, which "
        "overlap: this is no verdict."
    )
    assert sureness(*of(AREAS["beaten for sure and not"])) == (
        "1 of 2 comparisons holds wherever each option stands within its ranges: ann over bob."
    )
    assert sureness(*of(AREAS["all efficient"])) == ""


def test_who_is_left_out_and_why() -> None:
    assert left_out(*of(CASH)) == ("The net cost of Dark is not known, so it is not drawn.",)
    assert left_out(*of(AREAS["a threshold and money"])) == (
        "bob misses a threshold, so it is not compared.",
    )


def test_what_a_cost_rests_on_is_said() -> None:
    found, labels = of(CASH)
    assert resting(found, labels, ["stay"]) == (
        (
            "A reference class, what such options cost and saved elsewhere, stands for part of the "
            "net cost of Classed. The rest is its own stated figures."
        ),
        "Stay states no cost and no saving, so that nought is assumed and not found.",
    )


def test_only_a_cost_of_which_nothing_is_stated_is_said_to_be_a_class() -> None:
    found, labels = of(AREAS["classes of all kinds"])
    assert resting(found, labels, []) == (
        (
            "The net cost of ann is a reference class: what such options cost and saved elsewhere, "
            "since it states none of it."
        ),
        (
            "A reference class, what such options cost and saved elsewhere, stands for part of the "
            "net cost of bob and cat. The rest is their own stated figures."
        ),
    )
