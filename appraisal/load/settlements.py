"""councils/settlements.csv → where people live, or what is wrong with each of its rows."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from statistics import median

from msgspec import Struct

from appraisal.model import Dataset
from appraisal.model.facts import LONGEST_NAME
from appraisal.model.settlements import KINDS, OUTSIDE, Settlement
from appraisal.problems import Problem

from .csv_table import Row, read_table
from .meant import listed
from .names import SETTLEMENTS, near

REQUIRED = ("name", "latitude", "longitude", "council")
OPTIONAL = ("postcodes", "kind", "map", "also", "source")
FAR = 2.0
"""Degrees from the middle of all places past which a sign or a digit is likely to be wrong."""

DISTRICT = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?")
"""The first half of a postcode."""

_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{0,15})?")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DEGREES = "Write degrees as decimal numbers: latitude 53.2, longitude -1.6."


class Known(Struct, frozen=True):
    """What a row may name: areas, counties and sources; any other might be, if not `whole`."""

    areas: Mapping[str, str]
    counties: Set[str]
    sources: Set[str]
    whole: bool = True


def known_to(dataset: Dataset, whole: bool = True) -> Known:
    """What rows may name; `whole` says that every council and source could be read."""
    counties = {i for i, council in dataset.councils.items() if council.tier == "county"}
    return Known(dataset.areas, counties, dataset.sources.keys(), whole)


def read_settlements(raw: bytes, known: Known) -> tuple[tuple[Settlement, ...], list[Problem]]:
    """The settlements in a file's bytes, and everything that is wrong with them."""
    rows, problems = read_table(SETTLEMENTS, raw, REQUIRED, OPTIONAL)
    found: list[tuple[Row, Settlement]] = []
    for row in rows:
        faults = list(_faults(row))
        problems += faults
        if not faults:
            found.append((row, _settlement(row)))
    problems += [*_unknown_councils(rows, known), *unknown_sources(SETTLEMENTS, rows, known)]
    if not problems:
        problems += [*_far(found), *_twice(found, known), *_undrawn(found, known)]
    return tuple(settlement for _, settlement in found), problems


def _at(row: Row, column: str, what: str, mend: str) -> Problem:
    return Problem(SETTLEMENTS, row.line, row.columns[column], what, mend)


def _settlement(row: Row) -> Settlement:
    cells = row.cells
    return Settlement(
        cells["name"],
        float(cells["latitude"]),
        float(cells["longitude"]),
        cells["council"].casefold(),
        tuple(cells["postcodes"].upper().split()),
        cells["kind"].casefold() or None,
        cells["map"].casefold() == "yes",
        tuple(also for also in map(str.strip, cells["also"].split(";")) if also),
        tuple(cells["source"].split()) if _names_sources(cells["source"]) else (),
    )


def _faults(row: Row) -> Iterator[Problem]:
    """What is wrong with the cells of a row, each by itself."""
    cells = row.cells
    for column in ("name", "council"):
        if not cells[column]:
            what = f"This row has no {column}."
            yield _at(row, column, what, "Fill it in, or take the row out.")
    if len(cells["name"]) > LONGEST_NAME:
        what = f"This name is longer than {LONGEST_NAME} signs."
        yield _at(row, "name", what, "Shorten it.")
    yield from _place_faults(row)
    if cells["kind"].casefold() not in ("", *KINDS):
        mend = f"Write {', '.join(KINDS[:-1])} or {KINDS[-1]}; leave it empty for a mere map point."
        yield _at(row, "kind", f"'{cells['kind']}' is no kind of place.", mend)
    if cells["map"].casefold() not in ("", "yes", "no"):
        yield _at(row, "map", f"'{cells['map']}' is neither yes nor no.", "Write yes or no.")
    for code in cells["postcodes"].upper().split():
        if not DISTRICT.fullmatch(code):
            mend = "Write the first half of postcodes, with blanks between: DE56 DE5."
            yield _at(row, "postcodes", f"'{code}' is no postcode district.", mend)


def _names_sources(cell: str) -> bool:
    """Whether a cell has ids of sources.yaml, not words of its own."""
    return all(_ID.fullmatch(word) for word in cell.split())


