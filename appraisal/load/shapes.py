"""What the models' types say of a place in a file: which keys it takes, and whether it is text."""

import types
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter

from appraisal.model.facts import FREE
from appraisal.model.files import ADAPTERS, kind_of
from appraisal.model.references import Kind, Ref
from appraisal.model.walk import Path

Loc = tuple[int | str, ...]
"""A place as pydantic tells it: the path in the file, with names of its own between its steps."""


def known_keys(adapter: TypeAdapter[Any], loc: Loc) -> set[str]:
    """The keys that may stand in the mapping at `loc`, found by walking the models' types."""
    return {
        key
        for place in _around(adapter, loc)
        for model in _plain_models(place)
        for key in _keys_of(model)
    }


def keys_within(adapter: TypeAdapter[Any], loc: Loc) -> tuple[list[str], ...]:
    """The keys that what stands at `loc` needs, and all it takes, where it is to be a mapping."""
    models = [model for place in _places_at(adapter, loc) for model in _plain_models(place)]
    fields = [each for model in models[:1] for each in model.model_fields.items()]
    needed = [field.alias or name for name, field in fields if field.is_required()]
    return needed, [field.alias or name for name, field in fields]


def _plain_models(place: Any) -> list[type[BaseModel]]:
    plain = plain_types(place)
    return [each for each in plain if isinstance(each, type) and issubclass(each, BaseModel)]


def keys_at(file: str, loc: Loc) -> set[str]:
    """The keys that a file's mapping at `loc` takes; none where its keys are ids or numbers."""
    kind = kind_of(file)
    return set() if kind is None else known_keys(ADAPTERS[kind], loc)


def takes_any_key(file: str, loc: Loc) -> bool:
    """Whether a file has a mapping at `loc` whose keys are ids or numbers."""
    kind = kind_of(file)
    places = [] if kind is None else _places_at(ADAPTERS[kind], loc)
    return any(get_origin(plain) is dict for place in places for plain in plain_types(place))


def is_text(file: str, loc: Loc) -> bool:
    """Whether a file has somebody's own words at `loc`."""
    kind = kind_of(file)
    return kind is not None and is_free_text(ADAPTERS[kind], loc)


def kinds_at(adapter: TypeAdapter[Any], loc: Loc) -> set[Kind]:
    """What an id at `loc` may name, where pydantic puts `[key]` behind a key; none if it is new."""
    if loc[-1:] != ("[key]",):
        return {kind for place in _around(adapter, loc) for kind in _kinds(place)}
    plain = (plain for place in _around(adapter, loc[:-2]) for plain in plain_types(place))
    keys = [get_args(each)[0] for each in plain if get_origin(each) is dict]
    return {kind for key in keys for kind in _kinds(key)}


def _kinds(place: Any) -> list[Kind]:
    if get_origin(place) is Annotated:
        inner, *marks = get_args(place)
        return [*(mark.kind for mark in marks if isinstance(mark, Ref)), *_kinds(inner)]
    if get_origin(place) in (Union, types.UnionType):
        return [kind for branch in get_args(place) for kind in _kinds(branch)]
    return []


def _around(adapter: TypeAdapter[Any], loc: Loc) -> list[Any]:
    """The annotations of what stands at `loc`; pydantic's own names in it are passed over."""
    places: list[Any] = [adapter._type]
    for step in loc:
        places = [below for place in places for below in _below(place, step)] or places
    return places


def bounds_at(adapter: TypeAdapter[Any], loc: Loc) -> tuple[float, float] | None:
    """The least and the greatest number that may stand at `loc`, where both are given."""
    bounds = [bound for place in _around(adapter, loc) for bound in _bounds(place)]
    least = [float(bound.ge) for bound in bounds if hasattr(bound, "ge")]
    greatest = [float(bound.le) for bound in bounds if hasattr(bound, "le")]
    return (least[0], greatest[0]) if least and greatest else None


def _bounds(place: Any) -> list[Any]:
    if get_origin(place) is Annotated:
        inner, *marks = get_args(place)
        nested = [m for mark in marks for m in getattr(mark, "metadata", (mark,))]
        return [*nested, *_bounds(inner)]
    if get_origin(place) in (Union, types.UnionType):
        return [bound for branch in get_args(place) for bound in _bounds(branch)]
    return []


def width_at(adapter: TypeAdapter[Any], loc: Loc) -> int:
    """How many items the list at `loc` has; 0 where that is open, or no list stands there."""
    for plain in (plain for place in _around(adapter, loc) for plain in plain_types(place)):
        if get_origin(plain) is tuple and ... not in get_args(plain):
            return len(get_args(plain))
    return 0


def is_free_text(adapter: TypeAdapter[Any], path: Path) -> bool:
    """Whether somebody's own words may stand at a path; no id, number, date or choice."""
    return any(map(_is_free, _places_at(adapter, path)))


def _places_at(adapter: TypeAdapter[Any], path: Path) -> list[Any]:
    """The annotations, with their wrappings, of what stands at a path; none if nothing may."""
    places: list[Any] = [adapter._type]
    for step in path:
        places = [below for place in places for below in _below(place, step)]
    return places


def _is_free(place: Any) -> bool:
    if get_origin(place) is Annotated:
        return FREE in place.__metadata__ or _is_free(get_args(place)[0])
    return get_origin(place) in (Union, types.UnionType) and any(map(_is_free, get_args(place)))


def plain_types(place: Any) -> list[Any]:
    """The types that an annotation may stand for, without its wrappings."""
    if isinstance(place, types.GenericAlias) or get_origin(place) in (dict, tuple):
        return [place]
    if get_origin(place) is Annotated:
        return plain_types(get_args(place)[0])
    if get_origin(place) in (Union, types.UnionType):
        return [inner for branch in get_args(place) for inner in plain_types(branch)]
    return [place]


def _below(place: Any, step: int | str) -> list[Any]:
    """The annotations, with their wrappings, of what stands at a step below a place."""
    found: list[Any] = []
    for plain in plain_types(place):
        if get_origin(plain) is dict:
            found.append(get_args(plain)[1])
        elif get_origin(plain) is tuple and isinstance(step, int):
            found.append(get_args(plain)[0])
        elif isinstance(plain, type) and issubclass(plain, BaseModel):
            for name, field in plain.model_fields.items():
                if step in (name, field.alias):
                    found.append(field.rebuild_annotation())
    return found


@cache
def every_key() -> frozenset[str]:
    """Every key that some file may have, ids left aside."""
    return frozenset(key for model in _models() for key in _keys_of(model))


@cache
def keys_beside(key: str) -> frozenset[str]:
    """Every key that may stand in one mapping with a key, and the key itself."""
    return frozenset().union(*(keys for keys in map(_keys_of, _models()) if key in keys))


def _keys_of(model: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


@cache
def _models() -> tuple[type[BaseModel], ...]:
    """Every model that some part of a file is read as."""
    places: list[Any] = [adapter._type for adapter in ADAPTERS.values()]
    seen: list[type[BaseModel]] = []
    while places:
        place = places.pop()
        if isinstance(place, type) and issubclass(place, BaseModel):
            if place not in seen:
                seen.append(place)
                places += [field.rebuild_annotation() for field in place.model_fields.values()]
        else:
            places += [inner for inner in get_args(place) if inner is not ...]
    return tuple(seen)
