"""Tables over a few candidates as parts, against the tables themselves."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.packages.gains import values_at
from appraisal.maths.packages.tables import parts_of_table, spread
from tests.maths.packages.made_up import numbers

VALUES = st.floats(-100, 100, allow_nan=False)
TABLES = st.integers(0, 4).flatmap(lambda k: st.lists(VALUES, min_size=1 << k, max_size=1 << k))


@given(TABLES)
def test_parts_add_up_to_the_table_whatever_else_a_package_holds(table: list[float]) -> None:
    places = (5, 1, 3, 0)[: len(table).bit_length() - 1]
    masks = np.arange(64)
    found = values_at(parts_of_table(numbers(*table), places, 6), masks).sum(axis=0)
    expected = [
        table[sum((mask >> place & 1) << i for i, place in enumerate(places))]
        for mask in masks.tolist()
    ]
    assert found == pytest.approx(expected, abs=1e-9)


def test_what_only_grows_by_the_first_that_comes_is_one_part() -> None:
    parts = parts_of_table(numbers(10, 30, 30, 30), (0, 1), 2)
    assert [(p.weight, p.start, p.sets.tolist(), p.weights.tolist()) for p in parts] == [
        (1.0, 10.0, [0b11], [20.0])
    ]


def test_what_takes_two_together_is_two_parts() -> None:
    # 8 for either and 8 for both, less 8 for any of them.
    parts = parts_of_table(numbers(0, 0, 0, 8), (0, 1), 2)
    assert [(p.weight, p.sets.tolist(), p.weights.tolist()) for p in parts] == [
        (1.0, [0b01, 0b10], [8.0, 8.0]),
        (-1.0, [0b11], [8.0]),
    ]


def test_masks_of_a_few_become_masks_of_all() -> None:
    assert spread(np.array([0b01, 0b10, 0b11]), (4, 1)).tolist() == [0b10000, 0b00010, 0b10010]
