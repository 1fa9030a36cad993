"""True shapes take the place of hexagons where the workspace has them."""

from dataclasses import replace

import pytest

from appraisal.charts.hexagons import Group
from appraisal.charts.true_shapes import option_map, shape_map, small_shapes
from appraisal.model import Boundaries, Dataset
from tests.datasets import dataset

SQUARE = ((0.0, 50.0), (1.0, 50.0), (1.0, 51.0), (0.0, 51.0))
BESIDE = ((1.0, 50.0), (2.0, 50.0), (2.0, 51.0), (1.0, 51.0))


def area(**shapes: tuple[tuple[tuple[float, float], ...], ...]) -> Dataset:
    plain = dataset("""
        councils:
          ash: {tier: unitary, tile: [0, 0]}
          birch: {tier: unitary, tile: [1, 0]}
        options:
          one: {family: unitary, councils: {new: {name: New, covers: [ash, birch]}}}
    """)
    return (
        replace(plain, boundaries=Boundaries("Contains made-up data", shapes)) if shapes else plain
    )


GROUPS = (Group("new", "New", frozenset({"ash", "birch"}), "A", 0),)


def test_without_boundaries_there_are_hexagons() -> None:
    plain = area()
    assert shape_map(plain, GROUPS) is None
    drawn = option_map(plain, plain.options["one"])
    assert drawn is not None
    assert drawn.attribution == ""
    assert [hexagon.id for hexagon in drawn.hexagons] == ["ash", "birch"]


def test_boundaries_are_drawn_with_their_attribution() -> None:
    shaped = area(ash=(SQUARE,), birch=(BESIDE,))
    drawn = option_map(shaped, shaped.options["one"])
    assert drawn is not None
    assert drawn.attribution == "Contains made-up data"
    assert drawn.missing == ()


def test_the_map_keeps_the_proportions_of_the_middle_latitude() -> None:
    drawn = shape_map(area(ash=(SQUARE,), birch=(BESIDE,)), GROUPS)
    assert drawn is not None
    # Two degrees of longitude at 50.5 degrees north are 1.272 times one degree of latitude.
    assert (drawn.width - 4) / (drawn.height - 4) == pytest.approx(1.2722, abs=0.003)


def test_a_letter_stands_in_the_middle_of_its_shape() -> None:
    drawn = shape_map(area(ash=(SQUARE,), birch=(BESIDE,)), GROUPS)
    assert drawn is not None
    left, right = drawn.hexagons
    assert (left.pieces[0].letter, right.pieces[0].letter) == ("A", "A")
    assert left.pieces[0].x == pytest.approx(2 + 476 / 4, abs=0.1)
    assert right.pieces[0].x == pytest.approx(2 + 3 * 476 / 4, abs=0.1)


NORTH = ((0.0, 51.0), (1.0, 51.0), (1.0, 52.0), (0.0, 52.0))


def test_north_is_at_the_top_of_the_map() -> None:
    """Its path runs from the south-west corner, which is the bottom left of the drawing."""
    drawn = shape_map(area(ash=(SQUARE,), birch=(NORTH,)), GROUPS)
    assert drawn is not None
    south, north = (hexagon.pieces[0] for hexagon in drawn.hexagons)
    assert north.y < south.y
    assert south.path.startswith(f"M2.0 {drawn.height - 2:.1f}L")
    assert north.path.endswith("L2.0 2.0Z")


def test_north_is_at_the_top_of_a_small_map_and_west_on_its_left() -> None:
    drawn = small_shapes(area(ash=(SQUARE,), birch=(NORTH,)), 100)
    assert drawn is not None
    assert drawn.areas["birch"][2] < drawn.areas["ash"][2]
    beside = small_shapes(area(ash=(SQUARE,), birch=(BESIDE,)), 100)
    assert beside is not None
    assert beside.areas["ash"][1] < beside.areas["birch"][1]


def test_a_council_without_a_shape_is_named_as_missing() -> None:
    drawn = shape_map(area(ash=(SQUARE,)), GROUPS)
    assert drawn is not None
    assert len(drawn.missing) == 1


@pytest.mark.parametrize(
    "ring",
    [
        ((0.0, -90.0), (1e-6, -90.0), (1e-6, 90.0), (0.0, 90.0)),
        ((-180.0, 50.0), (180.0, 50.0), (180.0, 50.0000001), (-180.0, 50.0000001)),
        ((0.0, 50.0), (2e-6, 50.0), (2e-6, 50.000002), (0.0, 50.000002)),
        ((0.0, 90.0), (180.0, 90.0), (180.0, 89.0)),
    ],
)
def test_a_strip_or_a_speck_is_drawn_within_bounds(ring: tuple[tuple[float, float], ...]) -> None:
    strange = area(ash=(ring,))
    drawn = shape_map(strange, GROUPS)
    small = small_shapes(strange, 100)
    assert drawn is not None
    assert small is not None
    assert 0 < drawn.height <= 4 * 480
    assert 0 < small.height <= 4 * 100
    assert "nan" not in drawn.borders + small.areas["ash"][0]


def test_shapes_of_parts_alone_leave_hexagons_where_no_option_splits_the_council() -> None:
    plain = dataset("""
        councils: {ash: {tier: unitary, tile: [0, 0], parts: {top: {name: Top}}}}
        options: {one: {family: unitary, councils: {new: {name: New, covers: [ash]}}}}
    """)
    shaped = replace(plain, boundaries=Boundaries("Contains made-up data", {"top": (SQUARE,)}))
    drawn = option_map(shaped, shaped.options["one"])
    assert drawn is not None
    assert (drawn.attribution, len(drawn.hexagons)) == ("", 1)


def test_the_parts_of_a_split_council_have_the_letters_of_those_that_cover_them() -> None:
    plain = dataset("""
        councils:
          ash: {tier: unitary, parts: {low: {name: Low}, top: {name: Top}}}
          birch: {tier: unitary}
        options:
          two:
            family: unitary
            councils:
              a: {name: A, covers: [top]}
              b: {name: B, covers: [low, birch]}
    """)
    shapes = {"top": (SQUARE,), "low": (BESIDE,), "birch": (BESIDE,)}
    shaped = replace(plain, boundaries=Boundaries("Contains made-up data", shapes))
    drawn = option_map(shaped, shaped.options["two"])
    assert drawn is not None
    assert {shape.name: shape.pieces[0].letter for shape in drawn.hexagons} == {
        "Top": "A",
        "Low": "B",
        "birch": "B",
    }
