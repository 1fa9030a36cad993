"""A key that nobody knows where one is missing that its value would fit: one mistake, said once."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .complaint import Saying
from .shapes import Loc


def stand_ins(
    read_with: Callable[[Any], None],
    data: Any,
    details: Sequence[ErrorDetails],
    count: int,
    told: Collection[Loc] = (),
) -> Iterator[tuple[int, int]]:
    """Which faults, by position, are unknown keys, and in place of which missing keys they stand.

    So it is where a mapping has one of each, and both faults are gone once the key has the other's
    name. `count` is how many faults there are with those that are not in `details`, `read_with`
    reads the values of the file. Missing keys that have been `told` of are no part of this.
    """
    unknown = _alone(details, "extra_forbidden", ())
    for around, missing in _alone(details, "missing", told).items():
        if around in unknown:
            *_, key = details[unknown[around]]["loc"]
            *_, name = details[missing]["loc"]
            if _faults(read_with, _renamed(data, around, key, name)) == count - 2:
                yield unknown[around], missing


def said_of_stand_in(key: int | str, missing: int | str) -> Saying:
    """What is wrong with such a key, and how to mend it."""
    mend = f"Write `{missing}:` in its place, if that is what it says; else add `{missing}:`."
    return f"Unknown key '{key}', and '{missing}' is missing.", mend


def _alone(details: Sequence[ErrorDetails], kind: str, told: Collection[Loc]) -> dict[Loc, int]:
    """The position of the only fault of a kind in each mapping that has just one."""
    found: dict[Loc, list[int]] = {}
    for position, detail in enumerate(details):
        if detail["type"] == kind and detail["loc"] not in told:
            found.setdefault(detail["loc"][:-1], []).append(position)
    return {around: positions[0] for around, positions in found.items() if not positions[1:]}


def _faults(read_with: Callable[[Any], None], data: Any) -> int:
    try:
        read_with(data)
    except ValidationError as error:
        return error.error_count()
    return 0


def _renamed(data: Any, around: Sequence[int | str], key: int | str, name: int | str) -> Any:
    """The values with another name for one key; as they are where the way to it is not in them."""
    if not around:
        held = data if isinstance(data, dict) else {}
        return {name if each == key else each: value for each, value in held.items()}
    step, *below = around
    if isinstance(data, dict) and step in data:
        return {**data, step: _renamed(data[step], below, key, name)}
    if isinstance(data, tuple) and isinstance(step, int):
        return (*data[:step], _renamed(data[step], below, key, name), *data[step + 1 :])
    return data
