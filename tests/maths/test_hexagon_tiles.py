"""Hexagons touch as areas do: held against every way to lay out a few, and drawn areas of more."""

import math
from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.hexagon_tiles import agreement, hexagon_tiles, tiles_touch
from tests.datasets import dataset
from tests.nine import NINE
from tests.random_cases import some_of

Touching = list[list[bool]]
Tile = tuple[int, int]


def touching(count: int, *pairs: tuple[int, int]) -> Touching:
    held = {frozenset(pair) for pair in pairs}
    return [[frozenset((i, j)) in held for j in range(count)] for i in range(count)]


@pytest.mark.parametrize(
    ("one", "other", "touch"),
    [
        ((0, 0), (1, 0), True),
        ((0, 0), (0, 1), True),
        ((0, 0), (1, 1), False),
        ((1, 0), (0, 1), True),
        ((0, 1), (1, 2), True),
        ((0, 1), (0, 2), True),
        ((1, 1), (0, 2), False),
        ((0, 0), (0, 2), False),
        ((0, 0), (0, 0), False),
    ],
)
def test_odd_rows_are_pushed_right(one: Tile, other: Tile, touch: bool) -> None:
    assert tiles_touch(one, other) is touch
    assert tiles_touch(other, one) is touch


def test_three_in_a_row_stay_in_a_row_from_west_to_east() -> None:
    held = touching(3, (0, 1), (1, 2))
    assert hexagon_tiles(held, [(0, 0), (1, 0), (2, 0)], {}) == [(0, 0), (1, 0), (2, 0)]


def test_north_is_up() -> None:
    tiles = hexagon_tiles(touching(2, (0, 1)), [(0, 5), (0, 0)], {})
    assert tiles[0][1] > tiles[1][1]


def test_what_is_neighbour_of_none_stands_alone() -> None:
    tiles = hexagon_tiles(touching(3, (0, 1)), [(0, 0), (1, 0), (1.2, 0.5)], {})
    assert agreement(touching(3, (0, 1)), tiles) == (1, 0)


def test_none_and_one_have_their_place() -> None:
    assert hexagon_tiles([], [], {}) == []
    assert hexagon_tiles([[False]], [(430000, 370000)], {}) == [(0, 0)]


def test_tiles_that_are_fixed_stay_and_others_are_laid_about_them() -> None:
    held = touching(3, (0, 1), (1, 2))
    tiles = hexagon_tiles(held, [(0, 0), (1, 0), (2, 0)], {0: (5, 7)})
    assert tiles == [(5, 7), (6, 7), (7, 7)]
    assert hexagon_tiles(held, [(0, 0), (1, 0), (2, 0)], dict(enumerate(tiles))) == tiles


def test_a_ring_of_six_leaves_its_middle_free() -> None:
    ring = touching(6, *((i, (i + 1) % 6) for i in range(6)))
    middles = [(math.cos(i * math.pi / 3), math.sin(i * math.pi / 3)) for i in range(6)]
    assert agreement(ring, hexagon_tiles(ring, middles, {})) == (6, 0)


def layouts(count: int) -> Iterator[list[Tile]]:
    """Every way to put areas on tiles, each beside an earlier one or apart from all of them."""

    def grown(placed: list[Tile]) -> Iterator[list[Tile]]:
        if len(placed) == count:
            yield placed
            return
        near = {
            (x + a, y + b)
            for x, y in placed
            for a in (-1, 0, 1)
            for b in (-1, 0, 1)
            if tiles_touch((x, y), (x + a, y + b))
        }
        for tile in sorted(near - set(placed)):
            yield from grown([*placed, tile])
        yield from grown([*placed, (100 * len(placed), 0)])

    yield from grown([(0, 0)])


GRAPHS = {
    "a fan of five": (5, [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (2, 3), (3, 4)]),
    "four that all touch": (4, [*combinations(range(4), 2)]),
    "one in the middle of four": (5, [(0, i) for i in range(1, 5)]),
    "two pairs apart": (4, [(0, 1), (2, 3)]),
    "a square and its diagonal": (4, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2)]),
}


@pytest.mark.parametrize(("count", "pairs"), GRAPHS.values(), ids=GRAPHS)
def test_no_layout_agrees_better(count: int, pairs: list[tuple[int, int]]) -> None:
    held = touching(count, *pairs)
    middles = [(math.cos(i), math.sin(i)) for i in range(count)]
    best = max(right - wrong for right, wrong in (agreement(held, t) for t in layouts(count)))
    right, wrong = agreement(held, hexagon_tiles(held, middles, {}))
    assert right - wrong == best


def test_nine_councils_are_laid_out_no_worse_than_people_laid_them_out() -> None:
    councils = dataset(NINE).councils
    at = {council: n for n, council in enumerate(councils)}
    pairs = [(at[i], at[j]) for i, held in councils.items() for j in held.neighbours]
    by_hand = [held.tile or (0, 0) for held in councils.values()]
    middles = [(column + row % 2 / 2, row * math.sqrt(3) / 2) for column, row in by_hand]
    held = touching(len(councils), *pairs)
    right, wrong = agreement(held, hexagon_tiles(held, middles, {}))
    assert agreement(held, by_hand) == (14, 2)
    assert (right, wrong) == (14, 0)


@settings(max_examples=some_of(12), deadline=None)
@given(st.data())
def test_tiles_are_different_start_at_nought_and_are_always_the_same(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 6))
    coordinate = st.floats(0, 10)
    middles = data.draw(st.lists(st.tuples(coordinate, coordinate), min_size=count, max_size=count))
    pairs = [pair for pair in combinations(range(count), 2) if data.draw(st.booleans())]
    held = touching(count, *pairs)
    tiles = hexagon_tiles(held, middles, {})
    assert len(set(tiles)) == count
    assert min(column for column, _ in tiles) == min(row for _, row in tiles) == 0
    assert hexagon_tiles(held, middles, {}) == tiles