def _place_faults(row: Row) -> Iterator[Problem]:
    numbers = {}
    for column in ("latitude", "longitude"):
        cell = row.cells[column]
        if _NUMBER.fullmatch(cell):
            numbers[column] = float(cell)
        elif cell:
            yield _at(row, column, f"'{cell}' is no number.", _DEGREES)
        else:
            yield _at(row, column, f"This row has no {column}.", _DEGREES)
    if len(numbers) < 2:
        return
    if -11 <= numbers["latitude"] <= 3 and 49 <= numbers["longitude"] <= 61:
        what = "Latitude and longitude are swapped here."
        yield _at(row, "latitude", what, "Latitude is the one near 53; longitude comes after it.")
        return
    for column, most in (("latitude", 90), ("longitude", 180)):
        if abs(numbers[column]) > most:
            what = f"The {column} {row.cells[column]} is not between -{most} and {most}."
            yield _at(row, column, what, _DEGREES)


def _unknown_councils(rows: Iterable[Row], known: Known) -> Iterator[Problem]:
    """One Problem for each council that is not known, where it first stands."""
    there = {"", OUTSIDE, *known.areas}
    written = ((row.cells["council"].casefold(), row) for row in rows)
    named = (each for each in written if each[0] not in there)
    for area, first, more in first_of_each(named):
        if area in known.counties:
            mend = "Write the district that the place is in."
            yield _at(first, "council", f"'{area}' is a county{more}.", mend)
        elif known.whole:
            meant = near(area, (*known.areas, OUTSIDE))
            mend = f"Did you mean '{meant}'?" if meant else _AREA
            yield _at(first, "council", f"There is no council or part '{area}'{more}.", mend)


def unknown_sources(file: str, rows: Iterable[Row], known: Known) -> Iterator[Problem]:
    """One Problem for each source that is not known, where it first stands."""
    named = (
        (source, row)
        for row in rows
        if known.whole and _names_sources(row.cells["source"])
        for source in row.cells["source"].split()
        if source not in known.sources
    )
    for source, first, more in first_of_each(named):
        meant = near(source, known.sources)
        mend = f"Did you mean '{meant}'?" if meant else "Add it to sources.yaml."
        what = f"There is no source '{source}'{more}."
        yield Problem(file, first.line, first.columns["source"], what, mend)


def first_of_each(named: Iterable[tuple[str, Row]]) -> Iterator[tuple[str, Row, str]]:
    """Each name, the row where it first stands, and in words how many more rows have it."""
    held: dict[str, list[Row]] = {}
    for name, row in named:
        held.setdefault(name, []).append(row)
    for name, rows in held.items():
        more = len(rows) - 1
        as_well = f" (and so in {more} more {'row' if more == 1 else 'rows'})"
        yield name, rows[0], as_well if more else ""


_AREA = "Write a council's or a part's id, or `outside` for a place beyond them."


def _far(found: list[tuple[Row, Settlement]]) -> Iterator[Problem]:
    """Places far from all others: most often a minus sign is missing."""
    for column in ("latitude", "longitude"):
        middle = median(getattr(one, column) for _, one in found) if found else 0.0
        for row, one in found:
            if abs(getattr(one, column) - middle) > FAR:
                what = f"The {column} {row.cells[column]} is far from all other places."
                mend = f"Look at its digits and its sign: most are near {middle:g}."
                yield _at(row, column, what, mend)


def _twice(found: list[tuple[Row, Settlement]], known: Known) -> Iterator[Problem]:
    """Names that people look up twice in one council."""
    first: dict[tuple[str, str], int] = {}
    for row, one in found:
        if one.is_looked_up:
            key = one.name.casefold(), one.council(known.areas)
            if key in first:
                what = f"'{one.name}' stands in this council already, in line {first[key]}."
                mend = "Take one out, or tell the two apart: Newton (NE5), with `also` Newton."
                yield _at(row, "name", what, mend)
            first.setdefault(key, row.line)


def _undrawn(found: list[tuple[Row, Settlement]], known: Known) -> Iterator[Problem]:
    """Councils and parts that would be missing from the sketch map, where there is one."""
    points = Counter(one.area for _, one in found if one.drawn and one.area != OUTSIDE)
    if not points or not known.whole:
        return
    parts = {area: home for area, home in known.areas.items() if area != home}
    by_part = {parts[area] for area in points if area in parts}
    wanted = {a for a, home in known.areas.items() if (a in parts) == (home in by_part)}
    for row, one in found:
        if one.drawn and one.area in by_part:
            own = listed(sorted(a for a, home in parts.items() if home == one.area))
            what = f"The map draws '{one.area}' by its parts, and this row names none."
            yield _at(row, "council", what, f"Write its part: {own.replace(' and ', ' or ')}.")
    for area in sorted(wanted - points.keys()):
        what = f"No row with `map` = yes is in '{area}', so that the map would leave it out."
        yield Problem(SETTLEMENTS, 1, 1, what, "Write yes in a row or two of its places.")
