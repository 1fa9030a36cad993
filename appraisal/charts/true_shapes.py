"""The true shapes of boundaries.geojson, where the workspace has them."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING

from appraisal.charts.sketch_map import narrowing
from appraisal.model import Dataset

if TYPE_CHECKING:
    from shapely import Geometry

Ring = Sequence[tuple[float, float]]


def true_shapes(dataset: Dataset) -> Mapping[str, "Geometry"]:
    """The shape of each area in degrees, longitudes shortened to be as long as latitudes."""
    held = dataset.boundaries.shapes if dataset.boundaries else {}
    narrow = narrowing(y for rings in held.values() for ring in rings for _, y in ring)
    return {area: _shape(rings, narrow) for area, rings in sorted(held.items()) if rings}


def _shape(rings: Sequence[Ring], narrow: float) -> "Geometry":
    """What lies within an odd number of rings: a ring within another is a hole in it."""
    import shapely

    drawn = (
        shapely.make_valid(shapely.Polygon([(x * narrow, y) for x, y in ring])) for ring in rings
    )
    return reduce(lambda one, other: one.symmetric_difference(other), drawn)
