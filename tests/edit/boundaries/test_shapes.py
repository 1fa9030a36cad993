"""Shapes fit together: borders are shared, also once they are simplified, and nobody overlaps."""

import math
from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.edit.boundaries.shapes import METRES, in_metres, middles, neighbours, simplified
from tests.edit.boundaries.squares import Corner, at, ring, square
from tests.random_cases import some_of

NARROW = math.cos(math.radians(53.005))
"""How narrow a degree of longitude is half way up a row of squares."""


def shapes(**rings: list[list[float]]) -> tuple[Mapping[str, Any], float]:
    return in_metres({name: [shapely.Polygon(own)] for name, own in rings.items()})


def test_squares_are_measured_in_metres() -> None:
    found, narrow = shapes(a=square(0, 0))
    assert narrow == pytest.approx(NARROW, abs=1e-12)
    assert found["a"].area == pytest.approx((METRES * 0.01) ** 2 * NARROW)
    ((east, north),) = middles(found)
    assert (east, north) == pytest.approx((-1.495 * METRES * NARROW, 53.005 * METRES))


def test_those_with_a_border_are_neighbours_and_those_with_a_corner_are_not() -> None:
    found, _ = shapes(a=square(0, 0), b=square(1, 0), c=square(0, 1), d=square(1, 1))
    assert neighbours(found) == [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")]


def test_an_island_touches_nobody_and_one_inside_another_touches_that() -> None:
    around = shapely.Polygon(square(0, 0, 5, 5), [square(2, 2)])
    found, _ = in_metres(
        {
            "around": [around],
            "inside": [shapely.Polygon(square(2, 2))],
            "island": [shapely.Polygon(square(8, 8))],
        }
    )
    assert neighbours(found) == [("around", "inside")]
    assert len(found["around"].interiors) == 1


def test_a_border_with_other_corners_on_each_side_is_one() -> None:
    left = ring((0, 0), (1, 0), (1, 0.3), (1, 1), (0, 1))
    right = ring((1, 0), (2, 0), (2, 1), (1, 1), (1, 0.7))
    found, _ = shapes(left=left, right=right)
    assert neighbours(found) == [("left", "right")]
    assert shapely.coverage_is_valid(list(found.values()))


def test_slivers_and_small_overlaps_go_and_a_wide_gap_stays() -> None:
    thin = 0.00001  # a centimetre
    found, _ = shapes(a=square(0, 0), b=square(1 - thin, 0), c=square(2 + thin, 0), d=square(4, 0))
    assert neighbours(found) == [("a", "b"), ("b", "c")]
    assert shapely.coverage_is_valid(list(found.values()))


def test_a_ring_that_crosses_itself_is_mended() -> None:
    bow = ring((0, 0), (1, 1), (1, 0), (0, 1))
    found, _ = shapes(bow=bow, b=square(1, 0))
    assert found["bow"].is_valid
    assert found["bow"].area == pytest.approx((METRES * 0.01) ** 2 * NARROW / 2, rel=1e-3)
    assert neighbours(found) == [("b", "bow")]


def test_several_features_of_one_council_are_one_shape() -> None:
    wards = [shapely.Polygon(square(0, 0)), shapely.Polygon(square(1, 0))]
    found, _ = in_metres({"a": wards, "b": [shapely.Polygon(square(2, 0))]})
    assert found["a"].geom_type == "Polygon"
    assert neighbours(found) == [("a", "b")]


def test_a_spike_that_rounding_leaves_is_mended() -> None:
    cells = [shapely.Point(x, y) for x, y in ((10, 1), (15, 12), (32, 16))]
    frame = shapely.Polygon(square(0, 0, 4, 4))
    points = shapely.MultiPoint([at(one.x / 10, one.y / 10) for one in cells])
    drawn = shapely.voronoi_polygons(points, extend_to=frame, ordered=True)
    own = [cell.intersection(frame) for cell in shapely.get_parts(drawn)]
    found, narrow = in_metres({f"c{n}": [shapely.segmentize(c, 0.003)] for n, c in enumerate(own)})
    assert simplified(found, narrow, 0.0) is not None
    assert simplified(found, narrow, 100.0) is not None


def test_what_has_no_area_is_left_empty() -> None:
    flat = shapely.Polygon([(-1.5, 53), (-1.4, 53), (-1.5, 53)])
    found, _ = in_metres({"a": [flat], "b": [shapely.Polygon(square(0, 0))]})
    assert found["a"].is_empty
    assert not found["b"].is_empty


def wavy(steps: int = 200) -> list[Corner]:
    """A border from north to south with bends of up to some thirty metres."""
    return [
        (1 + 0.03 * math.sin(9 * i / steps * math.tau), 1 - i / steps) for i in range(steps + 1)
    ]


def test_a_border_is_simplified_alike_on_both_sides() -> None:
    left = shapely.Polygon(ring((0, 0), (0, 1), *wavy()))
    right = shapely.Polygon(ring((2, 1), *wavy(), (2, 0)))
    found, narrow = in_metres({"left": [left], "right": [right]})
    coarse = simplified(found, narrow, 64.0)
    assert coarse is not None
    assert shapely.coverage_is_valid(list(coarse.values()))
    assert [len(shape.exterior.coords) for shape in coarse.values()] < [30, 30]
    borders = coarse["left"].boundary.intersection(coarse["right"].boundary)
    assert borders.length > 0.009
    corners = shapely.get_coordinates(list(coarse.values()))
    assert (corners == corners.round(5)).all()


def test_specks_are_left_out_but_for_what_a_council_has_of_its_own() -> None:
    speck = square(5, 5, 0.01, 0.01)  # some eleven metres wide
    large, small = shapely.Polygon(square(0, 0)), shapely.Polygon(speck)
    found, narrow = in_metres({"a": [large, small], "b": [shapely.Polygon(square(9, 9, 0.1, 0.1))]})
    exact, coarse = simplified(found, narrow, 0.0), simplified(found, narrow, 32.0)
    assert exact is not None
    assert coarse is not None
    assert [shape.geom_type for shape in exact.values()] == ["MultiPolygon", "Polygon"]
    assert [shape.geom_type for shape in coarse.values()] == ["Polygon", "Polygon"]


def oracle(blocks: Mapping[Corner, str]) -> list[tuple[str, str]]:
    """Who shares an edge, by looking at each square's neighbours to the east and the north."""
    return sorted(
        {
            (min(own, other), max(own, other))
            for (x, y), own in blocks.items()
            for beside in ((x + 1, y), (x, y + 1))
            if (other := blocks.get(beside)) is not None and other != own
        }
    )


@settings(max_examples=some_of(60), deadline=None)
@given(st.lists(st.sampled_from("abcdef."), min_size=16, max_size=16))
def test_neighbours_are_those_who_share_an_edge(owners: list[str]) -> None:
    """Any parcelling-out of sixteen squares, in pieces and with holes and bare land."""
    blocks = {(i % 4, i // 4): own for i, own in enumerate(owners) if own != "."}
    if not blocks:
        return
    held: dict[str, list[Any]] = {}
    for (x, y), own in blocks.items():
        held.setdefault(own, []).append(shapely.Polygon(square(x, y)))
    found, narrow = in_metres(held)
    assert neighbours(found) == oracle(blocks)
    plain = simplified(found, narrow, 0.0)
    assert plain is not None
    again, _ = in_metres({name: [shape] for name, shape in plain.items()})
    assert neighbours(again) == oracle(blocks)


@settings(max_examples=some_of(40), deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=2, max_size=9, unique=True
    ),
    st.integers(1, 5),
)
def test_cells_touch_as_their_lines_do_and_stay_one_coverage(
    seeds: list[tuple[int, int]], other: int
) -> None:
    """Cells round random points, each with corners of its own along the borders."""
    frame = shapely.Polygon(square(0, 0, 4, 4))
    points = shapely.MultiPoint([at(x / 10, y / 10) for x, y in seeds])
    drawn = shapely.voronoi_polygons(points, extend_to=frame, ordered=True)
    cells = [cell.intersection(frame) for cell in shapely.get_parts(drawn)]
    own = [shapely.segmentize(cell, 0.003 * (1 + n % other)) for n, cell in enumerate(cells)]
    found, narrow = in_metres({f"c{n}": [cell] for n, cell in enumerate(own)})
    expected = [
        (f"c{i}", f"c{j}")
        for i, j in combinations(range(len(cells)), 2)
        if cells[i].intersection(cells[j].buffer(1e-9)).length * METRES > 20
    ]
    assert {*expected} <= {*neighbours(found)}
    narrowly = {*neighbours(found)} - {*expected}
    assert all(cells[int(i[1:])].distance(cells[int(j[1:])]) < 1e-9 for i, j in narrowly)
    coarse = simplified(found, narrow, 100.0)
    assert coarse is not None
    assert shapely.coverage_is_valid(list(coarse.values()))
    whole = shapely.union_all(list(coarse.values()))
    assert whole.area > 0.97 * frame.area
    assert not shapely.get_num_interior_rings(whole)
