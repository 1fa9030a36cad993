"""The tests' own reader of paths takes what SVG takes."""

import pytest

from tests.charts.svg_paths import land, rings


@pytest.mark.parametrize(
    "path",
    ["M1 2L4 2L4 6L1 6Z", "M1 2H4V6H1Z", "m1 2h3v4h-3z", "M1,2l3,0 0,4-3,0z", "M1 2 4 2 4 6 1 6"],
)
def test_one_square_may_be_written_in_many_ways(path: str) -> None:
    assert list(rings(path)) == [[(1, 2), (4, 2), (4, 6), (1, 6)]]


def test_a_ring_within_another_is_a_hole_and_a_step_goes_on_from_where_a_ring_began() -> None:
    assert land("M0 0H4V4H0ZM1 1H2V2H1Z").area == 15
    assert list(rings("M5 5h1v1zm2 0h1v1z"))[1] == [(7, 5), (8, 5), (8, 6)]
