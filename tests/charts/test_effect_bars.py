"""Bars of parts of a whole stand on one scale."""

from appraisal.charts.effect_bars import effect_bars


def test_the_longest_bar_takes_all_the_room_and_the_others_their_part_of_it() -> None:
    assert effect_bars((0.4, 0.3, 0.0)) == (100.0, 75.0, 0.0)


def test_where_nothing_matters_there_is_no_bar() -> None:
    assert effect_bars((0.0, 0.0)) == (0.0, 0.0)
    assert effect_bars(()) == ()
