"""Bars of counts share one scale, on which the greatest count is the whole width."""

from appraisal.charts.count_bars import count_bars


def test_the_greatest_count_is_the_whole_width() -> None:
    assert count_bars([3, 12, 0, 4]) == (25.0, 100.0, 0.0, 33.3)


def test_nothing_counted_has_no_width() -> None:
    assert count_bars([0, 0]) == (0.0, 0.0)
    assert count_bars([]) == ()
