"""The answers of one file, each by itself, with its place in the workshop's file."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from appraisal.model.workshops import Record

from .collected import Collected

Path = tuple[str | int, ...]
"""Keys, as text, and positions in lists, from 0."""

_BY_ID = frozenset({"weights", "swings", "candidates", "ambition", "reasons"})
"""Keys of an answer below which each entry is an answer of its own."""
LISTS = frozenset(name for name, field in Record.model_fields.items() if field.default == ())
"""Keys of a record that are lists, to which a file adds."""
BY_THEME = frozenset({"barriers", "enablers"})
"""Keys of a record that are lists by theme."""


class Entry(Struct, frozen=True):
    """One answer: where it goes in the workshop's file, and where it stands in its own.

    `kind` is what it is one of: all the swings of a council, or the panel's scores. A score's path
    ends with its option and criterion.
    """

    path: Path
    value: Any
    kind: Path
    file: str
    at: Path

    @property
    def council(self) -> str | None:
        """Who answers; None of a panel, and of the record."""
        return str(self.path[1]) if self.path[0] == "answers" else None


def entries_of(found: Collected) -> Iterator[Entry]:
    """Each answer of a file that is one by itself; lists of a record are no part of it."""
    for council, answer in found.answers.items():
        for key, value in answer.items():
            for path, each in _parts(("answers", council, key), key, value):
                yield Entry(path, each, ("answers", council, key), found.file, path)
    for path, each in _scores(("scores",), found.scores):
        yield Entry(path, each, ("scores",), found.file, path)
    for key, value in found.record.items():
        if key not in LISTS | BY_THEME:
            for path, each in _parts(("record", key), key, value):
                yield Entry(path, each, ("record", key), found.file, path)
    for at, each in enumerate(found.added):
        yield Entry(("added", str(each["id"])), each, ("added",), found.file, ("added", at))


def lists_of(found: Collected) -> Iterator[tuple[Path, Path, Any]]:
    """Each item that a file adds to a list of the record: the list, its place in the file, it."""
    for key, value in found.record.items():
        if key in LISTS:
            for at, item in enumerate(value):
                yield ("record", key), ("record", key, at), item
        elif key in BY_THEME:
            for theme, items in value.items():
                for at, item in enumerate(items):
                    yield ("record", key, theme), ("record", key, theme, at), item


def _parts(path: Path, key: str, value: Any) -> Iterator[tuple[Path, Any]]:
    if key == "scores":
        yield from _scores(path, value)
    elif key in _BY_ID or path[:2] == ("record", "agreed"):
        for i, each in value.items():
            yield (*path, str(i)), each
    elif value not in ((), [], {}):
        yield path, value


def _scores(path: Path, value: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[Path, Any]]:
    for option, scored in value.items():
        for criterion, each in scored.items():
            yield (*path, str(option), str(criterion)), each
