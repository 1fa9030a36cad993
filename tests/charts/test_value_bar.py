"""Bars of values can be seen and stay within 0-100."""

import pytest

from appraisal.charts.value_bar import reach_bar, unsure_width


@pytest.mark.parametrize(
    ("low", "high", "bar"),
    [
        (20.04, 60.0, (20.0, 40.0)),
        (50.0, 50.0, (50.0, 1.0)),
        (100.0, 100.0, (99.0, 1.0)),
        (0.0, 0.0, (0.0, 1.0)),
    ],
)
def test_a_bar_of_reach_is_never_too_narrow_to_be_seen(
    low: float, high: float, bar: tuple[float, float]
) -> None:
    assert reach_bar(low, high) == bar


@pytest.mark.parametrize(("unsure", "points", "width"), [(1.0, 3.0, 33.3), (0.0, 0.0, 0.0)])
def test_what_is_unsure_is_a_share_of_its_bar(unsure: float, points: float, width: float) -> None:
    assert unsure_width(unsure, points) == width
