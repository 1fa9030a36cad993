"""Packages as a mixed-integer programme, held to what each package is worth."""

import numpy as np

from appraisal.maths.packages.gains import Part
from appraisal.maths.packages.limits import Limits
from appraisal.maths.packages.programme import Row, programme_of
from tests.maths.packages.made_up import STRAIGHT, adding, meeting, numbers, without_limits


def test_limits_needs_and_excludes_are_rows() -> None:
    limits = Limits(numbers(1, 0, 2)[None], numbers(2), needs=((0, 1),), excludes=((1, 2),))
    programme = programme_of(numbers(4, 0, 6), [adding(1, 2, 3)], limits)
    assert programme.whole == [True] * 3
    assert programme.rows == [
        Row({0: 1, 2: 2}, -np.inf, 2),
        Row({0: 1, 1: -1}, -np.inf, 0),
        Row({1: 1, 2: 1}, -np.inf, 1),
    ]
    assert (programme.cost, programme.value) == ({0: 4, 2: 6}, {0: 1, 1: 2, 2: 3})


def test_a_set_of_the_same_candidates_is_one_column_and_a_set_of_one_is_none() -> None:
    curve = (STRAIGHT, STRAIGHT)
    one = meeting(3, (4, (0, 1)), (5, (0, 1)), (7, (2,)), curve=curve)
    other = meeting(3, (1, (0, 1)), curve=curve)
    programme = programme_of(np.zeros(3), [one, other], without_limits(3))
    assert programme.whole == [True, True, True, False]
    assert programme.rows == [Row({3: 1, 0: -1, 1: -1}, -np.inf, 0)]
    assert programme.value == {3: 10, 2: 7}


def test_a_set_that_lowers_the_value_is_held_to_be_met() -> None:
    part = meeting(2, (4, (0, 1)), curve=(numbers(0, 10), numbers(10, 0)))
    rows = programme_of(np.zeros(2), [part], without_limits(2)).rows
    assert rows[1:] == [Row({2: 1, 0: -1}, 0, np.inf), Row({2: 1, 1: -1}, 0, np.inf)]


def bent(*up: float) -> Part:
    sets, weights = np.zeros(0, dtype=np.int64), np.zeros(0)
    return Part(1, 0, numbers(10, 10), sets, weights, numbers(0, 5, 20), numbers(*up))


def test_a_curve_that_flattens_needs_no_more_whole_columns() -> None:
    programme = programme_of(np.zeros(2), [bent(0, 60, 100)], without_limits(2))
    assert programme.whole == [True, True, False, False]
    assert programme.rows == [Row({2: 5, 3: 15, 0: -10, 1: -10}, 0, 0)]
    assert programme.value == {2: 60, 3: 40}


def test_a_curve_that_steepens_says_which_of_its_stretches_are_full() -> None:
    programme = programme_of(np.zeros(2), [bent(0, 10, 100)], without_limits(2))
    assert programme.whole == [True, True, False, False, True]
    assert programme.rows[1:] == [
        Row({4: 1, 2: -1}, -np.inf, 0),
        Row({3: 1, 4: -1}, -np.inf, 0),
    ]
