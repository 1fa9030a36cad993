"""Sentences that state findings are true of what they are given, at every edge."""

import pytest

from appraisal.findings import comparisons
from appraisal.findings import ranking as findings


@pytest.mark.parametrize(
    ("rank", "word"), [(1, "first"), (9, "ninth"), (10, "10th"), (11, "11th"), (22, "22nd")]
)
def test_ranks_in_words(rank: int, word: str) -> None:
    assert findings.ordinal(rank) == word


@pytest.mark.parametrize(
    ("shares", "said"),
    [((0.86, 0.14), "A is ahead in 86%"), ((0.3, 0.7), "B is ahead in 70%")],
)
def test_how_often_one_is_ahead_in_draws(shares: tuple[float, float], said: str) -> None:
    assert f"{said} of tries." in comparisons.ahead_in_draws(*shares, "A", "B")


@pytest.mark.parametrize(
    ("at_least", "at_most", "said"),
    [
        (10, None, "Care: at least 10"),
        (None, 2.5, "Care: at most 2.5"),
        (0, 5, "Care: at least 0 and at most 5"),
    ],
)
def test_a_threshold_is_said_with_its_ends(
    at_least: float | None, at_most: float | None, said: str
) -> None:
    assert findings.threshold("Care", at_least, at_most) == said


@pytest.mark.parametrize(
    ("value", "other", "said"),
    [
        (68.4, 60.5, "about 7 points"),  # 7.9 apart, and shown as 68 and 61
        (60.5, 68.4, "about 7 points"),
        (50.4, 47.4, "about 3 points"),
        (60.5, 60.4, "about 1 point"),
        (60.4, 59.6, "less than a point"),
        (60.0, 60.0, "no points"),
    ],
)
def test_values_are_as_far_apart_as_the_whole_numbers_shown(
    value: float, other: float, said: str
) -> None:
    assert findings.points_apart(value, other) == said


@pytest.mark.parametrize(
    ("ranks", "said"),
    [({"a": 1, "b": 1}, "1="), ({"a": 1, "b": 2}, "1"), ({"b": 1}, "")],
)
def test_shared_ranks_are_marked(ranks: dict[str, int], said: str) -> None:
    assert findings.rank_words(ranks, "a") == said


def test_names_have_a_note_at_what_nothing_is_known_of() -> None:
    assert findings.noted({"a": "Alpha", "b": "Beta"}, {"b"}) == {
        "a": "Alpha",
        "b": "Beta (of which nothing is known)",
    }


def test_those_that_nothing_is_known_of_stand_under_a_heading_of_their_own() -> None:
    heading = "Nothing is known, so not told apart"
    assert findings.group_heading(0, 1, by_model=False) == heading
    assert findings.group_heading(0, 1, by_model=True) == heading


def test_one_that_alone_is_known_is_not_called_told_apart() -> None:
    only, model = (findings.group_heading(1, 1, by_model=by_model) for by_model in (False, True))
    assert only == "The only one of which anything is known"
    assert model == "The only model of which anything is known"
    assert findings.group_heading(1, 2, by_model=False) == "Told apart in tries"
