"""What marks an id in a model as the name of something."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "area",
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


@dataclass(frozen=True)
class Ref:
    """Marks an id in a model as the name of something that has to stand elsewhere."""

    kind: Kind
