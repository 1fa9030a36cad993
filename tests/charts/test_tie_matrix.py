"""The matrix of who works with whom, and the small one of what an option adds."""

from appraisal.appraise import Tie, appraise
from appraisal.charts.tie_matrix import Cell, Small, by_sets, matrix, small_matrix
from tests.datasets import dataset
from tests.site.tied_areas import BARBELL

AB = Tie("a", "b", 6, 3, ("x", "y"), ())
BC = Tie("b", "c", 4, 4, ("z",), ())
AC = Tie("a", "c", 2, 2, ("w",), ())


def test_a_cell_has_the_number_and_the_depth_of_a_tie_whichever_way_it_is_read() -> None:
    found = dict(matrix(("a", "b", "c", "d"), [AB, BC], [AB, BC, AC]))
    assert found["a"] == (None, Cell("b", 2, "share"), Cell("c", 0, "light"), Cell("d", 0, "none"))
    assert found["b"] == (Cell("a", 2, "share"), None, Cell("c", 1, "one"), Cell("d", 0, "none"))
    assert found["d"][:3] == (Cell("a", 0, "none"), Cell("b", 0, "none"), Cell("c", 0, "none"))


def test_councils_of_one_set_stand_together() -> None:
    assert by_sets(appraise(dataset(BARBELL)).ties.close) == ("a", "b", "c", "d", "e", "f", "g")


def test_a_small_matrix_has_every_tie_in_both_its_halves() -> None:
    """Cells of 12 pixels: b and a at row and column 1 and 0, a square of 10 in each."""
    drawn = small_matrix(("a", "b"), [("a", "b")], [("a", "b")])
    assert drawn == Small(
        size=24,
        today="M13 1h10v10h-10zM1 13h10v10h-10z",
        new="M18 1l5 5-5 5-5-5zM6 13l5 5-5 5-5-5z",
    )


def test_nothing_tied_is_nothing_drawn() -> None:
    assert small_matrix((), [], []) == Small(0, "", "")
