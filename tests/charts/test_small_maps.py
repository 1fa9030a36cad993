"""Small maps of groupings: north at the top, each council with its letter, no more than fit."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.charts import small_maps as module
from appraisal.charts.small_maps import Area, Map, small_maps
from appraisal.model import Boundaries, Dataset
from tests.datasets import dataset
from tests.oracles import PROPERTY
from tests.random_cases import some_of

AREA = """
    councils:
      ash: {tier: unitary, short_name: Ash, tile: [0, 0]}
      birch: {tier: unitary, short_name: Birch, tile: [1, 0]}
      cedar: {tier: unitary, short_name: Cedar, tile: [0, 1]}
      dale: {tier: unitary, short_name: Dale}
"""
"""Cedar stands on Ash and Birch, half a hexagon from the left; nobody says where Dale is."""
TWO = (("ash", "birch"), ("cedar", "dale"))
SOUTH = ((0.0, 50.0), (1.0, 50.0), (1.0, 51.0), (0.0, 51.0))
NORTH = ((0.0, 51.0), (1.0, 51.0), (1.0, 52.0), (0.0, 52.0))


def shaped() -> Dataset:
    """Cedar due north of Ash, in true shapes; the others have none."""
    shapes = {"ash": (SOUTH,), "cedar": (NORTH,)}
    return replace(dataset(AREA), boundaries=Boundaries("Made up", shapes))


def middles(drawn: Map) -> dict[str, tuple[float, float]]:
    return {area.id: (area.x, area.y) for area in drawn.areas}


# --- hexagons -----------------------------------------------------------------------------------


def test_rows_grow_upwards_and_odd_rows_stand_half_a_hexagon_to_the_right() -> None:
    """A hexagon is 34 wide and so 39.3 high; a row is three quarters of that from the next."""
    (drawn,) = small_maps(dataset(AREA), [TWO]).maps
    assert middles(drawn) == {"ash": (18.0, 50.1), "birch": (52.0, 50.1), "cedar": (35.0, 20.6)}
    assert (drawn.width, drawn.height) == (70, 71)


def test_a_hexagon_stands_on_a_point() -> None:
    (drawn,) = small_maps(dataset(AREA), [(("ash",),)]).maps
    assert drawn.areas == (
        Area(
            id="ash",
            points="18.0,1.0 35.0,10.8 35.0,30.4 18.0,40.3 1.0,30.4 1.0,10.8",
            x=18.0,
            y=20.6,
            group=0,
        ),
    )


def test_a_map_begins_at_its_own_leftmost_hexagon() -> None:
    (drawn,) = small_maps(dataset(AREA), [(("birch",), ("cedar",))]).maps
    assert middles(drawn) == {"birch": (35.0, 50.1), "cedar": (18.0, 20.6)}
    assert drawn.width == 53


def test_each_council_of_a_grouping_has_its_number_and_its_letter() -> None:
    (drawn,) = small_maps(dataset(AREA), [TWO]).maps
    assert {area.id: area.group for area in drawn.areas} == {"ash": 0, "birch": 0, "cedar": 1}
    assert drawn.letters == ("A", "B")


def test_what_has_no_tile_is_on_no_map_and_is_named() -> None:
    assert small_maps(dataset(AREA), [TWO]).missing == ("Dale",)


def test_a_grouping_of_which_nothing_can_be_placed_is_an_empty_map() -> None:
    (drawn,) = small_maps(dataset(AREA), [(("dale",),)]).maps
    assert (drawn.areas, drawn.letters) == ((), ("A",))


@settings(PROPERTY, max_examples=some_of(25))
@given(st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=6))
def test_wherever_tiles_are_hexagons_keep_apart_within_the_map(
    tiles: set[tuple[int, int]],
) -> None:
    councils = {f"c{n}": list(tile) for n, tile in enumerate(sorted(tiles))}
    lines = "\n".join(f"  {i}: {{tier: unitary, tile: {tile}}}" for i, tile in councils.items())
    (drawn,) = small_maps(dataset(f"councils:\n{lines}"), [(tuple(councils),)]).maps
    for area in drawn.areas:
        corners = [tuple(map(float, corner.split(","))) for corner in area.points.split()]
        assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in corners)
    for one in drawn.areas:
        for other in drawn.areas:
            north = councils[one.id][1] > councils[other.id][1]
            assert (one.y < other.y) == north
            apart = math.dist((one.x, one.y), (other.x, other.y))
            assert one is other or apart > 33.8  # as wide as a hexagon, to the tenth


# --- true shapes --------------------------------------------------------------------------------


def test_true_shapes_are_drawn_from_one_outline_each_with_north_at_the_top() -> None:
    found = small_maps(shaped(), [TWO, (("ash", "cedar"),)])
    two, one = found.maps
    assert [area.points for area in two.areas] == ["", ""]
    assert [i for i, _ in found.outlines] == ["ash", "cedar"]
    assert middles(two)["cedar"][1] < middles(two)["ash"][1]
    assert middles(one) == middles(two)
    assert [(area.id, area.group) for area in two.areas] == [("ash", 0), ("cedar", 1)]


def test_a_map_of_true_shapes_is_as_wide_as_the_others_and_says_whose_data_it_is() -> None:
    found = small_maps(shaped(), [TWO])
    assert [drawn.width for drawn in found.maps] == [170.0]
    assert (found.attribution, found.too_heavy) == ("Made up", False)


def test_what_has_no_shape_is_named_though_it_has_a_tile() -> None:
    assert small_maps(shaped(), [TWO]).missing == ("Birch", "Dale")


def test_shapes_too_heavy_for_a_page_give_way_to_hexagons(monkeypatch: pytest.MonkeyPatch) -> None:
    weight = sum(len(path) for _, path in small_maps(shaped(), [TWO]).outlines)
    monkeypatch.setattr(module, "HEAVY", weight)
    assert small_maps(shaped(), [TWO]).too_heavy is False
    monkeypatch.setattr(module, "HEAVY", weight - 1)
    found = small_maps(shaped(), [TWO])
    assert (found.too_heavy, found.outlines, found.attribution) == (True, (), "")
    assert len(found.maps[0].areas[0].points.split()) == 6
    assert found.missing == ("Dale",)


# --- how many -----------------------------------------------------------------------------------


def test_the_first_groupings_are_drawn_in_their_order_and_all_are_counted() -> None:
    one, other = (("ash",), ("birch",)), (("birch",), ("ash",))
    found = small_maps(dataset(AREA), [one, *[other] * 25])
    assert (len(found.maps), found.of) == (24, 26)
    assert [{area.id: area.group for area in drawn.areas} for drawn in found.maps[:2]] == [
        {"ash": 0, "birch": 1},
        {"birch": 0, "ash": 1},
    ]


def test_without_groupings_there_are_no_maps() -> None:
    assert small_maps(dataset(AREA), []).maps == ()
