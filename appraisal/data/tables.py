"""The rows of every table, for CSV files and for analysts."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.data.results.options import option_results
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

PLAIN = ("id", "name", "family", "rank", "value", "low", "high", "ranked", "confidence")
"""What results.json says of an option in one word or number."""


def tables(appraisal: Appraisal) -> dict[str, Rows]:
    """The rows of every CSV file, by the file's name without its ending."""
    by_path: dict[str, Iterable[Mapping[str, Any]]] = {
        "data/matrix.csv": _matrix_rows(appraisal),
        **structures.csv_tables(appraisal),
        "data/functions.csv": functions_page.csv_rows(appraisal),
        "data/constituents.csv": constituent_rows(appraisal),
        **agreement.csv_rows(appraisal),
        **partnerships.csv_rows(appraisal),
        **robustness.csv_rows(appraisal),
    }
    return {path[len("data/") : -len(".csv")]: list(rows) for path, rows in by_path.items()}


def option_rows(appraisal: Appraisal) -> Rows:
    """A row an option, from first to last, then those that are not ranked."""
    return [{key: getattr(row, key) for key in PLAIN} for row in option_results(appraisal)]


def _matrix_rows(appraisal: Appraisal) -> Iterator[dict[str, Any]]:
    names = {leaf.id: leaf.label for leaf in appraisal.dataset.leaves()}
    weights = appraisal.weights[appraisal.headline].nodes
    for (option, leaf), cell in appraisal.matrix.cells.items():
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
