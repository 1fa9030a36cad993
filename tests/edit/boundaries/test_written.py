"""boundaries.geojson is small, the same each time, and read as it was meant."""

import json
import math

import shapely

from appraisal.edit.boundaries.shapes import Shapes, in_metres
from appraisal.edit.boundaries.written import ONS, geojson, smallest_fitting
from appraisal.load.boundaries import read_boundaries
from tests.datasets import dataset
from tests.edit.boundaries.squares import feature, polygon, square

SHAPES = {
    "ash": shapely.Polygon(square(0, 0)),
    "birch": shapely.MultiPolygon(
        [(square(1, 0), []), (square(3, 0, 3, 3), [square(4, 1)])],
    ),
}
HERE = dataset(
    "councils: {ash: {tier: unitary, gss: E06000001}, birch: {tier: unitary, parts: "
    "{birch-east: {name: E}, birch-west: {name: W}}}}"
)


def test_a_feature_stands_on_a_line_with_its_council_and_code() -> None:
    lines = geojson({"ash": SHAPES["ash"]}, {"ash": "E06000001"}, "© Mine").decode().splitlines()
    assert lines == [
        '{"type": "FeatureCollection",',
        '"attribution": "© Mine",',
        '"features": [',
        (
            '{"type":"Feature","properties":{"id":"ash","gss":"E06000001"},"geometry":{"type":"Polygon",'
            '"coordinates":[[[-1.5,53.0],[-1.49,53.0],[-1.49,53.01],[-1.5,53.01],[-1.5,53.0]]]}}'
        ),
        "]}",
    ]


def test_it_is_read_as_it_was_meant() -> None:
    part = feature(polygon(square(3, 0)), id="birch-east")
    raw = geojson(SHAPES, {"ash": "E06000001"}, ONS.format(year=2024), [part])
    found, problems = read_boundaries(raw, HERE)
    assert problems == []
    assert found is not None
    assert found.attribution.endswith("© Crown copyright and database right 2024.")
    assert {area: len(rings) for area, rings in found.shapes.items()} == {
        "ash": 1,
        "birch": 3,
        "birch-east": 1,
    }


def round_shape(corners: int) -> shapely.Polygon:
    around = [i * math.tau / corners for i in range(corners)]
    return shapely.Polygon([(-1.5 + 0.1 * math.cos(a), 53 + 0.1 * math.sin(a)) for a in around])


def plain(shapes: Shapes) -> bytes:
    return geojson(shapes, {}, "Mine")


def test_what_is_small_keeps_every_bend() -> None:
    shapes, narrow = in_metres({"a": [round_shape(40)]})
    written, tolerance = smallest_fitting(shapes, narrow, plain)
    assert tolerance == 0
    assert len(json.loads(written)["features"][0]["geometry"]["coordinates"][0]) == 41


def test_what_is_large_loses_the_fewest_bends_that_bring_it_down() -> None:
    shapes, narrow = in_metres({"a": [round_shape(4000)]})
    written, tolerance = smallest_fitting(shapes, narrow, plain, 3000)
    finer, less = smallest_fitting(shapes, narrow, plain, 6000)
    assert len(written) <= 3000 < len(finer) <= 6000
    assert tolerance > less > 0
    assert smallest_fitting(shapes, narrow, plain, 3000) == (written, tolerance)


def test_what_can_not_be_brought_down_is_as_coarse_as_can_be() -> None:
    shapes, narrow = in_metres({"a": [round_shape(40)]})
    written, tolerance = smallest_fitting(shapes, narrow, plain, 10)
    assert tolerance == 4096
    assert len(written) < 400
