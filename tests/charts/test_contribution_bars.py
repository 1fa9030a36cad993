"""Bars of what criteria add stand on one axis, whose end is the heaviest weight."""

from appraisal.charts.contribution_bars import PointsBar, points_bars


def test_the_heaviest_weight_is_widest_and_a_bar_reaches_as_far_as_its_value() -> None:
    assert points_bars([(0.5, 40, 20, 60), (0.25, 100, 100, 100)]) == (
        PointsBar(most=100, width=40, low=20, high=60),
        PointsBar(most=50, width=50, low=50, high=50),
    )


def test_without_weight_nothing_is_added() -> None:
    assert points_bars([(0, 40, 20, 60)]) == (PointsBar(0, 0, 0, 0),)
    assert points_bars([]) == ()
