"""One map from three sources: true boundaries before settlements, settlements before hexagons."""

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.charts import area_shapes as module
from appraisal.charts.area_map import area_map
from appraisal.charts.area_shapes import area_shapes
from appraisal.charts.map_groups import Group, grouped
from appraisal.charts.outlines import path_of
from appraisal.charts.small_maps import maps_of
from appraisal.model import Boundaries, Dataset, Settlement
from tests.datasets import dataset
from tests.drawn_paths import rings_of
from tests.oracles import PROPERTY

Ring = tuple[tuple[float, float], ...]
SQUARE = ((0.0, 50.0), (1.0, 50.0), (1.0, 51.0), (0.0, 51.0))
BESIDE = ((1.0, 50.0), (2.0, 50.0), (2.0, 51.0), (1.0, 51.0))
NORTH = ((0.0, 51.0), (1.0, 51.0), (1.0, 52.0), (0.0, 52.0))
AREA = """
    sources: {s: {title: S, attribution: From S.}, t: {title: T}}
    councils:
      ash: {tier: unitary, short_name: Ash, tile: [0, 0], parts: {low: {name: L}, top: {name: T}}}
      birch: {tier: unitary, short_name: Birch, tile: [1, 0]}
"""
SPLIT = grouped([("a", "A", ["top"]), ("b", "B", ["low", "birch"])])
WHOLE = grouped([("a", "A", ["ash"]), ("b", "B", ["birch"])])
PLACES = (
    Settlement("x", 50.2, 0.5, "low", drawn=True, sources=("s", "t")),
    Settlement("y", 50.8, 0.5, "top", drawn=True, sources=("s",)),
    Settlement("z", 50.5, 1.5, "birch", drawn=True),
)


def area(places: bool = False, **shapes: Ring) -> Dataset:
    found = dataset(AREA)
    if shapes:
        held = {i: (ring,) for i, ring in shapes.items()}
        found = replace(found, boundaries=Boundaries("Made up", held))
    return replace(found, settlements=PLACES) if places else found


@pytest.mark.parametrize(
    ("found", "groups", "kind", "drawn"),
    [
        (area(), WHOLE, "hexagons", ["ash", "birch"]),
        (area(), SPLIT, "hexagons", ["birch", "low", "top"]),
        (area(places=True), WHOLE, "sketch", ["ash", "birch"]),
        (area(places=True), SPLIT, "sketch", ["birch", "low", "top"]),
        (area(True, ash=SQUARE, birch=BESIDE), WHOLE, "true", ["ash", "birch"]),
        (area(True, ash=SQUARE, birch=BESIDE), SPLIT, "true", ["birch", "low", "top"]),
        (area(ash=SQUARE, birch=BESIDE), SPLIT, "hexagons", ["birch", "low", "top"]),
        (area(True, low=SQUARE, top=NORTH, birch=BESIDE), SPLIT, "true", ["birch", "low", "top"]),
        (area(True, low=SQUARE, top=NORTH, birch=BESIDE), WHOLE, "true", ["ash", "birch"]),
    ],
)
def test_the_first_source_that_tells_the_groups_apart_is_drawn(
    found: Dataset, groups: tuple[Group, ...], kind: str, drawn: list[str]
) -> None:
    shapes = area_shapes(found, groups, 300)
    assert shapes is not None
    assert (shapes.kind, sorted(shapes.shapes)) == (kind, drawn)


def test_all_parts_of_a_council_in_one_group_need_no_shapes_of_their_own() -> None:
    groups = grouped([("a", "A", ["low", "top"]), ("b", "B", ["birch"])])
    shapes = area_shapes(area(ash=SQUARE, birch=BESIDE), groups, 300)
    assert shapes is not None
    assert (shapes.kind, list(shapes.shapes)) == ("true", ["ash", "birch"])


def test_a_true_council_is_split_by_its_places_and_keeps_its_borders() -> None:
    shapes = area_shapes(area(True, ash=SQUARE, birch=BESIDE), SPLIT, 300)
    assert shapes is not None
    assert shapes.by_places == ("Ash",)
    assert shapes.attribution == ("Made up", "From S.")
    low, top, birch = (shapes.shapes[i] for i in ("low", "top", "birch"))
    assert low.area == pytest.approx(top.area, rel=0.01)
    assert low.centroid.y > top.centroid.y
    assert low.area + top.area == pytest.approx(birch.area, rel=0.01)
    assert path_of(shapely.union_all([low, top, birch])).count("M") == 1
    assert shapes.path("low", "top", "birch").count("M") == 1


def test_nothing_to_draw_is_no_map() -> None:
    assert area_shapes(dataset("councils: {x: {tier: unitary}}"), (), 300) is None


def test_whoever_owns_the_data_is_named_once() -> None:
    found = [area_shapes(one, (), 300) for one in (area(), area(True), area(ash=SQUARE))]
    assert [one.attribution if one else None for one in found] == [(), ("From S.",), ("Made up",)]


def test_a_council_without_a_shape_is_named() -> None:
    shapes = area_shapes(area(ash=SQUARE), (), 300)
    assert shapes is not None
    assert shapes.missing == ("Birch",)


def test_north_is_at_the_top_and_west_on_the_left() -> None:
    shapes = area_shapes(area(ash=SQUARE, birch=NORTH), (), 300)
    beside = area_shapes(area(ash=SQUARE, birch=BESIDE), (), 300)
    assert shapes is not None
    assert beside is not None
    assert shapes.shapes["birch"].centroid.y < shapes.shapes["ash"].centroid.y
    assert beside.shapes["ash"].centroid.x < beside.shapes["birch"].centroid.x


