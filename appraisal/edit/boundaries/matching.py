"""Features of a whole country → those of each council here, by its code or else by its name."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from appraisal.edit.boundaries.features import Feature
from appraisal.load.folded_name import folded_name
from appraisal.model import Dataset
from appraisal.model.walk import written_at
from appraisal.problems import Problem

CODE_KEY = re.compile(r"[A-Z]{3,}([0-9]{2})CD", re.IGNORECASE)
"""A column of codes as the statistics office names it, with the year: LAD24CD."""

_NAME_KEY = re.compile(r"[A-Z]{3,}[0-9]{2}NM|name", re.IGNORECASE)
_CODE = re.compile(r"[ENSW][0-9]{8}")

_GET = (
    "Download the boundaries of local authority districts, which hold districts and unitary "
    "councils, or mend the council's `gss`."
)


class Matched(Struct, frozen=True):
    """The features of each lowest-tier council, and the code of each that had none."""

    features: Mapping[str, tuple[Feature, ...]]
    codes: Mapping[str, str]
    year: int | None


def matched(
    dataset: Dataset, features: Sequence[Feature], name: str
) -> tuple[Matched, list[Problem]]:
    """Which features are of which council; a Problem for each council that has none.

    A council with a `gss` is found by it, one without by its whole or its short name, and takes
    the code that stands beside it. `name` is the file's, for the messages.
    """
    by_code, by_name, by_id = _indexes(features)
    found: dict[str, tuple[Feature, ...]] = {}
    codes: dict[str, str] = {}
    problems: list[Problem] = []
    for council in dataset.lowest_tier():
        gss = dataset.councils[council].gss
        own = by_id.get(council) or (by_code.get(gss) if gss else None)
        named = _named(dataset, council, by_name)
        if own is None and gss is None and len(named) == 1:
            code, own = next(iter(named.items()))
            if code:
                codes[council] = code
        if own is None:
            problems.append(_missing(dataset, council, sorted(named), name))
        else:
            found[council] = tuple(own)
    return Matched(found, codes, _year(features)), problems


def _indexes(features: Sequence[Feature]) -> tuple[dict[str, list[Feature]], ...]:
    """The features by each code, each plain name and each id that their properties hold."""
    found: tuple[dict[str, list[Feature]], ...] = tuple(defaultdict(list) for _ in range(3))
    by_code, by_name, by_id = found
    for feature in features:
        for code in sorted(set(_codes(feature.properties))):
            by_code[code].append(feature)
        names = {folded_name(v) for k, v in _texts(feature.properties) if _NAME_KEY.fullmatch(k)}
        for one in sorted(names):
            by_name[one].append(feature)
        if isinstance(own := feature.properties.get("id"), str):
            by_id[own].append(feature)
    return found


def _texts(properties: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return ((key, value.strip()) for key, value in properties.items() if isinstance(value, str))


def _codes(properties: Mapping[str, Any]) -> Iterator[str]:
    """The codes of a feature: those of the statistics office's columns, else of any."""
    held = [(key, value.upper()) for key, value in _texts(properties)]
    codes = [(key, value) for key, value in held if _CODE.fullmatch(value)]
    columns = [value for key, value in codes if CODE_KEY.fullmatch(key)]
    return iter(columns or [value for _, value in codes])


def _named(
    dataset: Dataset, council: str, by_name: Mapping[str, list[Feature]]
) -> dict[str, list[Feature]]:
    """The features with a council's name, by the code beside it; by nothing where there is none."""
    held = dataset.councils[council]
    found: dict[str, list[Feature]] = defaultdict(list)
    for name in {folded_name(held.name), folded_name(held.short_name or held.name)}:
        for feature in by_name.get(name, ()):
            code = next(_codes(feature.properties), "")
            if feature not in found[code]:
                found[code].append(feature)
    return found


def _missing(dataset: Dataset, council: str, codes: Sequence[str], name: str) -> Problem:
    """That a council has no shape, or several could be meant."""
    held, file = dataset.councils[council], f"councils/{council}.yaml"
    spot = written_at(dataset, (file, "gss")) if held.gss else None
    line, column = (spot.line, spot.column) if spot else (1, 1)
    if held.gss is None and len(codes) > 1:
        what = f"{name} has {len(codes)} areas called {held.label}: {', '.join(codes)}."
        return Problem(file, line, column, what, "Write its code here as `gss:`.")
    if held.gss is None:
        what = f"{name} has no area called {held.name} or {held.label}."
        if held.name == held.label:
            what = f"{name} has no area called {held.name}."
        mend = "Write its code here as `gss:`, or download the boundaries of local authorities."
        return Problem(file, line, column, what, mend)
    what = f"{name} has no area with the code {held.gss} ({held.label})."
    if (other := next((code for code in codes if code), None)) is not None:
        return Problem(
            file, line, column, what, f"It has {held.label} with the code {other}: is that meant?"
        )
    return Problem(file, line, column, what, _GET)


def _year(features: Sequence[Feature]) -> int | None:
    """The year in the names of the columns, where all of one kind have one."""
    keys = features[0].properties if features else {}
    years = sorted(int(m[1]) for key in keys if (m := CODE_KEY.fullmatch(key)))
    return 2000 + years[-1] if years else None
