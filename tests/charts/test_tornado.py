"""The bars of a tornado stand on one axis with nought on it."""

from appraisal.appraise import appraise
from appraisal.appraise.moving_cash import moving_cash
from appraisal.charts.tornado import Bar, tornado
from tests.cash import CASH
from tests.datasets import dataset


def test_bars_reach_from_low_to_high_the_widest_first() -> None:
    found = tornado(moving_cash(appraise(dataset(CASH)), "known").swings)
    assert found is not None
    assert found.on.ticks == (0, 500, 1000, 1500)
    assert (found.value, found.nought) == (50, 0)
    assert found.bars == (Bar(10, 60), Bar(10, 53.33))


def test_without_a_line_that_has_a_range_there_is_none() -> None:
    assert tornado(()) is None
