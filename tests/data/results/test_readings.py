"""Readings in results.json: what is missing or infinite is null."""

import math

import pytest

from appraisal.data.results.readings import RangeResult, finite, in_range, known
from appraisal.model import Reading


@pytest.mark.parametrize("number", [0.0, -1.5, 99_200.0])
def test_a_number_is_written_as_it_is(number: float) -> None:
    assert finite(number) == number


@pytest.mark.parametrize("number", [math.inf, -math.inf, math.nan])
def test_what_json_has_no_number_for_is_null(number: float) -> None:
    assert finite(number) is None


def test_a_reading_is_its_value_and_neither_end_of_its_range() -> None:
    assert known(Reading(1, 2, 3, "measured")) == 2


def test_a_reading_of_nought_is_known() -> None:
    assert known(Reading(0, 0, 0, "measured")) == 0


@pytest.mark.parametrize("reading", [None, Reading(2, math.inf, math.inf, "measured")])
def test_a_reading_that_is_missing_or_never_comes_is_null(reading: Reading | None) -> None:
    assert known(reading) is None


def test_a_figure_stands_with_its_range_and_a_missing_one_not_at_all() -> None:
    assert in_range(Reading(1, 2, 4, "measured")) == RangeResult(value=2, low=1, high=4)
    assert in_range(None) is None
