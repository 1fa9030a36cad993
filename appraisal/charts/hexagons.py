"""Hexagons in place of shapes: one a council, where nothing says how its land lies."""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from appraisal.charts.map_groups import Group
from appraisal.model import Dataset

if TYPE_CHECKING:
    from shapely import Geometry

Tile = tuple[int, int]

UP = math.sqrt(3) / 2
"""How far a row lies above the one below it, where a hexagon is 1 wide."""
DIGITS = 6
"""Corners are rounded to so many digits, so that hexagons side by side share theirs."""


def hexagons(dataset: Dataset, groups: Sequence[Group]) -> Mapping[str, "Geometry"]:
    """A hexagon for each council with a tile, 1 wide; rows grow upwards, odd ones pushed right.

    One that the groups split is cut into bands, from north to south, each under one of its parts.
    """
    import shapely

    tiles = dataset.tiles()
    found: dict[str, Geometry] = {}
    for council, tile in tiles.items():
        held = {council, *dataset.councils[council].parts}
        own = [group for group in groups if group.areas & held]
        shape = shapely.Polygon(_corners(tile))
        if len(own) < 2:
            found[council] = shape
            continue
        own.sort(
            key=lambda group: (-_how_far_north(group, council, dataset.areas, tiles), group.id)
        )
        west, south, east, north = shape.bounds
        for n, group in enumerate(own):
            deep = (north - south) / len(own)
            band = shapely.box(west, north - (n + 1) * deep, east, north - n * deep)
            found[min(group.areas & held)] = shape.intersection(band)
    return dict(sorted(found.items()))


def _corners(tile: Tile) -> list[tuple[float, float]]:
    """The corners of a hexagon that stands on a point, from the top."""
    column, row = tile
    x, y, side = column + row % 2 / 2, row * UP, 1 / math.sqrt(3)
    around = ((0, side), (0.5, side / 2), (0.5, -side / 2))
    half = [(x + across, y + up) for across, up in around]
    other = [(x - across, y - up) for across, up in around]
    return [(round(px, DIGITS), round(py, DIGITS)) for px, py in (*half, *other)]


def _how_far_north(
    group: Group, council: str, home: Mapping[str, str], tiles: Mapping[str, Tile]
) -> float:
    """The mean row of the rest of a group."""
    others = sorted({home.get(area, area) for area in group.areas} - {council})
    rows = [tiles[i][1] for i in others if i in tiles]
    return math.fsum(rows) / len(rows) if rows else tiles[council][1]
