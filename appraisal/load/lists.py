"""Lists whose brackets or commas are wrong: one mistake, however many of their items do not fit."""

import re
from typing import Any

from pydantic import TypeAdapter
from pydantic_core import ErrorDetails

from .amounts import Where
from .complaint import Saying
from .document import Path
from .sayings import said_of
from .shapes import Loc, width_at
from .writing import shortened

_PER_CENT = re.compile(r"([0-9]+(?:\.[0-9]+)?) ?(?:%|per cent)")
SEMICOLONS = "A list has a comma behind each entry, and these are semicolons."
_OF_LISTS = frozenset(
    {"float_type", "int_type", "missing", "too_long", "too_short", "tuple_type", "bad_id"}
    | {"use_in_list"}
)
"""What is found of the items of a list with wrong brackets or commas."""


def told_of_lists(
    adapter: TypeAdapter[Any], details: list[ErrorDetails], paths: list[Path]
) -> tuple[dict[int, Saying], frozenset[int]]:
    """What is said of the first fault of such a list, and which other faults say no more.

    Both name faults by their positions in `details`; `paths` says where each stands in the file.
    """
    lists: dict[Loc, list[int]] = {}
    for position, detail in enumerate(details):
        if detail["type"] in _OF_LISTS and _is_item(detail["loc"]):
            lists.setdefault(_holder(detail["loc"]), []).append(position)
    told: dict[int, Saying] = {}
    silent: set[int] = set()
    for loc, positions in lists.items():
        faults = [details[position] for position in positions]
        in_brackets = any(isinstance(step, int) for step in paths[positions[0]][-1:])
        found = (
            _uses(faults)
            or _semicolons(faults, in_brackets)
            or _per_cent(faults)
            or _without_brackets(faults, width_at(adapter, (*loc, 0)))
        )
        if found is not None:
            first, saying = found
            told[positions[first]] = saying
            silent |= {*positions} - {positions[first]}
    return told, frozenset(silent)


def _is_item(loc: Loc) -> bool:
    return bool(loc) and isinstance(loc[-1], int)


def _holder(loc: Loc) -> Loc:
    """The place of the whole list that an item, or an item of an item, belongs to."""
    while loc and isinstance(loc[-1], int):
        loc = loc[:-1]
    return loc


def _uses(faults: list[ErrorDetails]) -> tuple[int, Saying] | None:
    for position, detail in enumerate(faults):
        if detail["type"] == "use_in_list":
            return position, said_of(detail, Where())
    return None


def _semicolons(faults: list[ErrorDetails], in_brackets: bool) -> tuple[int, Saying] | None:
    for position, detail in enumerate(faults):
        written = detail["input"]
        if isinstance(written, str) and ";" in written:
            parted = ", ".join(part.strip() for part in written.split(";"))
            mend = f"Write {parted}." if in_brackets else f"Write [{parted}]."
            return position, (SEMICOLONS, mend)
    return None


def _per_cent(faults: list[ErrorDetails]) -> tuple[int, Saying] | None:
    """Numbers each with a sign for per cent: one slip, however many there are."""
    found = [_PER_CENT.fullmatch(str(detail["input"])) for detail in faults]
    if len(found) < 2 or not all(found):
        return None
    numbers = ", ".join(match[1] for match in found if match)
    what = f"'{faults[0]['input']}' is not a number, nor are the others with this sign."
    return 0, (what, f"Write {numbers}, without the sign.")


def _without_brackets(faults: list[ErrorDetails], width: int) -> tuple[int, Saying] | None:
    bare = [detail for detail in faults if detail["type"] == "tuple_type"]
    if len(bare) < max(2, width) or len(bare) != len(faults):
        return None
    what = "Each entry of this list is a list of its own, and here the inner brackets are missing."
    first = bare[0]["input"]
    if isinstance(first, str) and first.startswith("("):
        written = ", ".join(str(detail["input"]) for detail in bare)
        written = written.replace("(", "[").replace(")", "]")
        return 0, ("A list stands in square brackets, and these are round.", f"Write [{written}].")
    if isinstance(first, str) and "," in first:
        return 0, (what, f"Write [{shortened(first)}], with brackets, and likewise the others.")
    items = ", ".join(str(detail["input"]) for detail in bare[:width])
    return 0, (what, f"Write [[{items}], …]: brackets round each, and round them all.")
