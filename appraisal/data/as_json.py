"""Results, schemas and figures as JSON text."""

import json
from collections.abc import Mapping
from typing import Any

import msgspec.json
from msgspec import Struct


def as_json(value: Any) -> bytes:
    """JSON that people can read too; a struct is an object with its fields in their order.

    Raises ValueError for a number that is not finite, TypeError for what JSON has no word for.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, default=_plain)
    # Indented afterwards: json writes in C unless it is to indent too.
    return msgspec.json.format(text.encode(), indent=1) + b"\n"


def _plain(value: Any) -> dict[str, Any]:
    if isinstance(value, Struct):
        return {name: getattr(value, name) for name in value.__struct_fields__}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is no part of JSON.")
