"""A workbook's bytes → what stands in the cells that were to be filled in, wherever they went."""

import io
import warnings
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from appraisal.sheets.grid import NoExcel

from .forms import ABOUT, CODE, HEADS, SHOWN

Fault = tuple[str, str]
"""A place, empty where it is the whole file, and what is wrong there."""
_MOST_CELLS = 500_000
_MOST_TOLD = 20
NOTHING_ASKED = "nothing is asked in this row. Write it where it is asked, or clear this cell."
_NO_BOOK = (
    "this is no Excel workbook, or a damaged one, or one with a password. Open it in Excel and "
    "save it as an Excel workbook (.xlsx)."
)
_NOT_OURS = (
    "this is no sheet of a workshop. Write it anew with `appraisal workshop sheets`, and fill that "
    "in."
)


class Entry(Struct, frozen=True):
    """What stands in one cell, and where, as "Swings!C4"; `per_cent` where it is shown in %."""

    place: str
    value: Any
    formula: bool = False
    per_cent: bool = False


class Line(Struct, frozen=True):
    """A row that asks something: what, and the cells with anything in them, by their keys."""

    code: str
    place: str
    entries: Mapping[str, Entry]


class Table(Struct, frozen=True):
    """A sheet that was to be filled in: the keys of its columns, and its lines."""

    keys: frozenset[str]
    lines: tuple[Line, ...]


class Opened(Struct, frozen=True):
    """A workbook: what it says of itself, its sheets, and what could not be made out.

    `aside` are places with something in them in which nothing was asked.
    """

    about: Mapping[str, str]
    sheets: Mapping[str, Table]
    faults: tuple[Fault, ...] = ()
    aside: tuple[str, ...] = ()


def opened(content: bytes) -> Opened:
    """What a workbook holds. Sheets without a hidden row of keys are no part of it.

    Raises NoExcel.
    """
    try:
        import openpyxl
    except ImportError:
        raise NoExcel from None
    try:
        with warnings.catch_warnings(action="ignore"):  # of styles and lists, which nobody reads
            book = openpyxl.load_workbook(io.BytesIO(content))
    except Exception:  # a damaged part raises whatever its reader stumbles on
        return Opened({}, {}, (("", _NO_BOOK),))
    return _read(book)


def _read(book: Any) -> Opened:
    if ABOUT not in book.sheetnames:
        return Opened({}, {}, (("", _NOT_OURS),))
    told = book[ABOUT].iter_rows(values_only=True, max_col=2, max_row=_MOST_TOLD)
    about = {str(row[0]): str(row[-1]) for row in told if None not in row}
    sheets: dict[str, Table] = {}
    faults: list[Fault] = []
    aside: list[str] = []
    for sheet in book.worksheets:
        if sheet.title == ABOUT:
            continue
        if sheet.max_row * sheet.max_column > _MOST_CELLS:
            faults.append((sheet.title, "there are too many cells here. Clear what is not asked."))
        elif (table := _table(sheet, faults, aside)) is not None:
            sheets[sheet.title] = table
    return Opened(about, sheets, tuple(faults), tuple(aside))


def _table(sheet: Any, faults: list[Fault], aside: list[str]) -> Table | None:
    """The rows with a code below the row of keys, wherever rows and columns have been moved."""
    rows = [[cell for cell in row if _holds(cell)] for row in sheet.iter_rows()]
    at = next((n for n, row in enumerate(rows) if any(c.value == CODE for c in row)), None)
    if at is None:
        return None
    keys = {cell.column: str(cell.value) for cell in rows[at]}
    held = list(keys.values())
    faults += [
        (sheet.title, f"two columns are both called ‘{key}’ in the hidden row of keys.")
        for key in sorted({key for key in held if held.count(key) > 1} - {SHOWN})
    ]
    lines = (_line(sheet.title, row, keys, faults, aside) for row in rows[at + 1 :] if row)
    return Table(frozenset(held), tuple(line for line in lines if line is not None))


def _holds(cell: Any) -> bool:
    """Whether anything stands in a cell but blanks."""
    return cell.value is not None and bool(str(cell.value).strip())


def _line(
    sheet: str, row: list[Any], keys: Mapping[int, str], faults: list[Fault], aside: list[str]
) -> Line | None:
    """What a row asks and what was filled in; None of one that asks nothing."""
    code, entries = "", {}
    for cell in row:
        key = keys.get(cell.column)
        if key is None:
            aside.append(f"{sheet}!{cell.coordinate}")
        elif key == CODE:
            code = str(cell.value).strip()
        elif key != SHOWN:
            entries[key] = _entry(sheet, cell)
    if code == HEADS:
        return None
    if not code:
        faults += [(entry.place, NOTHING_ASKED) for entry in entries.values()]
        return None
    return Line(code, f"{sheet}!{row[0].row}", entries)


def _entry(sheet: str, cell: Any) -> Entry:
    per_cent = "%" in str(cell.number_format or "")
    return Entry(f"{sheet}!{cell.coordinate}", cell.value, cell.data_type == "f", per_cent)
