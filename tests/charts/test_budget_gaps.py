"""Bars of budget gaps."""

from appraisal.charts.budget_gaps import GapBar, gap_axis, gap_bar
from appraisal.model import Reading


def test_a_gap_goes_from_nought_to_its_value_and_a_surplus_the_other_way() -> None:
    gap = Reading(1000, 1400, 1800, "contested")
    surplus = Reading(-400, -400, -400, "measured")
    on = gap_axis([gap, surplus])
    assert on.ticks == (-1000, 0, 1000, 2000)
    assert gap_bar(gap, on) == GapBar(33.33, 80.0, 66.67, 93.33)
    assert gap_bar(surplus, on) == GapBar(20.0, 33.33, 20.0, 20.0)
