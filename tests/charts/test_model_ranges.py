"""Dots with their ranges on one axis."""

from appraisal.charts.axis import Tick
from appraisal.charts.model_ranges import Bracket, Reach, Row, model_ranges

FIRST, SECOND, THIRD = Reach(44, 60, 72), Reach(42, 55, 65), Reach(41, 50, 60)


def test_the_axis_runs_over_the_tens_around_all_ranges() -> None:
    ticks = model_ranges([[FIRST], [SECOND, THIRD]]).ticks
    assert ticks == (Tick(40, 0), Tick(50, 25), Tick(60, 50), Tick(70, 75), Tick(80, 100))


def test_a_row_has_its_dot_between_the_ends_of_its_range() -> None:
    (row,) = model_ranges([[Reach(10, 15, 20)]]).rows
    assert row == Row(y=50, low=0, dot=50, high=100)


def test_rows_stand_one_below_the_other_with_room_between_groups() -> None:
    found = model_ranges([[FIRST], [SECOND, THIRD]])
    assert found.tall == 3.35
    assert [row.y for row in found.rows] == [14.93, 55.22, 85.07]


def test_a_bracket_stands_round_a_group_of_several_alone() -> None:
    found = model_ranges([[FIRST], [SECOND, THIRD]])
    assert found.brackets == (None, Bracket(top=43.28, height=53.73, middle=70.15))


def test_the_band_is_the_range_of_the_first_row() -> None:
    assert model_ranges([[FIRST], [SECOND]]).band == (10.0, 70.0)


def test_what_nothing_is_known_of_has_a_row_without_a_dot() -> None:
    found = model_ranges([[None, SECOND]])
    assert found.rows[0] == Row(y=25)
    assert found.band is None


def test_the_axis_is_ten_points_long_at_the_least_and_whole_where_nothing_is_known() -> None:
    assert [tick.figure for tick in model_ranges([[Reach(50, 50, 50)]]).ticks] == [50, 60]
    assert [tick.figure for tick in model_ranges([[None]]).ticks][::10] == [0, 100]


def test_without_models_there_are_no_rows() -> None:
    assert model_ranges([]).rows == ()
