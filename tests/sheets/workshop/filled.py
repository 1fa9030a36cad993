"""Workbooks of Treeshire's workshops, and what somebody types into them."""

import functools
import io
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl

from appraisal.appraise import Appraisal, appraise
from appraisal.model.published import published
from appraisal.sheets.workshop.books import books
from appraisal.sheets.workshop.collected import Collected
from appraisal.sheets.workshop.drawing import drawn
from appraisal.sheets.workshop.forms import Book
from appraisal.sheets.workshop.reading import read_workbook
from tests.treeshire import WHAT, treeshire

Typed = Mapping[tuple[str, str, str], Any]
"""What is typed, by sheet, code of the row and key of the column."""


@functools.cache
def area() -> Appraisal:
    """What follows from Treeshire's files, without what councils answered."""
    return appraise(published(treeshire()))


@functools.cache
def all_books() -> Mapping[str, Book]:
    """What stands in each workbook of the workshop."""
    return books(area(), WHAT, interviews=True)


@functools.cache
def made(path: str) -> bytes:
    """One of the workbooks of the workshop: of the panel, a council, or an interview."""
    return drawn(all_books()[path])


def cell_of(sheet: Any, code: str, key: str) -> Any:
    """The cell of a row by its code and of a column by its key."""
    keys = {cell.value: cell.column for cell in sheet[1]}
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(max_col=1)}
    return sheet.cell(rows[code], keys[key])


def changed(path: str, change: Callable[[Any], None]) -> bytes:
    """A workbook with a change made to it, and saved."""
    book = openpyxl.load_workbook(io.BytesIO(made(path)))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled(path: str, typed: Typed) -> bytes:
    """A workbook with something typed into its cells, each of which has to be open."""

    def fill(book: Any) -> None:
        for (sheet, code, key), value in typed.items():
            cell = cell_of(book[sheet], code, key)
            assert not cell.protection.locked, f"{sheet} {code} {key}"
            cell.value = value

    return changed(path, fill)


def read(path: str, content: bytes) -> Collected:
    """A workbook as it is read back."""
    return read_workbook(path.rpartition("/")[2], content, treeshire())


def back(path: str, typed: Typed) -> Collected:
    """What is read back once that has been typed."""
    return read(path, filled(path, typed))
