"""A sketch map gives each area the land nearest to its places, and the borders that it has."""

from collections.abc import Iterable
from itertools import combinations
from typing import Any

import pytest
from msgspec.structs import replace

from appraisal.charts.sketch_map import narrowing, sketched
from appraisal.model import OUTSIDE, Dataset, Settlement
from tests.datasets import dataset


def placed(*points: tuple[str, float, float], drawn: bool = True) -> Dataset:
    """An area with a place at each of these longitudes and latitudes."""
    found = tuple(
        Settlement(f"p{n}", y, x, area, drawn=drawn) for n, (area, x, y) in enumerate(points)
    )
    return replace(dataset(), settlements=found)


def touching(shapes: Any, areas: Iterable[str]) -> set[tuple[str, str]]:
    return {
        (one, other)
        for one, other in combinations(areas, 2)
        if shapes[one].intersection(shapes[other]).length > 0
    }


ROW = (("ash", 0.0, 0.0), ("birch", 1.0, 0.0), ("cedar", 2.0, 0.0))


def test_areas_in_a_row_touch_their_neighbours_alone() -> None:
    found = sketched(placed(*ROW, ("ash", 0.0, 1.0), ("birch", 1.0, 1.0), ("cedar", 2.0, 1.0)))
    assert touching(found, found) == {("ash", "birch"), ("birch", "cedar")}


def test_land_lies_with_the_nearest_place() -> None:
    import shapely

    found = sketched(placed(*ROW))
    narrow = narrowing([0.0])
    assert found["ash"].contains(shapely.Point(0.4 * narrow, 0.05))
    assert found["birch"].contains(shapely.Point(0.6 * narrow, 0.05))


def test_areas_leave_no_gap_and_do_not_overlap() -> None:
    import shapely

    found = list(sketched(placed(*ROW, ("birch", 0.3, 0.7), ("ash", 1.7, 0.6))).values())
    whole = shapely.union_all(found)
    assert whole.area == pytest.approx(sum(shape.area for shape in found))
    assert not whole.interiors


def test_a_place_outside_takes_its_land_from_the_map() -> None:
    plain, clipped = placed(*ROW), placed(*ROW, (OUTSIDE, 2.0, 0.1))
    assert sketched(clipped)["cedar"].area < sketched(plain)["cedar"].area * 0.8
    assert OUTSIDE not in sketched(clipped)


def test_the_map_ends_soon_after_its_outermost_places() -> None:
    """An eighth of its larger side away at most, with corners rounded off."""
    import shapely

    whole = shapely.union_all(list(sketched(placed(*ROW, ("birch", 1.0, 1.0))).values()))
    assert whole.bounds == pytest.approx((-0.24, -0.24, 2.24, 1.24), abs=0.001)
    assert not whole.contains(shapely.Point(0.1, 1.1))


def test_two_places_on_one_point_are_one_of_the_first_area() -> None:
    assert set(sketched(placed(*ROW, ("dale", 0.0, 0.0)))) == {"ash", "birch", "cedar"}


@pytest.mark.parametrize("found", [placed(), placed(ROW[0]), placed(*ROW, drawn=False)])
def test_without_places_there_is_no_map(found: Dataset) -> None:
    assert sketched(found) == {}


def test_a_degree_of_longitude_is_half_as_long_at_sixty_degrees() -> None:
    assert narrowing([59.0, 61.0]) == pytest.approx(0.5)
