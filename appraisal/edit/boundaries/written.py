"""Shapes → the bytes of boundaries.geojson, as small as a page needs them."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from appraisal.edit.boundaries.shapes import SIZE, TOLERANCES, Shapes, simplified

if TYPE_CHECKING:
    from shapely import Geometry

ONS = (
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0. "
    "Contains OS data © Crown copyright and database right {year}."
)
"""The statement that the Office for National Statistics asks for beside its boundaries."""


def smallest_fitting(
    shapes: Shapes, narrow: float, write: Callable[[Shapes], bytes], most: int = SIZE
) -> tuple[bytes, float]:
    """The most exact file of at most so many bytes, and its tolerance in metres.

    The coarsest, where even that has more.
    """
    tolerances = (0.0, *TOLERANCES)
    low, high = 0, len(tolerances) - 1
    tried = {high: _written(shapes, narrow, tolerances[high], write)}
    while low < high:
        middle = (low + high) // 2
        tried[middle] = _written(shapes, narrow, tolerances[middle], write)
        if len(tried[middle] or b" " * (most + 1)) <= most:
            high = middle
        else:
            low = middle + 1
    best = next((at for at in range(high, len(tolerances)) if tried.get(at)), None)
    if best is None:
        raise ValueError("no tolerance leaves these shapes whole")
    return tried[best] or b"", tolerances[best]


def _written(
    shapes: Shapes, narrow: float, tolerance: float, write: Callable[[Shapes], bytes]
) -> bytes | None:
    found = simplified(shapes, narrow, tolerance)
    return None if found is None else write(found)


def geojson(
    shapes: Shapes,
    codes: Mapping[str, str],
    attribution: str,
    others: Iterable[Mapping[str, Any]] = (),
) -> bytes:
    """A FeatureCollection with a feature a line: shapes in degrees by council, and `others`."""
    own = [_feature(council, codes.get(council), shape) for council, shape in shapes.items()]
    lines = ",\n".join(map(_one_line, (*own, *others)))
    head = f'{{"type": "FeatureCollection",\n"attribution": {_one_line(attribution)},\n'
    return f'{head}"features": [\n{lines}\n]}}\n'.encode()


def _feature(council: str, code: str | None, shape: "Geometry") -> dict[str, Any]:
    import shapely

    properties = {"id": council} | ({"gss": code} if code else {})
    parts = [
        [shapely.get_coordinates(ring).tolist() for ring in (part.exterior, *part.interiors)]
        for part in shapely.get_parts(shape)
    ]
    kind, at = ("MultiPolygon", parts) if parts[1:] else ("Polygon", parts[0])
    geometry = {"type": kind, "coordinates": at}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _one_line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
