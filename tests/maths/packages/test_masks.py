"""What packages add up to and what they meet."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.packages.masks import (
    added,
    joined,
    mask_of,
    members_of,
    shares_holding,
    subset_sums,
)
from tests.maths.packages.made_up import numbers
from tests.maths.packages.published import FOUR_EFFICIENT


def test_packages_stand_in_the_order_of_their_masks() -> None:
    assert added(numbers(1, 10, 100)).tolist() == [0, 1, 10, 11, 100, 101, 110, 111]


def test_several_rows_of_values_are_added_up_as_each_by_itself() -> None:
    rows = np.array([[0.1, 0.2, 0.7], [1, -0.3, 0.3]])
    assert added(rows).tolist() == [added(row).tolist() for row in rows]


def test_no_candidates_make_one_package() -> None:
    assert added(numbers()).tolist() == [0]
    assert joined(np.zeros(0, dtype=np.int64), numbers(), 0).tolist() == [0]


def test_a_set_counts_once_however_many_of_it_are_in() -> None:
    # Candidate 0 or 1 joins the first two councils (worth 3), only 2 the others (worth 5).
    met = joined(np.array([0b011, 0b100]), numbers(3, 5), 3)
    assert met.tolist() == [0, 3, 3, 3, 5, 8, 8, 8]


def test_an_empty_set_is_never_met() -> None:
    assert joined(np.array([0, 0b1]), numbers(7, 2), 1).tolist() == [0, 2]


@given(st.integers(0, 8).flatmap(lambda n: st.tuples(
    st.just(n), st.lists(st.tuples(st.integers(0, (1 << n) - 1), st.integers(0, 9)), max_size=8)
)))  # fmt: skip
def test_what_is_met_and_held_is_what_going_through_the_sets_finds(
    asked: tuple[int, list[tuple[int, int]]],
) -> None:
    n, pairs = asked
    sets = np.array([held for held, _ in pairs], dtype=np.int64)
    weights = numbers(*(weight for _, weight in pairs))
    met, within = joined(sets, weights, n), subset_sums(sets, weights, n)
    for mask in range(1 << n):
        assert met[mask] == sum(weight for held, weight in pairs if held & mask)
        assert within[mask] == sum(w for held, w in pairs if held and held & mask == held)


@given(st.sets(st.integers(0, 61)))
def test_a_mask_holds_its_members(members: set[int]) -> None:
    assert members_of(mask_of(members)) == tuple(sorted(members))


def test_the_core_index_is_the_share_of_efficient_packages_that_hold_a_candidate() -> None:
    masks = np.array([mask_of(members) for members in FOUR_EFFICIENT])
    assert shares_holding(masks, 4).tolist() == [5 / 7, 5 / 7, 2 / 7, 2 / 7]


def test_candidates_past_the_thirty_second_are_told_apart() -> None:
    assert shares_holding(np.array([1 << 40, 0]), 41)[-9:].tolist() == [0] * 8 + [0.5]


def test_of_no_packages_there_is_no_share() -> None:
    with pytest.raises(ValueError, match="no package"):
        shares_holding(np.zeros(0, dtype=np.int64), 3)
