"""The data beside the pages: results.json, the tables as CSV, and the schemas."""

from collections.abc import Mapping
from functools import cache

from appraisal.appraise import Appraisal
from appraisal.data.as_json import as_json
from appraisal.data.results import results, results_schema
from appraisal.data.spreadsheet import as_csv
from appraisal.data.tables.every_table import tables
from appraisal.model.files import ADAPTERS, COLLECTIONS

Files = Mapping[str, bytes]
"""The data files of the site, by path."""


def downloads(appraisal: Appraisal) -> Files:
    """Every data file of the site, by its path; a table without rows makes none, but the matrix."""
    return {
        "data/results.json": as_json(results(appraisal)),
        **{
            f"data/{name}.csv": as_csv(rows)
            for name, rows in tables(appraisal).items()
            if rows or name == "matrix"
        },
        **_schemas(),
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
