"""What a workspace may hold besides YAML: templates of its own, a logo, true boundaries."""

import json
import pathlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from appraisal.model import Boundaries, Dataset, Logo
from appraisal.problems import Problem
from appraisal.resources import templates_folder

from .logo import KINDS, fault

BOUNDARIES = "boundaries.geojson"
LARGEST_BOUNDARIES = 8 << 20
LARGEST_LOGO = 200 << 10


@dataclass
class Extras:
    """The files read besides YAML, what they hold, and what is wrong with them."""

    raw: dict[str, bytes] = field(default_factory=dict)
    templates: dict[str, str] = field(default_factory=dict)
    logo: Logo | None = None
    boundaries: Boundaries | None = None
    problems: list[Problem] = field(default_factory=list)

    def complain(self, file: str, what: str, mend: str) -> None:
        """Note a Problem that belongs to a whole file."""
        self.problems.append(Problem(file, 1, 1, what, mend))


def read_extras(folder: pathlib.Path, dataset: Dataset) -> Extras:
    """Read them all; Problems are gathered, not raised."""
    extras = Extras()
    _read_templates(folder, extras)
    _read_logo(folder, dataset, extras)
    _read_boundaries(folder, dataset, extras)
    return extras


def _read_templates(folder: pathlib.Path, extras: Extras) -> None:
    """Only templates that differ from the packaged ones count as the workspace's own."""
    for path in sorted((folder / "templates").rglob("*")):
        name = path.relative_to(folder / "templates")
        twin = templates_folder() / name
        content = path.read_bytes() if path.is_file() else b""
        if not content or (twin.is_file() and twin.read_bytes() == content):
            continue
        try:
            extras.templates[name.as_posix()] = content.decode()
            extras.raw[f"templates/{name.as_posix()}"] = content
        except UnicodeDecodeError:
            file = f"templates/{name.as_posix()}"
            extras.complain(file, "This is not UTF-8 text.", "Save it with the encoding UTF-8.")


def _read_logo(folder: pathlib.Path, dataset: Dataset, extras: Extras) -> None:
    name = dataset.settings.theme.logo
    if name is None:
        return
    kind = KINDS.get(pathlib.PurePath(name).suffix.lower())
    plain = pathlib.PurePath(name).name == name and not name.startswith(".")
    path = folder / name
    if not plain or kind is None:
        what = f"'{name}' is no logo file."
        mend = "Name a .svg, .png or .jpg file that lies in the workspace's own folder."
        extras.complain("appraisal.yaml", what, mend)
    elif not path.is_file() or path.is_symlink():
        what, mend = f"There is no file '{name}'.", "Put the logo beside appraisal.yaml."
        extras.complain("appraisal.yaml", what, mend)
    elif path.stat().st_size > LARGEST_LOGO:
        extras.complain(name, "This logo is larger than 200 kB.", "Save it smaller.")
    else:
        extras.raw[name] = path.read_bytes()
        extras.logo = Logo(name, kind, extras.raw[name])
        if (found := fault(kind, extras.raw[name])) is not None:
            extras.problems.append(Problem(name, *found))


def _read_boundaries(folder: pathlib.Path, dataset: Dataset, extras: Extras) -> None:
    path = folder / BOUNDARIES
    if not path.is_file():
        return
    if path.stat().st_size > LARGEST_BOUNDARIES:
        extras.complain(BOUNDARIES, "This file is larger than 8 MiB.", "Simplify the boundaries.")
        return
    raw = path.read_bytes()
    try:
        content = json.loads(raw)
    except (ValueError, RecursionError) as error:
        extras.complain(BOUNDARIES, f"This is not valid JSON: {error}.", "Export it again.")
        return
    extras.raw[BOUNDARIES] = raw
    extras.boundaries = _boundaries(content, dataset, extras)


def _boundaries(content: Any, dataset: Dataset, extras: Extras) -> Boundaries | None:
    features = content.get("features") if isinstance(content, dict) else None
    attribution = content.get("attribution") if isinstance(content, dict) else None
    if not isinstance(features, list):
        what = "This is not a GeoJSON FeatureCollection."
        extras.complain(BOUNDARIES, what, "Export the areas as a FeatureCollection.")
        return None
    if not isinstance(attribution, str) or not attribution.strip():
        what = "These boundaries have no attribution line."
        mend = 'Add `"attribution": "…"` beside "features", as their licence asks.'
        extras.complain(BOUNDARIES, what, mend)
        return None
    shapes: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {}
    for number, feature in enumerate(features, start=1):
        area, rings = _feature(feature)
        if area not in dataset.areas:
            what = f"Feature {number} is of '{area}', which is no council or part here."
            mend = 'Put the council\'s id into its "properties" as "id".'
            extras.complain(BOUNDARIES, what, mend)
        elif not rings:
            what = f"Feature {number} ('{area}') is no polygon of longitudes and latitudes."
            extras.complain(BOUNDARIES, what, "Export it as Polygon or MultiPolygon, in WGS 84.")
        else:
            shapes[str(area)] = rings
    return Boundaries(attribution, dict(sorted(shapes.items())))


def _feature(feature: Any) -> tuple[Any, tuple[tuple[tuple[float, float], ...], ...]]:
    """A feature's area and its rings; no rings where it has not the shape that GeoJSON asks."""
    feature = feature if isinstance(feature, Mapping) else {}
    properties, geometry = feature.get("properties") or {}, feature.get("geometry") or {}
    area = properties.get("id") if isinstance(properties, Mapping) else None
    try:
        return area, tuple(_rings(geometry))
    except (TypeError, ValueError, AttributeError, KeyError):
        return area, ()


def _rings(geometry: Mapping[str, Any]) -> Iterator[tuple[tuple[float, float], ...]]:
    depth = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}
    for polygon in depth[geometry["type"]]:
        for ring in polygon:
            yield tuple(_point(point) for point in ring)


def _point(point: Any) -> tuple[float, float]:
    longitude, latitude = float(point[0]), float(point[1])
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise ValueError
    return longitude, latitude
