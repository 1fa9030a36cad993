"""A GeoJSON file → true shapes of the areas, or what is wrong with each of its features."""

import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from appraisal.model import Boundaries, Dataset
from appraisal.problems import Problem

from .complaint import Saying
from .feature_lines import feature_lines
from .names import BOUNDARIES

Point = tuple[float, float]
Ring = tuple[Point, ...]

NOTHING = 1e-12
"""A ring that encloses less, in square degrees (about a hundred square centimetres), is none."""

_CODE_KEY = re.compile(r"[A-Z]{3,}[0-9]{2}CD", re.IGNORECASE)
"""How the Office for National Statistics names a column of codes: LAD24CD, CTYUA23CD."""

_CODE = re.compile(r"[ENSW][0-9]{8}")
"""A code of the statistics office: E07000032."""

SOURCE = "boundaries"
"""The source whose attribution stands for a file that has none of its own."""

FEW = 5
"""So many features of areas elsewhere are named; more are a file of the whole country."""

_GRID = (700_000, 1_300_000)
"""The eastings and northings of the British National Grid end here, in metres."""

_NO_JSON = "This is not valid JSON."
_EXPORT = "Export it again as GeoJSON."
_SHAPE = "Export it as Polygon or MultiPolygon, in WGS 84."
_NAMED = 'Put the council\'s id or its `gss` code into its "properties" as "id".'


class _NoShape(Exception):
    """What is wrong with a feature, and how to mend it."""

    def __init__(self, what: str, mend: str = _SHAPE) -> None:
        super().__init__(what)
        self.saying: Saying = (what, mend)


class _Grid(_NoShape):
    """A point in metres: what is wrong with one is wrong with all."""


