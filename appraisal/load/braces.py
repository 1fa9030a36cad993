"""What a comma or a missing space inside braces or brackets would lose without a word.

YAML reads `{value: 83,773}` as a value of 83 and a key 773 that has no value. No file of a
workspace has keys without values on purpose, so each is refused: what stands before it tells
whether it is the rest of a number, the rest of a text, or a key that lacks its space.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

from .lookalikes import STUCK, other_colon
from .writing import (
    GROUPED,
    QUOTED,
    STUCK_COLON,
    Complaint,
    place_of,
    shortened,
    without_space,
    without_value,
)

_COLON_FOLLOWS = re.compile(r"(?:\s|(?<=\s)#[^\r\n]*+)*+:")
_NUMBER = re.compile(r"[-+]?[0-9]+")
_GROUP = re.compile(r"[0-9]{3}(\.[0-9]+)?")
_DIGITS = re.compile(r"[0-9]+(\.[0-9]+)?")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def bare_keys(text: str, node: Any) -> list[Any]:
    """The key nodes of a mapping in braces that have no value; none of any other node."""
    if not isinstance(node, yaml.MappingNode) or not node.flow_style:
        return []
    return [key for key, value in node.value if _is_bare(text, key, value)]


def _is_bare(text: str, key: Any, value: Any) -> bool:
    if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode):
        return False
    nothing = not value.value and value.style not in QUOTED
    return nothing and not _COLON_FOLLOWS.match(text, key.end_mark.index)


def lost_in_braces(text: str, node: Any) -> Iterator[Complaint]:
    """Everything in one node, those below it left aside, that a comma or a colon cuts off."""
    if isinstance(node, yaml.MappingNode):
        keys = bare_keys(text, node)
        if _is_list(node, keys):
            yield place_of(node.start_mark), *_as_list(keys)
        else:
            yield from map(_complaint, _pieces(node, set(map(id, keys))))
    elif isinstance(node, yaml.SequenceNode) and node.flow_style:
        yield from _numbers_cut(text, node.value)


def _is_list(node: yaml.MappingNode, bare: list[Any]) -> bool:
    """Whether a list of words stands in braces: nothing in them has a value."""
    words = all(_WORD.fullmatch(_unquoted(key)) for key in bare)
    return len(bare) == len(node.value) > 1 and words


def _as_list(keys: list[Any]) -> tuple[str, str]:
    written = shortened(", ".join(str(key.value) for key in keys))
    return "A list stands in brackets, and these are braces.", f"Write [{written}]."


@dataclass(frozen=True)
class _Piece:
    """Keys without values that are one mistake.

    `before` is the unquoted value that they follow, and empty where none does.
    """

    before: str
    keys: list[Any]

    @property
    def first(self) -> str:
        """The first of the keys as it was written."""
        return str(self.keys[0].value)

    @property
    def rest(self) -> str:
        """What YAML cut off, with the commas at which it cut."""
        after = [str(key.value) for key in self.keys]
        comma = "," if all(map(_DIGITS.fullmatch, after[1:])) else ", "
        return comma.join(after)


def _pieces(node: yaml.MappingNode, bare: set[int]) -> Iterator[_Piece]:
    """The keys without values, those together that are the rest of one number or text."""
    before = ""
    piece: _Piece | None = None
    for key, value in node.value:
        if piece is not None and id(key) in bare and _goes_on(piece, key):
            piece.keys.append(key)
            continue
        if piece is not None:
            yield piece
        piece = _Piece(before, [key]) if id(key) in bare else None
        before = _unquoted(value)
    if piece is not None:
        yield piece


def _goes_on(piece: _Piece, key: Any) -> bool:
    """Whether a key without a value is the rest of the same number or text as those before it."""
    written = _unquoted(key)
    found = STUCK_COLON.fullmatch(piece.first)
    before = found[2] if found else piece.before
    if not written or not before or STUCK_COLON.fullmatch(written):
        return False
    if _NUMBER.fullmatch(before) and (found or _DIGITS.fullmatch(piece.first)):
        return bool(_DIGITS.fullmatch(written))
    return not _WORD.fullmatch(written) if found else not _is_forgotten(piece)


def _is_forgotten(piece: _Piece) -> bool:
    """Whether nothing was cut: what stands before the key cannot go on in it."""
    follows_number = bool(_NUMBER.fullmatch(piece.before))
    return not piece.before or (follows_number and bool(_WORD.fullmatch(piece.first)))


def _unquoted(node: Any) -> str:
    plain = isinstance(node, yaml.ScalarNode) and node.style not in QUOTED
    return str(node.value) if plain else ""


def _complaint(piece: _Piece) -> Complaint:
    place = place_of(piece.keys[0].start_mark)
    whole = f"{piece.before},{piece.rest}"
    word = shortened(piece.first)
    if _unquoted(piece.keys[0]) and (found := STUCK_COLON.fullmatch(piece.rest)):
        return place, *without_space(found)
    if found := STUCK.fullmatch(piece.first):
        return place, *other_colon(found[1], found[2], found[3])
    if _is_forgotten(piece):
        return place, f"`{word}` has no value.", without_value(word)
    if _NUMBER.fullmatch(piece.before) and _DIGITS.fullmatch(piece.first):
        return place, f"{shortened(whole)} is cut at its comma.", _without_comma(whole)
    if _WORD.fullmatch(piece.rest):
        mend = f"Put quotes round text that has a comma, write `{word}: …`, or take it away."
        return place, f"`{word}` has no value.", mend
    what = f"The text is cut at its comma, before `{word}`."
    return place, what, "Put quotes round text that has a comma."


def _without_comma(whole: str) -> str:
    if not GROUPED.fullmatch(whole):
        as_list = ", or put brackets round a list" if whole.count(",") > 1 else ""
        return f"Write one number without commas, such as 1234.5{as_list}."
    commas = "comma" if whole.count(",") == 1 else "commas"
    return f"Write {shortened(whole.replace(',', ''))} without the {commas}."


def _numbers_cut(text: str, items: list[Any]) -> Iterator[Complaint]:
    """Numbers of a list that are written with commas for their thousands.

    `[50,100]` is a pair. A group is the rest of a number where nobody would write it as a number
    of its own, as `000`, or where other commas of the list have a space after them and its own
    has none, as in `[83,773, 0]`.
    """
    spaced = any(_gap(text, *pair) not in ("", ",") for pair in pairwise(items))
    for run in _runs(text, items):
        numbers = [_unquoted(item) for item in run]
        whole = ",".join(numbers)
        if GROUPED.fullmatch(whole) and (spaced or any(map(_odd, numbers[1:]))):
            mend = _without_comma(whole).rstrip(".")
            mend += "; if these are numbers of their own, put a space after each comma."
            yield place_of(run[0].start_mark), f"{shortened(whole)} is cut at its comma.", mend


def _runs(text: str, items: list[Any]) -> Iterator[list[Any]]:
    """The items, those together that might be one number: no space, and then three digits."""
    run: list[Any] = []
    for item in items:
        if run and not (_gap(text, run[-1], item) == "," and _GROUP.fullmatch(_unquoted(item))):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _odd(number: str) -> bool:
    return len(number) > 1 and number.startswith("0") and not number.startswith("0.")


def _gap(text: str, item: Any, following: Any) -> str:
    return text[item.end_mark.index : following.start_mark.index]
