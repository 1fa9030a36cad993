"""Which packages are feasible, against a slow and obvious way to say so."""

from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.packages import limits as module
from appraisal.maths.packages.limits import Limits, binding, feasible, how_many, keeps
from tests.maths.packages.made_up import keeps_to, limits_of, numbers, without_limits

ASKED = st.integers(1, 7).flatmap(lambda n: limits_of(n))


@given(ASKED, st.integers(0, 7))
def test_feasible_packages_are_those_of_the_oracle_whatever_the_blocks(
    limits: Limits, bits: int
) -> None:
    expected = [keeps_to(limits, mask) for mask in range(1 << limits.count)]
    with mock.patch.object(module, "BLOCK_BITS", bits):
        assert feasible(limits).tolist() == expected
        assert how_many(limits) == sum(expected)
    assert keeps(limits, np.arange(1 << limits.count)).tolist() == expected


def test_without_limits_every_package_is_feasible() -> None:
    assert feasible(without_limits(3)).all()


def test_a_sum_at_its_limit_keeps_to_it_though_its_last_digit_is_above() -> None:
    limits = Limits(numbers(0.1, 0.2)[None], numbers(0.3))
    assert 0.1 + 0.2 > 0.3
    assert feasible(limits).tolist() == [True] * 4
    assert keeps(limits, np.array([3])).tolist() == [True]


def test_what_is_needed_and_excluded_holds_across_blocks() -> None:
    limits = Limits(np.zeros((0, 3)), np.zeros(0), needs=((0, 2), (2, 1)), excludes=((0, 1),))
    for bits in range(4):
        with mock.patch.object(module, "BLOCK_BITS", bits):
            assert np.flatnonzero(feasible(limits)).tolist() == [0b000, 0b010, 0b110]


def test_a_year_that_a_dearer_year_stands_for_is_not_looked_at_again() -> None:
    years = np.array([[5.0, 0, 2], [5, 1, 2], [5, 1, 2]])
    assert binding(Limits(years, numbers(6, 6, 6))).asked.tolist() == [[5, 1, 2]]
    # The first year has less room than the second: neither stands for the other.
    assert len(binding(Limits(years[:2], numbers(4, 6))).most) == 2


@pytest.mark.parametrize(
    ("asked", "most", "pairs", "words"),
    [
        (numbers(1, 2), numbers(3), (), "one limit for each row"),
        (numbers(1, 2)[None], numbers(3, 4), (), "one limit for each row"),
        (numbers(1, -2)[None], numbers(3), (), "nought or more"),
        (numbers(1, np.inf)[None], numbers(3), (), "nought or more"),
        (numbers(1, 2)[None], numbers(np.nan), (), "a limit must be a number"),
        (numbers(1, 2)[None], numbers(3), ((0, 2),), "by their number"),
        (numbers(1, 2)[None], numbers(3), ((1, 1),), "itself"),
    ],
)
def test_what_makes_no_sense_is_refused(
    asked: module.FloatArray, most: module.FloatArray, pairs: tuple[tuple[int, int]], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        Limits(asked, most, needs=pairs)
