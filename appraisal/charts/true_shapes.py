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


def true_shapes(dataset: Dataset) -> Mapping[str, "Geometry"]:
    """The shape of each area in degrees, longitudes shortened to be as long as latitudes."""
    held = dataset.boundaries.shapes if dataset.boundaries else {}
    narrow = _narrow(held)
    return {area: _shape(rings, narrow) for area, rings in sorted(held.items()) if rings}


def cells_of_parts(dataset: Dataset, parts: Sequence[str]) -> Mapping[str, "Geometry"]:
    """The land nearest to the places of each part of a council, as far as any boundary reaches.

    Empty where some part has no place on the map.
    """
    import shapely

    held = dataset.boundaries.shapes if dataset.boundaries else {}
    narrow = _narrow(held)
    places = [place for place in dataset.settlements if place.drawn and place.area in parts]
    if {place.area for place in places} != {*parts}:
        return {}
    corners = [(x * narrow, y) for rings in held.values() for ring in rings for x, y in ring]
    return nearest(places, narrow, shapely.box(*shapely.MultiPoint(corners).bounds).buffer(1.0))


def _narrow(held: Mapping[str, Sequence[Ring]]) -> float:
    return narrowing(y for rings in held.values() for ring in rings for _, y in ring)


@lru_cache(maxsize=512)
def _shape(rings: tuple[Ring, ...], narrow: float) -> "Geometry":
    """What lies within an odd number of rings: a ring within another is a hole in it."""
    import shapely

    drawn = (land(shapely.Polygon([(x * narrow, y) for x, y in ring])) for ring in rings)
    return land(reduce(lambda one, other: one.symmetric_difference(other), drawn))
