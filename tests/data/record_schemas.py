"""Makes the JSON Schemas that come with the program, from the models that they describe.

`make schemas` writes them into appraisal/data/shipped; a test compares.
"""

import sys
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from appraisal.data.as_json import as_json
from appraisal.data.downloads import SHIPPED
from appraisal.data.results import Results
from appraisal.data.schemas import schemas


class _AsWritten(GenerateJsonSchema):
    """Every key is always written, whether or not its dataclass has a default for it."""

    def field_is_required(self, field: Any, total: bool) -> bool:
        del field, total
        return True

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def results_schema() -> dict[str, Any]:
    """The JSON Schema of results.json."""
    return TypeAdapter(Results).json_schema(schema_generator=_AsWritten)


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
