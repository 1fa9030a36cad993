"""Shapes as they were downloaded → shapes that fit together, who touches whom, and a small file."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from shapely import Geometry

Shapes = Mapping[str, "Geometry"]
"""A shape for each council: polygons in metres, or in degrees where it is said."""

METRES = 111_195.0
"""Of one degree of latitude."""

SNAP, GAP = 0.2, 5.0
"""Metres: corners nearer than the first are one, and what lies wholly between shapes and is
narrower than the second belongs to one of them."""

ROUNDS = 8
"""How often shapes are rounded and mended until they stay as they are."""

A_POINT = 1.0
"""Metres of border that two councils share at least; with less they meet in a point."""

DIGITS = 5
"""Of a degree: about a metre."""

SIZE = 150_000
"""Bytes of a file that opens at once, and still shows every bend that a page can."""

TOLERANCES = tuple(2.0 ** (step / 2) for step in range(25))
"""Metres, from 1 to 4,096."""


def in_metres(degrees: Mapping[str, Sequence["Geometry"]]) -> tuple[Shapes, float]:
    """The shapes in metres, mended, each council's joined; and how narrow a degree across is.

    They fit together afterwards: no two overlap, none leaves a sliver to its neighbour, and those
    that touch have the same corners along their border.
    """
    import shapely

    narrow = _narrowing(degrees)
    joined = {}
    for council, shapes in sorted(degrees.items()):
        moved = [
            shapely.transform(shape, lambda at: at * [METRES * narrow, METRES]) for shape in shapes
        ]
        joined[council] = _land(shapely.union_all([_land(shape) for shape in moved]))
    return dict(zip(joined, _fitted(list(joined.values()), narrow), strict=True)), narrow


def _fitted(shapes: Sequence["Geometry"], narrow: float) -> Sequence["Geometry"]:
    """Shapes that fit together, with every corner where it is once it is rounded.

    Rounding moves a corner by about half a metre at most, which may make a spike or let two borders
    cross; mending that may make new corners. It comes to rest after a few rounds.
    """
    import shapely

    for _ in range(ROUNDS):
        if any(shape.is_empty for shape in shapes):  # it is for others to say so
            break
        shapes = shapely.coverage_clean(shapes, gap_width=GAP, snapping_distance=SNAP)
        rounded = [_rounded(shape, narrow) for shape in shapes]
        if all(map(_is_sound, rounded)) and shapely.coverage_is_valid(rounded):
            return rounded
        shapes = [_land(shape) for shape in rounded]
    return shapes


def _rounded(shape: "Geometry", narrow: float) -> "Geometry":
    """A shape in metres whose corners are those of its degrees, rounded."""
    import shapely

    unit = [METRES * narrow, METRES]
    return shapely.remove_repeated_points(
        shapely.transform(shape, lambda at: (at / unit).round(DIGITS) * unit)
    )


def _is_sound(shape: "Geometry") -> bool:
    return bool(shape.is_valid and not shape.is_empty)


def _narrowing(degrees: Mapping[str, Sequence["Geometry"]]) -> float:
    import shapely

    _, south, _, north = shapely.total_bounds([s for shapes in degrees.values() for s in shapes])
    return math.cos(math.radians((float(south) + float(north)) / 2))


def _land(shape: "Geometry") -> "Geometry":
    """What of a mended shape has an area."""
    import shapely

    parts = shapely.get_parts(shapely.make_valid(shape))
    flat = [one for part in parts for one in shapely.get_parts(part)]
    polygons = [one for one in flat if one.geom_type == "Polygon"]
    return shapely.union_all(polygons) if polygons else shapely.Polygon()


def neighbours(shapes: Shapes) -> list[tuple[str, str]]:
    """The pairs of shapes in metres that share a border, each pair and all of them in order.

    The shapes fit together, so that a border is made of the same steps on both sides.
    """
    owner: dict[Any, str] = {}
    shared: dict[tuple[str, str], float] = defaultdict(float)
    for council, shape in sorted(shapes.items()):
        for one, other in _steps(shape):
            step = (min(one, other), max(one, other))
            first = owner.setdefault(step, council)
            if first != council:
                shared[first, council] += math.dist(one, other)
    return sorted(pair for pair, length in shared.items() if length >= A_POINT)


def _steps(shape: "Geometry") -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Each pair of corners that follow each other round a shape."""
    import shapely

    for ring in shapely.get_rings(shapely.get_parts(shape)):
        corners = list(map(tuple, shapely.get_coordinates(ring).tolist()))
        yield from pairwise(corners)


def middles(shapes: Shapes) -> list[tuple[float, float]]:
    """The (east, north) of the middle of each shape, in their order."""
    return [(shape.centroid.x, shape.centroid.y) for shape in shapes.values()]


def simplified(shapes: Shapes, narrow: float, tolerance: float) -> Shapes | None:
    """Shapes in degrees, rounded, with bends below a tolerance in metres left out.

    Borders stay shared. None where shapes would cross each other or vanish at this tolerance.
    """
    import shapely

    held = [_without_specks(shapes, council, tolerance) for council in shapes]
    coarse = shapely.coverage_simplify(held, tolerance) if tolerance else held
    rounded = [
        shapely.transform(shape, lambda at: (at / [METRES * narrow, METRES]).round(DIGITS))
        for shape in coarse
    ]
    plain = [_standing(shape) for shape in rounded]
    if not all(map(_is_sound, plain)):
        return None
    if not shapely.coverage_is_valid(plain):
        return None
    ordered = shapely.orient_polygons(shapely.normalize(plain))
    return dict(zip(shapes, ordered, strict=True))


def _without_specks(shapes: Shapes, council: str, tolerance: float) -> "Geometry":
    """A shape without islets that would be no more than a dot, but for its largest piece."""
    import shapely

    parts = list(shapely.get_parts(shapes[council]))
    largest = max(parts, key=lambda part: part.area)
    others = [shape for other, shape in shapes.items() if other != council]
    kept = [
        part
        for part in parts
        if part is largest
        or part.area > tolerance**2
        or any(part.distance(other) == 0 for other in others)
    ]
    return shapely.MultiPolygon(kept) if kept[1:] else kept[0]


def _standing(shape: "Geometry") -> "Geometry":
    """A rounded shape without corners that fell together, and pieces that fell to nothing."""
    import shapely

    bare = shapely.remove_repeated_points(shape)
    parts = [part for part in shapely.get_parts(bare) if part.area > 0]
    kept = [
        shapely.Polygon(part.exterior, [hole for hole in part.interiors if _encloses(hole)])
        for part in parts
    ]
    return shapely.MultiPolygon(kept) if len(kept) != 1 else kept[0]


def _encloses(ring: "Geometry") -> bool:
    import shapely

    return bool(shapely.Polygon(ring).area > 0)
