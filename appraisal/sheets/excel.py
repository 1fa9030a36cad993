"""A table → an Excel workbook, with lists to pick from, units and notes; always the same bytes."""

import io
import zipfile
from typing import Any

from .cells import UNKNOWN, Cell
from .grid import NoExcel
from .tables import REMOVE, Column, Table

_WHEN = (2000, 1, 1, 0, 0, 0)
"""When each part of a workbook says that it was made, so that it has the same bytes each time."""
_SPARE = 200
"""Blank rows below the table that have the lists too."""


def as_excel(table: Table) -> bytes:
    """The workbook: the table, what its columns mean, and the lists. Raises NoExcel."""
    try:
        import openpyxl
    except ImportError:
        raise NoExcel from None
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = table.kind.capitalize()
    _fill(sheet, table)
    _explain(book.create_sheet("Notes"), table)
    named = _list(book.create_sheet("Lists"), table)
    _pick(sheet, table, named)
    return packed(book)


def _fill(sheet: Any, table: Table) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    grey = PatternFill("solid", fgColor="EEEEEE")
    for at, column in enumerate(table.columns, 1):
        head = sheet.cell(1, at, column.name)
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor="DDE6EE")
        head.comment = Comment(column.note, "appraisal", width=260, height=110)
        sheet.column_dimensions[get_column_letter(at)].width = column.width
    for line, entry in enumerate(table.entries, 2):
        for at, column in enumerate(table.columns, 1):
            cell = sheet.cell(line, at)
            _set(cell, entry.cells.get(column.name), column)
            cell.alignment = Alignment(vertical="top", wrap_text=column.width >= 36)
            if column.kind in ("shown", "key"):
                cell.fill = grey
    sheet.freeze_panes = sheet.cell(2, len(table.keys) + 1)
    last = get_column_letter(len(table.columns))
    sheet.auto_filter.ref = f"A1:{last}{len(table.entries) + 1}"


def _set(cell: Any, value: Cell, column: Column) -> None:
    """Set a cell: text as text, whatever it looks like, and a column of text as one."""
    if column.kind != "number":
        cell.number_format = "@"
    if isinstance(value, str):
        cell.value = value
        cell.data_type = "s"  # or `=1+1` would be run
    elif value is not None:
        cell.value = value


def _explain(sheet: Any, table: Table) -> None:
    from openpyxl.styles import Alignment, Font

    lines = [(each, "") for each in table.notes] + [("", "")]
    lines += [("Column", "What stands in it")]
    lines += [(column.name, column.note) for column in table.columns]
    for number, (first, second) in enumerate(lines, 1):
        sheet.cell(number, 1, first)
        sheet.cell(number, 2, second or None).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.cell(len(table.notes) + 2, 1).font = Font(bold=True)
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 90


def _list(sheet: Any, table: Table) -> dict[str, str]:
    """Fill in the lists, a column each, and return by their names what Excel calls them."""
    from openpyxl.utils import get_column_letter

    named = {}
    for at, (name, words) in enumerate(table.lists.items(), 1):
        letter = get_column_letter(at)
        for number, word in enumerate((name, *words), 1):
            cell = sheet.cell(number, at, word)
            cell.data_type = "s"
        if words:
            named[name] = f"Lists!${letter}$2:${letter}${len(words) + 1}"
    return named


def _pick(sheet: Any, table: Table, named: dict[str, str]) -> None:
    """Let cells be picked from lists, and numbers be numbers."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    last = len(table.entries) + 1 + _SPARE
    for at, column in enumerate(table.columns, 1):
        cells = f"{get_column_letter(at)}2:{get_column_letter(at)}{last}"
        if column.choices in named:
            rule = DataValidation("list", formula1=named[column.choices], allow_blank=True)
            rule.showErrorMessage = column.only
            rule.error = f"Pick one of the list on the sheet Lists: {column.choices}."
        elif column.kind == "number":
            letter = get_column_letter(at)
            said = f'OR(ISNUMBER({letter}2),{letter}2="{UNKNOWN}",{letter}2="{REMOVE}")'
            rule = DataValidation("custom", formula1=said, allow_blank=True)
            rule.showErrorMessage = True
            rule.error = "Write a number, or unknown."
        else:
            continue
        rule.add(cells)
        sheet.add_data_validation(rule)


def packed(book: Any) -> bytes:
    """The workbook's bytes with no clock in them."""
    import datetime

    when = datetime.datetime(*_WHEN)  # noqa: DTZ001 (Excel's times have no zone)
    book.properties.creator = "appraisal"
    book.properties.created = book.properties.modified = when
    first, second = io.BytesIO(), io.BytesIO()
    book.save(first)
    with zipfile.ZipFile(first) as parts, zipfile.ZipFile(second, "w") as packed:
        for name in sorted(parts.namelist()):  # `[Content_Types].xml` is the first
            content = parts.read(name)
            if name == "docProps/core.xml":
                content = _without_clock(content)
            part = zipfile.ZipInfo(name, _WHEN)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o644 << 16
            packed.writestr(part, content)
    return second.getvalue()


def _without_clock(core: bytes) -> bytes:
    """The properties, in which openpyxl has written the time of saving."""
    import re

    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2000-01-01T00:00:00Z", core)
