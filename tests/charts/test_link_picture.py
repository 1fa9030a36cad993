"""What a link's picture shows: as many options as can be read, and where a council is."""

import shapely

from appraisal.charts.area_shapes import AreaShapes
from appraisal.charts.link_picture import RangeRow, rings_of, shown_rows


def row(name: str, strong: bool = False) -> RangeRow:
    return RangeRow(name, name, "unitary", True, 40.0, 50.0, 60.0, strong)


def names(rows: tuple[RangeRow, ...]) -> str:
    return "".join(one.id for one in rows)


def test_the_first_eight_options_are_shown() -> None:
    assert names(shown_rows([row(i) for i in "abcdefghij"])) == "abcdefgh"
    assert names(shown_rows([row(i) for i in "ab"])) == "ab"


def test_the_option_that_is_meant_is_shown_wherever_it_stands() -> None:
    assert names(shown_rows([row(i, i == "j") for i in "abcdefghij"])) == "abcdefgj"
    assert names(shown_rows([row(i, i == "b") for i in "abcdefghij"])) == "abcdefgh"


def test_areas_are_rings_in_shares_of_the_width_larger_ones_first() -> None:
    pond = shapely.box(10, 10, 20, 20)
    around = shapely.box(0, 0, 200, 50).difference(pond)
    two = shapely.union_all([shapely.box(0, 100, 50, 200), shapely.box(100, 100, 150, 200)])
    shapes = {"ash": around, "birch": pond, "city": two}
    drawn = AreaShapes("sketch", 200.0, 400.0, shapes, (), ())
    found = rings_of(drawn)
    assert [*found] == ["city", "ash", "birch"]
    boxes = [[shapely.Polygon(ring).bounds for ring in rings] for rings in found.values()]
    assert sorted(boxes[0]) == [(0.0, 0.5, 0.25, 1.0), (0.5, 0.5, 0.75, 1.0)]
    assert boxes[1:] == [[(0.0, 0.0, 1.0, 0.25)], [(0.05, 0.05, 0.1, 0.1)]]
