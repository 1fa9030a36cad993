"""The sentences of a brief."""

import pytest

from appraisal.appraise.network.fates import Fate
from appraisal.findings import brief as say
from appraisal.findings.changes_in_brief import fates_words
from appraisal.findings.option_money import Sum


@pytest.mark.parametrize(
    ("areas", "said"),
    [
        (
            [("North", 0.6), ("South-east", 0.4)],
            "Upper (50 people): North (60%) and South-east (40%).",
        ),
        ([("North", None), ("South-east", None)], "Upper (50 people): North and South-east."),
        ([("North", 1.0)], "Upper (50 people): the area of North, alone."),
    ],
)
def test_a_new_council_is_told_with_what_it_is_made_of(
    areas: list[tuple[str, float | None]], said: str
) -> None:
    assert say.made_of("Upper", "50", areas) == said


def test_a_council_whose_people_nobody_counted_is_told_without_them() -> None:
    assert say.made_of("Upper", "", [("North", None)]) == "Upper: the area of North, alone."


def test_councils_that_no_new_one_takes_over_are_told() -> None:
    assert list(say.left_out(["North"], ["City", "South"])) == [
        "North stays as it is.",
        "City and South are not placed by this option.",
    ]
    assert list(say.left_out([], [])) == []


def test_few_changed_partnerships_are_named_and_many_counted() -> None:
    fates: dict[Fate, list[str]] = {
        "started": ["A", "B", "C"],
        "ended": ["D"],
        "kept": ["E"],
        "deepened": ["F", "G"],
    }
    assert say.partnerships_of(["North", "City"], 3, fates) == (
        "North and City: F and G deepened; 3 partnerships started; D ended."
    )


def test_what_all_councils_have_in_common_is_told_of_all() -> None:
    assert say.partnerships_of(["North", "City"], 2, {"ended": ["D"]}) == (
        "Both councils: D ended."
    )


def test_partnerships_that_go_on_are_not_told() -> None:
    assert say.partnerships_of(["North"], 1, {"kept": ["E"]}) == ""


def test_a_map_without_new_councils_shows_who_would_work_together_or_who_there_is() -> None:
    assert say.map_title(together=True) == "Who would work together"
    assert say.map_title(together=False) == "The councils of today"


def test_what_is_not_known_is_named() -> None:
    sums = [Sum("One-off cost", ""), Sum("Payback", "4 years"), Sum("Saving", "", "", "Others.")]
    assert list(say.unknowns(["Care"], ["Cost"], 3, 2, sums)) == [
        "No evidence on: Care.",
        "Sources disagree on: Cost.",
        "Can’t be worked out: One-off cost.",
        ("What such options came to elsewhere stands in for what is not known in: Saving."),
    ]


def test_where_nothing_is_known_the_criteria_are_not_listed() -> None:
    assert list(say.unknowns(["Care", "Cost"], [], 2, 0, [Sum("One-off cost", "")])) == [
        "No costs or savings are recorded, so no sum is worked out."
    ]


def test_without_other_perspectives_there_is_no_place_elsewhere() -> None:
    assert say.elsewhere({}, "o", {}) == ""


def test_fates_are_counted_in_their_order() -> None:
    fates = fates_words({"a": "ended", "b": "kept", "c": "kept"})
    assert say.partnerships(fates) == "Partnerships: 2 kept, 1 ended."
    assert fates_words({}) == ""
