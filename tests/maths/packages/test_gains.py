"""What packages are worth: figures on curves, weighed."""

from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.packages import gains
from appraisal.maths.packages.gains import Part, merged, slope, values, values_at, worth
from tests.maths.packages.made_up import (
    NO_SETS,
    NO_WEIGHTS,
    STRAIGHT,
    adding,
    meeting,
    numbers,
    parts_of,
    value_of,
)


@given(
    st.integers(1, 7).flatmap(lambda n: st.tuples(st.just(n), st.lists(parts_of(n), max_size=3))),
    st.integers(0, 7),
)
def test_values_are_those_of_the_oracle_whatever_the_blocks(
    asked: tuple[int, list[Part]], bits: int
) -> None:
    n, parts = asked
    expected = [sum(value_of(part, mask) for part in parts) for mask in range(1 << n)]
    with mock.patch.object(gains, "BLOCK_BITS", bits):
        assert values(parts, n) == pytest.approx(expected, abs=1e-9)
    for part, found in zip(parts, values_at(parts, np.arange(1 << n)), strict=True):
        assert found == pytest.approx([value_of(part, mask) for mask in range(1 << n)], abs=1e-9)


def test_a_score_grows_to_at_most_100() -> None:
    part = Part(0.5, 70, numbers(20, 20), NO_SETS, NO_WEIGHTS, STRAIGHT, STRAIGHT)
    assert values([part], 2).tolist() == [35, 45, 45, 50]
    assert slope(part) is None


def test_a_curve_that_does_not_bend_within_reach_is_straight() -> None:
    curve = (numbers(0, 10, 100), numbers(0, 50, 100))
    assert slope(meeting(2, (4, (0,)), (6, (0, 1)), curve=curve)) == 5
    assert slope(meeting(2, (4, (0,)), (7, (0, 1)), curve=curve)) is None
    assert slope(adding(0, 0)) == 0


def test_values_of_more_candidates_than_can_be_listed_are_found_one_by_one() -> None:
    part = adding(*range(60), weight=2)
    assert values_at([part], np.array([1 << 59 | 1 << 3])).tolist() == [[124]]


def test_sets_of_the_same_candidates_are_one_and_those_of_none_are_left_out() -> None:
    sets, weights = merged(np.array([6, 0, 3, 6]), numbers(1, 2, 4, 8))
    assert (sets.tolist(), weights.tolist()) == ([3, 6], [4, 9])


@pytest.mark.parametrize(
    ("sets", "weights", "across", "words"),
    [
        ([1], [1, 2], [0, 1], "weight"),
        ([1], [-1], [0, 1], "nought or more"),
        ([4], [1], [0, 1], "candidates that there are"),
        ([1], [1], [1, 1], "left to right"),
    ],
)
def test_what_makes_no_sense_is_refused(
    sets: list[int], weights: list[float], across: list[float], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        Part(1, 0, np.zeros(2), np.array(sets), numbers(*weights), numbers(*across), numbers(0, 1))


def test_nothing_is_worth_nothing_to_any_package() -> None:
    assert values_at([], np.arange(4)).shape == (0, 4)


def test_a_candidate_is_idle_that_adds_nothing_meets_nothing_and_bends_nothing() -> None:
    straight = (adding(1, 0, 0, -2, 0), meeting(5, (3, (2, 4)), curve=(STRAIGHT, STRAIGHT)))
    assert worth(straight, 5).idle().tolist() == [False, True, False, True, False]
    curve = numbers(0, 5, 9), numbers(0, 5, 6)
    bent = Part(1.0, 0.0, numbers(0, 9, 0, 0, 0), NO_SETS, NO_WEIGHTS, *curve)
    assert worth((*straight, bent), 5).idle().tolist() == [False, False, False, True, False]
