"""Where plans and outturns stand on their common axis."""

from appraisal.appraise.elsewhere import Ratio
from appraisal.charts.axis import Axis
from appraisal.charts.outturns import Outturn, outturn_axis, outturns


def point(value: float) -> Ratio:
    return Ratio(value, value, value)


def test_the_axis_holds_nought_and_the_plan_and_ends_at_halves_of_it() -> None:
    assert outturn_axis([]).ticks == (0, 0.5, 1, 1.5)
    assert outturn_axis([point(0.28), Ratio(0.5, 1, 2.21)]).ticks == (0, 0.5, 1, 1.5, 2, 2.5)
    assert outturn_axis([point(2)]).ticks == (0, 0.5, 1, 1.5, 2)


def test_a_loss_draws_the_axis_to_the_left_of_nought() -> None:
    on = outturn_axis([point(-0.52)])
    assert (on.ticks[0], on.at(0)) == (-1, 40)


def test_the_plan_stands_at_one_and_the_outturn_at_its_share() -> None:
    drawn = outturns({"a": Ratio(0.5, 1.25, 2)}, Axis((0, 2.5)))
    assert drawn == {"a": Outturn(plan=40, at=50, low=20, high=80)}
