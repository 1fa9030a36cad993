"""An axis has round ticks, and everything drawn lies on it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.charts.axis import axis


@pytest.mark.parametrize(
    ("figures", "ticks"),
    [
        ([0, 100], (0, 20, 40, 60, 80, 100)),
        ([-120, 340], (-200, -100, 0, 100, 200, 300, 400)),
        ([3, 7.5], (0, 2, 4, 6, 8)),
        ([-0.004], (-0.004, -0.003, -0.002, -0.001, 0)),
        ([], (0, 1)),
        ([0, 0], (0, 1)),
        ([math.inf, 40], (0, 10, 20, 30, 40)),
    ],
)
def test_ticks_are_round_and_hold_nought(figures: list[float], ticks: tuple[float, ...]) -> None:
    assert axis(figures).ticks == pytest.approx(ticks)


def test_a_figure_stands_at_its_share_of_the_axis() -> None:
    drawn = axis([-100, 300])
    assert (drawn.at(-100), drawn.at(0), drawn.at(300), drawn.at(900)) == (0, 25, 100, 100)


def test_ticks_are_placed_from_the_left_and_from_the_top() -> None:
    drawn = axis([-100, 300], 3)
    assert [(tick.figure, tick.at) for tick in drawn.across()] == [
        (-200, 0),
        (0, 33.33),
        (200, 66.67),
        (400, 100),
    ]
    assert [tick.at for tick in drawn.upwards()] == [100, 66.67, 33.33, 0]
    assert drawn.down(-100) == 83.33


@given(st.lists(st.floats(-1e9, 1e9), max_size=8))
def test_every_figure_lies_between_the_first_tick_and_the_last(figures: list[float]) -> None:
    ticks = axis(figures).ticks
    assert ticks[0] <= min([0, *figures]) + 1e-9
    assert ticks[-1] >= max([0, *figures]) - 1e-9
    assert 2 <= len(ticks) <= 8
