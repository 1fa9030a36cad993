"""What is to change in a file's values, and the values that are then wanted."""

from collections.abc import Sequence
from typing import Any, Final

from msgspec import Struct

Path = tuple[str | int, ...]
"""Keys, as text, and positions in lists, from 0."""


class _Gone:
    """The type of GONE, which no file holds."""


GONE: Final = _Gone()
"""Wanted in place of a value whose key, or place in a list, is to go."""


class Change(Struct, frozen=True):
    """The value that is wanted at a path: plain text, number, date, dict or list, or GONE.

    A key that isn't there is added, with those around it; the position after a list's last item
    adds one. What stays the same below a path keeps its writing, comments and place.
    """

    path: Path
    value: Any


def changed(data: Any, changes: Sequence[Change]) -> Any:
    """A file's values with every change made in turn; `data` itself is left as it is.

    Raises KeyError or IndexError where the path of a change can't be: a position beyond a list's
    end, or what is to go and isn't there.
    """
    for change in changes:
        data = _with(data, change.path, change.value)
    return data


def _with(data: Any, path: Path, value: Any) -> Any:
    if not path:
        return value
    first, rest = path[0], path[1:]
    if isinstance(first, int):
        return _with_item(list(data or ()), first, rest, value)
    entries = dict(data) if isinstance(data, dict) else {}
    key = next((each for each in entries if str(each) == first), first)
    if value is GONE and not rest:
        del entries[key]
    elif key in entries:
        entries[key] = _with(entries[key], rest, value)
    else:
        entries = _with_key(entries, key, _with(None, rest, value))
    return entries


def _with_item(items: list[Any], at: int, rest: Path, value: Any) -> list[Any]:
    if at > len(items):
        raise IndexError(at)
    if value is GONE and not rest:
        del items[at]
    elif at == len(items):
        items.append(_with(None, rest, value))
    else:
        items[at] = _with(items[at], rest, value)
    return items


def _with_key(entries: dict[Any, Any], key: str, value: Any) -> dict[Any, Any]:
    """The entries with one more: last, or in its place where all are in the order of ids."""
    ids = [str(each) for each in entries]
    if len(ids) < 3 or ids != sorted(ids):
        return {**entries, key: value}
    items = [*entries.items(), (key, value)]
    return dict(sorted(items, key=lambda item: str(item[0])))
