"""Tables for analysts: all that the tool asks of pandas."""

from typing import Any

import pandas as pd

from appraisal.appraise import Appraisal
from appraisal.data.tables.every_table import tables
from appraisal.data.tables.options import option_rows


def frames(appraisal: Appraisal) -> dict[str, pd.DataFrame]:
    """Every table as a pandas frame, by name, its columns those of the CSV file of that name.

    `options` comes first: a row an option, from the first to the last, with its rank, its value
    (0-100) and how safe they are, as in results.json. A table without rows is left out.
    """
    rows: dict[str, list[Any]] = {"options": option_rows(appraisal), **tables(appraisal)}
    return {name: pd.DataFrame(table) for name, table in rows.items() if table}
