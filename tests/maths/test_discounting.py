"""Later money is worth less, at the Green Book's rates."""

import pytest

from appraisal.maths.discounting import discount_factor

GREEN_BOOK = {
    0: 1.0000, 1: 0.9662, 2: 0.9335, 3: 0.9019, 4: 0.8714, 5: 0.8420, 6: 0.8135, 7: 0.7860,
    8: 0.7594, 9: 0.7337, 10: 0.7089, 11: 0.6849, 12: 0.6618, 13: 0.6394, 14: 0.6178, 15: 0.5969,
    16: 0.5767, 17: 0.5572, 18: 0.5384, 19: 0.5202, 20: 0.5026, 21: 0.4856, 22: 0.4692, 23: 0.4533,
    24: 0.4380, 25: 0.4231, 26: 0.4088, 27: 0.3950, 28: 0.3817, 29: 0.3687, 30: 0.3563, 31: 0.3459,
    32: 0.3358, 33: 0.3260, 34: 0.3165, 35: 0.3073, 36: 0.2984, 37: 0.2897, 38: 0.2812, 39: 0.2731,
    40: 0.2651, 41: 0.2574, 42: 0.2499, 43: 0.2426, 44: 0.2355, 45: 0.2287, 46: 0.2220, 47: 0.2156,
    48: 0.2093, 49: 0.2032, 50: 0.1973,
}  # fmt: skip
"""The Green Book's discount factors, to four places: 3.5% to year 30, then 3.0%."""


def test_the_factors_are_those_of_the_green_book() -> None:
    assert {year: round(discount_factor(year, 3.5), 4) for year in GREEN_BOOK} == GREEN_BOOK


def test_from_year_76_the_rate_is_two_and_a_half_per_cent() -> None:
    step = discount_factor(75, 3.5) / discount_factor(76, 3.5)
    assert step == pytest.approx(1.025)
    assert discount_factor(74, 3.5) / discount_factor(75, 3.5) == pytest.approx(1.03)


def test_a_rate_of_the_workspaces_own_stays_as_it_is() -> None:
    assert discount_factor(40, 10) == pytest.approx(1.1**-40)
    assert discount_factor(40, 0) == 1
