"""A Document without one of its pieces, or with another value in place of one.

The places of what is left stay right: items of a list that follow one taken out move up.
"""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from .document import Document, Path

Change = Callable[[Any, Any], Any]
"""A mapping or a list, and a key or a position in it → what it is afterwards."""


def copied(document: Document) -> Document:
    """A Document that can be read without a trace on this one."""
    return replace(
        document,
        keys=dict(document.keys),
        values=dict(document.values),
        problems=list(document.problems),
    )


def real(data: Any, path: Path) -> Path:
    """As much of a path of the model as stands in the file: of a list, one item may stand alone."""
    for depth, step in enumerate(path):
        if isinstance(data, dict) and (key := _key(data, step)) is not None:
            data = data[key]
        elif isinstance(data, tuple) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return path[:depth]
    return path


def value(data: Any, path: Path) -> Any:
    """What stands at a path that is real."""
    for step in path:
        data = data[step if isinstance(data, tuple) else _key(data, step)]
    return data


def without(data: Any, path: Path) -> Any:
    """Values without the one at a path that is real and not empty."""
    return _changed(data, path, _take_out)


def instead(data: Any, path: Path, other: Any) -> Any:
    """Values with another one at a path that is real and not empty."""
    return _changed(data, path, lambda around, step: _put(around, step, other))


def take_out(document: Document, path: Path) -> None:
    """Take a piece out of a Document, and its places with it."""
    document.data = without(document.data, path)
    for places in (document.keys, document.values):
        moved = {_moved(each, path): at for each, at in places.items() if not _within(each, path)}
        places.clear()
        places.update(moved)


def put(document: Document, path: Path, word: str) -> None:
    """Put a word in place of a piece of a Document."""
    document.data = instead(document.data, path, word)
    for places in (document.keys, document.values):
        for each in [each for each in places if _within(each, path) and each != path]:
            del places[each]


def _changed(data: Any, path: Path, change: Change) -> Any:
    first, *rest = path
    step = first if isinstance(data, tuple) else _key(data, first)
    if not rest:
        return change(data, step)
    return _put(data, step, _changed(data[step], tuple(rest), change))


def _take_out(around: Any, step: Any) -> Any:
    if isinstance(around, tuple):
        return (*around[:step], *around[step + 1 :])
    return {key: each for key, each in around.items() if key != step}


def _put(around: Any, step: Any, other: Any) -> Any:
    if isinstance(around, tuple):
        return (*around[:step], other, *around[step + 1 :])
    return {key: other if key == step else each for key, each in around.items()}


def _key(data: dict[Any, Any], step: int | str) -> Any:
    """The key that reads as `step` once it is text: `2024` for "2024"."""
    return step if step in data else next((key for key in data if str(key) == str(step)), None)


def _within(path: Path, around: Path) -> bool:
    return path[: len(around)] == around


def _moved(path: Path, gone: Path) -> Path:
    """Where a piece stands once another is gone: an item after it in its list moves up."""
    *around, last = gone
    depth = len(around)
    step = path[depth] if len(path) > depth else None
    after = isinstance(last, int) and isinstance(step, int) and step > last
    if not after or path[:depth] != tuple(around) or not isinstance(step, int):
        return path
    return (*path[:depth], step - 1, *path[depth + 1 :])
