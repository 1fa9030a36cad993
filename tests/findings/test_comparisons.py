"""Sentences that set options and families beside each other are right in every edge case."""

import pytest

from appraisal.appraise.matrix import Ranking
from appraisal.findings import comparisons
from tests.findings.rankings import (
    ALL_TIED,
    CLEAR,
    CLOSE,
    LABELS,
)


@pytest.mark.parametrize(
    ("found", "end"),
    [
        (CLEAR, "About 30 points apart. Their ranges do not overlap."),
        (
            CLOSE,
            "About 5 points apart. Their ranges overlap, so ranges alone can't tell them apart.",
        ),
        (ALL_TIED, "They are worth the same."),
    ],
)
def test_two_options_side_by_side(found: Ranking, end: str) -> None:
    assert comparisons.beside(found, "a", "b", LABELS, "P").endswith(end)
    assert comparisons.beside(found, "b", "a", LABELS, "P").endswith(end)


@pytest.mark.parametrize(
    ("differences", "sentence"),
    [
        (
            {"Cost": 4.0, "Voice": -2.0, "Size": 0.0},
            "Worth more for Alpha: ‘Cost’. Worth more for Beta: ‘Voice’.",
        ),
        ({"Cost": 4.0, "Size": 1.0}, "Worth more for Alpha: ‘Cost’ and ‘Size’."),
        ({"Cost": 0.0}, "They are worth the same on every criterion."),
        ({}, "There is no criterion with evidence for both."),
    ],
)
def test_where_one_option_is_ahead_of_another(differences: dict[str, float], sentence: str) -> None:
    assert comparisons.where_better(differences, "Alpha", "Beta") == sentence


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
    ("values", "sentence"),
    [
        (
            {"continue": [47.0], "unitary": [55.0, 68.0]},
            "Overall values by family: continue 47; unitary from 55 to 68.",
        ),
        ({"unitary": [55.0]}, "All options are of one family, so families can't be compared."),
        ({}, "There are no options to compare yet."),
    ],
)
def test_how_far_apart_families_lie(values: dict[str, list[float]], sentence: str) -> None:
    assert comparisons.families_apart(values) == sentence


@pytest.mark.parametrize(
    ("one", "other", "points", "title"),
    [
        (
            "a",
            "b",
            {"a": {"Cost": 9.0, "Size": 5.0}, "b": {"Cost": 2.0, "Size": 4.0}},
            "‘Cost’ adds most for Alpha over Beta: about 7 points",
        ),
        ("a", "a", {"a": {"Cost": 9.0}}, "What each criterion adds"),
        ("a", "b", {"a": {"Cost": 2.0}, "b": {"Cost": 2.0}}, "What each criterion adds"),
        ("a", "b", {"a": {"Cost": 2.0}, "b": {"Size": 2.0}}, "What each criterion adds"),
        ("", "", {}, "What each criterion adds"),
    ],
)
def test_what_sets_the_first_and_the_last_apart(
    one: str, other: str, points: dict[str, dict[str, float]], title: str
) -> None:
    assert comparisons.main_difference(one, other, points, LABELS) == title


@pytest.mark.parametrize(
    ("low", "high", "said"), [(55.2, 68.0, "55 to 68"), (46.6, 47.4, "47"), (47.0, 47.0, "47")]
)
def test_values_that_are_shown_alike_reach_no_further(low: float, high: float, said: str) -> None:
    assert comparisons.reach(low, high) == said


def test_a_top_criterion_weighs_nothing_but_in_the_whole() -> None:
    assert comparisons.weight_words(0.125, 1.0, "") == "12.5% of the whole"
    assert comparisons.weight_words(0.125, 0.25, "Cost") == "12.5% of the whole (25% of Cost)"


@pytest.mark.parametrize(
    ("base", "value", "said"),
    [
        (50.0, 72.0, "22 higher"),
        (72.0, 50.0, "22 lower"),
        (49.6, 50.4, "about the same"),
        (49.4, 49.6, "1 higher"),
        (49.6, 49.4, "1 lower"),
        (50.0, 50.0, "the same"),
        (50.0, 50.0 + 1e-12, "the same"),
        (0.0, 100.0, "100 higher"),
    ],
)
def test_a_value_above_the_base_is_higher_and_one_below_is_lower(
    base: float, value: float, said: str
) -> None:
    """The difference is that of the whole numbers that stand beside it."""
    assert comparisons.difference(base, value) == said