class _Found(Struct):
    """The shapes so far by area, the features of no area here, and what is wrong."""

    shapes: dict[str, tuple[Ring, ...]] = field(default_factory=dict)
    strange: list[tuple[int, Any]] = field(default_factory=list)
    features: list[tuple[int, str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, what: str, mend: str, line: int = 1, column: int = 1) -> None:
        self.problems.append(Problem(BOUNDARIES, line, column, what, mend))

    def complain_of(self, number: int, what: str, mend: str) -> None:
        """Note what is wrong with a feature, counted from 1; its line is looked up at the end."""
        self.features.append((number, what, mend))


def read_boundaries(
    raw: bytes, dataset: Dataset, *, whole: bool = True
) -> tuple[Boundaries | None, list[Problem]]:
    """The shapes in a file's bytes, and its Problems; no shapes where it is no FeatureCollection.

    A feature belongs to the area whose id or statistics office's code it carries. Features of one
    area are joined. Rings that enclose nothing, as simplifying leaves them, are left out.
    Unless the councils are `whole`, a feature of none that is known may be of one that could not
    be read, and nothing is said of it.
    """
    found = _Found()
    content = _parsed(raw, found)
    if found.problems:
        return None, found.problems
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        what = "This is not a GeoJSON FeatureCollection."
        found.complain(what, "Export the areas as a FeatureCollection.")
        return None, found.problems
    attribution = _attribution(content.get("attribution"), dataset, found)
    _read_features(features, dataset, found)
    if whole:
        _complain_of_strange(found, dataset)
    _place(raw, found)
    if attribution is None:
        return None, found.problems
    return Boundaries(attribution, dict(sorted(found.shapes.items()))), found.problems


def _parsed(raw: bytes, found: _Found) -> Any:
    try:
        return json.loads(
            raw,
            parse_int=_whole,
            parse_constant=_refuse_constant,
            object_pairs_hook=_each_key_once,
        )
    except json.JSONDecodeError as error:
        found.complain(_NO_JSON, _EXPORT, error.lineno, error.colno)
    except UnicodeDecodeError:
        found.complain("This is not UTF-8 text.", "Save it with the encoding UTF-8.")
    except _NoShape as error:
        found.complain(*error.saying)
    except RecursionError:
        found.complain("This file is nested too deep.", _EXPORT)
    return None


def _whole(digits: str) -> int | float:
    """A whole number; one too long to be written out again as a decimal number."""
    return int(digits) if len(digits) < 4000 else float(digits)


def _refuse_constant(name: str) -> Any:
    raise _NoShape(f"{name} stands here for a number.", _EXPORT)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a second key of one name would take the place of the first without a word."""
    made = dict(pairs)
    if len(made) < len(pairs):
        twice = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise _NoShape(f"The key {_shown(twice)} stands twice in one object.", _EXPORT)
    return made


def _attribution(given: Any, dataset: Dataset, found: _Found) -> str | None:
    """The line in the file, else that of the source `boundaries`: files as they come have none."""
    source = dataset.sources.get(SOURCE)
    line = " ".join(given.split()) if isinstance(given, str) else ""
    line = line or (source.attribution if source else None) or ""
    if not line:
        what = "These boundaries have no attribution line."
        mend = (
            f'Add `"attribution": "…"` beside "features", or to sources.yaml a source `{SOURCE}` '
            "with an `attribution:`, in the words that their licence asks for."
        )
    elif not line.isprintable():
        what = "The attribution line has a character that no page can show."
        mend = "Write it again in plain text."
    else:
        return line
    found.complain(what, mend)
    return None


def _read_features(features: list[Any], dataset: Dataset, found: _Found) -> None:
    codes = _codes(dataset)
    for number, feature in enumerate(features, start=1):
        try:
            _read_feature(number, feature, dataset, codes, found)
        except _Grid as error:
            found.problems.clear()
            found.strange.clear()
            found.features = [(number, *error.saying)]
            return
        except _NoShape as error:
            found.complain_of(number, *error.saying)


def _place(raw: bytes, found: _Found) -> None:
    """Turn what is wrong with features into Problems at their lines."""
    lines = feature_lines(raw.decode(json.detect_encoding(raw))) if found.features else []
    for number, what, mend in found.features:
        found.complain(what, mend, lines[number - 1])


def _codes(dataset: Dataset) -> dict[str, str]:
    """The area of each statistics office's code; a code that two councils give is of neither."""
    held = {i: dataset.councils[i].gss for i in dataset.lowest_tier()}
    count = Counter(held.values())
    return {gss: i for i, gss in held.items() if gss is not None and count[gss] == 1}


def _read_feature(
    number: int, feature: Any, dataset: Dataset, codes: Mapping[str, str], found: _Found
) -> None:
    if not isinstance(feature, dict):
        raise _NoShape(f"Feature {number} is no GeoJSON feature.", _EXPORT)
    named = _named(feature, dataset, codes)
    areas = sorted({area for _, area in named if area is not None})
    if len(areas) > 1:
        what = f"Feature {number} is of {len(areas)} areas at once: {', '.join(areas)}."
        raise _NoShape(what, "Give each feature the id of one.")
    if not areas:
        found.strange.append((number, next((given for given, _ in named), None)))
        return
    called = f"feature {number} ('{areas[0]}')"
    rings = tuple(_rings(feature.get("geometry"), called))
    if not rings:
        raise _NoShape(f"{_start(called)} encloses nothing.")
    found.shapes[areas[0]] = found.shapes.get(areas[0], ()) + rings


def _start(called: str) -> str:
    return called[:1].upper() + called[1:]


def _named(
    feature: Mapping[str, Any], dataset: Dataset, codes: Mapping[str, str]
) -> list[tuple[Any, str | None]]:
    """What a feature says that it is of, and the area meant; the surest place where one is found.

    First its `id`, then the columns of the statistics office, then any property that holds a code.
    Of what is known nowhere here, codes stand first: programs number features beside them.
    """
    given = feature.get("properties")
    properties = given if isinstance(given, dict) else {}
    places = (
        [properties.get("id")],
        [feature.get("id")],
        [value for key, value in properties.items() if _CODE_KEY.fullmatch(key)],
        [value for value in properties.values() if _is_code(value) or _holds(codes, value)],
    )
    looked = [[(value, _area(value, dataset, codes)) for value in place] for place in places]
    known = (place for place in looked if any(area is not None for _, area in place))
    said = [one for place in looked for one in place if one[0] is not None]
    return next(known, sorted(said, key=lambda one: not _is_code(one[0])))


def _area(value: Any, dataset: Dataset, codes: Mapping[str, str]) -> str | None:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    text = str(value).strip()
    return text if text in dataset.areas else codes.get(text.upper())


def _complain_of_strange(found: _Found, dataset: Dataset) -> None:
    """A file of the whole country is read for the areas that are here; else it is one mistake."""
    codes = [given for _, given in found.strange if _is_code(given)]
    if found.shapes and len(codes) == len(found.strange) > FEW:
        return
    numbers = [str(number) for number, _ in found.strange]
    if len(numbers) > FEW:
        what = f"{len(numbers)} features are of no council or part here: "
        mend = f"Export only the areas of this workspace. {_NAMED}"
        first = found.strange[0][0]
        found.complain_of(first, f"{what}{', '.join(numbers[:3])} and so on.", mend)
        return
    for number, given in found.strange:
        if given is None:
            found.complain_of(
                number, f"Feature {number} does not say which council it is of.", _NAMED
            )
        elif isinstance(given, str) and given in dataset.councils:
            what = f"Feature {number} is of the county '{given}', which is drawn by its districts."
            found.complain_of(number, what, "Take it out, and put in its districts.")
        else:
            what = f"Feature {number} is of {_shown(given)}, which is no council or part here."
            found.complain_of(number, what, _NAMED)


def _holds(codes: Mapping[str, str], value: Any) -> bool:
    return isinstance(value, str) and value in codes


def _is_code(given: Any) -> bool:
    return isinstance(given, str) and _CODE.fullmatch(given) is not None


def _shown(value: Any) -> str:
    """A value as it stands in the file, as far as a message has room and can be printed."""
    text = value if isinstance(value, str) else json.dumps(value)
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return f"'{plain[:40]}…'" if len(plain) > 40 else f"'{plain}'"


def _rings(geometry: Any, called: str) -> Iterator[Ring]:
    """The rings of a geometry that enclose something, the outer ring of each polygon first."""
    if geometry is None:
        raise _NoShape(f"{_start(called)} has no geometry.", "Export its shape, or take it out.")
    for polygon in _polygons(geometry, called):
        for number, ring in enumerate(_listed(polygon, called), start=1):
            points = tuple(_points(ring, number, called))
            if _encloses(points):
                yield points
            elif number == 1:  # without its outside a polygon's holes are holes in nothing
                break


def _polygons(geometry: Any, called: str) -> Iterator[Any]:
    to_read = [geometry]
    while to_read:
        one = to_read.pop()
        kind = one.get("type") if isinstance(one, dict) else None
        if kind == "GeometryCollection":
            to_read += reversed(_listed(one.get("geometries"), called))
        elif kind == "MultiPolygon":
            yield from _listed(one.get("coordinates"), called)
        elif kind == "Polygon":
            yield one.get("coordinates")
        else:
            raise _NoShape(f"{_start(called)} is no polygon.")


def _listed(value: Any, called: str) -> list[Any]:
    if not isinstance(value, list):
        raise _NoShape(f"{_start(called)} has no list of coordinates where GeoJSON wants one.")
    return value


def _points(ring: Any, number: int, called: str) -> Iterator[Point]:
    for position, point in enumerate(_listed(ring, called), start=1):
        yield _point(point, f"Point {position} of ring {number} in {called}")


def _point(point: Any, called: str) -> Point:
    pair = point[:2] if isinstance(point, list) else ()
    if len(pair) < 2 or not all(_is_number(one) for one in pair):
        what = f"{called} is no longitude and latitude: {_shown(point)}."
        raise _NoShape(what, "Give each point two numbers.")
    for name, one, most in zip(("longitude", "latitude"), pair, (180, 90), strict=True):
        if not -most <= one <= most:
            if _on_the_grid(pair):
                raise _Grid(
                    f"{called} is {_shown(point)}: these look like metres of the British "
                    "National Grid.",
                    "Export the file again in WGS 84 (EPSG:4326), as longitude and latitude.",
                )
            what = f"{called} has the {name} {_shown(one)}."
            raise _NoShape(what, f"A {name} lies between -{most} and {most}; export it in WGS 84.")
    return float(pair[0]), float(pair[1])


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _on_the_grid(pair: Iterable[float]) -> bool:
    return all(0 <= one <= most for one, most in zip(pair, _GRID, strict=True))


def _encloses(ring: Ring) -> bool:
    """Whether a ring has an inside; measured from its first point, so that no digit is lost."""
    if len(set(ring)) < 3:
        return False
    x0, y0 = ring[0]
    moved = [(x - x0, y - y0) for x, y in ring]
    doubled = math.fsum(
        x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(moved, (*moved[1:], moved[0]), strict=True)
    )
    return abs(doubled) / 2 >= NOTHING
