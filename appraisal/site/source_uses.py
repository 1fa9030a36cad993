"""Everything in a workspace that rests on a source: what each source supports, and what is known.

One walk over the whole Dataset finds every piece with a source, every figure on which sources
disagree, every assumption and every figure that is not known.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.load.files import COLLECTIONS, LISTS, ONE_A_FILE
from appraisal.model import ASSUMPTION, UNKNOWN, Dataset, Figure, Model, in_words, is_contested

Path = tuple[str | int, ...]

DATES = {"date", "since", "until", "last_seen", "by"}
"""Keys under which `unknown` is a date, and no figure."""


@dataclass(frozen=True)
class Piece:
    """Something in the files: where it stands, and of which kind it is.

    `kind` is `sourced`, `contested` or `unknown`; a contested fact's figures are pieces too.
    """

    path: Path
    kind: str
    what: Any
    sources: tuple[str, ...] = ()


def pieces(dataset: Dataset) -> Iterator[Piece]:
    """Every sourced, contested or unknown piece of the workspace, file by file."""
    for file, holder in sorted(_files(dataset).items()):
        yield from _walk((file,), holder)


def _files(dataset: Dataset) -> Mapping[str, Any]:
    found: dict[str, Any] = {
        file: getattr(dataset, kind)
        for file, kind in {**COLLECTIONS, **LISTS}.items()
        if kind != "sources"
    }
    for folder in ONE_A_FILE:
        held = getattr(dataset, folder)
        found |= {f"{folder}/{identifier}.yaml": entry for identifier, entry in held.items()}
    return found


def _walk(path: Path, value: Any) -> Iterator[Piece]:
    if value == UNKNOWN and isinstance(value, str):
        if path[-1] not in DATES:
            yield Piece(path, UNKNOWN, value)
    elif isinstance(value, Model):
        source = getattr(value, "source", None)
        if source:
            yield Piece(path, "sourced", value, source)
        yield from _children(path, [(name, getattr(value, name)) for name in _keys(value)])
    elif isinstance(value, Mapping):
        yield from _children(path, value.items())
    elif isinstance(value, tuple) and not all(isinstance(item, str) for item in value):
        if all(isinstance(item, Figure) for item in value) and is_contested(value):
            yield Piece(path, "contested", value)
        yield from _children(path, enumerate(value))


def _keys(value: Model) -> Iterable[str]:
    return type(value).model_fields


def _children(path: Path, items: Iterable[tuple[Any, Any]]) -> Iterator[Piece]:
    for key, value in items:
        yield from _walk((*path, key), value)


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
    return piece.kind == "sourced" and piece.sources == (ASSUMPTION,)
