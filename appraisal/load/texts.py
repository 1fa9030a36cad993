"""Texts that would take too long to draw are refused where they stand."""

from collections.abc import Iterator
from typing import Any

from appraisal.model.texts import refusal

from .document import Document, Path


def refuse_long_texts(document: Document) -> None:
    """Complain of every text of a file that is too long or too deep to be drawn."""
    for path, text in _texts(document.data, ()):
        if (refused := refusal(text)) is not None:
            document.complain(document.value_at(path), *refused)


def _texts(data: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*path, str(key)))
    elif isinstance(data, tuple):
        for position, value in enumerate(data):
            yield from _texts(value, (*path, position))
