"""Made-up files of boundaries: squares of a hundredth of a degree, on a grid by column and row."""

import json
from collections.abc import Sequence
from typing import Any

from appraisal.edit.boundaries.features import Feature, listed

Corner = tuple[float, float]
WEST, SOUTH, WIDE = -1.5, 53.0, 0.01


def at(x: float, y: float) -> list[float]:
    """A corner of the grid in degrees."""
    return [round(WEST + x * WIDE, 7), round(SOUTH + y * WIDE, 7)]


def ring(*corners: Corner) -> list[list[float]]:
    return [at(*corner) for corner in (*corners, corners[0])]


def square(x: float, y: float, wide: float = 1, high: float = 1) -> list[list[float]]:
    return ring((x, y), (x + wide, y), (x + wide, y + high), (x, y + high))


def polygon(*rings: Any) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def many(*polygons: Sequence[Any]) -> dict[str, Any]:
    return {"type": "MultiPolygon", "coordinates": list(polygons)}


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def ons(number: int, name: str, geometry: Any) -> dict[str, Any]:
    """A feature as the Office for National Statistics publishes one."""
    held = {"FID": number, "LAD24CD": f"E070000{number:02}", "LAD24NM": name, "LAT": 53.01}
    return feature(geometry, **held)


def collection(*features: Any, **members: Any) -> bytes:
    held = {"type": "FeatureCollection", "name": "LAD", **members, "features": list(features)}
    return json.dumps(held).encode()


def features_of(*given: Any) -> tuple[Feature, ...]:
    return listed("lad.geojson", collection(*given)).features
