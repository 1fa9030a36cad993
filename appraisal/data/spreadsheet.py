"""Tables as CSV, so that a spreadsheet shows them as they are, and runs none of it."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

BYTE_ORDER_MARK = "\ufeff"
"""Tells spreadsheets that a table is UTF-8, so that they show £ and ’ as they are."""

_UNSEEN = (
    r"\s\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
)
_FORMULA = re.compile(
    rf"[{_UNSEEN}\"']*[=+@\t\r\n\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b-]"
)
"""How text begins that a spreadsheet may run: OWASP's list, full-width and small signs among it,
also after quotes, blanks and signs that nobody sees, which spreadsheets drop."""


def not_a_formula(value: Any) -> Any:
    """A cell that no spreadsheet runs: such text gets a leading apostrophe, a number none."""
    # No formula begins with a letter or a digit, as most text does.
    if not isinstance(value, str) or value[:1].isalnum():
        return value
    return f"'{value}" if _FORMULA.match(value) else value


def as_csv(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """A table as CSV (RFC 4180): one line a row, the columns of the first row.

    Text that a spreadsheet would run as a formula is given a leading apostrophe. Raises ValueError
    for a row with a column that the first has not; one that lacks a column is empty there.
    """
    held = list(rows)
    columns = dict.fromkeys(held[0] if held else ())
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(_cells(row, columns) for row in held)
    return (BYTE_ORDER_MARK + table.getvalue()).encode()


def _cells(row: Mapping[str, Any], columns: Mapping[str, None]) -> list[Any]:
    if not row.keys() <= columns.keys():
        more = sorted(row.keys() - columns.keys())
        raise ValueError(f"The first row has no column {', '.join(more)}.")
    return [not_a_formula(row.get(column, "")) for column in columns]
