"""Bars of rank acceptability stand side by side on the ground, on one scale."""

from appraisal.charts.rank_bars import Bar, rank_bars


def test_a_bar_a_place_stands_on_the_ground_with_a_gap_either_side() -> None:
    assert rank_bars((0.5, 0.25), tallest=0.5) == (
        Bar(x=5.0, width=40.0, y=0.0),
        Bar(x=55.0, width=40.0, y=50.0),
    )


def test_a_place_that_is_never_taken_has_no_height() -> None:
    assert rank_bars((1.0, 0.0), tallest=1.0)[1] == Bar(x=55.0, width=40.0, y=100.0)
