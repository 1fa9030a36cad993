"""Cash by year in words."""

from collections.abc import Callable, Mapping

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.moving_cash import moving_cash
from appraisal.area.cash import Cash
from appraisal.findings.cash import (
    classed_words,
    covered_words,
    end_label,
    finding,
    group_name,
    how_sure,
    nothing_beyond_today,
    of_classes,
    of_which,
    states_nothing,
    swing_name,
    turning,
    unknown_words,
)
from appraisal.findings.names import option_names
from tests.cash import CASH, STATED
from tests.datasets import dataset
from tests.findings.cases_of_cash import AREAS


def told(said: Callable[[Mapping[str, Cash], Mapping[str, str]], str], area: str) -> str:
    found = appraise(dataset(AREAS[area]))
    return said(found.cash, option_names(found))


def turned(area: str, option: str) -> tuple[str, ...]:
    found = appraise(dataset(area))
    return turning(moving_cash(found, option), option_names(found), "4 years")


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(CASH))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "cash known, classed and dark",
            (
                "As stated, Known saves more than it costs by the end of 2029. Dark and Classed do "
                "not state in full what they would cost and save."
            ),
        ),
        (
            "none of whose money is known",
            "Of no option is everything known that it would cost and save.",
        ),
        ("nothing but money", "No option states a cost or a saving."),
        ("many that save", "As stated, 4 options save more than they cost by the end of 2028."),
        (
            "one that saves and one that spends",
            (
                "As stated, ann saves more than it costs by the end of 2028, and bob costs more "
                "than it saves."
            ),
        ),
        (
            "as dear and as good",
            "As stated, ann and bob cost as much as they save by the end of 2028.",
        ),
        (
            "a threshold and money",
            "As stated, ann and bob cost more than they save by the end of 2028.",
        ),
        ("classes of all kinds", "No option states in full what it would cost and save."),
    ],
)
def test_the_finding_is_two_sentences_at_the_most_on_who_has_saved_more_than_was_spent(
    name: str, words: str
) -> None:
    assert told(finding, name) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "cash known, classed and dark",
            (
                "With costs at their highest and savings at their lowest, Known does not save more "
                "than it costs."
            ),
        ),
        (
            "many that save",
            (
                "4 options save more than they cost even with costs at their highest and savings "
                "at their lowest. What is stated rests in part on assumptions."
            ),
        ),
        (
            "some that save at worst",
            (
                "With costs at their highest and savings at their lowest, only ann saves more than "
                "it costs. What is stated rests in part on assumptions."
            ),
        ),
        (
            "one that saves and one that spends",
            (
                "ann saves more than it costs even with costs at their highest and savings at "
                "their lowest. What bob states rests in part on assumptions."
            ),
        ),
        ("classes of all kinds", ""),
        ("nothing but money", ""),
    ],
)
def test_how_sure_that_is_is_told_by_its_worst_and_by_what_is_assumed(
    name: str, words: str
) -> None:
    assert told(how_sure, name) == words


def test_of_a_reference_class_it_is_never_said_that_so_much_would_be_saved() -> None:
    assert told(of_classes, "classes of all kinds") == (
        "With it, bob and cat come out as a net saving over the whole range. With it, the range of "
        "ann goes from a net cost to a net saving."
    )
    assert told(of_classes, "a class that only costs") == (
        "With it, ann comes out as a net cost over the whole range."
    )
    assert told(of_classes, "many that save") == ""


def test_switching_values_are_told_to_nought_and_to_the_next_option() -> None:
    assert turned(STATED, "known") == (
        "Costs would have to rise by 54% before nothing is saved over 4 years.",
        "Savings would have to fall by 35% before nothing is saved over 4 years.",
        "Costs would have to rise by 32% before the net present value of Stated is higher.",
        "Savings would have to fall by 21% before the net present value of Stated is higher.",
    )
    assert turned(AREAS["all efficient"], "bob")[0] == (
        "Savings would have to rise by more than 1,000% before costs are covered over 4 years."
    )
    assert turned(CASH, "dark") == ()


def test_a_change_of_less_than_one_per_cent_is_said_so() -> None:
    assert turned(AREAS["a hair from nought"], "ann") == (
        "Costs would have to rise by less than 1% before nothing is saved over 4 years.",
        "Savings would have to fall by less than 1% before nothing is saved over 4 years.",
    )


