"""A GeoJSON file of a whole country → its features, and the shapes of those that are wanted.

Such a file may have 100 MB, of which a workspace wants ten shapes: as Python's lists the whole
would take gigabytes. So the text is walked from brace to brace, and only pieces of it are read.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct, field

from appraisal.problems import Problem, ProblemsFound

Raw = Any
"""bytes, or a file's mmap: whatever has a length, can be sliced and looked through by `re`."""

Span = tuple[int, int]

_TOKEN = re.compile(rb'[{}]|"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_COLON = re.compile(rb"\s*:\s*")
AGAIN = "Download the file again, in the format GeoJSON."


class Feature(Struct, frozen=True):
    """One feature: which it is, from 1, where it begins, its properties, and where its shape is."""

    number: int
    at: int
    properties: Mapping[str, Any]
    shape: Span | None


class Listed(Struct, frozen=True):
    """The features of a file, in its order, and what stands beside them."""

    features: tuple[Feature, ...]
    attribution: str | None = None


class _Walk(Struct):
    """How far a walk has come: what is open, the last string, and the pieces of a feature."""

    depth: int = 0
    opened: list[int] = field(default_factory=list)
    keys: list[bytes | None] = field(default_factory=list)
    string: Span | None = None
    pieces: dict[bytes, Span] = field(default_factory=dict)
    members: dict[bytes, str | None] = field(default_factory=dict)


def listed(file: str, raw: Raw, show: Callable[[float], None] | None = None) -> Listed:
    """The features of a file in UTF-8. `show` is told how far the reading is, from 0 to 1.

    Raises ProblemsFound, with `file` as their place, where it is no such file.
    """
    start = 3 if raw[:3] == b"\xef\xbb\xbf" else 0
    _look_at_start(file, raw[start : start + 1000].lstrip())
    walk, features = _Walk(), list[Feature]()
    for match in _TOKEN.finditer(raw, start):
        found = _step(raw, walk, match.group(), match.start(), match.end())
        if found is not None:
            features.append(_feature(file, raw, walk, len(features) + 1, found))
            if show is not None:
                show(match.end() / len(raw))
    if walk.depth or not features:
        raise _refused(file, *(_CUT if walk.depth else _NO_FEATURES))
    if not any(feature.properties for feature in features):
        raise _refused(file, *_NO_PROPERTIES)
    return Listed(tuple(features), _line(walk.members.get(b"attribution")))


def shape_of(file: str, raw: Raw, feature: Feature) -> Any:
    """A feature's geometry as JSON has it. Raises ProblemsFound where it can't be read."""
    if feature.shape is None:
        return None
    return _parsed(file, raw, feature.shape)


def refused_feature(file: str, raw: Raw, feature: Feature, what: str, mend: str) -> Problem:
    """A Problem at the line on which a feature begins."""
    line = raw[: feature.at].count(b"\n") + 1
    return Problem(file, line, 1, what, mend)


def _step(raw: Raw, walk: _Walk, token: bytes, at: int, end: int) -> Span | None:
    """Go past a brace or a string; where a feature ends with it, where that stands."""
    if token == b"{":
        walk.depth += 1
        walk.opened.append(at)
        walk.keys.append(_key(raw, walk.string, at))
        if walk.depth == 2:
            walk.pieces = {}
    elif token == b"}":
        return _closed(walk, end)
    else:
        if walk.depth == 1 and (key := _key(raw, walk.string, at)) is not None:
            walk.members.setdefault(key, _text(token))
        walk.string = (at, end)
    return None


def _closed(walk: _Walk, end: int) -> Span | None:
    if not walk.depth:
        return None
    at, key = walk.opened.pop(), walk.keys.pop()
    walk.depth -= 1
    walk.string = None
    if walk.depth == 2 and key is not None:
        walk.pieces.setdefault(key, (at, end))
    elif walk.depth == 1 and key is None:
        return at, end
    return None


def _key(raw: Raw, string: Span | None, at: int) -> bytes | None:
    """The key before a value; None for an item of a list."""
    if string is None or not _COLON.fullmatch(raw[string[1] : at]):
        return None
    key: bytes = raw[string[0] + 1 : string[1] - 1]
    return key


def _feature(file: str, raw: Raw, walk: _Walk, number: int, span: Span) -> Feature:
    held = walk.pieces.get(b"properties")
    properties = _parsed(file, raw, held) if held else {}
    return Feature(number, span[0], properties, walk.pieces.get(b"geometry"))


def _parsed(file: str, raw: Raw, span: Span) -> Any:
    try:
        return json.loads(raw[slice(*span)])
    except (ValueError, RecursionError) as error:
        raise _refused(file, "This is not valid JSON.", AGAIN) from error


def _text(token: bytes) -> str | None:
    try:
        found = json.loads(token)
    except ValueError:
        return None
    return found if isinstance(found, str) else None


def _line(given: str | None) -> str | None:
    line = " ".join((given or "").split())
    return line if line and line.isprintable() else None


_CUT = ("This file ends in the middle.", AGAIN)
_NO_FEATURES = ("This is no GeoJSON FeatureCollection: it has no features.", AGAIN)
_NO_PROPERTIES = (
    "Nothing in this file says which area a shape is of: no feature has properties.",
    "Under Download choose the format GeoJSON.",
)


def _look_at_start(file: str, start: bytes) -> None:
    if start[:2] == b"PK":
        raise _refused(file, "This is a zip file.", "Unpack it, and name the .geojson file in it.")
    if start[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise _refused(file, "This is not UTF-8 text.", "Save it with the encoding UTF-8.")
    if start[:1] != b"{":
        raise _refused(file, "This is no GeoJSON.", "Under Download choose the format GeoJSON.")


def _refused(file: str, what: str, mend: str) -> ProblemsFound:
    return ProblemsFound([Problem(file, 1, 1, what, mend)])
