"""Risks in sentences, at every edge."""

import pytest

from appraisal.findings.risks import (
    cell_title,
    option_in_short,
    option_risks,
    rated,
    risks_finding,
    without_risks,
)
from appraisal.model import Option
from appraisal.model.options import Risk


@pytest.mark.parametrize(
    ("gravest", "options", "said"),
    [
        ([], [], "No risks are recorded"),
        (["It fails"], ["A"], "The risk rated gravest is ‘It fails’, for A"),
        (["It fails"], ["A", "B"], "The risk rated gravest is ‘It fails’, for A and B"),
        (["It fails"], list("ABCD"), "The risk rated gravest is ‘It fails’, for 4 options"),
        (["It fails", "It stops"], ["A"], "2 risks are rated gravest, for A"),
    ],
)
def test_the_gravest_risk_is_the_headline(
    gravest: list[str], options: list[str], said: str
) -> None:
    assert risks_finding(gravest, options) == said


def test_a_rating_is_said_only_where_it_lies_between_two_cells() -> None:
    assert rated(4, 3) == ""
    assert rated(3.5, 3) == "likelihood 3.5, impact 3"
    assert cell_title(4, 3) == "Likelihood 4, impact 3"


def test_options_without_a_risk_on_record_are_named() -> None:
    assert without_risks([]) == ""
    assert without_risks(["A", "B"]) == "No risks are recorded for A and B."
    assert without_risks(list("ABCD")) == "No risks are recorded for 4 options."


def test_where_an_options_risks_stand_is_said_cell_by_cell() -> None:
    held = {"Likelihood 5, impact 4": [1, 2], "Likelihood 1, impact 1": [9]}
    assert option_risks(held) == (
        "Likelihood 5, impact 4: risks 1 and 2; Likelihood 1, impact 1: risk 9"
    )


def test_an_option_in_short_has_how_many_risks_and_the_gravest() -> None:
    risk = Risk(name="It fails", likelihood=4, impact=2.5)
    option = Option(name="A", family="unitary", risks=(risk,))
    assert option_in_short(option, risk) == (
        "1 on record, the gravest ‘It fails’ (likelihood 4, impact 2.5)."
    )
