"""Where figures stand on a strip: the better end on the right, ratios on a log scale."""

import pytest

from appraisal.charts.strip_plot import Axis, dots
from appraisal.model import Measured

LEVEL = Axis(0, 100, log=False, better_right=True)


def measured(take: str, *curve: tuple[float, float]) -> Measured:
    return Measured.model_validate({"measure": "population", "take": take, "curve": curve})


def test_more_is_on_the_right_where_more_is_better() -> None:
    axis = Axis.of(measured("min", (0, 0), (10, 100)), (2, 6))
    assert (axis.left, axis.right, axis.better_right) == (2, 6, True)


def test_less_is_on_the_right_where_less_is_better() -> None:
    axis = Axis.of(measured("min", (0, 100), (10, 0)), (2, 6))
    assert (axis.left, axis.right, axis.better_right) == (6, 2, True)
    assert axis.at(6) == 0.0


def test_where_the_middle_is_best_neither_end_is_better() -> None:
    assert not Axis.of(measured("min", (0, 0), (5, 100), (10, 0)), (2, 6)).better_right


def test_a_ratio_of_two_stands_halfway_to_four() -> None:
    axis = Axis.of(measured("ratio", (1, 100), (4, 0)), (1, 4))
    assert axis.at(2) == pytest.approx(0.5)


def test_figures_at_one_place_share_a_dot() -> None:
    assert dots([50, 50.1, 100, 0], LEVEL) == "M0 5h0M150 5h0M300 5h0"


def test_figures_that_are_all_the_same_stand_in_the_middle() -> None:
    assert Axis(7, 7, log=False, better_right=True).at(7) == 0.5
