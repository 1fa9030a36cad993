"""The geometry of features → polygons in degrees, whichever of two systems they come in."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from appraisal.edit.boundaries.features import Feature, Raw, refused_feature, shape_of
from appraisal.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from shapely import Polygon

_GRID = (700_000, 1_300_000)
"""The eastings and northings of the British National Grid end here, in metres."""

_AGAIN = "Download it again as GeoJSON."
_SYSTEM = "Download it as GeoJSON in WGS 84 (EPSG:4326), as longitude and latitude."


class _NoShape(Exception):
    """What is wrong with a feature, and how to mend it."""


def polygons_of(
    file: str, raw: Raw, features: Mapping[str, tuple[Feature, ...]]
) -> tuple[Mapping[str, list["Polygon"]], bool]:
    """The polygons of each council in degrees, and whether they came in metres of the grid.

    Raises ProblemsFound with everything that can't be read.
    """
    from appraisal.maths.national_grid import degrees

    problems: list[Problem] = []
    rings: dict[str, list[list[Any]]] = {}
    for council, own in features.items():
        for feature in own:
            try:
                found = list(_polygons(shape_of(file, raw, feature)))
                rings.setdefault(council, []).extend(found)
            except _NoShape as error:
                what = f"Feature {feature.number} ('{council}') {error.args[0]}."
                problems.append(refused_feature(file, raw, feature, what, error.args[1]))
    if problems:
        raise ProblemsFound(problems)
    on_grid = _is_on_grid(file, rings)
    convert = degrees if on_grid else None
    return {c: [_polygon(one, convert) for one in own] for c, own in rings.items()}, on_grid


def _polygons(geometry: Any) -> Iterator[list[Any]]:
    """The rings of each polygon, n × 2 each; those of a polygon that encloses nothing left out."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind == "GeometryCollection":
        for one in geometry.get("geometries") or ():
            yield from _polygons(one)
    elif kind == "Polygon":
        yield _rings(geometry.get("coordinates"))
    elif kind == "MultiPolygon" and isinstance(geometry.get("coordinates"), list):
        yield from map(_rings, geometry["coordinates"])
    else:
        raise _NoShape("has no Polygon or MultiPolygon", _AGAIN)


def _rings(given: Any) -> list[Any]:
    import numpy as np

    try:
        rings = [np.array([point[:2] for point in ring], dtype=float) for ring in given]
    except (TypeError, ValueError, IndexError):
        rings = []
    if not rings or any(r.ndim != 2 or r.shape[1] != 2 or not np.isfinite(r).all() for r in rings):
        raise _NoShape("has coordinates that can't be read", _AGAIN)
    if len(rings[0]) < 4:
        raise _NoShape("encloses nothing", _AGAIN)
    return [ring for ring in rings if len(ring) >= 4]


def _is_on_grid(file: str, rings: Mapping[str, list[list[Any]]]) -> bool:
    """Whether the corners are eastings and northings. Raises ProblemsFound for other metres."""
    import numpy as np

    outer = np.vstack([polygon[0] for own in rings.values() for polygon in own])
    if (np.abs(outer) <= [180, 90]).all():
        return False
    if (outer >= 0).all() and (outer <= _GRID).all():
        return True
    what = "These coordinates are neither degrees nor metres of the British National Grid."
    raise ProblemsFound([Problem(file, 1, 1, what, _SYSTEM)])


def _polygon(rings: list[Any], convert: Callable[[Any], Any] | None) -> "Polygon":
    import shapely

    found = [ring if convert is None else convert(ring) for ring in rings]
    return shapely.Polygon(found[0], found[1:])
