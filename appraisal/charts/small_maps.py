"""Small maps of groupings: true shapes where there are any and they are light, else hexagons."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from appraisal.charts.hexagons import corners, letter, own_tiles
from appraisal.charts.true_shapes import Shapes, small_shapes
from appraisal.model import Dataset

Grouping = Sequence[tuple[str, ...]]
"""The areas of each of its councils, by id."""

MOST_MAPS = 24

HEAVY = 60_000
"""Outlines of more characters than this would make the page too heavy."""

ACROSS = 170.0
"""The width of a small map of true shapes, in pixels."""


WIDE = 34.0
"""The width of a hexagon of a small map, in pixels."""


@dataclass(frozen=True)
class Area:
    """An area on a small map, and the number of its council in the grouping.

    `points` are the corners of its hexagon; they are empty for a true shape, drawn from `id`.
    """

    id: str
    points: str
    x: float
    y: float
    group: int


@dataclass(frozen=True)
class Map:
    """A grouping as a small map, in pixels, with the letter of each of its councils."""

    areas: tuple[Area, ...]
    width: float
    height: float
    letters: tuple[str, ...]


@dataclass(frozen=True)
class SmallMaps:
    """The maps, and what has to be said of them.

    `outlines` has the path of each area by id, written once for all maps, and `attribution` goes
    with them; both are empty for hexagons. `too_heavy` says that there are true shapes, with too
    many corners to draw them here. `of` counts the groupings that could be drawn, and `missing`
    names the areas that are on no map.
    """

    maps: tuple[Map, ...]
    outlines: tuple[tuple[str, str], ...]
    attribution: str
    too_heavy: bool
    of: int
    missing: tuple[str, ...]


def small_maps(dataset: Dataset, groupings: Sequence[Grouping]) -> SmallMaps:
    """A map of each of these groupings of whole councils, as far as there is room."""
    shapes = small_shapes(dataset, ACROSS)
    heavy = shapes is not None and sum(len(path) for path, *_ in shapes.areas.values()) > HEAVY
    drawn = shapes if shapes and not heavy else None
    there = set(drawn.areas if drawn else own_tiles(dataset))
    return SmallMaps(
        maps=tuple(
            _shaped(grouping, drawn) if drawn else _hexagons(dataset, grouping)
            for grouping in groupings[:MOST_MAPS]
        ),
        outlines=tuple((i, path) for i, (path, *_) in drawn.areas.items()) if drawn else (),
        attribution=drawn.attribution if drawn else "",
        too_heavy=heavy,
        of=len(groupings),
        missing=tuple(dataset.councils[i].label for i in dataset.lowest_tier() if i not in there),
    )


def _letters(grouping: Grouping) -> tuple[str, ...]:
    return tuple(letter(n) for n in range(len(grouping)))


def _shaped(grouping: Grouping, shapes: Shapes) -> Map:
    """A small map of true shapes."""
    areas = tuple(
        Area(area, "", *shapes.areas[area][1:], n)
        for n, council in enumerate(grouping)
        for area in council
        if area in shapes.areas
    )
    return Map(areas, ACROSS, shapes.height, _letters(grouping))


def _hexagons(dataset: Dataset, grouping: Grouping) -> Map:
    """A small map with a hexagon an area."""
    tiles = own_tiles(dataset)
    placed = [
        (area, tiles[area], n)
        for n, council in enumerate(grouping)
        for area in council
        if area in tiles
    ]
    top = max((row for _, (_, row), _ in placed), default=0)
    left = min((column + row % 2 / 2 for _, (column, row), _ in placed), default=0.0)
    areas = tuple(_hexagon(i, column - left, row, top, n) for i, (column, row), n in placed)
    return Map(
        areas,
        math.ceil(max((a.x for a in areas), default=0) + WIDE / 2 + 1),
        math.ceil(max((a.y for a in areas), default=0) + WIDE / math.sqrt(3) + 1),
        _letters(grouping),
    )


def _hexagon(area: str, column: float, row: int, top: int, group: int) -> Area:
    """Rows grow upwards, odd rows are pushed right (odd-r)."""
    x = (column + row % 2 / 2 + 0.5) * WIDE + 1
    y = (top - row) * WIDE * math.sqrt(3) / 2 + WIDE / math.sqrt(3) + 1
    points = " ".join(f"{px:.1f},{py:.1f}" for px, py in corners((x, y), WIDE))
    return Area(area, points, round(x, 1), round(y, 1), group)
