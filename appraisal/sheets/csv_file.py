"""A table → a CSV file that Excel opens as it is."""

import csv
import io

from appraisal.data.spreadsheet import BYTE_ORDER_MARK, not_a_formula

from .cells import Cell, shown
from .tables import Table


def as_csv(table: Table) -> bytes:
    """The table in UTF-8 (RFC 4180), a line a row. Text that would be run has an apostrophe."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for entry in table.entries:
        writer.writerow(_safe(entry.cells.get(column.name)) for column in table.columns)
    return (BYTE_ORDER_MARK + stream.getvalue()).encode()


def _safe(cell: Cell) -> str:
    return str(not_a_formula(cell)) if isinstance(cell, str) else shown(cell)
