"""The most that each candidate adds, against going through all packages."""

from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.packages import gains, limits
from appraisal.maths.packages.limits import Limits
from appraisal.maths.packages.marginal import most_added
from tests.maths.packages.made_up import (
    Question,
    adding,
    keeps_to,
    meeting,
    numbers,
    questions,
    value_of,
    without_limits,
)


@given(questions(), st.integers(1, 6))
def test_it_is_the_most_over_all_feasible_packages_whatever_the_blocks(
    question: Question, bits: int
) -> None:
    n = len(question.cost)
    expected = []
    for i in range(n):
        added = [
            sum(value_of(p, mask) - value_of(p, mask & ~(1 << i)) for p in question.parts)
            for mask in range(1 << n)
            if mask >> i & 1 and keeps_to(question.limits, mask)
        ]
        expected.append(max(added, default=np.nan))
    with (
        mock.patch.object(limits, "BLOCK_BITS", bits),
        mock.patch.object(gains, "BLOCK_BITS", bits),
    ):
        found = most_added(question.parts, question.limits)
    assert found == pytest.approx(expected, nan_ok=True, abs=1e-9)


def test_on_a_curve_that_steepens_it_adds_most_after_others() -> None:
    curve = (numbers(0, 1, 2), numbers(0, 10, 100))
    parts = [meeting(2, (1.0, (0,)), (1.0, (1,)), curve=curve)]
    assert most_added(parts, without_limits(2)).tolist() == [90, 90]
    apart = Limits(np.zeros((0, 2)), np.zeros(0), excludes=((0, 1),))
    assert most_added(parts, apart).tolist() == [10, 10]


def test_what_is_in_no_feasible_package_adds_nothing_that_is_known() -> None:
    barred = Limits(numbers(5, 1)[None], numbers(2))
    assert np.isnan(most_added([adding(3, 4)], barred)).tolist() == [True, False]
