"""True shapes lie in a plane whose degrees of longitude are as short as they are in the area."""

import pytest
import shapely
from msgspec.structs import replace

from appraisal.charts.true_shapes import cells_of_parts, true_shapes
from appraisal.model import Boundaries, Settlement
from tests.datasets import dataset

SQUARE = ((0.0, 50.0), (1.0, 50.0), (1.0, 51.0), (0.0, 51.0))
HOLE = ((0.25, 50.25), (0.75, 50.25), (0.75, 50.75), (0.25, 50.75))
BESIDE = ((1.0, 50.0), (2.0, 50.0), (2.0, 51.0), (1.0, 51.0))
NARROW = 0.63608


def test_without_boundaries_there_are_no_true_shapes() -> None:
    assert true_shapes(dataset()) == {}


def test_a_ring_within_another_is_a_hole_and_one_beside_it_is_land() -> None:
    shapes = {"ash": (SQUARE, HOLE), "birch": (SQUARE, BESIDE)}
    found = true_shapes(replace(dataset(), boundaries=Boundaries("Made up", shapes)))
    assert found["ash"].area == pytest.approx(0.75 * NARROW, rel=1e-4)
    assert found["birch"].area == pytest.approx(2 * NARROW, rel=1e-4)


def test_the_land_of_parts_is_that_nearest_to_their_places() -> None:
    places = tuple(
        Settlement("x", y, 0.5, part, drawn=True) for part, y in (("low", 50.2), ("top", 50.6))
    )
    made = replace(
        dataset(), boundaries=Boundaries("Made up", {"ash": (SQUARE,)}), settlements=places
    )
    found = cells_of_parts(made, ["low", "top"])
    assert found["low"].contains(shapely.Point(0.5, 50.39))
    assert found["top"].contains(shapely.Point(0.1, 50.41))
    assert cells_of_parts(made, ["low", "top", "far"]) == {}
