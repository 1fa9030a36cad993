"""Texts that are cut short, or would take too long to draw, are refused where they stand."""

from collections.abc import Iterator
from typing import Any

from appraisal.model.files import ADAPTERS, kind_of
from appraisal.model.texts import refusal

from .document import Document, Path
from .shapes import is_free_text


def refuse_long_texts(document: Document) -> None:
    """Complain of every text of a file that is too long or too deep to be drawn."""
    if not any(map(refusal, _strings(document.data))):  # where each is, takes longer
        return
    for path, text in _texts(document.data, ()):
        if (refused := refusal(text)) is not None:
            document.complain(document.value_at(path), *refused)


def refuse_cut_texts(document: Document) -> None:
    """Complain of every text of one word that ends at a ` #`; other values may have comments."""
    kind = kind_of(document.file)
    if kind is None or not document.after_words:
        return
    for path, place in document.values.items():
        if place in document.after_words and is_free_text(ADAPTERS[kind], path):
            document.complain(*document.after_words[place])


def _strings(data: Any) -> Iterator[str]:
    """Every text, in no order that matters."""
    rest: list[Any] = [(data,)]
    while rest:
        held = rest.pop()
        for value in held.values() if isinstance(held, dict) else held:
            if isinstance(value, str):
                yield value
            elif isinstance(value, dict | tuple):
                rest.append(value)


def _texts(data: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts(value, (*path, str(key)))
    elif isinstance(data, tuple):
        for position, value in enumerate(data):
            yield from _texts(value, (*path, position))
