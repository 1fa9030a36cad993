"""Lines as one weight moves: scaled to the tens around them, those that come first on top."""

from appraisal.appraise.safety.weight_lines import Band, Lines
from appraisal.charts.weight_lines import Line, scaled

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
    assert (plot.dashes, plot.crossings) == ((0, 1, 2), (47.37,))


def test_lines_at_one_height_still_have_ten_points_to_stand_in() -> None:
    plot = scaled(Lines("care", {"a": 50}, {"a": 50}, (Band(0, 1, "a"),), ()))
    assert (plot.bottom, plot.top) == (50, 60)
