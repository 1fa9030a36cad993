"""Published figures stand as dots on one axis with nought on it."""

from appraisal.charts.claim_dots import Dot, claim_dots
from appraisal.model import Figure


def figure(value: float, low: float | None = None, high: float | None = None) -> Figure:
    return Figure(value=value, low=low, high=high, source=("s",))


def test_figures_and_their_ranges_lie_on_one_axis_with_nought() -> None:
    found = claim_dots([(figure(50, 25, 100),), (), (figure(20), figure(40))])
    assert [tick.figure for tick in found.ticks] == [0, 50, 100]
    assert found.nought == 0
    assert found.claims == ((Dot(50, 25, 100),), (), (Dot(20, 20, 20), Dot(40, 40, 40)))


def test_what_lies_below_nought_is_left_of_it() -> None:
    found = claim_dots([(figure(-50),), (figure(50),)])
    assert (found.nought, found.claims) == (50, ((Dot(0, 0, 0),), (Dot(100, 100, 100),)))
