"""Where figures stand on a strip: the better end on the right, ratios on a log scale."""

from appraisal.charts.axis import Axis
from appraisal.charts.strip_plot import better_right, dots, strip_axis
from appraisal.model import Measured

LEVEL = Axis((0, 100))


def measured(take: str, *curve: tuple[float, float]) -> Measured:
    return Measured.model_validate({"measure": "population", "take": take, "curve": curve})


def test_more_is_on_the_right_where_more_is_better() -> None:
    of = measured("min", (0, 0), (10, 100))
    assert (strip_axis(of, (2, 6)).ticks, better_right(of)) == ((2, 6), True)


def test_less_is_on_the_right_where_less_is_better() -> None:
    of = measured("min", (0, 100), (10, 0))
    assert (strip_axis(of, (2, 6)).ticks, better_right(of)) == ((6, 2), True)
    assert [strip_axis(of, (2, 6)).at(figure) for figure in (6, 3, 2)] == [0, 75, 100]


def test_where_the_middle_is_best_neither_end_is_better() -> None:
    assert not better_right(measured("min", (0, 0), (5, 100), (10, 0)))


def test_a_ratio_of_two_stands_halfway_to_four() -> None:
    assert strip_axis(measured("ratio", (1, 100), (4, 0)), (1, 4)).at(2) == 50


def test_figures_at_one_place_share_a_dot() -> None:
    assert dots([50, 50.1, 100, 0], LEVEL) == "M0 5h0M150 5h0M300 5h0"


def test_figures_that_are_all_the_same_stand_in_the_middle() -> None:
    assert Axis((7, 7)).at(7) == 50
