"""What marks an id in a model as the name of something."""

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal[
    "agreement",
    "area",
    "candidate",
    "council",
    "county",
    "covered",
    "decided option",
    "criterion",
    "fact",
    "function",
    "heading",
    "host",
    "measure",
    "model",
    "neighbour",
    "option",
    "partner",
    "partnership",
    "perspective",
    "principle",
    "provider",
    "reference option",
    "shared fact",
    "source",
    "step",
    "theme",
]
"""What an id may name. Those that are called alike differ in what counts as known."""


NAMES = "x-names"
"""The key of a JSON Schema that is made from the models under which the mark stands."""


@dataclass(frozen=True)
class Ref:
    """Marks an id in a model as the name of something that has to stand elsewhere."""

    kind: Kind

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        """Leave the mark in the JSON Schema too, for data/schemas, which says what it may name."""
        return {**handler(schema), NAMES: self.kind}


def one_or_many(value: Any) -> Any:
    """A list of what is named, even where one thing stands by itself."""
    return value if isinstance(value, tuple) else (value,)
