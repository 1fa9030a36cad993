"""Land as SVG takes it, and as geometry without the lines and points that operations leave."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from shapely import Geometry, LineString, Polygon

GRID = 0.1
"""Corners lie on a grid of so many SVG units, where shapes side by side share theirs."""


class Outline(Struct, frozen=True):
    """A path that a page writes once, however many of its maps draw it; its id hangs on it."""

    id: str
    path: str


def outline(path: str) -> Outline:
    """A path by an id that is the same wherever it is drawn."""
    return Outline(f"o{hashlib.blake2s(path.encode(), digest_size=4).hexdigest()}", path)


def path_of(shape: "Geometry") -> str:
    """A shape as SVG takes it, its corners to a tenth; lines and points in it are left out.

    Each corner is written as the way from the one before it: that takes half the characters.
    """
    rings = [ring for part in polygons(shape) for ring in (part.exterior, *part.interiors)]
    return "".join(
        _ring([(round(x * 10), round(y * 10)) for x, y in ring.coords]) for ring in rings
    )


def _ring(corners: Sequence[tuple[int, int]]) -> str:
    """A ring of corners in tenths, the last one as the first."""
    ways = [(x - a, y - b) for (a, b), (x, y) in pairwise(corners[:-1])]
    start, way = _pairs(corners[:1]), _pairs(way for way in ways if any(way))
    return f"M{start}l{way}z"


def _pairs(found: Iterable[tuple[int, int]]) -> str:
    """Pairs of tenths with no character more than it takes: "12 3.5-.5 0"."""
    written = (_tenths(number) for pair in found for number in pair)
    return "".join(text if text[0] == "-" else f" {text}" for text in written).lstrip()


def _tenths(number: int) -> str:
    whole, tenth = divmod(abs(number), 10)
    text = f"{whole or ''}.{tenth}" if tenth else f"{whole}"
    return f"-{text}" if number < 0 else text


def polygons(shape: "Geometry") -> list["Polygon"]:
    """The pieces of land that a shape has, without lines and points."""
    return list(_polygons(shape))


def _polygons(shape: "Geometry") -> Iterator["Polygon"]:
    """A collection may hold collections: mending a shape leaves lines beside its land."""
    import shapely

    for part in shapely.get_parts(shape):
        if isinstance(part, shapely.Polygon):
            yield part
        elif isinstance(part, shapely.MultiPolygon | shapely.GeometryCollection):
            yield from _polygons(part)


def land(shape: "Geometry") -> "Geometry":
    """A valid shape of land alone, which may be none."""
    import shapely

    return shapely.union_all(polygons(shapely.make_valid(shape)))


@lru_cache(maxsize=64)
def borders(shapes: tuple["Geometry", ...], wholes: tuple["Geometry", ...]) -> tuple[str, ...]:
    """The lines between shapes that lie on the outline of one of the wholes, as paths.

    Cut where three shapes meet, so that maps which tell the same shapes apart in other ways are
    drawn from the same lines. Kept for the next map: an option's stands on several pages.
    """
    import shapely

    outside = shapely.union_all([whole.boundary for whole in wholes])
    shapely.prepare(outside)
    lines = _lines(shapes)
    middles = shapely.line_interpolate_point(lines, 0.5, normalized=True)
    on = shapely.dwithin(outside, middles, GRID)
    return tuple(_line(line) for line, drawn in zip(lines, on, strict=True) if drawn)


@lru_cache(maxsize=64)
def _lines(shapes: tuple["Geometry", ...]) -> list["LineString"]:
    """The lines between shapes and round them, from one meeting to the next."""
    import shapely

    edges = shapely.union_all([shape.boundary for shape in shapes], grid_size=GRID)
    found = shapely.normalize(shapely.get_parts(shapely.line_merge(edges)))
    return sorted(found, key=lambda line: tuple(line.coords))


def _line(line: "LineString") -> str:
    corners = [(round(x * 10), round(y * 10)) for x, y in line.coords]
    if line.is_closed:
        return _ring(corners)
    ways = ((x - a, y - b) for (a, b), (x, y) in pairwise(corners))
    return f"M{_pairs(corners[:1])}l{_pairs(way for way in ways if any(way))}"
