"""Values before and after, on the tens around all their ranges."""

from appraisal.charts.axis import Tick
from appraisal.charts.dumbbells import Dumbbell, End, dumbbells


def test_both_ends_stand_on_one_axis_of_tens() -> None:
    found = dumbbells({"a": ((41, 45, 50), (42, 55, 60)), "b": ((40, 40, 40), None)})
    assert found.rows == {
        "a": Dumbbell(End(5, 25, 50), End(10, 75, 100)),
        "b": Dumbbell(End(0, 0, 0), None),
    }
    assert found.ticks == (Tick(40, 0), Tick(50, 50), Tick(60, 100))


def test_an_option_that_is_new_has_no_end_before() -> None:
    assert dumbbells({"a": (None, (1, 2, 3))}).rows["a"].old is None


def test_without_options_there_is_an_axis_all_the_same() -> None:
    assert dumbbells({}).ticks[0] == Tick(0, 0)
