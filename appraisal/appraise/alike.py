"""Those of which the same holds, together, where it can't be a key."""

from collections.abc import Mapping
from typing import TypeVar

Held = TypeVar("Held")


def alike(held: Mapping[str, Held]) -> tuple[tuple[tuple[str, ...], Held], ...]:
    """The ids that share a value, with it, in the order of the first of each."""
    found: list[tuple[Held, list[str]]] = []
    for i, value in held.items():
        same = next((ids for other, ids in found if other == value), None)
        if same is None:
            found.append((value, [i]))
        else:
            same.append(i)
    return tuple((tuple(ids), value) for value, ids in found)
