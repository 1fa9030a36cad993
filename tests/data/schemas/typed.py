"""What an editor makes of a file: its values as JSON has them, and what a schema says of them."""

import datetime
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jsonschema import Draft7Validator
from pydantic import ValidationError

from appraisal.data.schemas import schemas
from appraisal.load.document import read_document
from appraisal.model.files import ADAPTERS, COLLECTIONS, LISTS, kind_of


def as_typed(value: Any) -> Any:
    """A value that the tool has read, as JSON: keys and dates are text."""
    if isinstance(value, dict):
        return {str(key): as_typed(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [as_typed(each) for each in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


@lru_cache
def checker(kind: str) -> Draft7Validator:
    """What checks a file of a kind by the schema that is the same for every workspace."""
    return Draft7Validator(schemas()[kind])


def faults(name: str, text: str | bytes, checkers: Mapping[str, Any] | None = None) -> list[str]:
    """What the schema of a file says against it: the path and the message of each fault."""
    raw = text.encode() if isinstance(text, str) else text
    kind = str(kind_of(name))
    check = checker(kind) if checkers is None else Draft7Validator(checkers[kind])
    found = check.iter_errors(as_typed(read_document(name, raw).data))
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message}" for each in found]


def is_read(kind: str, name: str, raw: bytes) -> bool:
    """Whether a file can be read by itself, whatever the others say."""
    document = read_document(name, raw)
    if document.problems or document.lost:
        return False
    empty: Any = () if name in LISTS else {}
    try:
        ADAPTERS[kind].validate_python(empty if document.data is None else document.data)
    except ValidationError:
        return False
    return document.data is not None or name in COLLECTIONS or name in LISTS
