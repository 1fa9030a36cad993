"""Values to put where a model wants one: what it takes, often at the very ends of that."""

import types
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import BaseModel

from appraisal.model.facts import Date, Id, PartialDate

Strategy = st.SearchStrategy[Any]

NUMBERS: Sequence[float] = (
    *(0, 1, -1, 2, 3, 50, 100, 101, 1900, 2026, 2200, 99999),
    *(0.5, -0.5, 0.035, 1e-9, 5e-324, 1e6, 1e9, 1e15, -1e15, 1e308, -1e308),
)
TEXTS: Sequence[str] = (
    *("", " ", "\u200b", "Plain words", "Ends with a stop.", "é £ — 日本", "x" * 400, "\ud800"),
    *("<script>alert(1)</script>", "{{ page }}", "{% for x in y %}", "=1+1", "@a", "-1", "unknown"),
    *("[a](//host)", "[a](javascript:x)", "[" * 300, "> " * 40 + "x", "* " * 30 + "x", "`" * 500),
    *("| a |\n|---|\n| b |", "# h\n\n- a\n  - b\n    - c", "&amp; &lt; &#0;", "a\u2028b\u0085c"),
    *("index", "con", "../up", "a/b", "a\\b", "1 of 1", "_" * 300, "<" * 300),
)
DATES: Sequence[str] = (
    *("unknown", "1000", "1000-01", "1000-01-01", "2200", "2200-12", "2200-12-31", "9999-12-31"),
    *("2026", "2026-01", "2026-01-15", "2026-02-30", "0001-01-01", "0999", "2201"),
)
ODD: Sequence[Any] = (None, True, False, [], {}, [[]], [{}], {"": ""}, "", 0, -1, 1e308, "text")
"""What no model takes, or few."""


Ids = Mapping[str, Sequence[str]]
"""What stands in a workspace under each key: the ids to use where a model wants one."""


def values_of(annotation: Any, ids: Ids, key: str = "", depth: int = 3) -> Strategy:
    """What may stand under a key where a model has this annotation."""
    if annotation == Id:
        return st.sampled_from(ids.get(key) or sorted({i for held in ids.values() for i in held}))
    if annotation in (Date, PartialDate):
        return st.sampled_from(DATES)
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return values_of(inner[0], ids, key, depth)
    if origin in (Union, types.UnionType):
        return st.one_of(*(values_of(branch, ids, key, depth) for branch in inner))
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple:
        return _list_of(inner, ids, key, depth)
    if origin is dict:
        held = [values_of(inner[0], ids, key, depth), values_of(inner[1], ids, key, depth - 1)]
        return st.lists(st.tuples(*held), max_size=3 if depth > 0 else 0).map(dict)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _entry_of(annotation, ids, depth)
    plain = {str: st.sampled_from(TEXTS), bool: st.booleans(), int: st.integers(-2, 3000)}
    return plain.get(annotation, st.none() if annotation is type(None) else _numbers())


def _numbers() -> Strategy:
    return st.one_of(st.sampled_from(NUMBERS), st.floats(0, 100), st.integers(-10, 10**6))


def _list_of(inner: tuple[Any, ...], ids: Ids, key: str, depth: int) -> Strategy:
    if inner[-1:] == (...,):
        return st.lists(values_of(inner[0], ids, key, depth - 1), max_size=3 if depth > 0 else 0)
    return st.tuples(*(values_of(each, ids, key, depth - 1) for each in inner)).map(list)


def _entry_of(model: type[BaseModel], ids: Ids, depth: int) -> Strategy:
    """A mapping with every key that the model needs and some that it may have."""
    hints = get_type_hints(model, include_extras=True)
    needed, possible = {}, {}
    for name, field in model.model_fields.items():
        wanted = needed if field.is_required() else possible
        if field.is_required() or depth > 0:
            key = field.alias or name
            wanted[key] = values_of(hints[name], ids, key, depth - 1)
    return st.fixed_dictionaries(needed, optional=possible)
