"""What marks an id in a model as the name of something."""

from typing import Any, Literal

from msgspec import Struct

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
    "need",
    "neighbour",
    "option",
    "partner",
    "partnership",
    "perspective",
    "principle",
    "provider",
    "question",
    "reference option",
    "shared fact",
    "source",
    "step",
    "success factor",
    "theme",
]
"""What an id may name. Those that are called alike differ in what counts as known."""


NAMES = "x-names"
"""The key of a JSON Schema that is made from the models under which the mark stands."""


class Ref(Struct, frozen=True):
    """Marks an id in a model as the name of something that has to stand elsewhere."""

    kind: Kind

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """The type's own schema: said here, or pydantic looks for what the mark may ask of it."""
        return handler(source)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        """Leave the mark in the JSON Schema too, for data/schemas, which says what it may name."""
        return {**handler(schema), NAMES: self.kind}


class LeftOut(Struct, frozen=True):
    """What a file in progress names before it is there, where it does so, and what is said of it.

    `path` leads to the name in the file as it is written; the name, or what rests on it, is left
    out of the Dataset.
    """

    file: str
    path: tuple[str | int, ...]
    line: int
    column: int
    what: str
    mend: str


class Spot(Struct, frozen=True, order=True):
    """Where something stands in the workspace's files: cheap, as there is one for each value."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def one_or_many(value: Any) -> Any:
    """A list of what is named, even where one thing stands by itself."""
    return value if isinstance(value, tuple) else (value,)
