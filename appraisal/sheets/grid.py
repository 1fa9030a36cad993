"""A file of Excel, or of values with commas between them → its cells, by line."""

import csv
import datetime
import io
import pathlib
import re
import warnings
import zipfile
from typing import Any

from msgspec import Struct

from appraisal.problems import Problem, ProblemsFound

from .cells import Cell, freed

_UNCOUNTED = re.compile(
    rb'<c r="([A-Z]+[0-9]+)"(?![^>]*t="str")[^>]*><f[^>]*?(?:/>|>[^<]*</f>)'
    rb"(?:<v ?/>|<v></v>)?</c>"
)
"""A cell with a formula and without its result."""
_MOST_CELLS = 5_000_000
_AS_UTF_8 = "In Excel, save it as CSV UTF-8, or as an Excel workbook (.xlsx)."


class Line(Struct, frozen=True):
    """A row that isn't blank: its number in the file, from 1, and its cells."""

    number: int
    cells: tuple[Cell, ...]


class Grid(Struct, frozen=True):
    """A sheet of a workbook, or all of a CSV file, whose `name` is then empty."""

    name: str
    lines: tuple[Line, ...]


class NoExcel(Exception):
    """openpyxl, which reads and writes Excel's files, is not installed."""


def read_grids(path: pathlib.Path) -> list[Grid]:
    """Every sheet that shows of a file that ends in .xlsx, .csv or .txt.

    Raises ProblemsFound where it can't be read, NoExcel where Excel's files can't, and OSError.
    """
    raw = path.read_bytes()
    ending = path.suffix.lower()
    if ending in (".xlsx", ".xlsm"):
        return _from_excel(path.name, raw)
    if ending in (".xls", ".ods", ".numbers"):
        what = f"Files that end in {ending} are not read."
        raise _refusal(path.name, 1, 1, what, "Save it as an Excel workbook (.xlsx) or as CSV.")
    return [_from_csv(path.name, raw)]


def _refusal(file: str, line: int, column: int, what: str, mend: str) -> ProblemsFound:
    return ProblemsFound([Problem(file, line, column, what, mend)])


def _from_csv(file: str, raw: bytes) -> Grid:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _refusal(file, line, 1, "This is not UTF-8 text.", _AS_UTF_8) from None
    lines, before = [], 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append(Line(before + 1, tuple(freed(cell) or None for cell in cells)))
            before = reader.line_num
    except csv.Error:
        what = "From here on the quotes of this file do not match."
        mend = 'Close each " that is open, and write one within quotes twice: "".'
        raise _refusal(file, before + 1, 1, what, mend) from None
    return Grid("", tuple(lines))


def _delimiter(text: str) -> str:
    """What stands between the values: the sign that the file's fullest line has most of."""
    lines = text.splitlines()[:40]
    return max(",;\t", key=lambda sign: max((line.count(sign) for line in lines), default=0))


def _from_excel(file: str, raw: bytes) -> list[Grid]:
    try:
        import openpyxl
    except ImportError:
        raise NoExcel from None
    try:
        with warnings.catch_warnings(action="ignore"):  # of styles and lists, which nobody reads
            book = openpyxl.load_workbook(io.BytesIO(raw), data_only=True)
        uncounted = _uncounted(raw)
    except Exception:  # a damaged part raises whatever its reader stumbles on
        what = "This is no Excel workbook, or a damaged one, or one with a password."
        raise _refusal(file, 1, 1, what, "Open it in Excel and save it as .xlsx.") from None
    if uncounted is not None:
        raise _without_result(file, uncounted)
    grids = []
    for sheet in (each for each in book.worksheets if each.sheet_state == "visible"):
        if sheet.max_row * sheet.max_column > _MOST_CELLS:
            what = f"The sheet '{sheet.title}' has too many cells."
            raise _refusal(file, 1, 1, what, "Save the part that is wanted as a file of its own.")
        rows = enumerate(sheet.iter_rows(), 1)
        lines = [Line(number, tuple(map(_cell, row))) for number, row in rows]
        full = tuple(line for line in lines if any(cell is not None for cell in line.cells))
        grids.append(Grid(sheet.title, full))
    return grids


def _uncounted(raw: bytes) -> str | None:
    """The first cell, such as B2, whose formula has no stored result: it would read as blank."""
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        found = (_UNCOUNTED.search(parts.read(name)) for name in sheets)
        return next((each[1].decode() for each in found if each is not None), None)


def _without_result(file: str, cell: str) -> ProblemsFound:
    from openpyxl.utils.cell import column_index_from_string, coordinate_from_string

    letters, row = coordinate_from_string(cell)
    what = f"The formula in cell {cell} has no result in this file."
    mend = "Open the file in Excel or LibreOffice, save it, and run this again."
    return _refusal(file, row, column_index_from_string(letters), what, mend)


def _cell(cell: Any) -> Cell:
    """A cell's value; a share that Excel shows in per cent is read as it shows it."""
    value = cell.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        per_cent = "%" in (cell.number_format or "").replace('"%"', "")
        return f"{float(f'{value * 100:.13g}')}%" if per_cent else value
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return None if value is None or value == "" else str(value)