def test_a_fall_to_nothing_is_not_told() -> None:
    assert turned(AREAS["beaten by two"], "dan") == (
        (
            "Costs would have to fall by less than 1% before its net present value is above that "
            "of cat."
        ),
    )


COUNTED = (
    "These count what such changes came to elsewhere, at its value, for what is not known of this "
    "option’s costs and savings."
)


def test_where_a_class_stands_for_a_part_of_it_the_switching_values_say_so_first() -> None:
    """−1,500 and 3 × 600 are 300; to 750 costs fall by 450, or savings rise by it."""
    assert turned(CASH, "classed") == (
        COUNTED,
        "Costs would have to rise by 20% before nothing is saved over 4 years.",
        "Savings would have to fall by 17% before nothing is saved over 4 years.",
        "Costs would have to fall by 30% before its net present value is above that of Known.",
        "Savings would have to rise by 25% before its net present value is above that of Known.",
    )


def test_an_option_held_against_one_that_a_class_stands_in_says_so() -> None:
    assert turned(CASH, "known")[2] == (
        "Costs would have to rise by 32% before the net present value of Classed (counting what "
        "such changes came to elsewhere) is higher."
    )


def test_where_a_class_of_nought_stands_for_savings_they_are_told_as_a_sum_and_not_a_share() -> (
    None
):
    """90 spent in 2026; £1 a year to 2028 is worth 1 + 1 ÷ 1.035 + 1 ÷ 1.035², or 2.8997."""
    assert turned(AREAS["a class of nought"], "ann") == (
        COUNTED,
        (
            "Savings less yearly costs, which came to nothing elsewhere, would have to come to "
            "£31,038 a year before costs are covered over 4 years."
        ),
    )


def test_how_much_of_a_sum_a_class_fills_in_is_said_where_it_is_a_part(area: Appraisal) -> None:
    split = area.cash["classed"].present_split
    assert of_which(split) == "with £1.8m from a reference class in it"
    assert of_which(split, cost=True) == "with −£1.8m from a reference class in it"
    assert of_which(area.cash["known"].present_split) == ""


def test_what_is_not_known_and_what_stands_for_it_are_named(area: Appraisal) -> None:
    assert unknown_words(area.cash["dark"]) == (
        "‘Hope’ is not known, and no reference class stands for it, so no line can be drawn."
    )
    assert unknown_words(area.cash["known"]) == ""
    assert classed_words(area.cash["classed"]) == "for what is not known of yearly savings"
    assert classed_words(area.cash["known"]) == ""
    assert swing_name("", "one-off-elsewhere") == (
        "One-off: what is left of what such changes came to elsewhere"
    )
    assert swing_name("", "running-elsewhere") == (
        "Yearly: what is left of what such changes came to elsewhere"
    )
    assert swing_name("Moving", "one-off-cost") == "Moving"
    assert swing_name("Moving", "one-off-cost", 3) == (
        "Moving, with 2 more that rest on the same source"
    )


def test_a_line_ends_with_its_value_or_where_nobody_has_published_one_with_its_range(
    area: Appraisal,
) -> None:
    assert end_label(area.cash["known"].years) == "£750,000"
    contested = CASH.replace(
        "amount: 1500, from", "amount: [{value: 1000, source: s}, {value: 2000, source: t}], from"
    )
    assert end_label(appraise(dataset(contested)).cash["classed"].years) == ("from −£2.6m to £1.7m")


def test_nought_that_is_assumed_is_told_from_nought_by_definition() -> None:
    labels = {"a": "Ann", "b": "Bob"}
    assert states_nothing(["a"], labels) == (
        "Ann states no cost and no saving, so that nought is assumed and not found."
    )
    assert nothing_beyond_today(["a", "b"], labels) == (
        "Ann and Bob start nothing that would cost or save anything beyond what is spent today."
    )
    assert states_nothing([], labels) == nothing_beyond_today([], labels) == ""


def test_when_costs_are_covered_is_told_or_that_they_are_not(area: Appraisal) -> None:
    cash = area.cash
    assert covered_words(2028, cash["known"]) == "2028"
    assert covered_words(None, cash["known"]) == "nothing is spent first"
    spent = appraise(dataset(CASH.replace("amount: 1500", "amount: 9500"))).cash["classed"]
    assert covered_words(None, spent) == "not by 2029"
    assert covered_words(None, cash["dark"]) == ""


def test_options_of_one_line_are_called_by_it(area: Appraisal) -> None:
    assert group_name(area.dataset, ("known", "classed")) == "Classed and Known"
