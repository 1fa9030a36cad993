"""How often one option is worth more than another, under given weights."""

import numpy as np
import pytest

from appraisal.maths.robustness import Scores
from appraisal.maths.robustness.contests import winning_under

NONE = np.zeros((2, 2), dtype=bool)


def exact(*rows: tuple[float, float]) -> Scores:
    values = np.array(rows)
    return Scores(values, values, values, np.zeros(values.shape, dtype=bool))


def test_exact_scores_win_always_or_never() -> None:
    found = winning_under(exact((80, 20), (40, 60)), np.eye(2), 100, 1)
    assert found.tolist() == [[[0.5, 1.0], [0.0, 0.5]], [[0.5, 0.0], [1.0, 0.5]]]


def test_a_tie_counts_half_to_each() -> None:
    found = winning_under(exact((60, 20), (60, 20)), np.array([[0.5, 0.5]]), 100, 1)
    assert found.tolist() == [[[0.5, 0.5], [0.5, 0.5]]]


def test_a_score_above_half_of_another_range_wins_half_of_the_draws() -> None:
    """A triangle from 0 by 50 to 100 has half of its draws on each side of 50."""
    value = np.array([[50.0], [50.0]])
    scores = Scores(
        value, np.array([[50.0], [0.0]]), np.array([[50.0], [100.0]]), np.zeros((2, 1), dtype=bool)
    )
    found = winning_under(scores, np.array([[1.0]]), 20_000, 1)
    assert found[0, 0, 1] == pytest.approx(0.5, abs=0.01)


def test_draws_past_a_whole_block_are_counted_once() -> None:
    found = winning_under(exact((80, 20), (40, 60)), np.eye(2), 1025, 1)
    assert found[0, 0, 1] == 1.0
