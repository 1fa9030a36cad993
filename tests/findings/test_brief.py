"""The sentences of a brief."""

import pytest

from appraisal.appraise.futures import Outcome
from appraisal.findings import brief as say
from appraisal.findings.changes_in_brief import fates_words
from appraisal.findings.option_money import Sum

UPPER, LOWER = ("Upper", "North and South-east", 0.6), ("Lower", "South-west", None)


@pytest.mark.parametrize(
    ("outcome", "parts", "county", "said"),
    [
        ("stays", [], False, "stays as it is"),
        ("unplaced", [], False, "is not placed by this option"),
        ("alone", [UPPER], False, "carries on with the same area, as Upper"),
        ("unitary", [UPPER], False, "becomes a unitary council, Upper, with the same area"),
        ("merges", [UPPER], True, "merges with every district of its area into Upper"),
        ("joins", [UPPER], False, "joins Upper (60%)"),
        ("joins", [LOWER], False, "joins Lower"),
        ("splits", [LOWER, UPPER], True, "is divided between Lower and Upper"),
        (
            "splits",
            [LOWER, UPPER],
            False,
            "is split: South-west to Lower; North and South-east to Upper",
        ),
    ],
)
def test_a_council_learns_what_becomes_of_it(
    outcome: Outcome, parts: list[tuple[str, str, float | None]], county: bool, said: str
) -> None:
    assert say.outcome_words(outcome, parts, county) == said


def test_few_changed_partnerships_are_named_and_many_counted() -> None:
    fates = {"started": ["A", "B", "C"], "ended": ["D"], "kept": ["E"], "deepened": ["F", "G"]}
    assert say.becomes("stays as it is", fates) == (
        "stays as it is; deepened: F and G; new: 3 partnerships; ended: D."
    )


def test_what_is_not_known_is_named() -> None:
    sums = [Sum("One-off cost", ""), Sum("Payback", "4 years"), Sum("Saving", "", "", "Others.")]
    assert list(say.unknowns(["Care"], ["Cost"], 3, 2, sums)) == [
        "No evidence on: Care.",
        "Sources disagree on: Cost.",
        "Can’t be worked out: One-off cost.",
        (
            "Can’t be worked out from what is stated alone, so that what such options came to "
            "elsewhere stands in for what is not known: Saving."
        ),
    ]


def test_where_nothing_is_known_the_criteria_are_not_listed() -> None:
    assert list(say.unknowns(["Care", "Cost"], [], 2, 0, [Sum("One-off cost", "")])) == [
        "No costs or savings are recorded, so no sum is worked out."
    ]


def test_without_other_perspectives_there_is_no_place_elsewhere() -> None:
    assert say.elsewhere({}, "o", {}, ()) == ""


def test_fates_are_counted_in_their_order() -> None:
    fates = fates_words({"a": "ended", "b": "kept", "c": "kept"})
    assert say.partnerships(fates) == "Partnerships: 2 kept, 1 ended."
    assert fates_words({}) == ""
