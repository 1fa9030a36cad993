"""Shapes are read in degrees or in metres of the grid; what can't be read is told all at once."""

from typing import Any

import pytest

from appraisal.edit.boundaries.features import listed
from appraisal.edit.boundaries.reading import polygons_of
from appraisal.problems import ProblemsFound
from tests.edit.boundaries.squares import collection, feature, many, polygon, square
from tests.workspaces import cases


def read(*geometries: Any) -> tuple[dict[str, list[Any]], bool]:
    raw = collection(*(feature(geometry, id="c") for geometry in geometries))
    features = listed("f", raw).features
    found, on_grid = polygons_of("f", raw, {f"c{one.number}": (one,) for one in features})
    return dict(found), on_grid


def test_polygons_many_polygons_and_collections_are_read_with_their_holes() -> None:
    one = polygon(square(0, 0, 4, 4), square(1, 1))
    both = {"type": "GeometryCollection", "geometries": [one, many([square(6, 0)])]}
    found, on_grid = read(one, many([square(0, 0)], [square(5, 5)]), both)
    assert {i: len(own) for i, own in found.items()} == {"c1": 1, "c2": 2, "c3": 2}
    assert len(found["c1"][0].interiors) == 1
    assert not on_grid


def test_a_third_number_of_a_corner_is_its_height() -> None:
    high, _ = read(polygon([[*corner, 12.5] for corner in square(0, 0)]))
    flat, _ = read(polygon(square(0, 0)))
    assert high["c1"][0].equals(flat["c1"][0])
    assert not high["c1"][0].has_z


def test_metres_of_the_grid_become_degrees() -> None:
    corner = [651409.903, 313177.270]
    ring = [corner, [651509.9, 313177.2], [651509.9, 313277.2], corner]
    found, on_grid = read(polygon(ring))
    assert on_grid
    assert found["c1"][0].exterior.coords[0] == pytest.approx((1.716052, 52.657979), abs=2e-6)


@pytest.mark.parametrize(
    ("geometry", "said"),
    cases(
        {
            "none": (None, "Feature 1 ('c1') has no Polygon or MultiPolygon."),
            "a point": ({"type": "Point", "coordinates": [1, 2]}, "no Polygon or MultiPolygon."),
            "text": (polygon([["a", "b"]] * 4), "has coordinates that can't be read."),
            "no pairs": (polygon([1, 2, 3, 4]), "has coordinates that can't be read."),
            "endless": (polygon([[1, float("inf")]] * 4), "has coordinates that can't be read."),
            "a line": (polygon([[1, 2], [1, 3], [1, 2]]), "Feature 1 ('c1') encloses nothing."),
            "other metres": (
                polygon([[-160000, 7000000], [-150000, 7000000], [-160000, 7000001]] * 2),
                (
                    "neither degrees nor metres of the British National Grid. Download it as "
                    "GeoJSON in WGS 84 (EPSG:4326), as longitude and latitude."
                ),
            ),
        }
    ),
)
def test_what_can_not_be_read_is_told(geometry: Any, said: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        read(geometry)
    assert said in str(found.value)


def test_every_feature_that_can_not_be_read_is_told_at_once() -> None:
    with pytest.raises(ProblemsFound) as found:
        read(None, polygon(square(0, 0)), None)
    assert [problem.what[:9] for problem in found.value.problems] == ["Feature 1", "Feature 3"]
