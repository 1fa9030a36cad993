"""Makes the JSON Schemas that come with the program, from the models that they describe.

`make schemas` writes them into appraisal/data/shipped; a test compares.
"""

import sys
from collections.abc import Mapping
from typing import Any

from msgspec.json import schema_components

from appraisal.data.as_json import as_json
from appraisal.data.downloads import SHIPPED
from appraisal.data.results import Results
from appraisal.data.schemas import schemas


def results_schema() -> dict[str, Any]:
    """The JSON Schema of results.json: every key is always written, whatever its default."""
    _, shapes = schema_components([Results], ref_template="#/$defs/{name}")
    for shape in shapes.values():
        shape["required"] = [*shape["properties"]]
        for held in shape["properties"].values():
            held.pop("default", None)
    return {**shapes.pop(Results.__name__), "$defs": shapes}


def made_schemas() -> Mapping[str, bytes]:
    """Every schema of the site, by its path below `data`."""
    of_files = schemas().items()
    return {
        "results.schema.json": as_json(results_schema()),
        **{f"schemas/{kind}.schema.json": as_json(schema) for kind, schema in of_files},
    }


def record() -> None:
    """Write them, and remove those that there are no more."""
    made = made_schemas()
    for file in SHIPPED.rglob("*.json"):
        if file.relative_to(SHIPPED).as_posix() not in made:
            file.unlink()
    for name, content in made.items():
        (SHIPPED / name).parent.mkdir(parents=True, exist_ok=True)
        (SHIPPED / name).write_bytes(content)


if __name__ == "__main__":
    record()
    sys.stdout.write("appraisal/data/shipped\n")
