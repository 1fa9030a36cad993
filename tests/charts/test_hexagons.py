"""Hexagons lie where HexJSON's odd-r puts them, and are cut where groups split a council."""

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.charts.hexagons import hexagons
from appraisal.charts.map_groups import grouped, option_groups
from appraisal.model import Dataset
from tests.datasets import dataset
from tests.oracles import PROPERTY
from tests.site.drawn_pages import THIN


@pytest.fixture
def thin() -> Dataset:
    return dataset(THIN)


def test_odd_rows_are_pushed_right_and_rows_grow_upwards(thin: Dataset) -> None:
    at = {i: (shape.centroid.x, shape.centroid.y) for i, shape in hexagons(thin, ()).items()}
    assert at["birch"][0] - at["ash"][0] == pytest.approx(1)
    assert at["city"][0] - at["ash"][0] == pytest.approx(0.5)
    assert at["city"][1] < at["ash"][1]


def test_a_split_council_is_drawn_in_bands_north_first(thin: Dataset) -> None:
    found = hexagons(thin, option_groups(thin, thin.options["split"]))
    assert list(found) == ["ash-n", "ash-s", "birch", "city"]
    assert found["ash-n"].centroid.y > found["ash-s"].centroid.y
    assert found["ash-n"].area == pytest.approx(found["ash-s"].area)


def test_the_bands_make_the_whole_hexagon(thin: Dataset) -> None:
    found = hexagons(thin, option_groups(thin, thin.options["split"]))
    whole = hexagons(thin, ())["ash"]
    assert shapely.union(found["ash-n"], found["ash-s"]).area == pytest.approx(whole.area)


def test_three_groups_make_three_bands() -> None:
    parts = "parts: {x-a: {name: A}, x-b: {name: B}, x-c: {name: C}}"
    text = f"councils: {{x: {{tier: unitary, tile: [0, 0], {parts}}}}}"
    found = hexagons(dataset(text), grouped((i, i, [i]) for i in ("x-a", "x-b", "x-c")))
    assert list(found) == ["x-a", "x-b", "x-c"]


def test_no_tile_no_hexagon() -> None:
    assert hexagons(dataset("councils: {x: {tier: unitary}}"), ()) == {}


TILES = st.tuples(st.integers(-4, 4), st.integers(-4, 4))


def touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two tiles lie side by side (odd-r)."""
    across = (one[0] + one[1] % 2 / 2) - (other[0] + other[1] % 2 / 2)
    return (abs(across), abs(one[1] - other[1])) in ((1, 0), (0.5, 1))


@settings(PROPERTY)
@given(st.lists(TILES, min_size=2, max_size=2, unique=True))
def test_hexagons_share_a_side_where_their_tiles_lie_side_by_side(
    tiles: list[tuple[int, int]],
) -> None:
    one, other = tiles
    text = f"""
    councils:
      a: {{tier: unitary, tile: {list(one)}}}
      b: {{tier: unitary, tile: {list(other)}}}
    """
    found = hexagons(dataset(text), ())
    shared = found["a"].intersection(found["b"])
    assert (shared.length > 0.5) == touch(one, other)
    assert shared.area < 1e-5
