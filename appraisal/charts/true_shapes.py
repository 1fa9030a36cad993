"""True shapes instead of hexagons, where the workspace has them."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from appraisal.charts.hexagons import (
    MARGIN,
    Group,
    Hexagon,
    HexMap,
    Piece,
    Point,
    hex_map,
    option_groups,
)
from appraisal.model import Dataset, Option

WIDTH = 480.0
"""The width of the map in SVG units."""
TALLEST = 4
"""A map is at most so many times as high as wide; narrower areas are drawn narrower."""

Ring = tuple[Point, ...]


def option_map(dataset: Dataset, option: Option) -> HexMap | None:
    """The map of an option: true shapes where there are any, else hexagons; None without either."""
    groups = option_groups(dataset, option)
    return shape_map(dataset, groups) or hex_map(dataset, groups)


def shape_map(dataset: Dataset, groups: tuple[Group, ...]) -> HexMap | None:
    """The areas in their true shapes, told apart by group; None without boundaries.

    A council that the groups split is drawn as its parts, if their shapes are there. Longitudes
    and latitudes become a plane by the cosine of the middle latitude, which is near enough for an
    area the size of a county.
    """
    if dataset.boundaries is None or not dataset.boundaries.shapes:
        return None
    shapes = dataset.boundaries.shapes
    units = _units(dataset, groups)
    if not units:
        return None
    place = _projection([point for unit in units for ring in shapes[unit] for point in ring], WIDTH)
    drawn = {
        unit: [tuple(place(point) for point in ring) for ring in shapes[unit]] for unit in units
    }
    points = [point for rings in drawn.values() for ring in rings for point in ring]
    return HexMap(
        width=WIDTH,
        height=round(max(y for _, y in points) + MARGIN, 1),
        hexagons=tuple(_shape(dataset, unit, rings, groups) for unit, rings in drawn.items()),
        borders="".join(_path(rings) for rings in drawn.values()),
        groups=groups,
        missing=tuple(
            dataset.councils[i].label
            for i in dataset.lowest_tier()
            if i not in units and not {*dataset.councils[i].parts} & {*units}
        ),
        attribution=dataset.boundaries.attribution,
    )


def _units(dataset: Dataset, groups: tuple[Group, ...]) -> list[str]:
    """What to draw: whole councils, and the parts of those that the groups split."""
    shapes = dataset.boundaries.shapes if dataset.boundaries else {}
    covered = {area for group in groups for area in group.areas}
    units = []
    for council in dataset.lowest_tier():
        parts = dataset.councils[council].parts
        split = any(part in covered for part in parts) and all(part in shapes for part in parts)
        units += sorted(parts) if split else [council] if council in shapes else []
    return units


@dataclass(frozen=True)
class Shapes:
    """Outlines for small maps of one width, in pixels: by area its path and its middle."""

    height: float
    areas: Mapping[str, tuple[str, float, float]]
    attribution: str


def small_shapes(dataset: Dataset, width: float) -> Shapes | None:
    """The councils' true shapes this wide, without corners too near to see; None without any."""
    held = dataset.boundaries.shapes if dataset.boundaries else {}
    units = [i for i in dataset.lowest_tier() if i in held]
    if dataset.boundaries is None or not units:
        return None
    place = _projection([point for unit in units for ring in held[unit] for point in ring], width)
    rings = {
        unit: [_coarse(tuple(place(point) for point in ring)) for ring in held[unit]]
        for unit in units
    }
    areas = {}
    for unit, placed in rings.items():
        x, y = _middle(max(placed, key=lambda ring: abs(_area(ring))))
        areas[unit] = (_path(placed), round(x, 1), round(y, 1))
    lowest = max(y for placed in rings.values() for ring in placed for _, y in ring)
    return Shapes(round(lowest + MARGIN, 1), areas, dataset.boundaries.attribution)


NEAR = 0.7
"""Corners of a small map nearer to the last one than this, in pixels, are left out."""


def _coarse(ring: Ring) -> Ring:
    kept = [ring[0]]
    for point in ring[1:]:
        if math.dist(point, kept[-1]) >= NEAR:
            kept.append(point)
    return tuple(kept)


def _projection(points: list[Point], width: float) -> Callable[[Point], Point]:
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrow = math.cos(math.radians((south + north) / 2))
    wide, high = (east - west) * narrow, north - south
    scale = (width - 2 * MARGIN) / max(wide, high / TALLEST, 1e-9)

    def place(point: Point) -> Point:
        longitude, latitude = point
        return MARGIN + (longitude - west) * narrow * scale, MARGIN + (north - latitude) * scale

    return place


def _path(rings: list[Ring]) -> str:
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in rings)


def _shape(dataset: Dataset, unit: str, rings: list[Ring], groups: tuple[Group, ...]) -> Hexagon:
    home = dataset.areas[unit]
    group = next((g for g in groups if unit in g.areas or home in g.areas), None)
    found = (group.letter, group.pattern) if group else ("", -1)
    x, y = _middle(max(rings, key=lambda ring: abs(_area(ring))))
    piece = Piece(_path(rings), *found, round(x, 1), round(y + 4, 1))
    council = dataset.councils[home]
    name = council.label if unit == home else council.parts[unit].name
    return Hexagon(unit, name, (), round(x, 1), (piece,))


def _area(ring: Ring) -> float:
    return math.fsum(
        x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True)
    )


def _middle(ring: Ring) -> Point:
    """The centre of gravity of a ring; the mean of its points where it encloses nothing."""
    area = _area(ring)
    if abs(area) < 1e-9:
        return math.fsum(x for x, _ in ring) / len(ring), math.fsum(y for _, y in ring) / len(ring)
    pairs = [(*one, *two) for one, two in zip(ring, (*ring[1:], ring[0]), strict=True)]
    x = math.fsum((x1 + x2) * (x1 * y2 - x2 * y1) for x1, y1, x2, y2 in pairs) / (3 * area)
    y = math.fsum((y1 + y2) * (x1 * y2 - x2 * y1) for x1, y1, x2, y2 in pairs) / (3 * area)
    return x, y
