"""councils/postcodes.csv → the councils that postcode districts lie in, or what is wrong there."""

from collections.abc import Iterator

from appraisal.model import OUTSIDE, PostcodeDistrict
from appraisal.problems import Problem

from .csv_table import Row, read_table
from .names import POSTCODES, near
from .settlements import DISTRICT, Known, first_of_each, unknown_sources

REQUIRED = ("postcode", "councils")
OPTIONAL = ("source",)
_COUNCILS = "Write ids of councils of the lowest tier, with blanks between, or `outside` too."


def read_postcodes(raw: bytes, known: Known) -> tuple[tuple[PostcodeDistrict, ...], list[Problem]]:
    """The postcode districts in a file's bytes, and everything that is wrong with them."""
    rows, problems = read_table(POSTCODES, raw, REQUIRED, OPTIONAL)
    first: dict[str, int] = {}
    for row in rows:
        problems += _faults(row, first)
    problems += [*_unknown_councils(rows, known), *unknown_sources(POSTCODES, rows, known)]
    found = (
        PostcodeDistrict(
            row.cells["postcode"].upper(),
            tuple(dict.fromkeys(row.cells["councils"].casefold().split())),
            tuple(row.cells["source"].split()),
        )
        for row in rows
    )
    return tuple(found), problems


def _at(row: Row, column: str, what: str, mend: str) -> Problem:
    return Problem(POSTCODES, row.line, row.columns[column], what, mend)


def _faults(row: Row, first: dict[str, int]) -> Iterator[Problem]:
    """What is wrong with the cells of a row; `first` has the lines of districts met before."""
    code = row.cells["postcode"].upper()
    if not DISTRICT.fullmatch(code):
        what = f"'{code}' is no postcode district." if code else "This row has no postcode."
        yield _at(row, "postcode", what, "Write the first half of postcodes, such as DE56.")
    elif code in first:
        what = f"'{code}' stands in line {first[code]} already."
        yield _at(row, "postcode", what, "Write all of its councils in one row.")
    first.setdefault(code, row.line)
    if not row.cells["councils"]:
        yield _at(row, "councils", "This row has no councils.", _COUNCILS)


def _unknown_councils(rows: list[Row], known: Known) -> Iterator[Problem]:
    """One Problem for each name that is no council of the lowest tier, where it first stands."""
    lowest = {*known.areas.values(), OUTSIDE}
    named = (
        (council, row)
        for row in rows
        for council in row.cells["councils"].casefold().split()
        if council not in lowest
    )
    for council, row, more in first_of_each(named):
        if council in known.counties:
            yield _at(row, "councils", f"'{council}' is a county{more}.", "Write its districts.")
        elif council in known.areas:
            what = f"'{council}' is a part of a council{more}."
            yield _at(row, "councils", what, f"Write '{known.areas[council]}'.")
        elif known.whole:
            meant = near(council, lowest)
            what = f"There is no council '{council}'{more}."
            yield _at(row, "councils", what, f"Did you mean '{meant}'?" if meant else _COUNCILS)
