"""Lines as one weight moves: scaled to the tens around them, those that come first on top."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise.safety.weight_lines import Band, Lines
from appraisal.charts.weight_lines import APART, Crossing, End, Line, scaled, spread

DRAWN = Lines(
    "care",
    at_none={"a": 60, "b": 42, "c": 61, "d": 41},
    at_all={"a": 50, "b": 70, "c": 45, "d": 45},
    bands=(Band(0, 0.3, "c"), Band(0.3, 0.4737, "a"), Band(0.4737, 1, "b")),
    turns=(0.4737,),
)


def test_lines_are_scaled_to_the_tens_around_them() -> None:
    plot = scaled(DRAWN)
    assert (plot.bottom, plot.top) == (40, 70)
    assert plot.lines[2] == Line("a", y1=33.33, y2=66.67, dash=1)


def test_lines_that_come_first_somewhere_are_drawn_last_each_with_its_pattern() -> None:
    plot = scaled(DRAWN)
    assert [(line.id, line.dash) for line in plot.lines] == [
        ("d", None),
        ("c", 0),
        ("a", 1),
        ("b", 2),
    ]


def test_a_crossing_stands_on_the_lines_that_meet_in_it() -> None:
    """At 47.37% a has fallen from 60 to 55.26: of 40 to 70 that is half-way up."""
    assert scaled(DRAWN).crossings == (Crossing(0.4737, 47.37, 49.12),)


def test_only_what_comes_first_somewhere_is_named_beside_the_end_of_its_line() -> None:
    """c and a end at 45 and 50, too near to each other for two names."""
    assert scaled(DRAWN).ends == (End("b", 0.0), End("a", 66.67), End("c", 83.67))


def test_names_that_would_lie_on_one_another_are_moved_apart() -> None:
    assert spread((End("a", 50.0), End("b", 50.0))) == (End("a", 50.0), End("b", 67.0))
    assert spread((End("low", 98.0), End("high", 90.0))) == (End("high", 83.0), End("low", 100.0))
    assert spread((End("far", 20.0), End("top", 0.0))) == (End("top", 0.0), End("far", 20.0))
    assert spread(()) == ()


def test_lines_at_one_height_still_have_ten_points_to_stand_in() -> None:
    plot = scaled(Lines("care", {"a": 50}, {"a": 50}, (Band(0, 1, "a"),), ()))
    assert (plot.bottom, plot.top) == (50, 60)


@given(heights=st.lists(st.floats(0, 100), min_size=1, max_size=6))
def test_as_many_names_as_fit_stand_apart_within_the_drawing(heights: list[float]) -> None:
    """Six names of two lines each fit a hundred: five gaps of 17."""
    ends = spread(tuple(End(str(n), height) for n, height in enumerate(heights)))
    assert {end.id for end in ends} == {str(n) for n in range(len(heights))}
    assert all(other.y - one.y >= APART - 0.02 for one, other in pairwise(ends))
    assert all(-0.02 <= end.y <= 100.02 for end in ends)
