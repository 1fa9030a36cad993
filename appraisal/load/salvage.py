"""What can be used of an entry that has a fault: the parts of it that have none.

So that one fault hides no other: the ids that its sound parts name are looked up all the same.
"""

from functools import cache
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from appraisal.model.facts import Model

from .shapes import plain_types
from .validate import NO_FACTS, Shared


class _Nothing:
    """The type of NOTHING."""


NOTHING: Final = _Nothing()
"""Stands for a value of which no part is sound."""

_adapters: dict[int, tuple[Any, TypeAdapter[Any]]] = {}
"""By the id of an annotation, which is kept with its adapter so that no other takes its id."""


def salvaged(place: Any, data: Any, shared: Shared = NO_FACTS) -> Any:
    """As much of a value as fits an annotation, in its place; NOTHING where nothing does.

    A model lacks what is faulty: a key that may be left out counts as left out, one that may not
    is None. A mapping keeps all its keys, and a list the number of its items; None stands for the
    faulty ones. `shared` are the facts that it may use.
    """
    try:
        return _adapter(place).validate_python(data, context=shared)
    except ValidationError:
        found = (_in_part(plain, data, shared) for plain in plain_types(place))
        return next((part for part in found if part is not NOTHING), NOTHING)


def faulty_keys(
    model: type[Model], data: dict[Any, Any], shared: Shared = NO_FACTS
) -> frozenset[str]:
    """The keys of an entry that are missing, left empty, or whose values do not fit as a whole."""
    needed = {name for name, field in model.model_fields.items() if field.is_required()}
    return frozenset(
        key
        for name, key, place in _fields(model)
        if (name in needed and key not in data)
        or (key in data and (data[key] is None or not _fits(place, data[key], shared)))
    )


def _fits(place: Any, data: Any, shared: Shared) -> bool:
    try:
        _adapter(place).validate_python(data, context=shared)
    except ValidationError:
        return False
    return True


def _adapter(place: Any) -> TypeAdapter[Any]:
    known = _adapters.get(id(place))
    if known is None:
        known = _adapters[id(place)] = (place, TypeAdapter(place))
    return known[1]


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, Any], ...]:
    """A model's fields: the name, the key in the file, and the annotation."""
    fields = model.model_fields.items()
    return tuple((name, field.alias or name, field.rebuild_annotation()) for name, field in fields)


def _in_part(plain: Any, data: Any, shared: Shared) -> Any:
    if isinstance(plain, type) and issubclass(plain, BaseModel):
        return _model_in_part(plain, data, shared) if isinstance(data, dict) else NOTHING
    if get_origin(plain) is dict and isinstance(data, dict):
        keys, held = get_args(plain)
        read = ((salvaged(keys, key), salvaged(held, value, shared)) for key, value in data.items())
        return {key: _or_none(value) for key, value in read if key is not NOTHING}
    if get_origin(plain) is tuple and isinstance(data, tuple):
        held, *others = (inner for inner in get_args(plain) if inner is not ...)
        return NOTHING if others else tuple(_or_none(salvaged(held, item, shared)) for item in data)
    return NOTHING


def _model_in_part(model: type[BaseModel], data: dict[Any, Any], shared: Shared) -> BaseModel:
    values: dict[str, Any] = {}
    for name, key, place in _fields(model):
        value = NOTHING if data.get(key) is None else salvaged(place, data[key], shared)
        if value is not NOTHING:
            values[name] = value
    needed = {name: None for name, field in model.model_fields.items() if field.is_required()}
    return model.model_construct(_fields_set=set(values), **(needed | values))


def _or_none(value: Any) -> Any:
    return None if value is NOTHING else value
