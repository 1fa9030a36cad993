"""The true shapes of boundaries.geojson, where the workspace has them."""

from collections.abc import Mapping, Sequence
from functools import lru_cache, reduce
from typing import TYPE_CHECKING

from appraisal.charts.outlines import land
from appraisal.charts.sketch_map import narrowing, nearest
from appraisal.model import Dataset

if TYPE_CHECKING:
    from shapely import Geometry

Ring = tuple[tuple[float, float], ...]
Held = tuple[tuple[str, tuple[Ring, ...]], ...]
"""The rings of each area that has some."""


def true_shapes(dataset: Dataset) -> Mapping[str, "Geometry"]:
    """The shape of each area in degrees, longitudes shortened to be as long as latitudes."""
    return _shapes(_held(dataset))


def cells_of_parts(dataset: Dataset, parts: Sequence[str]) -> Mapping[str, "Geometry"]:
    """The land nearest to the places of each part of a council, as far as any boundary reaches.

    Empty where some part has no place on the map.
    """
    places = [place for place in dataset.settlements if place.drawn and place.area in parts]
    if {place.area for place in places} != {*parts}:
        return {}
    narrow, reach = _measured(_held(dataset))
    return nearest(places, narrow, reach)


def _held(dataset: Dataset) -> Held:
    held = dataset.boundaries.shapes if dataset.boundaries else {}
    return tuple((area, rings) for area, rings in sorted(held.items()) if rings)


@lru_cache(maxsize=8)
def _measured(held: Held) -> tuple[float, "Geometry"]:
    """How much narrower a degree is across, and a frame round all that has a boundary.

    Kept, as the shapes are, for the next map: there may be a corner every few metres.
    """
    import shapely

    corners = [corner for _, rings in held for ring in rings for corner in ring]
    narrow = narrowing(y for _, y in corners)
    bounds = shapely.MultiPoint([(x * narrow, y) for x, y in corners]).bounds
    return narrow, shapely.box(*bounds).buffer(1.0)


@lru_cache(maxsize=8)
def _shapes(held: Held) -> Mapping[str, "Geometry"]:
    if not held:
        return {}
    narrow, _ = _measured(held)
    shapes = {area: _shape(rings, narrow) for area, rings in held}
    return {area: shape for area, shape in shapes.items() if not shape.is_empty}


def _shape(rings: tuple[Ring, ...], narrow: float) -> "Geometry":
    """What lies within an odd number of rings: a ring within another is a hole in it."""
    import shapely

    drawn = (land(shapely.Polygon([(x * narrow, y) for x, y in ring])) for ring in rings)
    return land(reduce(lambda one, other: one.symmetric_difference(other), drawn))
