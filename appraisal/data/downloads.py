"""The data beside the pages: results.json, the performance matrix as CSV, and the schemas."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import pandas as pd

from appraisal.appraise import Appraisal
from appraisal.data.results import results
from appraisal.data.results_schema import results_schema
from appraisal.data.spreadsheet import BYTE_ORDER_MARK, not_a_formula
from appraisal.data.tables.agreement import agreement_tables
from appraisal.data.tables.constituents import constituent_rows
from appraisal.data.tables.functions import function_rows
from appraisal.data.tables.partnerships import partnership_tables
from appraisal.data.tables.robustness import robustness_tables
from appraisal.data.tables.structures import structure_tables
from appraisal.load.files import ADAPTERS, COLLECTIONS

Files = Mapping[str, bytes]
"""The data files of the site, by path."""


def downloads(appraisal: Appraisal) -> Files:
    """Every data file of the site, by its path."""
    return {
        "data/results.json": as_json(results(appraisal)),
        "data/matrix.csv": as_csv(_matrix_rows(appraisal)),
        **{path: as_csv(rows) for path, rows in _tables(appraisal).items() if rows},
        **_schemas(),
    }


def _tables(appraisal: Appraisal) -> dict[str, list[Mapping[str, Any]]]:
    """The rows of every other CSV, by path; a table without rows makes no file."""
    tables: dict[str, Iterable[Mapping[str, Any]]] = {
        **structure_tables(appraisal),
        "data/functions.csv": function_rows(appraisal),
        "data/constituents.csv": constituent_rows(appraisal),
        **agreement_tables(appraisal),
        **partnership_tables(appraisal),
        **robustness_tables(appraisal),
    }
    return {path: list(rows) for path, rows in tables.items()}


def as_json(value: Any) -> bytes:
    """JSON that people can read too. Raises ValueError for a number that is not finite."""
    return (json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


def as_csv(rows: Iterable[Mapping[str, Any]]) -> bytes:
    """A table as CSV (RFC 4180): one line a row, the columns of the first row.

    Text that a spreadsheet would run as a formula is given a leading apostrophe.
    """
    safe = [{key: not_a_formula(value) for key, value in row.items()} for row in rows]
    table: str = pd.DataFrame(safe).to_csv(index=False, lineterminator="\r\n")
    return (BYTE_ORDER_MARK + table).encode()


def _matrix_rows(appraisal: Appraisal) -> Iterable[dict[str, Any]]:
    names = {leaf.id: leaf.label for leaf in appraisal.dataset.leaves()}
    weights = appraisal.weights[appraisal.headline].nodes
    for option in appraisal.matrix.options:
        for leaf in appraisal.matrix.leaves:
            cell = appraisal.matrix.cells[option, leaf]
            yield {
                "option": option,
                "option_name": appraisal.dataset.options[option].name,
                "criterion": leaf,
                "criterion_name": names[leaf],
                "raw": cell.raw.value if cell.raw else None,
                "low": cell.low,
                "value": cell.value,
                "high": cell.high,
                "weight": weights[leaf],
                "contribution": weights[leaf] * cell.value,
                "evidence": cell.evidence,
                "sources": " ".join(cell.sources),
                "why": cell.why,
            }


@cache
def _schemas() -> Files:
    """The JSON Schema of results.json, and of every kind of file, for editors that check them.

    The same for every workspace, and half as slow as drawing a small one.
    """
    names = {kind: file.rpartition("/")[2] for file, kind in COLLECTIONS.items()}
    of_files = {
        f"data/schemas/{names.get(kind, kind + '.yaml')[:-5]}.schema.json": as_json(
            adapter.json_schema(by_alias=True)
        )
        for kind, adapter in ADAPTERS.items()
    }
    return {"data/results.schema.json": as_json(results_schema()), **of_files}
