"""New keys of a council's file, each where people look for it."""

from collections.abc import Mapping
from typing import Any

from appraisal.model import Council

_ORDER = tuple(Council.model_fields)


def with_keys(data: Mapping[str, Any], keys: Mapping[str, Any]) -> dict[str, Any]:
    """What a council's file is to hold: keys that it has keep their place with their new value.

    A key that is new stands behind those that the file format names before it.
    """
    found = dict(data)
    for key, value in keys.items():
        found = {**found, key: value} if key in found else _inserted(found, key, value)
    return found


def _inserted(data: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    before = set(_ORDER[: _ORDER.index(key)])
    last = max((n for n, held in enumerate(data) if held in before), default=-1)
    items = list(data.items())
    return dict([*items[: last + 1], (key, value), *items[last + 1 :]])
