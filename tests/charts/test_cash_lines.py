"""A line of cash so far, with its range, and where a reference class takes over."""

from appraisal.appraise import appraise
from appraisal.charts.cash_lines import CashCurve, cash_axis, cash_curve
from tests.cash import CASH
from tests.datasets import dataset

FOUND = appraise(dataset(CASH)).cash
AXIS = cash_axis(FOUND.values())


def test_the_axis_holds_the_ranges_of_all_options_whose_money_is_known() -> None:
    assert AXIS.ticks == (-3000, -2000, -1000, 0, 1000, 2000)
    assert cash_axis([FOUND["dark"]]).ticks == (0, 1)


def test_a_line_begins_at_nought_and_has_a_point_at_the_end_of_each_year() -> None:
    assert cash_curve(FOUND["known"].years, AXIS) == CashCurve(
        stated="0,40 25,62 50,49 75,37 100,25",
        stated_range="0,40 25,58 50,43 75,29 100,15 100,49 75,57 50,65 25,74 0,40",
        reference="",
        reference_range="",
        end=25,
    )


def test_what_rests_on_a_reference_class_is_a_line_of_its_own_from_there_on() -> None:
    found = cash_curve(FOUND["classed"].years, AXIS)
    assert (found.stated, found.reference) == ("0,40 25,70", "25,70 50,58 75,46 100,34")
    assert found.reference_range == "25,70 50,52 75,34 100,16 100,82 75,78 50,74 25,70"