def test_the_map_keeps_the_proportions_of_the_middle_latitude() -> None:
    shapes = area_shapes(area(ash=SQUARE, birch=BESIDE), (), 480)
    assert shapes is not None
    # Two degrees of longitude at 50.5 degrees north are 1.272 times one degree of latitude.
    assert (shapes.width - 4) / (shapes.height - 4) == pytest.approx(1.2722, abs=0.003)


@pytest.mark.parametrize(
    "ring",
    [
        ((0.0, -90.0), (1e-6, -90.0), (1e-6, 90.0), (0.0, 90.0)),
        ((-180.0, 50.0), (180.0, 50.0), (180.0, 50.0000001), (-180.0, 50.0000001)),
        ((0.0, 50.0), (2e-6, 50.0), (2e-6, 50.000002), (0.0, 50.000002)),
        ((0.0, 90.0), (180.0, 90.0), (180.0, 89.0)),
        ((0.0, 50.0), (1.0, 51.0), (1.0, 50.0), (0.0, 51.0)),
    ],
)
def test_a_strip_a_speck_or_a_knot_is_drawn_within_bounds(ring: Ring) -> None:
    shapes = area_shapes(area(ash=ring), (), 480)
    assert shapes is not None
    assert 0 < shapes.height <= 4 * 480
    assert "nan" not in shapes.path("ash")


def test_a_border_that_two_share_is_simplified_to_the_same_line() -> None:
    bends = tuple((1 + (n * 37 % 11) / 200, 50 + n / 100) for n in range(1, 100))
    ash = (*bends[43:], (1.0, 51.0), (0.0, 51.0), (0.0, 50.0), (1.0, 50.0), *bends[:43])
    birch = ((1.0, 50.0), (2.0, 50.0), (2.0, 51.0), (1.0, 51.0), *reversed(bends))
    found = area_shapes(area(ash=ash, birch=birch), (), 300, 6.0)
    assert found is not None
    assert len(rings_of(found.path("ash"))[0]) < 40
    one, other = found.shapes["ash"], found.shapes["birch"]
    assert one.area + other.area == pytest.approx(shapely.union(one, other).area)
    assert len(rings_of(path_of(shapely.union(one, other)))) == 1


def test_where_a_line_within_a_council_meets_its_border_no_sliver_is_left() -> None:
    slanted = ((0.0, 50.0), (0.8, 50.0), (1.13, 51.0), (0.0, 51.0))
    beyond = ((0.8, 50.0), (2.0, 50.0), (2.0, 51.0), (1.13, 51.0))
    for width in range(200, 300, 7):
        shapes = area_shapes(area(True, ash=slanted, birch=beyond), SPLIT, width)
        assert shapes is not None
        assert len(rings_of(shapes.path("low", "top", "birch"))) == 1


def test_shapes_too_heavy_for_a_page_are_drawn_coarser(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = (*tuple((x / 500, 50 + x % 2 / 90) for x in range(500)), (1.0, 51.0), (0.0, 51.0))
    fine = area_shapes(area(ash=ring), (), 480)
    monkeypatch.setattr(module, "HEAVY", 2_000)
    coarse = area_shapes(area(ash=ring), (), 480)
    assert fine is not None
    assert coarse is not None
    assert len(coarse.path("ash")) < 2_000 < len(fine.path("ash"))


PLACES_OF_CORNERS = st.tuples(st.integers(0, 6), st.integers(0, 6))
CORNERS = st.lists(PLACES_OF_CORNERS, min_size=3, max_size=12)


@settings(PROPERTY)
@given(st.lists(CORNERS, min_size=1, max_size=3), CORNERS, st.sampled_from([1.0, 1e-4, 1e-7]))
def test_whatever_rings_a_file_has_they_are_drawn_or_left_out(
    ash: list[list[tuple[int, int]]], birch: list[tuple[int, int]], far: float
) -> None:
    held = {"ash": tuple(map(tuple, ash)), "birch": (tuple(birch),)}
    placed = {
        i: tuple(tuple((x * far, 50 + y * far) for x, y in ring) for ring in rings)
        for i, rings in held.items()
    }
    made = replace(area(True), boundaries=Boundaries("Made up", placed))
    for groups in (WHOLE, SPLIT):
        drawn = area_map(made, groups, {"a": "1", "b": "2"})
        assert drawn is not None
        assert "nan" not in "".join(one.path for one in drawn.outlines)
        assert len(maps_of(made, [groups]).maps) <= 1


def test_a_shape_too_small_to_see_is_on_no_map_and_named() -> None:
    speck = ((0.5, 50.5), (0.500001, 50.5), (0.5, 50.500001))
    shapes = area_shapes(area(ash=SQUARE, birch=speck), (), 300)
    assert shapes is not None
    assert (list(shapes.shapes), shapes.missing) == (["ash"], ("Birch",))


def test_maps_that_split_a_council_share_all_lines_but_those_round_its_parts() -> None:
    made = area(True, ash=SQUARE, birch=BESIDE)
    split, whole = (area_map(made, groups, {}) for groups in (SPLIT, WHOLE))
    assert split is not None
    assert whole is not None
    paths = [{one.path for one in drawn.outlines} for drawn in (split, whole)]
    assert area_shapes(made, WHOLE, 372.0).path("birch") in paths[0] & paths[1]  # type: ignore[union-attr]
