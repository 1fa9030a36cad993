"""Keys that begin in the column of the empty key above them → that key's, and said once.

YAML reads them as its neighbours, so that each would be told of as a key that nobody knows, or as
an id that stands nowhere.
"""

from collections.abc import Mapping
from itertools import takewhile
from typing import Any

from .document import Document, Path
from .meant import listed
from .names import near
from .shapes import keys_at, takes_any_key
from .writing import INDENTATION

_SHOWN = 4
"""Keys that are listed: the others are counted."""


def put_below(document: Document) -> None:
    """Move such keys of a file below the empty one, where the rest of their faults is found."""
    if document.has_empty:  # as few files have one
        document.data = _moved(document, document.data, ())


def _moved(document: Document, data: Any, path: Path) -> Any:
    if isinstance(data, tuple):
        return tuple(_moved(document, item, (*path, i)) for i, item in enumerate(data))
    if not isinstance(data, dict):
        return data
    for key in _in_order(document, data, path) if None in data.values() else ():
        if data.get(key, key) is None and (run := _run(document, data, path, key)):
            _tell(document, path, key, run)
            below = {each: data[each] for each in run}
            rest = {each: value for each, value in data.items() if each not in below}
            data = {**rest, key: below}
    return {key: _moved(document, value, (*path, str(key))) for key, value in data.items()}


def _in_order(document: Document, data: Mapping[Any, Any], path: Path) -> list[Any]:
    """The keys of a mapping as they stand in the file; what was cut from it comes first."""
    return sorted(data, key=lambda key: document.key_at((*path, str(key))))


def _run(document: Document, data: Mapping[Any, Any], path: Path, key: Any) -> list[Any]:
    """The keys that follow an empty one in its column and belong under it."""
    keys = _in_order(document, data, path)
    _, column = document.key_at((*path, str(key)))

    def follows(other: Any) -> bool:
        in_column = document.key_at((*path, str(other)))[1] == column
        return in_column and _belongs(document.file, path, str(key), str(other))

    return list(takewhile(follows, keys[keys.index(key) + 1 :]))


def _belongs(file: str, path: Path, key: str, other: str) -> bool:
    """Whether a key has a place below another one, and none beside it."""
    here, below = keys_at(file, path), (*path, key)
    if other in here:
        return False
    if other in keys_at(file, below):
        return True
    return bool(here) and takes_any_key(file, below) and near(other, here) is None


def _tell(document: Document, path: Path, key: Any, run: list[Any]) -> None:
    if not document.lost & set(map(str, run)):  # else it has been said what is wrong there
        line, _ = document.key_at((*path, str(key)))
        belong, begin, them = (
            ("belong", "begin", "them") if run[1:] else ("belongs", "begins", "it")
        )
        what = (
            f"{INDENTATION}: {_keys(run)} {belong} under `{key}:` (line {line}), and {begin} in "
            "its column."
        )
        mend = f"Indent {them}, with what stands below {them}, by two spaces."
        document.complain(document.key_at((*path, str(run[0]))), what, mend)
    for places in (document.keys, document.values):
        _place_below(places, path, str(key), run)


def _keys(run: list[Any]) -> str:
    words = [f"`{key}:`" for key in run]
    if len(words) > _SHOWN:
        words[_SHOWN:] = [f"{len(words) - _SHOWN} more"]
    return listed(words)


def _place_below(places: dict[Path, tuple[int, int]], path: Path, key: str, run: list[Any]) -> None:
    """Let the places of keys, and of all below them, be found under another one."""
    depth, names = len(path), set(map(str, run))
    for each in [p for p in places if p[:depth] == path and p[depth : depth + 1]]:
        if each[depth] in names:
            places[(*path, key, *each[depth:])] = places.pop(each)
