"""Bars around nought."""

from appraisal.charts.signed_bars import SignedBar, signed_bars


def test_bars_reach_from_nought_to_their_figures() -> None:
    assert signed_bars([3, -1, 0]) == (
        SignedBar(25, 75, 25),
        SignedBar(0, 25, 25),
        SignedBar(25, 0, 25),
    )


def test_figures_on_one_side_use_the_whole_width() -> None:
    assert signed_bars([2, 4]) == (SignedBar(0, 50, 0), SignedBar(0, 100, 0))
    assert signed_bars([-2, -4]) == (SignedBar(50, 50, 100), SignedBar(0, 100, 100))


def test_where_all_is_nought_no_bar_is_drawn() -> None:
    assert signed_bars([0.0]) == (SignedBar(0, 0, 0),)
    assert signed_bars([]) == ()
