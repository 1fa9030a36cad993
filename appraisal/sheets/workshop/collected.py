"""What one file of answers holds, whatever kind of file it is."""

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field

Kind = Literal["council", "panel", "interview", "room"]


class Collected(Struct, frozen=True):
    """The answers of one file, as the workshop's file would have them.

    `file` is its name, `workshop` and `version` what it was made for. `answers` are by council,
    `scores` the panel's by option and criterion, `record` and `added` what the room left.
    `missing` says in words what was left blank; `faults` are whole messages, each with its place:
    "chesterfield.xlsx, Swings!C4: ...". With faults nothing else of it is used.
    """

    file: str
    kind: Kind
    workshop: str
    version: str
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    scores: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    record: Mapping[str, Any] = field(default_factory=dict)
    added: tuple[Mapping[str, Any], ...] = ()
    missing: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
