"""A CSV file → its rows by the names of its columns, with the line and column of each cell."""

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from msgspec import Struct

from appraisal.problems import Problem

from .complaint import Saying
from .meant import listed
from .names import near

_ENCODING = "In a spreadsheet, save it as CSV UTF-8."


class Row(Struct, frozen=True):
    """One row: its line, its cells without blanks round them, and how it is written.

    `names` are those of the columns that are written, in their order.
    """

    line: int
    cells: Mapping[str, str]
    names: Sequence[str]
    written: str

    @property
    def columns(self) -> Mapping[str, int]:
        """Where each cell starts: looked up where something is wrong; one left out starts at 1."""
        starts = _starts(self.written)
        return dict.fromkeys(self.cells, 1) | dict(zip(self.names, starts, strict=False))


_Record = tuple[int, list[str], str]
"""The line that a record starts on, its cells, and how it is written."""


class _NoTable(Exception):
    """What keeps the whole file from being read, where, and how to mend it."""

    def __init__(self, line: int, column: int, what: str, mend: str) -> None:
        super().__init__(what)
        self.place = line, column
        self.saying: Saying = (what, mend)


def read_table(
    file: str, raw: bytes, required: Sequence[str], optional: Sequence[str]
) -> tuple[list[Row], list[Problem]]:
    """The rows that can be read, and what is wrong with the file; blank rows are left out.

    Columns stand in any order, and what other columns hold is left alone. A column that is left
    out has empty cells.
    """
    try:
        text = _decoded(raw)
        records, problems = _records(file, text)
        names = _header(records, required, optional)
    except _NoTable as error:
        return [], [Problem(file, *error.place, *error.saying)]
    rows = []
    nothing = dict.fromkeys((*required, *optional), "")
    for line, cells, written in records[1:]:
        row = Row(line, nothing | dict(zip(names, cells, strict=False)), names, written)
        if len(cells) > len(names):
            what = f"This row has {len(cells)} values, and there are {len(names)} columns."
            mend = 'Put a value that holds a comma in quotes: "Ashby, north".'
            problems.append(Problem(file, line, _starts(written)[len(names)], what, mend))
        elif not "".join(cells).isprintable():
            unseen = next(n for n, cell in zip(names, cells, strict=False) if _is_odd(cell))
            what = f"This {unseen} has a line break or a character that cannot be seen."
            problems.append(
                Problem(file, line, row.columns[unseen], what, "Write it again in plain text.")
            )
        else:
            rows.append(row)
    return rows, problems


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise _NoTable(line, column, "This is not UTF-8 text.", _ENCODING) from None


def _records(file: str, text: str) -> tuple[list[_Record], list[Problem]]:
    """Every record that is not blank, up to where the quotes go wrong, which is a Problem."""
    lines = text.split("\n")
    found: list[_Record] = []
    reader = csv.reader((f"{line}\n" for line in lines), strict=True)
    before = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            what = "From here on the quotes of this file do not match."
            mend = 'Close each " that is open, and write one within quotes twice: "".'
            return found, [Problem(file, before + 1, 1, what, mend)]
        if cells is None:
            return found, []
        cells = [cell.strip() for cell in cells]
        if any(cells):
            record = "\n".join(lines[before : reader.line_num])
            found.append((before + 1, cells, record))
        before = reader.line_num


_CELL = re.compile(r'"(?:[^"]|"")*"|[^,]+')


def _starts(record: str) -> list[int]:
    """The column where each cell of a record starts."""
    if '"' not in record:
        return list(accumulate((len(cell) + 1 for cell in record.split(",")[:-1]), initial=1))
    starts, at = [1], 0
    while at < len(record):
        cell = _CELL.match(record, at)
        at = cell.end() if cell else at
        at += 1
        if at <= len(record):
            starts.append(at + 1)
    return starts


def _is_odd(cell: str) -> bool:
    return not cell.isprintable()


def _header(
    records: Sequence[_Record],
    required: Sequence[str],
    optional: Sequence[str],
) -> list[str]:
    """The names of the columns; what is missing, twice there or a slip of a name is refused."""
    line, cells, written = records[0] if records else (1, [""], "")
    starts = _starts(written)
    names = [cell.casefold() for cell in cells]
    missing = [name for name in required if name not in names]
    if missing and len(names) == 1 and re.search(r"[;\t]", names[0]):
        what = "The columns of this file are not separated by commas."
        raise _NoTable(line, 1, what, _ENCODING)
    slips = ((at, name) for at, name in zip(starts, names, strict=True) if name)
    absent = [name for name in (*required, *optional) if name not in names]
    for at, name in slips:
        meant = None if name in (*required, *optional) else near(name, absent)
        if meant is not None:
            raise _NoTable(line, at, f"No column is called '{name}'.", f"Did you mean '{meant}'?")
    if missing:
        several = "There are no columns" if missing[1:] else "There is no column"
        what = f"{several} {listed([f'`{name}`' for name in missing])}."
        mend = f"The first line names the columns: {','.join((*required, *optional))}."
        raise _NoTable(line, 1, what, mend)
    twice = next((name for name, count in Counter(names).items() if name and count > 1), None)
    if twice is not None and twice in (*required, *optional):
        at = starts[len(names) - 1 - names[::-1].index(twice)]
        raise _NoTable(line, at, f"The column '{twice}' stands twice.", "Take one of them out.")
    return names
