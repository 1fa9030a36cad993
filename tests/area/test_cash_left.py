"""Known parts within a whole, and what is left of it beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.area.cash_left import left_of, within
from appraisal.area.councils import summed
from appraisal.model import Reading


def reading(low: float, value: float, high: float) -> Reading:
    return Reading(low, value, high, "measured")


WHOLE = Reading(-10, 0, 30, "reference", frozenset({"elsewhere"}))


def test_parts_that_lie_within_the_whole_stay_to_the_last_digit() -> None:
    parts = [reading(0.1, 0.3, 0.7), reading(-2.3, -0.2, -0.1)]
    assert within(WHOLE, parts) == parts


def test_each_side_is_cut_by_itself() -> None:
    assert within(WHOLE, [reading(-20, 0, 15)]) == [reading(-10, 0, 15)]
    assert within(WHOLE, [reading(-5, 0, 60)]) == [reading(-5, 0, 30)]


def test_in_a_whole_without_a_range_no_part_has_any() -> None:
    assert within(reading(4, 4, 4), [reading(1, 2, 9)]) == [reading(2, 2, 2)]


def test_what_is_left_rests_on_what_the_whole_rests_on() -> None:
    left = left_of(WHOLE, [reading(-3, 5, 6)])
    assert left == Reading(-7, -5, 24, "reference", frozenset({"elsewhere"}))
    assert left_of(WHOLE, []) == WHOLE


ENDS = st.tuples(*[st.integers(-1000, 1000)] * 3).map(lambda ends: reading(*sorted(ends)))


@given(ENDS, st.lists(ENDS, max_size=4))
def test_parts_and_what_is_left_come_to_the_whole_and_are_in_order(
    whole: Reading, known: list[Reading]
) -> None:
    counted = within(whole, known)
    parts = [*counted, left_of(whole, counted)]
    total = summed(parts)
    assert (total.low, total.value, total.high) == pytest.approx(
        (whole.low, whole.value, whole.high), abs=1e-9
    )
    for part, stated in zip(parts, [*known, parts[-1]], strict=True):
        assert stated.low - 1e-9 <= part.low <= part.value == stated.value
        assert part.value <= part.high <= stated.high + 1e-9
