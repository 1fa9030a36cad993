"""A bar stacked of parts."""

from appraisal.charts.stacked_bar import stacked


def test_each_part_starts_where_the_one_before_ends() -> None:
    assert list(stacked([40, 0, 33.333, 26.667])) == [
        (0.0, 40),
        (40.0, 0),
        (40.0, 33.33),
        (73.33, 26.67),
    ]
    assert list(stacked([])) == []
