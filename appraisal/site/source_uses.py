"""Everything in a workspace that rests on a source, is contested or is not known, in words."""

from collections.abc import Iterator
from typing import Any

from appraisal.model import ASSUMPTION, UNKNOWN, Dataset, Figure, Model, in_words, is_contested
from appraisal.model.files import COLLECTIONS, LISTS, ONE_A_FILE
from appraisal.model.walk import Path, Piece, walk

DATES = {"date", "since", "until", "last_seen", "by"}
"""Keys under which `unknown` is a date, and no figure."""

_NOT_EVIDENCE = {"appraisal.yaml", "sources.yaml"}
"""Files that say how to count, and what the sources are, but nothing that rests on one."""


def pieces(dataset: Dataset) -> Iterator[Piece]:
    """Every sourced, contested or unknown piece of the workspace, file by file."""
    for piece in walk(dataset):
        found = piece.sources or is_disputed(piece) or is_not_known(piece)
        if found and piece.file not in _NOT_EVIDENCE:
            yield piece


def is_disputed(piece: Piece) -> bool:
    """Whether a piece is a fact on which sources disagree; each of its figures is a piece too."""
    value = piece.value
    figures = isinstance(value, tuple) and all(isinstance(item, Figure) for item in value)
    return figures and is_contested(value)


def is_not_known(piece: Piece) -> bool:
    """Whether a piece is an `unknown` that is neither a date nor the name of something."""
    key = piece.path[-1]
    unknown = isinstance(piece.value, str) and piece.value == UNKNOWN
    return unknown and isinstance(key, str) and key not in DATES and piece.names is None


def described(dataset: Dataset, path: Path) -> tuple[str, str]:
    """What a piece is in words: whose it is, and what of theirs."""
    file, *keys = path
    folder, _, name = str(file).rpartition("/")
    stem = name.removesuffix(".yaml")
    if file not in COLLECTIONS and folder in ONE_A_FILE:
        owner = getattr(dataset, folder)[stem]
        label = getattr(owner, "label", None) or getattr(owner, "title", None) or in_words(stem)
        return str(label), _what(dataset, owner, keys) or "as a whole"
    holder = getattr(dataset, {**COLLECTIONS, **LISTS}[str(file)])
    label = _label_of(holder, keys[:1]) if keys else in_words(stem)
    if file in LISTS:
        deepest = _deepest_label(holder, keys)
        return in_words(stem), deepest
    rest = _what(dataset, holder[keys[0]], keys[1:]) if keys else ""
    return in_words(stem), f"{label}: {rest}" if rest else label


def _label_of(holder: Any, keys: list[Any]) -> str:
    entry = holder[keys[0]]
    return str(getattr(entry, "label", None) or getattr(entry, "name", None) or in_words(keys[0]))


def _deepest_label(holder: Any, keys: list[Any]) -> str:
    """The name of the deepest criterion on the way."""
    label, at = "", holder
    for key in keys:
        at = at[key] if isinstance(key, int) else getattr(at, str(key), None)
        label = getattr(at, "label", None) or label
    return label


def _what(dataset: Dataset, owner: Any, keys: list[Any]) -> str:
    """The keys below an owner in words; the list positions of figures are left out."""
    names = {leaf.id: leaf.label for leaf in dataset.nodes()}
    names |= {i: measure.name for i, measure in dataset.measures.items()}
    words, at = [], owner
    for key in keys:
        at = _step(at, key)
        name = getattr(at, "name", None)
        if isinstance(key, int):
            if name:
                words.append(str(name))
        elif key not in ("facts", "scores", "amount", "source"):
            words.append(str(name or names.get(key) or in_words(str(key))))
    return ": ".join(words)


def _step(at: Any, key: Any) -> Any:
    if isinstance(at, Model):
        return getattr(at, str(key), None)
    try:
        return at[key]
    except (KeyError, IndexError, TypeError):
        return None


def is_assumption(piece: Piece) -> bool:
    """Whether a piece rests on nothing but somebody's judgement."""
    return piece.sources == (ASSUMPTION,)
