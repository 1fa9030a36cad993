"""The rows of every table, for CSV files and for analysts."""

from collections.abc import Iterable, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.data.tables.matrix import matrix_rows
from appraisal.site.constituent_councils import constituent_rows
from appraisal.site.pages import (
    agreement,
    partnerships,
    robustness,
    structures,
)
from appraisal.site.pages import (
    functions as functions_page,
)

Rows = list[Mapping[str, Any]]


def tables(appraisal: Appraisal) -> dict[str, Rows]:
    """The rows of every CSV file, by the file's name without its ending."""
    by_path: dict[str, Iterable[Mapping[str, Any]]] = {
        "data/matrix.csv": matrix_rows(appraisal),
        **structures.csv_tables(appraisal),
        "data/functions.csv": functions_page.csv_rows(appraisal),
        "data/constituents.csv": constituent_rows(appraisal),
        **agreement.csv_rows(appraisal),
        **partnerships.csv_rows(appraisal),
        **robustness.csv_rows(appraisal),
    }
    return {path[len("data/") : -len(".csv")]: list(rows) for path, rows in by_path.items()}
