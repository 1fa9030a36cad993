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
    ("moves", "said"),
    [
        ({"A": True, "B": True}, "Where borders would run, with residents"),
        ({"A": True, "B": False}, "Borders would move under A alone"),
        ({"A": False, "B": False}, "The borders stay: which councils would work together"),
        ({"A": True, "B": False, "C": True}, "Borders would move under A and C alone"),
    ],
)
def test_the_title_of_maps_side_by_side_says_whether_borders_move(
    moves: dict[str, bool], said: str
) -> None:
    assert comparisons.maps_title(moves) == said


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
        (
            "a",
            "b",
            {"a": {"Cost": 9.0, "Size": 7.5}, "b": {"Cost": 2.0, "Size": 0.5}},
            "‘Cost’ and ‘Size’ each add most for Alpha over Beta: about 7 points",
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


@pytest.mark.parametrize(
    ("ahead", "behind", "expected"),
    [
        (0.7, 0.3, "scores both varied at random, Ann is ahead of Bob in 70% of tries."),
        (0.25, 0.75, "scores both varied at random, Bob is ahead of Ann in 75% of tries."),
        (0.5, 0.5, "Ann and Bob are each ahead of the other in 50% of tries."),
        (0.6, 0.1, "Ann is ahead of Bob in 60% of tries, and level with it in 30%."),
        (0.0, 0.0, "scores within their ranges, Ann and Bob are level in every try."),
    ],
)
def test_how_often_one_is_ahead_leaves_out_the_draws_in_which_they_are_level(
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
