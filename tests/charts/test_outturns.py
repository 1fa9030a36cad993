"""Where plans and outturns stand on their common axis."""

from appraisal.appraise.elsewhere import Ratio
from appraisal.charts.outturns import Axis, Outturn, outturns


def point(value: float) -> Ratio:
    return Ratio(value, value, value)


def test_the_axis_holds_nought_and_the_plan_and_ends_at_halves_of_it() -> None:
    assert Axis.of([]) == Axis(0, 1.5)
    assert Axis.of([point(0.28), Ratio(0.5, 1, 2.21)]) == Axis(0, 2.5)
    assert Axis.of([point(2)]) == Axis(0, 2)


def test_a_loss_draws_the_axis_to_the_left_of_nought() -> None:
    axis = Axis.of([point(-0.52)])
    assert (axis.left, axis.at(0)) == (-1, 40)


def test_the_plan_stands_at_one_and_the_outturn_at_its_share() -> None:
    drawn = outturns({"a": Ratio(0.5, 1.25, 2)}, Axis(0, 2.5))
    assert drawn == {"a": Outturn(plan=40, at=50, low=20, high=80)}
