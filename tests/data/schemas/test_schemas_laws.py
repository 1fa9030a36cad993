"""Laws of the schemas: they take what can be read, and refuse what load refuses in shape."""

import copy
import pathlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from appraisal.load.document import read_document
from appraisal.model.files import ADAPTERS, kind_of
from tests.data.schemas.typed import as_typed, checker, faults, is_read
from tests.fuzz.mutations import Spoiled, read_workspace, spoiled
from tests.random_cases import some_of

FILES = read_workspace(pathlib.Path(__file__).parents[2] / "fuzz" / "rich")
NAMES = sorted(filter(kind_of, FILES))

SHAPES = {
    "a key that nobody knows": {"extra_forbidden", "bad_id"},
    "a key that is missing": {"missing"},
    "a word of no list": {"literal_error"},
}
"""Ways to spoil a file, with the errors of a reading that an editor can see too."""


@settings(max_examples=some_of(160), deadline=None, database=None)
@given(spoiled(FILES))
def test_what_can_be_read_fits(workspace: Spoiled) -> None:
    for name, raw in workspace.changed.items():
        kind = kind_of(name)
        if kind is not None and raw is not None and is_read(kind, name, raw):
            assert faults(name, raw) == []


@pytest.mark.parametrize("way", SHAPES)
def test_what_load_refuses_in_shape_is_refused_wherever_it_stands(way: str) -> None:
    seen = 0
    for name in NAMES:
        kind = str(kind_of(name))
        data = read_document(name, FILES[name]).data
        for spoilt in spoilt_by(way, data):
            if errors(kind, spoilt) & SHAPES[way]:
                seen += 1
                assert not checker(kind).is_valid(as_typed(spoilt)), (name, spoilt)
    assert seen > 20


def errors(kind: str, data: Any) -> set[str]:
    """The types of the errors of reading a file's values."""
    try:
        ADAPTERS[kind].validate_python(data)
    except ValidationError as error:
        return {each["type"] for each in error.errors()}
    return set()


def spoilt_by(way: str, data: Any) -> Iterator[Any]:
    """The values of a file, spoilt in one way at each place in turn."""
    for path, held in mappings(data, ()):
        if way == "a key that nobody knows":
            yield with_value(data, path, {**held, "Nobody knows": 1})
        for key, value in held.items():
            if way == "a key that is missing":
                yield with_value(data, path, {k: v for k, v in held.items() if k != key})
            elif way == "a word of no list" and isinstance(value, str):
                yield with_value(data, path, {**held, key: "zzz"})


def mappings(data: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], dict[Any, Any]]]:
    if isinstance(data, dict):
        yield path, data
    below = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in below if isinstance(data, dict | tuple) else ():
        if isinstance(value, dict | tuple):
            yield from mappings(value, (*path, key))


def with_value(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The same values with another at a path."""
    if not path:
        return value
    made = list(data) if isinstance(data, tuple) else copy.copy(data)
    made[path[0]] = with_value(data[path[0]], path[1:], value)
    return tuple(made) if isinstance(data, tuple) else made
