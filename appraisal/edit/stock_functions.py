"""What two-tier councils do: a general list, read from the packaged example's own.

Only what holds anywhere is taken: names, everyday words and the levels of councils. Sources, notes,
bodies that are named and words that belong to one place are left behind.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from appraisal.edit.writing import flow_list, scalar

OF_COUNCILS = ("county", "district", "neighbourhood")
"""The levels that hold wherever there are two tiers."""

_OF_A_PLACE = re.compile(r"\d|\b[A-Z][a-z]")
"""A number of a road, or a word that begins as the name of a place does."""


class StockFunction(Struct, frozen=True):
    """A function anywhere: `level` is None where who decides it differs from place to place."""

    id: str
    name: str
    level: str | None
    everyday: str | None = None
    also: tuple[str, ...] = ()


def stock_functions(entries: Mapping[str, Mapping[str, Any]]) -> tuple[StockFunction, ...]:
    """The functions of a functions.yaml that are no place's own, in its order."""
    return tuple(_stock(entries))


def _stock(entries: Mapping[str, Mapping[str, Any]]) -> Iterator[StockFunction]:
    for i, entry in entries.items():
        level = entry["level"] if entry["level"] in OF_COUNCILS else None
        name = str(entry["name"])
        if level is None and _OF_A_PLACE.search(name[1:]):
            continue
        also = tuple(word for word in map(str, entry.get("also", ())) if _is_general(word))
        yield StockFunction(i, name, level, entry.get("everyday"), also)


def _is_general(word: str) -> bool:
    return not _OF_A_PLACE.search(word)


def functions_text(functions: Sequence[StockFunction], only_unitary: bool) -> str:
    """The entries of those whose level is known, as YAML; unitary councils do both tiers' work."""
    return "\n".join(
        line
        for function in functions
        if function.level
        for line in _lines(function, _level(function.level, only_unitary))
    )


def _level(level: str, only_unitary: bool) -> str:
    return "unitary" if only_unitary and level != "neighbourhood" else level


def _lines(function: StockFunction, level: str) -> Iterator[str]:
    yield f"{function.id}:"
    yield f"  name: {scalar(function.name)}"
    if function.everyday:
        yield f"  everyday: {scalar(function.everyday)}"
    if function.also:
        yield f"  also: {flow_list(function.also)}"
    yield f"  level: {level}"
    yield "  source: assumption"


def differing_text(functions: Sequence[StockFunction]) -> str:
    """The entries of those that are decided differently from place to place, as comments."""
    return "\n".join(
        f"# {function.id}: {{name: {scalar(function.name)}, level: …, source: …}}"
        for function in functions
        if function.level is None
    )
