"""What a comma or a missing space inside braces or brackets would lose without a word.

YAML reads `{value: 83,773}` as a value of 83 and a key 773 that has no value. No file of a
workspace has keys without values on purpose, so each is refused: what stands before it tells
whether it is the rest of a number, the rest of a text, or a key that lacks its space.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import yaml
from msgspec import Struct

from .shapes import every_key
from .writing import (
    GROUPED,
    QUOTED,
    STUCK_COLON,
    Complaint,
    place_of,
    quoted,
    shortened,
    without_space,
    without_value,
)

_COLON_FOLLOWS = re.compile(r"(?:\s|(?<=\s)#[^\r\n]*+)*+:")
_NUMBER = re.compile(r"[-+]?[0-9]+")
_GROUP = re.compile(r"[0-9]{3}(\.[0-9]+)?")
_REST_AND_KEY = re.compile(r"([0-9]{3}(?:\.[0-9]+)?)\s+([a-z_]+)")
_DIGITS = re.compile(r"[0-9]+(\.[0-9]+)?")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_NO_COLON = re.compile(r"([a-z_]+)(?:[ ]*(=)[ ]*|[ ]+)([^=\s].*)", re.S)
_FIGURES = frozenset({"value", "low", "high", "score"})
"""Keys that take a number."""


def bare_keys(text: str, node: Any) -> list[Any]:
    """The key nodes of a mapping in braces that have no value; none of any other node."""
    if not isinstance(node, yaml.MappingNode) or not node.flow_style:
        return []
    # Almost every key has a value: that is soon said.
    return [key for key, value in node.value if not value.value and _is_bare(text, key, value)]


def _is_bare(text: str, key: Any, value: Any) -> bool:
    """Whether a key has no value, of which nothing is written."""
    if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.ScalarNode):
        return False
    return value.style not in QUOTED and not _COLON_FOLLOWS.match(text, key.end_mark.index)


def lost_in_braces(text: str, node: Any) -> Iterator[tuple[Any, Complaint]]:
    """Everything in one node, those below it left aside, that a comma or a colon cuts off.

    With each stands the node that can't be trusted for it: the value that was cut, or the whole.
    """
    if isinstance(node, yaml.MappingNode):
        keys = bare_keys(text, node)
        if keys and _is_list(node, keys):
            yield node, (place_of(node.start_mark), *_as_list(keys))
        else:
            for piece in _pieces(node, set(map(id, keys))) if keys else ():
                lost = _lost_key(piece)
                yield (node, lost) if lost is not None else (piece.cut, _cut_off(piece))
            for complaint in _stuck_to_key(node):
                yield node, complaint
    elif _is_mapping(text, node):
        yield node, (place_of(node.start_mark), *_as_mapping(text, node))
    elif isinstance(node, yaml.SequenceNode) and node.flow_style:
        yield from ((node, complaint) for complaint in _numbers_cut(text, node.value))


def _stuck_to_key(node: yaml.MappingNode) -> Iterator[Complaint]:
    """A number cut at its comma whose rest goes on to the next key: `99,200 date: 2025`."""
    if not [key for key, _ in node.value if str(key.value)[:1].isdigit()]:
        return  # as almost always: that is soon said
    for (_, before), (key, _) in pairwise(node.value):
        found, number = _REST_AND_KEY.fullmatch(_unquoted(key)), _unquoted(before)
        if found and found[2] in every_key() and GROUPED.fullmatch(f"{number},{found[1]}"):
            what = f"{number},{found[1]} is cut at its comma, and none stands before `{found[2]}:`."
            mend = f"Write {number.replace(',', '')}{found[1]}, {found[2]}: …"
            yield place_of(before.start_mark), what, f"{mend}."


def _is_list(node: yaml.MappingNode, bare: list[Any]) -> bool:
    """Whether a list of words stands in braces: nothing in them has a value."""
    words = all(_WORD.fullmatch(_unquoted(key)) for key in bare)
    return len(bare) == len(node.value) > 1 and words


def _as_list(keys: list[Any]) -> tuple[str, str]:
    written = shortened(", ".join(str(key.value) for key in keys))
    return "A list stands in brackets, and these are braces.", f"Write [{written}]."


def _is_mapping(text: str, node: Any) -> bool:
    """Whether keys with values stand in brackets: YAML makes a mapping of each of them."""
    if not isinstance(node, yaml.SequenceNode) or not node.flow_style:
        return False
    first = node.value[0] if node.value else None
    if not isinstance(first, yaml.MappingNode) or text[first.start_mark.index] == "{":
        return False
    return _unquoted(first.value[0][0]) in every_key()


def _as_mapping(text: str, node: yaml.SequenceNode) -> tuple[str, str]:
    written = shortened(text[node.start_mark.index + 1 : node.end_mark.index - 1])
    return "Keys with values stand in braces, and these are brackets.", f"Write {{{written}}}."


class _Piece(Struct, frozen=True):
    """Keys without values that are one mistake.

    `before` is the unquoted value that they follow, and empty where none does; `key` is the key of
    that, and `free` are the keys that the mapping does not have yet. `cut` is the node of what
    they follow.
    """

    key: str
    before: str
    free: frozenset[str]
    keys: list[Any]
    cut: Any = None

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

    def without_colon(self, text: str) -> re.Match[str] | None:
        """A key and its value between which no colon stands: `date 2025`, `date = 2025`."""
        found = _NO_COLON.fullmatch(text)
        return found if found and found[1] in self.free else None


def _pieces(node: yaml.MappingNode, bare: set[int]) -> Iterator[_Piece]:
    """The keys without values, those together that are the rest of one number or text."""
    before = holder = ""
    cut: Any = None
    piece: _Piece | None = None
    free = every_key() - {_unquoted(key) for key, _ in node.value}
    for key, value in node.value:
        if piece is not None and id(key) in bare and _goes_on(piece, key):
            piece.keys.append(key)
            continue
        if piece is not None:
            yield piece
        piece = _Piece(holder, before, free, [key], cut) if id(key) in bare else None
        before, holder, cut = _unquoted(value), _unquoted(key), value
    if piece is not None:
        yield piece


def _goes_on(piece: _Piece, key: Any) -> bool:
    """Whether a key without a value is the rest of the same number or text as those before it."""
    written = _unquoted(key)
    stuck = STUCK_COLON.fullmatch(piece.first)
    found = stuck or piece.without_colon(piece.first)
    before = found[found.re.groups] if found else piece.before
    if not written or not before or STUCK_COLON.fullmatch(written):
        return False
    if piece.without_colon(written):
        return False
    if _NUMBER.fullmatch(before) and (found or _DIGITS.fullmatch(piece.first)):
        return bool(_DIGITS.fullmatch(written))
    if found:
        return written not in piece.free and not (stuck and _WORD.fullmatch(written))
    return not _is_forgotten(piece)


def _is_forgotten(piece: _Piece) -> bool:
    """Whether nothing was cut: what stands before the key cannot go on in it."""
    follows_number = bool(_NUMBER.fullmatch(piece.before))
    return not piece.before or (follows_number and bool(_WORD.fullmatch(piece.first)))


def _unquoted(node: Any) -> str:
    plain = isinstance(node, yaml.ScalarNode) and node.style not in QUOTED
    return str(node.value) if plain else ""


def _lost_key(piece: _Piece) -> Complaint | None:
    """What is wrong with keys that may have been meant as keys, so that one may be lacking."""
    from .lookalikes import STUCK, other_colon  # for the few files that have such keys

    place, word = place_of(piece.keys[0].start_mark), shortened(piece.first)
    if _unquoted(piece.keys[0]) and (found := STUCK_COLON.fullmatch(piece.rest)):
        return place, *without_space(found)
    if found := STUCK.fullmatch(piece.first):
        return place, *other_colon(found[1], found[2], found[3])
    if found := piece.without_colon(piece.rest):
        return place, *_with_colon(found, piece)
    if _is_forgotten(piece):
        return place, f"`{word}` has no value.", without_value(word)
    if piece.key not in _FIGURES and _WORD.fullmatch(piece.rest):
        mend = f"Put quotes round text that has a comma, write `{word}: …`, or take it away."
        return place, f"`{word}` has no value.", mend
    return None


def _cut_off(piece: _Piece) -> Complaint:
    """What is wrong with keys that are the rest of the value before them."""
    place = place_of(piece.keys[0].start_mark)
    whole = f"{piece.before},{piece.rest}"
    if _NUMBER.fullmatch(piece.before) and _DIGITS.fullmatch(piece.first):
        return place, f"{shortened(whole)} is cut at its comma.", _without_comma(whole)
    if piece.key in _FIGURES:
        mend = "Write digits only, without commas, in the unit that this figure has."
        return place, f"{shortened(whole)} is not a number.", mend
    what = f"The text is cut at its comma, before `{shortened(piece.first)}`."
    return place, what, "Put quotes round text that has a comma."


def _with_colon(found: re.Match[str], piece: _Piece) -> tuple[str, str]:
    from .lookalikes import other_colon

    key, sign, value = found.groups()
    shown = shortened(value)
    if GROUPED.fullmatch(value):
        shown = value.replace(",", "")
    elif "," in value:
        shown = quoted(value)
    if sign:
        return other_colon(key, sign, shown)
    mend = f"Write `{key}: {shown}`"
    if piece.before and not piece.before[0].isdigit():
        mend += "; if it goes on with the text before it, put quotes round all of that"
    return f"There is no colon behind `{key}`.", f"{mend}."


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
    if not any(_GROUP.fullmatch(_unquoted(item)) for item in items[1:]):
        return
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
