"""Scores that could not be ranked are refused, and the first of the highest leads."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.robustness import (
    Scores,
    leader,
)
from appraisal.maths.robustness.arrays import own_and_rivals


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8))
def test_the_first_of_the_highest_leads(drawn: list[int]) -> None:
    assert leader(np.array(drawn, dtype=np.float64)) == drawn.index(max(drawn))


def test_values_a_billionth_apart_tie_and_the_first_leads() -> None:
    assert leader(np.array([49.0, 50.0, 50 + 9e-10])) == 1


def test_the_lines_of_the_first_model_stand_apart_from_their_rivals() -> None:
    own, rivals = own_and_rivals(np.array([40.0, 60, 50, 10]), [0, 1, 0, 1])
    assert (own.tolist(), rivals.tolist()) == ([1, 3], [0, 2])
    own, rivals = own_and_rivals(np.array([40.0, 60, 50]), None)
    assert (own.tolist(), rivals.tolist()) == ([1], [0, 2])


def test_no_nan_leads() -> None:
    with pytest.raises(ValueError, match="not finite"):
        leader(np.array([1.0, np.nan]))


def scores(value: Any, low: Any, high: Any, gap: Any) -> Scores:
    middle, bottom, top = (np.array(part, dtype=np.float64) for part in (value, low, high))
    return Scores(middle, bottom, top, np.array(gap, dtype=bool))


@pytest.mark.parametrize(
    "parts",
    [
        ([[np.nan]], [[0]], [[100]], [[True]]),
        ([[50]], [[60]], [[100]], [[False]]),
        ([[50]], [[-1]], [[100]], [[False]]),
        ([[50]], [[0]], [[101]], [[False]]),
        ([[50]], [[0]], [[100]], [[False, True]]),
        ([[]], [[]], [[]], [[]]),
    ],
)
def test_scores_that_cannot_be_ranked_are_refused(parts: Any) -> None:
    with pytest.raises(ValueError, match=r"finite|range|between|shapes|at least"):
        scores(*parts)


def test_a_gap_is_anything_from_0_to_100() -> None:
    found = scores([[50, 60]], [[50, 30]], [[50, 90]], [[True, False]])
    assert found.lowest.tolist() == [[0, 30]]
    assert found.highest.tolist() == [[100, 90]]


def test_a_value_may_be_an_end_of_its_range_and_of_the_scale() -> None:
    found = scores([[0, 100]], [[0, 100]], [[100, 100]], [[False, False]])
    assert (found.lowest.tolist(), found.highest.tolist()) == ([[0, 100]], [[100, 100]])
