"""Bars of values can be seen and stay within 0-100."""

import pytest

from appraisal.charts.value_bar import reach_bar


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
