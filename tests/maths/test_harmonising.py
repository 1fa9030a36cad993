"""Council tax at one level, worked by hand and against the slow way."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.harmonising import mean_charge, years_to_rise, yield_change

CHARGES, BASES = (1800.0, 1860.0), (10_000.0, 20_000.0)


def test_the_mean_charge_is_weighted_by_tax_base() -> None:
    assert mean_charge(CHARGES, BASES) == 1840.0
    assert mean_charge((1800.0,), (0.0,)) is None


def test_the_lowest_forgoes_what_the_others_pay_above_it() -> None:
    assert yield_change(CHARGES, BASES, 1800.0) == -1_200_000.0


def test_the_highest_brings_in_what_the_others_pay_below_it() -> None:
    assert yield_change(CHARGES, BASES, 1860.0) == 600_000.0


@pytest.mark.parametrize(
    ("charge", "target", "rise", "years"),
    [
        (1800, 1860, 2, 2),
        (1800, 1860, 1, 4),
        (1800, 1860, 4, 1),
        (100, 110.25, 5, 2),
        (1860, 1860, 2, 0),
        (1860, 1800, 2, 0),
        (1800, 1860, 0, math.inf),
        (0, 10, 5, math.inf),
        (1800, 1860, 5e-324, math.inf),
    ],
)
def test_a_charge_rises_in_whole_years(
    charge: float, target: float, rise: float, years: float
) -> None:
    assert years_to_rise(charge, target, rise) == years


charges = st.floats(min_value=100, max_value=3000)


@given(st.lists(st.tuples(charges, st.floats(min_value=1, max_value=1e5)), min_size=1, max_size=6))
def test_the_mean_brings_in_as_much_as_today(areas: list[tuple[float, float]]) -> None:
    held, bases = zip(*areas, strict=True)
    mean = mean_charge(held, bases)
    assert mean is not None
    assert yield_change(held, bases, mean) == pytest.approx(0, abs=1e-3)


@given(charges, st.integers(min_value=1, max_value=40), st.sampled_from([0.5, 2.99, 4.99]))
def test_one_rise_a_year_until_it_is_there_takes_as_many_years(
    charge: float, years: int, rise: float
) -> None:
    held, target = charge, charge * (1 + rise / 100) ** (years - 0.5)
    counted = 0
    while held < target:
        held *= 1 + rise / 100
        counted += 1
    assert years_to_rise(charge, target, rise) == counted == years
