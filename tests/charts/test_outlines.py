"""Land as paths: short, without lines and points, and its borders in lines that maps share."""

import pytest
import shapely

from appraisal.charts.outlines import borders, land, outline, path_of, polygons
from tests.drawn_paths import rings_of

WEST, MIDDLE, EAST = (shapely.box(x, 0, x + 10, 10) for x in (0, 10, 20))
THREE = (WEST, MIDDLE, EAST)


def test_a_path_has_the_rings_of_polygons_alone() -> None:
    square = shapely.box(0, 0, 4, 4).difference(shapely.box(1, 1, 2, 2))
    odd = shapely.GeometryCollection([square, shapely.LineString([(9, 9), (8, 8)])])
    assert path_of(odd) == "M0 0l0 4 4 0 0-4zM2 2l-1 0 0-1 1 0z"


def test_a_path_is_short_and_read_back_has_every_corner_to_a_tenth() -> None:
    ring = [(10.04, 0.5), (9.9, -0.25), (0.3, 7.0), (3.333, 12.0)]
    path = path_of(shapely.Polygon(ring))
    assert path == "M10 .5l-.1-.7-9.6 7.2 3 5z"
    assert rings_of(path) == [[(10.0, 0.5), (9.9, -0.2), (0.3, 7.0), (3.3, 12.0)]]


def test_pieces_of_land_in_a_collection_in_a_collection_are_found() -> None:
    several = shapely.MultiPolygon([WEST, EAST])
    odd = shapely.GeometryCollection([shapely.Point(5, 5), shapely.GeometryCollection([several])])
    assert polygons(odd) == [WEST, EAST]


def test_a_knot_with_a_tail_is_land_without_the_tail() -> None:
    knot = shapely.Polygon([(0, 0), (4, 4), (4, 0), (0, 4), (0, 9), (0, 4)])
    found = land(knot)
    assert (found.geom_type, found.is_valid) == ("MultiPolygon", True)
    assert found.area == pytest.approx(8)


def test_what_encloses_nothing_is_no_land() -> None:
    assert land(shapely.Polygon([(0, 0), (1, 1), (2, 2)])).is_empty


def test_one_path_has_one_id_and_another_has_another() -> None:
    assert outline("M0 0z") == outline("M0 0z")
    assert outline("M0 0z").id != outline("M0 1z").id
    assert outline("M0 0z").id.startswith("o")


def test_borders_are_the_lines_between_groups_and_round_the_whole() -> None:
    split = borders(THREE, (WEST, shapely.union(MIDDLE, EAST), shapely.union_all(THREE)))
    assert "M10 0l0 10" in split
    assert "M20 0l0 10" not in split
    whole = borders(THREE, (shapely.union_all(THREE),))
    assert sorted({*split} - {*whole}) == ["M10 0l0 10"]


def test_an_island_is_bordered_by_a_closed_line() -> None:
    assert borders((WEST, EAST), (WEST, EAST)) == (
        "M0 0l0 10 10 0 0-10z",
        "M20 0l0 10 10 0 0-10z",
    )


def test_a_border_within_a_tenth_of_its_neighbours_is_drawn_once() -> None:
    low = shapely.set_precision(shapely.Polygon([(0, 0), (10, 0), (10.3, 3.3), (0, 3.3)]), 0.1)
    top = shapely.set_precision(shapely.Polygon([(0, 3.3), (10.3, 3.3), (11, 10), (0, 10)]), 0.1)
    beyond = shapely.set_precision(shapely.Polygon([(10, 0), (20, 0), (20, 10), (11, 10)]), 0.1)
    held = (low, top, beyond)
    assert borders(held, held) == (
        "M0 3.3l0-3.3 10 0",
        "M0 3.3l0 6.7 11 0",
        "M0 3.3l10.3 0",
        "M10 0l.3 3.3",
        "M10 0l10 0 0 10-9 0",
        "M10.3 3.3l.7 6.7",
    )
