"""Who meets how many principles, said rightly at every edge."""

import pytest

from appraisal.appraise.principles_met import principles_met
from appraisal.findings.principles import met_by, principles_finding, principles_rest
from tests.datasets import dataset


def finding(options: str) -> str:
    return said_of("principles: {p: {name: P}, q: {name: Q}}\n" + options)


def said_of(text: str) -> str:
    made = dataset(text)
    labels = {i: option.label for i, option in made.options.items()}
    return principles_finding(principles_met(made), labels)


def rest_of(text: str) -> str:
    made = dataset(text)
    labels = {i: option.label for i, option in made.options.items()}
    return principles_rest(principles_met(made), labels)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            "",
            "No options are recorded, so nothing can be held against the principles yet",
        ),
        ("options: {a: {}}", "No option has been looked at against the principles yet"),
        (
            "options: {a: {principles: {p: {met: partly}}}}",
            "No option meets any of the 2 principles fully",
        ),
        (
            "options: {a: {principles: {p: {met: fully}}}, b: {}}",
            "Of the options, a meets the most principles fully, 1 of 2",
        ),
        (
            "options: {a: {principles: {p: {met: fully}}}, b: {principles: {q: {met: fully}}}}",
            "Of the options, a and b meet the most principles fully, 1 of 2",
        ),
        (
            (
                "options: {a: {principles: {p: {met: fully}, q: {met: not}}}, "
                "b: {principles: {p: {met: partly}, q: {met: partly}}}}"
            ),
            "Of the options, a meets the most principles fully, 1 of 2",
        ),
        (
            "options: {a: {principles: {p: {met: fully}, q: {met: fully}}}}",
            "a meets both principles fully",
        ),
    ],
)
def test_the_finding_names_who_meets_most(options: str, said: str) -> None:
    assert finding(options) == said


def test_without_principles_the_finding_says_so() -> None:
    assert said_of("") == "No principles are recorded"


def test_many_options_are_counted_and_not_named() -> None:
    five = ", ".join(f"{i}: {{principles: {{p: {{met: partly}}}}}}" for i in "abcde")
    text = f"principles: {{p: {{name: P}}}}\noptions: {{{five}}}"
    assert said_of(text) == "No option meets the only principle fully"
    assert rest_of(text) == "5 options meet every principle at least partly."


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("a: {principles: {p: {met: fully}}}", ""),
        ("a: {principles: {p: {met: fully}, q: {met: fully}}}", ""),
        (
            (
                "a: {principles: {p: {met: fully}, q: {met: not}}}, "
                "b: {principles: {p: {met: partly}, q: {met: partly}}}"
            ),
            "b meets every principle at least partly.",
        ),
    ],
)
def test_who_misses_no_principle_is_told_where_nobody_meets_all(options: str, said: str) -> None:
    text = f"principles: {{p: {{name: P}}, q: {{name: Q}}}}\noptions: {{{options}}}"
    assert rest_of(text) == said


def test_how_many_options_meet_a_principle_is_counted() -> None:
    assert met_by({"not": 1, "fully": 2}, 4) == "Met: 2 fully and 1 not. 1 option not looked at."
    assert met_by({"partly": 3}, 3) == "Met: 3 partly."
    assert met_by({}, 3) == "No option has been looked at against it."
