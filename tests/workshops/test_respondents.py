"""Simulated respondents find what they truly put first, and what is planted is found."""

import numpy as np

from bench.respondents import (
    asked,
    at_share,
    compared,
    drawn_weights,
    rows,
    simulated,
    swings,
)
from tests.treeshire import treeshire

ABOUT = asked(treeshire())


def test_without_error_swings_and_comparisons_find_the_weights() -> None:
    """But for points in fives and times in whole numbers."""
    truth = np.full(10, 0.1)
    exact = np.random.default_rng(1)
    assert swings(ABOUT, truth, 0.0, exact).errors[0] < 3
    assert compared(ABOUT, truth, 0.0, exact).questions == [16]


def test_weights_are_drawn_over_the_tree() -> None:
    drawn = np.array([drawn_weights(ABOUT, np.random.default_rng(i)) for i in range(2000)])
    assert np.allclose(drawn.mean(axis=0)[[0, 9]], [0.1, 0.2], atol=0.01)


def test_the_table_has_a_row_a_method() -> None:
    found = simulated(ABOUT, 2, 0.0)
    tally = found["Trade-off questions"]
    assert (tally.right, tally.lost) == ([True, True], [0, 0])
    assert tally.caught == tally.planted > 0
    assert rows(found, 0.0)[1].startswith("| Swing weighting | 0% | 10 | 10 | 100% |")


def test_nine_in_ten_is_the_least_number_that_so_many_do_not_exceed() -> None:
    assert at_share([5, 1, 3, 4, 2, 6, 7, 8, 9, 99], 0.9) == 9
