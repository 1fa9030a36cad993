"""Months after a day, and between two."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.months import later, months_between
from tests.random_cases import some_of

D = datetime.date


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (D(2026, 11, 22), 0, D(2026, 11, 22)),
        (D(2026, 11, 22), 2, D(2027, 1, 22)),
        (D(2026, 1, 31), 1, D(2026, 2, 28)),
        (D(2027, 12, 31), 2, D(2028, 2, 29)),
        (D(2026, 4, 1), 1.5, D(2026, 5, 17)),
        (D(2026, 11, 22), 0.1 * 3 * 10, D(2027, 2, 22)),
        (D(2026, 11, 22), 1e6, D.max),
    ],
)
def test_a_day_so_many_months_later(day: D, months: float, then: D) -> None:
    assert later(day, months) == then


@pytest.mark.parametrize(
    ("first", "second", "months"),
    [
        (D(2028, 7, 22), D(2028, 4, 1), -3 - 21 / 31),
        (D(2028, 4, 1), D(2028, 4, 1), 0),
        (D(2026, 1, 31), D(2026, 2, 28), 1),
        (D(2026, 4, 1), D(2026, 4, 16), 0.5),
    ],
)
def test_the_months_between_two_days(first: D, second: D, months: float) -> None:
    assert months_between(first, second) == pytest.approx(months)


@settings(max_examples=some_of(200), deadline=None)
@given(st.dates(D(1990, 1, 1), D(2100, 1, 1)), st.integers(0, 4000), st.integers(0, 4000))
def test_a_later_day_is_more_months_away(day: D, some: int, more: int) -> None:
    days = sorted((day + datetime.timedelta(some), day + datetime.timedelta(more)))
    near, far = (months_between(day, end) for end in days)
    assert 0 <= near <= far
    assert months_between(days[1], day) == -far
    assert later(day, near) == days[0]
