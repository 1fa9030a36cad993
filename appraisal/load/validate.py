"""Plain values → models; what does not fit is said in unfit.py, which is read only then."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from appraisal.model.facts import Stated

from .document import Document
from .meant import Meant

T = TypeVar("T")

Shared = Mapping[str, Stated]
"""The facts of facts.yaml by id, which figures elsewhere may use."""
NO_FACTS: Shared = {}


def validate(
    document: Document,
    adapter: TypeAdapter[T],
    data: Any,
    meant: Callable[[], Meant] = Meant,
    shared: Shared = NO_FACTS,
) -> T | None:
    """Turn a document's values into models; faults go to the document's problems.

    What words may be `meant` for is only asked where there are any.
    """
    try:
        return adapter.validate_python(data, context=shared)
    except ValidationError as error:
        _complain(document, adapter, data, meant, error, shared)
        return None


def validate_entries(
    document: Document,
    adapter: TypeAdapter[dict[str, T]],
    data: Any,
    meant: Callable[[], Meant] = Meant,
    shared: Shared = NO_FACTS,
) -> dict[str, T]:
    """Turn a document that maps ids to entries into models, as many as are sound.

    Faults go to the document's problems. An entry without any is read all the same, so that what
    is wrong with it across files is found at once too.
    """
    try:
        return adapter.validate_python(data, context=shared)
    except ValidationError as error:
        _complain(document, adapter, data, meant, error, shared)
        faulty = {str(detail["loc"][0]) for detail in error.errors() if detail["loc"]}
        sound = data.items() if isinstance(data, dict) else ()
        return adapter.validate_python(
            {key: entry for key, entry in sound if str(key) not in faulty}, context=shared
        )


def _complain(
    document: Document,
    adapter: TypeAdapter[Any],
    data: Any,
    meant: Callable[[], Meant],
    error: ValidationError,
    shared: Shared,
) -> None:
    from .unfit import File, complain_of_all

    complain_of_all(File(document, adapter, data, meant(), shared), error)
