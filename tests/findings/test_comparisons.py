"""Sentences that set options and families beside each other are right in every edge case."""

import pytest

from appraisal.appraise.matrix import Ranking
from appraisal.findings import comparisons
from appraisal.findings.comparisons import ahead_in_draws, criterion_finding
from tests.findings.rankings import (
    ALL_TIED,
    CLEAR,
    CLOSE,
    LABELS,
)


@pytest.mark.parametrize(
    ("found", "end"),
    [
        (CLEAR, "Their ranges do not overlap."),
        (CLOSE, "Their ranges overlap."),
        (ALL_TIED, "50 (45 to 55)."),
    ],
)
def test_two_options_side_by_side(found: Ranking, end: str) -> None:
    assert comparisons.beside(found, "a", "b", LABELS, "P").endswith(end)
    assert comparisons.beside(found, "b", "a", LABELS, "P").startswith("Overall, under ‘P’: Beta ")


@pytest.mark.parametrize(
    ("values", "gaps", "sentence"),
    [
        ({"a": 80.0, "b": 20.0}, 0, "Highest: Alpha at 80. Lowest: Beta at 20."),
        (
            {"a": 80.0, "b": 20.0},
            2,
            "Highest: Alpha at 80. Lowest: Beta at 20. 2 options have no evidence on it.",
        ),
        ({"a": 50.0, "b": 50.0}, 0, "Both options with evidence are worth the same: 50."),
        (
            {"a": 50.0},
            1,
            "One option has evidence on this: Alpha at 50. 1 option has no evidence on it.",
        ),
        ({}, 3, "No option has evidence on this."),
        ({}, 0, "There are no options to compare yet."),
    ],
)
def test_who_is_highest_on_a_criterion(values: dict[str, float], gaps: int, sentence: str) -> None:
    assert comparisons.criterion_finding(values, gaps, LABELS) == sentence


@pytest.mark.parametrize(
    ("low", "high", "said"), [(55.2, 68.0, "55 to 68"), (46.6, 47.4, "47"), (47.0, 47.0, "47")]
)
def test_values_that_are_shown_alike_reach_no_further(low: float, high: float, said: str) -> None:
    assert comparisons.reach(low, high) == said


def test_a_top_criterion_weighs_nothing_but_in_the_whole() -> None:
    assert comparisons.weight_words(0.125, 1.0, "") == "12.5% of the whole"
    assert comparisons.weight_words(0.125, 0.25, "Cost") == "12.5% of the whole (25% of Cost)"


@pytest.mark.parametrize(
    ("ahead", "behind", "expected"),
    [
        (0.7, 0.3, "weights and scores varied at random, Ann is ahead in 70% of tries."),
        (0.25, 0.75, "weights and scores varied at random, Bob is ahead in 75% of tries."),
        (0.5, 0.5, "each is ahead in 50% of tries."),
        (0.6, 0.1, "Ann is ahead in 60% of tries, and level in 30%."),
        (0.0, 0.0, "the two are level in every try."),
    ],
)
def test_how_often_one_is_ahead_leaves_out_the_tries_in_which_they_are_level(
    ahead: float, behind: float, expected: str
) -> None:
    assert ahead_in_draws(ahead, behind, "Ann", "Bob").endswith(expected)


def test_values_that_are_shown_alike_have_no_highest() -> None:
    assert criterion_finding({"a": 60.0001, "b": 60}, 0, LABELS) == (
        "Both options with evidence are worth about the same: 60."
    )


@pytest.mark.parametrize(
    ("top", "options", "said"),
    [
        (("a",), 3, "highest: Alpha"),
        (("a", "b"), 3, "highest: Alpha and Beta"),
        (("c",), 3, "highest: Gamma (not ranked)"),
        (("a", "b"), 2, ""),
        (("a",), 1, ""),
    ],
)
def test_the_highest_of_a_family_are_all_named_with_whether_they_are_ranked(
    top: tuple[str, ...], options: int, said: str
) -> None:
    assert comparisons.highest_of_family(top, options, {"a", "b"}, LABELS) == said


@pytest.mark.parametrize(
    ("values", "options", "title"),
    [
        ({"a": 80.0, "b": 20.0}, 2, "Alpha comes highest on ‘Cost’ and Beta lowest"),
        (
            {"a": 80.0, "b": 80.0, "c": 20.0},
            3,
            "Alpha and Beta come highest on ‘Cost’ and Gamma lowest",
        ),
        ({"a": 50.0, "b": 50.4}, 3, "Both options with evidence are worth 50 on ‘Cost’"),
        ({"a": 50.0}, 2, "Alpha alone has evidence on ‘Cost’"),
        ({}, 2, "No option has evidence on ‘Cost’"),
        ({}, 0, "There are no options to compare on ‘Cost’ yet"),
    ],
)
def test_the_headline_of_a_criterion_says_who_is_highest(
    values: dict[str, float], options: int, title: str
) -> None:
    assert comparisons.criterion_headline(values, options, LABELS, "Cost") == title
