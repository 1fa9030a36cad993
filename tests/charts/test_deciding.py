"""For how many people services are decided, along one axis."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.charts.axis import Axis
from appraisal.charts.deciding import Spot, Strip, people_axis, strip

AXIS = Axis((100.0, 1000.0, 10000.0), log=True)


@pytest.mark.parametrize(
    ("counts", "ticks"),
    [
        ([148_000, 1_096_500], [250_000, 500_000, 1_000_000]),
        ([300], []),
        ([500], [500]),
        ([0, 40, 60], [50]),
    ],
)
def test_the_ticks_are_round(counts: list[float], ticks: list[float]) -> None:
    found = people_axis(counts)
    assert found is not None
    assert [tick.figure for tick in found.ticks] == ticks
    assert all(tick.at == found.axis.at(tick.figure) for tick in found.ticks)


@pytest.mark.parametrize("counts", [[], [0.0]])
def test_there_is_no_axis_of_nobody(counts: list[float]) -> None:
    assert people_axis(counts) is None


@given(st.lists(st.floats(1, 1e8), min_size=1))
def test_no_count_lies_at_the_very_ends(counts: list[float]) -> None:
    found = people_axis(counts)
    assert found is not None
    assert found.axis.ticks[0] < min(counts) <= max(counts) < found.axis.ticks[-1]


def test_equal_ratios_are_as_far_apart() -> None:
    found = strip(100, [("unitary", 1000), ("unitary", 10000)], AXIS)
    assert found == Strip(0.0, (Spot(50.0, "unitary"), Spot(100.0, "unitary")), (0.0, 100.0))


def test_options_that_put_it_at_one_place_are_one_mark_for_each_family() -> None:
    found = strip(100, [("unitary", 1000), ("unitary", 1000), ("non-structural", 1000)], AXIS)
    assert found.spots == (Spot(50.0, "unitary"), Spot(50.0, "non-structural"))


def test_nothing_is_joined_where_nothing_moves() -> None:
    assert strip(100, [], AXIS) == Strip(0.0, (), None)
    assert strip(None, [("unitary", 1000)], AXIS) == Strip(None, (Spot(50.0, "unitary"),), None)
    assert strip(None, [], AXIS) == Strip(None, (), None)
