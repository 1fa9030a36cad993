"""Tables for analysts, and tables as CSV: all that the tool asks of pandas."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from appraisal.appraise import Appraisal
from appraisal.data.spreadsheet import BYTE_ORDER_MARK, not_a_formula
from appraisal.data.tables.every_table import tables
from appraisal.data.tables.options import option_rows


def frames(appraisal: Appraisal) -> dict[str, pd.DataFrame]:
    """Every table as a pandas frame, by name, its columns those of the CSV file of that name.

    `options` comes first: a row an option, from the first to the last, with its rank, its value
    (0-100) and how safe they are, as in results.json. A table without rows is left out.
    """
    rows: dict[str, list[Any]] = {"options": option_rows(appraisal), **tables(appraisal)}
    return {name: pd.DataFrame(table) for name, table in rows.items() if table}


def as_csv(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """A table as CSV (RFC 4180): one line a row, the columns of the first row.

    Text that a spreadsheet would run as a formula is given a leading apostrophe.
    """
    safe = [{key: not_a_formula(value) for key, value in row.items()} for row in rows]
    table: str = pd.DataFrame(safe).to_csv(index=False, lineterminator="\r\n")
    return (BYTE_ORDER_MARK + table).encode()
