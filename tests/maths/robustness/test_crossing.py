"""Where one amount brings a sum of criteria to a level: by hand, and against a fine grid."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.robustness.crossing import Term, nearest_crossing

RISING = ((0.0, 0.0), (100.0, 100.0))


def test_a_line_is_crossed_where_it_has_gained_enough() -> None:
    """Half the weight on 10 + 2x: five points more are 10 of value, so 5 of the amount."""
    assert nearest_crossing([Term(0.5, RISING, (10, 2))], 5.0, 20.0) == pytest.approx(25)


def test_what_is_level_already_needs_no_change() -> None:
    assert nearest_crossing([Term(0.5, RISING, (10, 2))], 0.0, 20.0) == 20.0


def test_an_amount_below_nought_is_none_and_so_is_one_past_the_end_of_the_curve() -> None:
    term = Term(1.0, RISING, (50, 1))
    assert nearest_crossing([term], -60.0, 9.0) is None
    assert nearest_crossing([term], 42.0, 9.0) is None
    assert nearest_crossing([term], 41.0, 9.0) == pytest.approx(50)


def test_nothing_that_moves_crosses_nothing() -> None:
    assert nearest_crossing([], 5.0, 20.0) is None


def test_two_criteria_that_one_amount_moves_count_together() -> None:
    """x and 2x at half each: 1.5 points of value for each of the amount."""
    terms = [Term(0.5, RISING, (0, 1)), Term(0.5, RISING, (0, 2))]
    assert nearest_crossing(terms, 15.0, 10.0) == pytest.approx(20)


def test_a_peaked_curve_is_crossed_on_the_nearer_side() -> None:
    peaked = ((0.0, 0.0), (50.0, 100.0), (100.0, 0.0))
    assert nearest_crossing([Term(1.0, peaked, (0, 1))], -40.0, 40.0) == pytest.approx(20)
    assert nearest_crossing([Term(1.0, peaked, (0, 1))], -40.0, 60.0) == pytest.approx(80)


def test_a_quotient_is_crossed_exactly() -> None:
    """100 ÷ x on a curve that falls from 10 to 0 over ten years: 5 years at 20, 4 at 25."""
    falling = ((0.0, 10.0), (10.0, 0.0))
    term = Term(1.0, falling, (100, 0), (0, 1))
    assert nearest_crossing([term], 1.0, 20.0) == pytest.approx(25)


def test_a_line_and_a_quotient_meet_a_level_where_a_square_is_nought() -> None:
    """x / 2 and 10 - 100 / x: 10 and 5 at 20, 12.5 and 6 at 25."""
    falling = ((0.0, 10.0), (10.0, 0.0))
    terms = [Term(0.5, RISING, (0, 1)), Term(1.0, falling, (100, 0), (0, 1))]
    assert nearest_crossing(terms, 3.5, 20.0) == pytest.approx(25)


def test_a_leap_over_the_level_counts_where_it_leaps() -> None:
    """100 ÷ (40 - x) is worth 10 where it has a meaning, and 50 where it has none: from 40 on."""
    term = Term(1.0, ((0.0, 10.0), (1.0, 10.0)), (100, 0), (40, -1))
    assert nearest_crossing([term], 20.0, 20.0) == pytest.approx(40)
    assert nearest_crossing([term], -5.0, 20.0) is None


def test_an_amount_of_nought_may_be_what_leaps() -> None:
    """100 ÷ x has no meaning at nought alone."""
    term = Term(1.0, ((0.0, 10.0), (1.0, 10.0)), (100, 0), (0, 1))
    assert nearest_crossing([term], 20.0, 20.0) == 0.0


def oracle(terms: list[Term], amounts: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    """The sum over terms, by interpolation."""
    total = np.zeros(amounts.size)
    for term in terms:
        (p, q), (r, s) = term.above, term.below
        above, below = p + q * amounts, r + s * amounts
        figure = np.where(below > 0, above / np.where(below > 0, below, 1.0), np.nan)
        raws, values = zip(*term.curve, strict=True)
        worth = np.where(np.isnan(figure), 50.0, np.interp(figure, raws, values))
        total += term.weight * worth
    return total


numbers = st.integers(-20, 20)


@st.composite
def curves(draw: st.DrawFn) -> tuple[tuple[float, float], ...]:
    raws = sorted(draw(st.sets(st.integers(-30, 30), min_size=2, max_size=4)))
    return tuple((float(raw), float(draw(st.integers(0, 100)))) for raw in raws)


@st.composite
def sums(draw: st.DrawFn) -> list[Term]:
    below = (float(draw(numbers)), float(draw(numbers)))
    made = [
        Term(0.5, draw(curves()), (float(draw(numbers)), float(draw(numbers))))
        for _ in range(draw(st.integers(0, 2)))
    ]
    return [*made, Term(0.25, draw(curves()), (float(draw(numbers)), float(draw(numbers))), below)]


@given(sums(), st.integers(-60, 60).filter(bool), st.integers(0, 8))
def test_no_amount_of_a_fine_grid_crosses_nearer_than_what_is_found(
    terms: list[Term], gain: int, today: int
) -> None:
    found = nearest_crossing(terms, float(gain), float(today))
    reach = 40.0 if found is None else abs(found - today) - 1e-6
    grid = np.linspace(max(0.0, today - reach), today + reach, 4001)
    if reach > 0:
        gained = oracle(terms, grid) - oracle(terms, np.array([float(today)]))[0] - gain
        assert (gained < 1e-6).all() if gain > 0 else (gained > -1e-6).all()
    if found is not None:
        sides = oracle(terms, np.array([found - 1e-7, found, found + 1e-7]))
        level = oracle(terms, np.array([float(today)]))[0] + gain
        assert sides.min() - 1e-3 <= level <= sides.max() + 1e-3
