"""Published figures as dots on one axis."""

from hypothesis import given
from hypothesis import strategies as st

from appraisal.charts.claim_dots import Dot, Dots, dots, dots_axis, in_thousands


def test_dots_stand_on_one_axis_with_nought_and_every_band() -> None:
    on = dots_axis([(40, 50, 60)], [(0, 100)])
    assert on.ticks == (0, 50, 100)
    assert dots([(40, 50, 60)], on, (0, 75)) == Dots((Dot(40, 50, 60),), (0, 75))


def test_what_nobody_knows_has_no_dot() -> None:
    assert dots([], dots_axis([])) == Dots((), None)


def test_money_is_written_in_thousands() -> None:
    ticks = in_thousands(dots_axis([(0, 1e6, 2e6)]))
    assert [(tick.figure, tick.at) for tick in ticks] == [(0, 0), (1000, 50), (2000, 100)]


@given(st.lists(st.tuples(*3 * [st.floats(-1e9, 1e9)]).map(sorted).map(tuple), min_size=1))
def test_every_dot_is_within_the_strip_in_the_order_of_the_figures(
    spans: list[tuple[float, float, float]],
) -> None:
    found = dots(spans, dots_axis(spans)).dots
    assert all(0 <= dot.low <= dot.at <= dot.high <= 100 for dot in found)
    in_order = [dot.at for _, dot in sorted(zip(spans, found, strict=True), key=lambda x: x[0][1])]
    assert in_order == sorted(in_order)
