"""A waterfall begins where the part before it ended, and ends at the other figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.charts.waterfall import MOST_TICKS, Step, waterfall


def test_each_part_begins_where_the_one_before_it_ended() -> None:
    """From 50 by 4 up and 2 down to 52, on an axis from 50 to 54."""
    drawn = waterfall(50, [4, -2])
    assert (drawn.begin, drawn.end) == (0, 50)
    assert drawn.steps == (Step(0, 100), Step(50, 50))
    assert [tick.figure for tick in drawn.ticks] == [50, 51, 52, 53, 54]


def test_without_parts_both_ends_are_the_same() -> None:
    drawn = waterfall(50, [])
    assert (drawn.begin, drawn.end, drawn.steps) == (0, 0, ())


points = st.floats(-40, 40)


@given(st.floats(20, 80), st.lists(points, min_size=1, max_size=12))
def test_it_ends_where_its_parts_lead_and_stays_on_its_axis(
    begin: float, parts: list[float]
) -> None:
    drawn = waterfall(begin, parts)
    first, last = drawn.ticks[0].figure, drawn.ticks[-1].figure
    there = 100 * (begin + sum(parts) - first) / (last - first)
    assert drawn.end == pytest.approx(there, abs=0.02)
    assert all(step.start >= 0 and step.start + step.width <= 100.02 for step in drawn.steps)


@given(st.floats(0, 100), points)
def test_a_few_round_ticks_are_enough(begin: float, part: float) -> None:
    ticks = waterfall(begin, [part]).ticks
    assert 2 <= len(ticks) <= MOST_TICKS
    assert all(tick.figure == round(tick.figure) for tick in ticks)
