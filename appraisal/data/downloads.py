"""The data beside the pages: results.json, the tables as CSV, and the schemas."""

import pathlib
from collections.abc import Mapping
from functools import cache

from appraisal.appraise import Appraisal
from appraisal.data.as_json import as_json
from appraisal.data.results import results
from appraisal.data.spreadsheet import as_csv
from appraisal.data.tables.every_table import tables

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
        **{f"data/{name}": content for name, content in shipped_schemas().items()},
    }


SHIPPED = pathlib.Path(__file__).with_name("shipped")
"""Where the schemas lie that come with this program, as they lie below `data` in the site."""


@cache
def shipped_schemas() -> Files:
    """The JSON Schema of results.json, and of every kind of file, for editors that check them.

    The same for every workspace: `make schemas` writes them from the models
    (docs/decisions/0052-schemas-are-shipped.md).
    """
    found = sorted(SHIPPED.rglob("*.json"))
    return {file.relative_to(SHIPPED).as_posix(): file.read_bytes() for file in found}
