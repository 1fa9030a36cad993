"""A value put into a workshop's file, with keys in the order of the file format."""

from collections.abc import Mapping, Sequence
from typing import Any

from appraisal.model.facts import Model
from appraisal.model.workshops import Answer, Record, Workshop

from .entries import Path


def put(data: Any, path: Path, value: Any, councils: Sequence[str], around: Path = ()) -> Any:
    """The data with a value at a path of keys; the data themselves are left as they are.

    A key that is new stands behind those that come before it in the format, or among `councils`;
    one that stands in no order comes last. `around` is where the data stand in the file.
    """
    if not path:
        return value
    entries = dict(data) if isinstance(data, Mapping) else {}
    key = next((each for each in entries if str(each) == path[0]), path[0])
    below = put(entries.get(key), path[1:], value, councils, (*around, path[0]))
    if key in entries:
        return {**entries, key: below}
    return _inserted(entries, str(key), below, _order(around, councils))


def without(data: Any, path: Path) -> Any:
    """The data without what stands at a path of keys, and without what is then empty around it."""
    if not path or not isinstance(data, Mapping):
        return data
    entries = {}
    for key, each in data.items():
        kept = each
        if str(key) == path[0]:
            kept = without(each, path[1:]) if path[1:] else {}
        if str(key) != path[0] or kept != {}:
            entries[key] = kept
    return entries


def value_at(data: Any, path: Path) -> Any:
    """What stands at a path of keys; None where nothing does."""
    for step in path:
        entries = data.items() if isinstance(data, Mapping) else ()
        data = next((each for key, each in entries if str(key) == step), None)
    return data


def _order(around: Path, councils: Sequence[str]) -> Sequence[str]:
    models: dict[Path, type[Model]] = {(): Workshop, ("record",): Record}
    if around == ("answers",):
        return councils
    if around[:1] == ("answers",) and len(around) == 2:
        return list(Answer.model_fields)
    return list(models[around].model_fields) if around in models else ()


def _inserted(
    entries: dict[Any, Any], key: str, value: Any, order: Sequence[str]
) -> dict[Any, Any]:
    if key not in order:
        return {**entries, key: value}
    before = order[: order.index(key)]
    at = max((i for i, each in enumerate(entries, 1) if str(each) in before), default=0)
    items = list(entries.items())
    return dict([*items[:at], (key, value), *items[at:]])
