"""The bars of a timeline."""

from appraisal.appraise.network.ties import Year
from appraisal.charts.timeline import Bar, year_bars


def test_a_start_that_is_not_known_is_drawn_apart() -> None:
    both = Year(2020, ("a", "b"), ("b",), {}, ("a",), ())
    less = Year(2021, ("b",), ("b",), {}, (), ("a",))
    assert year_bars((both, less)) == (
        Bar("2020", count=2, dated=50.0, undated=50.0, started=1, ended=0),
        Bar("2021", count=1, dated=0.0, undated=50.0, started=0, ended=1),
    )


def test_years_in_which_nothing_was_at_work_have_no_bar() -> None:
    assert year_bars((Year(2020, (), (), {}, (), ()),)) == (Bar("2020", 0, 0.0, 0.0, 0, 0),)
    assert year_bars(()) == ()
