"""A sketch map: each area has the land that is nearer to one of its places than to any other's.

Pages draw from it through one interface (area_shapes.py), which takes true boundaries before it and
hexagons after it:

- `area_map.option_map(dataset, option, told)`: one option, names and people on the shapes;
- `area_map.area_map(dataset, groups, told)`: any groups of areas, told apart;
- `small_maps.option_maps(dataset, option ids)` and `small_maps.small_maps(dataset, groupings)`:
  small multiples without labels, drawn by `small` of templates/charts/area_map.html.
"""

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from appraisal.model import OUTSIDE, Dataset, Settlement

if TYPE_CHECKING:
    from shapely import Geometry

Point = tuple[float, float]

ROOM = 0.12
"""How far the map may reach beyond its outermost places, as a share of its larger side."""


def sketched(dataset: Dataset) -> Mapping[str, "Geometry"]:
    """The shape of each area in degrees, longitudes shortened to be as long as latitudes.

    By council, or by part where the places say the part. Empty where no place draws the map.
    """
    return dataset.once(
        _sketched, lambda: _sketched(tuple(place for place in dataset.settlements if place.drawn))
    )


@lru_cache(maxsize=8)
def _sketched(places: tuple[Settlement, ...]) -> Mapping[str, "Geometry"]:
    import shapely

    narrow = narrowing(place.latitude for place in places if place.area != OUTSIDE)
    inside = {_at(place, narrow) for place in places if place.area != OUTSIDE}
    if len(inside) < 2:
        return {}
    hull = shapely.MultiPoint(sorted(inside))
    west, south, east, north = hull.bounds
    frame = hull.convex_hull.buffer(ROOM * max(east - west, north - south))
    found = nearest(places, narrow, frame)
    return {area: land for area, land in found.items() if area != OUTSIDE}


def nearest(
    places: Iterable[Settlement], narrow: float, frame: "Geometry"
) -> Mapping[str, "Geometry"]:
    """The land within a frame that is nearer to a place of each area than to any other's.

    Of several places on one point the first counts.
    """
    import shapely

    owner: dict[Point, str] = {}
    for place in places:
        owner.setdefault(_at(place, narrow), place.area)
    cells = shapely.voronoi_polygons(
        shapely.MultiPoint(list(owner)), extend_to=frame, ordered=True
    ).geoms
    held: dict[str, list[Geometry]] = {}
    for area, cell in zip(owner.values(), cells, strict=True):
        held.setdefault(area, []).append(cell.intersection(frame))
    return {area: shapely.union_all(found) for area, found in sorted(held.items())}


def _at(place: Settlement, narrow: float) -> Point:
    return place.longitude * narrow, place.latitude


def narrowing(latitudes: Iterable[float]) -> float:
    """How much shorter a degree of longitude is than one of latitude, in the middle of an area."""
    found = list(latitudes) or [0.0]
    return max(math.cos(math.radians((min(found) + max(found)) / 2)), 1e-6)
