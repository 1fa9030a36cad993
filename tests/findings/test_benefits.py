"""Benefits in words: how many one could check, and what each rests on."""

import pytest

from appraisal.appraise.benefits import register
from appraisal.findings.benefits import (
    benefits_finding,
    kind_words,
    kinds_words,
    missing,
    needed,
    without_benefits,
)
from appraisal.model.delivery import Benefit
from tests.datasets import dataset
from tests.findings.cases_of_delivery import AREA

FULL, SILENT = (register(dataset(AREA))[at].benefit for at in (0, 1))


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ((), "No benefits are recorded"),
        (
            (FULL,),
            "The 1 benefit on record has a measure, a baseline, a target, an owner and a date",
        ),
        (
            (FULL, FULL),
            "All 2 benefits on record have a measure, a baseline, a target, an owner and a date",
        ),
        (
            (SILENT, SILENT),
            (
                "None of the 2 benefits on record can be checked: each lacks a measure, "
                "a baseline, a target, an owner or a date"
            ),
        ),
        (
            (SILENT,),
            (
                "The 1 benefit on record cannot be checked: it lacks a measure, "
                "a baseline, a target, an owner or a date"
            ),
        ),
        (
            (FULL, SILENT, SILENT),
            (
                "1 of 3 benefits could be checked: the others lack a measure, "
                "a baseline, a target, an owner or a date"
            ),
        ),
    ],
)
def test_it_is_said_how_many_could_be_checked(held: tuple[Benefit, ...], said: str) -> None:
    assert benefits_finding(held) == said


def test_kinds_are_counted_and_those_of_none_left_out() -> None:
    assert kinds_words({"cashable": 2, "non-cashable": 0, "service": 1, None: 3}) == (
        "2 would free cash, 1 would better a service and of 3 no kind is said."
    )
    assert kinds_words({"cashable": 0, None: 0}) == ""
    assert (kind_words("cashable"), kind_words(None)) == ("Cashable", "")


def test_what_a_benefit_lacks_is_named() -> None:
    assert missing(FULL) == ()
    assert missing(SILENT) == ("Measure", "Baseline", "Target", "Owner", "Date")


NEEDS = """
councils: {ash: {tier: unitary}}
partnerships: {board: {name: The board, kind: company, level: share}}
candidates: {hub: {name: A hub, kind: company, level: share, members: [ash]}}
options:
  o:
    family: non-structural
    partnerships: {start: {team: {name: A team, kind: company, level: share, members: [ash]}}}
    steps: [{id: vote, name: Take the vote}]
    benefits: [{name: B, needs: [board, hub, team, vote]}]
programmes: {p: {name: P, summary: S, source: assumption, benefits: [{name: B, needs: [hub]}]}}
"""


def test_what_a_benefit_needs_is_named_wherever_it_stands() -> None:
    data = dataset(NEEDS)
    own, programmes = register(data)
    assert needed(data, own) == ("The board", "A hub", "A team", "Take the vote")
    assert needed(data, programmes) == ("A hub",)


def test_options_without_benefits_are_named() -> None:
    assert without_benefits([]) == ""
    assert without_benefits(["A", "B"]) == "No benefits are recorded for A and B."
