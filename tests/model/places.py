"""Every field of the files that takes ids, and what they name."""

from collections.abc import Iterator
from typing import Any, get_args, get_type_hints

from pydantic import BaseModel

from appraisal.model.facts import _check_id
from appraisal.model.files import ADAPTERS
from appraisal.model.references import Kind, Ref

Place = tuple[str, str, Kind | None]
"""A model, a field of it that takes ids, and what they name; None where they name nothing."""


def ids_in(annotation: Any) -> Iterator[Kind | None]:
    """For each id that an annotation takes, what it names; models within are left alone."""
    marks = annotation.__metadata__ if hasattr(annotation, "__metadata__") else ()
    if any(getattr(mark, "func", None) is _check_id for mark in marks):
        yield next((mark.kind for mark in marks if isinstance(mark, Ref)), None)
        return
    for inner in get_args(annotation):
        yield from ids_in(inner)


def models_in(annotation: Any, seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    new = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    if new and annotation not in seen:
        seen.add(annotation)
        for hint in get_type_hints(annotation, include_extras=True).values():
            models_in(hint, seen)
    for inner in get_args(annotation):
        models_in(inner, seen)
    return seen


PLACES: set[Place] = {
    (model.__name__, field, names)
    for adapter in ADAPTERS.values()
    for model in models_in(adapter._type, set())
    for field in model.model_fields
    for names in ids_in(get_type_hints(model, include_extras=True)[field])
}
