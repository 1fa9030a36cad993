"""Results, schemas and figures as JSON text."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def as_json(value: Any) -> bytes:
    """JSON that people can read too; a dataclass is an object with its fields in their order.

    Raises ValueError for a number that is not finite, TypeError for what JSON has no word for.
    """
    text = json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False, default=_plain)
    return (text + "\n").encode()


def _plain(value: Any) -> dict[str, Any]:
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is no part of JSON.")
