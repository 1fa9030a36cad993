"""What cannot be told apart hangs together by pairs, against a loop and by hand."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.robustness import (
    expected_ranks,
    inseparable_groups,
)
from appraisal.maths.robustness.separation import inseparable

Array = np.ndarray[Any, np.dtype[np.float64]]


@given(st.lists(st.lists(st.integers(0, 20), min_size=6, max_size=6), min_size=6, max_size=6))
def test_groups_hang_together_by_pairs_that_cannot_be_told_apart(rows: list[list[int]]) -> None:
    winning = np.full((6, 6), 0.5)
    for i in range(6):
        for j in range(i):
            winning[i, j] = rows[i][j] / 20
            winning[j, i] = 1 - winning[i, j]
    groups = inseparable_groups(winning, np.arange(float(len(winning))))
    place = {option: index for index, group in enumerate(groups) for option in group}
    assert sorted(place) == list(range(6))
    for i in range(6):
        for j in range(i):
            if 0.4 <= winning[i, j] <= 0.6:
                assert place[i] == place[j]
    expected = expected_ranks(winning)
    means = [expected[group].mean() for group in groups]
    assert means == sorted(means)
    for group in groups:
        linked = {group[0]}
        for _ in group:
            linked |= {
                other for other in group for one in linked if 0.4 <= winning[one, other] <= 0.6
            }
        assert linked == set(group)
        assert [expected[option] for option in group] == sorted(expected[group])


def test_a_clear_order_leaves_every_option_alone() -> None:
    winning = np.array([[0.5, 0.1, 0.7], [0.9, 0.5, 0.95], [0.3, 0.05, 0.5]])
    assert inseparable_groups(winning, np.arange(3.0)) == [[1], [0], [2]]


def test_no_nan_is_ranked() -> None:
    with pytest.raises(ValueError, match="not finite"):
        inseparable_groups(np.array([[0.5, np.nan], [np.nan, 0.5]]), np.zeros(2))


def test_options_of_the_same_value_are_inseparable_whatever_the_draws_say() -> None:
    winning = np.array([[0.5, 0.9, 1.0], [0.1, 0.5, 1.0], [0.0, 0.0, 0.5]])
    assert inseparable_groups(winning, np.array([60.0, 60.0 + 5e-10, 40.0])) == [[0, 1], [2]]
    assert inseparable_groups(winning, np.array([60.0, 60.1, 40.0])) == [[0], [1], [2]]


def test_an_expected_rank_adds_up_the_chances_of_being_beaten() -> None:
    winning = np.array([[0.5, 0.9, 0.7], [0.1, 0.5, 0.25], [0.3, 0.75, 0.5]])
    assert expected_ranks(winning) == pytest.approx([1.4, 2.65, 1.95])


@pytest.mark.parametrize(
    ("share", "groups"),
    [(0.4, [[1, 0]]), (0.6, [[0, 1]]), (0.399, [[1], [0]]), (0.601, [[0], [1]])],
)
def test_two_options_are_inseparable_from_two_to_three_up_to_three_to_two(
    share: float, groups: list[list[int]]
) -> None:
    winning = np.array([[0.5, share], [1 - share, 0.5]])
    assert inseparable_groups(winning, np.array([1.0, 2.0])) == groups


def test_what_hangs_together_through_a_third_is_one_group() -> None:
    winning = np.array([[0.5, 0.55, 0.9], [0.45, 0.5, 0.55], [0.1, 0.45, 0.5]])
    assert inseparable_groups(winning, np.arange(3.0)) == [[0, 1, 2]]


def test_groups_of_equal_standing_keep_the_order_of_their_options() -> None:
    """Each of three beats the next nine times in ten, so all expect the second rank."""
    winning = np.array([[0.5, 0.9, 0.1], [0.1, 0.5, 0.9], [0.9, 0.1, 0.5]])
    assert inseparable_groups(winning, np.arange(3.0)) == [[0], [1], [2]]


@pytest.mark.parametrize(
    ("winning", "together"),
    [(0.39, False), (0.4, True), (0.5, True), (0.6, True), (0.61, False), (1.0, False)],
)
def test_two_are_inseparable_where_each_is_ahead_in_4_to_6_draws_of_10(
    winning: float, together: bool
) -> None:
    assert bool(inseparable(winning)) is together
