"""One YAML file → plain values, with the line and column of every key and item."""

import datetime
import math
import re
from collections.abc import Iterator
from typing import Any, Final

import yaml
from msgspec import Struct, field
from yaml import MappingNode, ScalarNode, SequenceNode

from appraisal.model import Criterion
from appraisal.model.files import COLLECTIONS, LISTS
from appraisal.problems import Problem

from .braces import bare_keys, lost_in_braces
from .comments import after_one_word, before_signs, cut_by_hash, is_whole
from .composed import composed
from .remains import MOST, Rest, whole, without_value
from .unindented import without_texts
from .writing import (
    DASHES,
    DASHLESS,
    INDENTATION,
    QUOTED,
    Complaint,
    end_of,
    not_a_key,
    place_of,
    twice,
)

Path = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)([eE][-+]?[0-9]+)?")
_FIRST_OF_NUMBER = frozenset("+-.0123456789")
"""What a number may begin with, and a date."""
_SOME = re.compile(r"[-+.0]*[1-9]")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OF_ENTRY = "|".join(sorted(Criterion.model_fields))
_NUMBER = r"(?:[0-9]{1,2}[.)][ ]+)?"
"""What somebody may write in place of a dash."""
_KEYS_FIRST = re.compile(
    rf"(?:---[^\n]*\n|[ \t]*(?:#[^\n]*)?\r?\n)*([ \t]*)"
    rf"{_NUMBER}(?:(?:{_OF_ENTRY}):[ \r\n]|[\w -]+:[ \t]*\r?\n[ ]+(?:{_OF_ENTRY}):[ \r\n])"
)
"""A text that begins with the keys of a criterion, or with one and its keys below it."""
_MARKED_LIST = re.compile(
    r"(?:---[^\n]*\n|[ \t]*(?:#[^\n]*)?\r?\n)*"
    r"in_progress:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?=- )"
)
"""A list right below the mark of a file that is in progress, which is then a mapping."""
_CONSTANTS = {"true": True, "false": False, "": None, "null": None, "~": None}


class _WholeNumber(int):
    """A whole number that reads as it was written where text is wanted: `007`, not `7`."""

    written: str

    def __str__(self) -> str:
        return self.written


class _DecimalNumber(float):
    """A decimal number that reads as it was written where text is wanted: `1.10`, not `1.1`."""

    written: str

    def __str__(self) -> str:
        return self.written


class _Unread:
    """The type of UNREAD, which no field takes."""


UNREAD: Final = _Unread()
"""What stands in place of a value whose fault has been said, so that no more is said of it."""


class Document(Struct):
    """A file's values, where each was written, and what is wrong with the writing.

    Mappings are dicts, lists are tuples, and what cannot be trusted is UNREAD; `data` is None
    where nothing can be read at all, or nothing stands in the file. `keys` and `values` give (line,
    column), from 1, of the key and of the value at a path of keys, as text, and positions in lists,
    as numbers; the empty path is the whole file. `after_words` holds, by the place of a value of
    one word, what is wrong with the comment behind it if that value is free text. `lost` are the
    words that may be keys in what YAML cannot read, `again` the keys of the file itself that stand
    a second time, and `has_empty` says that a key or an item of a list has no value.
    """

    file: str
    data: Any = None
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    after_words: dict[tuple[int, int], Complaint] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    again: tuple[str, ...] = ()
    has_empty: bool = False

    def complain(self, place: tuple[int, int], what: str, mend: str) -> None:
        """Note a Problem at a (line, column) of this file."""
        self.problems.append(Problem(self.file, *place, what, mend))

    @property
    def is_unread(self) -> bool:
        """Whether nothing of the file can be read, so that it might say anything."""
        return self.data is UNREAD or (self.data is None and bool(self.problems))

    def value_at(self, path: Path) -> tuple[int, int]:
        """Line and column of the value at `path`, or of the nearest thing around it."""
        path = self._as_written(path)
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (1, 1))

    def key_at(self, path: Path) -> tuple[int, int]:
        """Line and column of the key at `path`, or of the nearest thing around it."""
        return self.keys.get(self._as_written(path)) or self.value_at(path)

    def _as_written(self, path: Path) -> Path:
        """The path without the positions in lists of one that are written without a dash."""
        if path in self.values:
            return path
        written: Path = ()
        for at, step in enumerate(path):
            is_last, is_there = at == len(path) - 1, (*written, step) in self.values
            if is_last or is_there or step != 0:
                written = (*written, step)
        return written


def read_document(file: str, raw: bytes) -> Document:
    """Read one file. What is wrong with it is in the Document's problems.

    If its writing can't be read, `data` is None; a fault of one value leaves the others readable.
    """
    document = Document(file)
    text = _decode(document, raw)
    rest, node = (
        _readable(document, text)
        if text is not None and _has_dashes(document, text)
        else (None, None)
    )
    if rest is None:
        return document
    text, document.lost = rest.text, rest.lost
    node = node or yaml.compose(text, Loader=yaml.CSafeLoader)
    cuts = rest.cuts
    cut = [each for each in _scalars(node) if each.start_mark.line in cuts] if cuts else []
    signs = before_signs(text)
    for spoilt, complaint in _cuts(text, node, signs):
        document.complain(*complaint)
        cut.append(spoilt)
    if " #" in text or "\t#" in text:
        near = (each for each in _scalars(node) if each.end_mark.index in signs)
        found = ((each, after_one_word(text, each)) for each in near)
        document.after_words = {place_of(each.start_mark): said for each, said in found if said}
    document.data = None if node is None else _build(document, node, (), frozenset(map(id, cut)))
    if rest.cuts or rest.blank:
        document.data = _with_lost(document.data, rest.lost)
    return document


def _with_lost(data: Any, lost: frozenset[str]) -> Any:
    """What is left of a file that was cut, with the keys that it lost; None where nothing is."""
    values = data.values() if isinstance(data, dict) else data
    if not isinstance(data, dict | tuple) or all(value is UNREAD for value in values):
        return None
    return {**dict.fromkeys(lost, UNREAD), **data} if isinstance(data, dict) else data


def _readable(document: Document, text: str) -> tuple[Rest | None, Any]:
    """As much of a text as can be read, its faults noted; None where nothing can.

    With it are its nodes, where they are known.
    """
    rest: Rest | None
    rest, in_column = without_texts(whole(text))
    for complaint in in_column:
        document.complain(*complaint)
    shifted: set[int] = set()
    for _ in range(MOST):
        node = None if rest is None else composed(rest.text)
        found = [] if rest is None or node else _faults(document.file, rest.text)
        if rest is None or not found:
            return rest, node
        # What is told of a line that was cut comes of the cut.
        told = [complaint for complaint in found if not rest.holds(complaint[0][0])]
        for (line, column), what, mend in told:
            # Lines in the wrong column that follow one another are one mistake.
            if INDENTATION not in what or line - 1 not in shifted:
                document.complain((line, column), what, mend)
            shifted |= {line} if INDENTATION in what else set()
        for line, misplaced in sorted(
            {(at[0], INDENTATION in what) for at, what, _ in told or found[:1]}
        ):
            if rest is not None and not (told and rest.holds(line)):
                rest = without_value(rest, line, misplaced)
    return None, None


def _faults(file: str, text: str) -> list[Complaint]:
    """What is wrong with how a text is written. Few files need to be looked at for that."""
    from .events import faults

    return faults(file, text)


def _has_dashes(document: Document, text: str) -> bool:
    """Refuse a list of entries that is written as keys, once and not once for each of them.

    So is one that stands right below the mark `in_progress`.
    """
    key = LISTS.get(document.file)
    if key is not None and (marked := _MARKED_LIST.match(text)):
        what = "Below `in_progress: true` the list needs a key of its own."
        document.complain(end_of(marked[0]), what, f"Write `{key}:` on a line above this one.")
        return False
    said = DASHES.get(document.file)
    found = _KEYS_FIRST.match(text) if said else None
    if said is None or found is None:
        return True
    document.complain(end_of(text[: found.end(1)]), *said)
    return False


def _decode(document: Document, raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        document.complain(
            end_of(error.object[: error.start].decode(errors="replace")),
            "This is not UTF-8 text.",
            "Save the file anew: in Notepad, Save as, Encoding, UTF-8; in Excel, Save as, type "
            "CSV UTF-8.",
        )
        return None


def _cuts(
    text: str, node: Any, signs: frozenset[int], indent: int = 0, key: Any = None
) -> Iterator[tuple[Any, Complaint]]:
    """What a comma, a missing space or a ` #` cuts off in a node and below it, and from which.

    A `#` is the next thing at `signs`. Keys without values in braces are taken out of the nodes,
    so that they are spoken of once.
    """
    if isinstance(node, ScalarNode):
        yield from ((node, complaint) for complaint in cut_by_hash(text, node, indent, key))
        return
    yield from lost_in_braces(text, node)
    if isinstance(node, MappingNode):
        if bare := set(map(id, bare_keys(text, node))):
            node.value = [pair for pair in node.value if id(pair[0]) not in bare]
        for below, value in node.value:
            if not is_whole(value, signs):
                yield from _cuts(text, value, signs, below.start_mark.column, below)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            if not is_whole(item, signs):
                yield from _cuts(text, item, signs, node.start_mark.column)


def _scalars(node: Any) -> Iterator[Any]:
    """Every value of a node and below it that is neither a mapping nor a list."""
    if isinstance(node, MappingNode):
        for _, value in node.value:
            yield from _scalars(value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif node is not None:
        yield node


def _build(document: Document, node: Any, path: Path, unread: frozenset[int]) -> Any:
    """The values of a node and below it; `unread` has the ids of nodes that can't be trusted."""
    mark = node.start_mark
    document.values[path] = mark.line + 1, mark.column + 1
    if type(node) is ScalarNode:
        built: Any = _scalar(document, node)
    elif type(node) is MappingNode:
        built = _build_mapping(document, node, path, unread)
    else:
        items = enumerate(node.value)
        built = tuple([_build(document, item, (*path, i), unread) for i, item in items])
    return UNREAD if unread and id(node) in unread else built


def _build_mapping(
    document: Document, node: MappingNode, path: Path, unread: frozenset[int]
) -> Any:
    if (dashless := _dashless(node, path)) is not None:
        document.complain(place_of(dashless.start_mark), *DASHLESS)
        return UNREAD
    built: dict[Any, Any] = {}
    first: dict[Any, int] = {}
    whole, again = True, []
    value: Any = None
    for key_node, value_node in node.value:
        place, value, before = place_of(key_node.start_mark), value_node, value
        if not isinstance(key_node, ScalarNode):
            is_list = isinstance(key_node, SequenceNode) and node.flow_style
            if is_list and isinstance(before, SequenceNode):
                place = place_of(before.start_mark)  # the first of several that are one value
            if whole or not is_list:
                document.complain(place, *not_a_key(is_list))
            whole, value = False, before if is_list else value_node
            continue
        key, text = _key(key_node), key_node.value
        line = first.get(key) or (None if key is text else first.get(text))
        is_read = not unread or id(value_node) not in unread
        if line is not None and is_read:
            again.append((place, text, line))
            continue
        if is_read:
            first[key] = first[text] = place[0]
        below = (*path, key if key is text else str(key))
        built[key] = _build(document, value_node, below, unread)
        document.keys[below] = place
    if again:
        document.complain(*twice(again, are_ids=not path and document.file in COLLECTIONS))
        document.again = document.again if path else tuple(key for _, key, _ in again)
    return built if whole and len(again) < 2 else UNREAD


def _dashless(node: MappingNode, path: Path) -> Any:
    """The key of the first `id` without a dash of a mapping that has several of them."""
    ids = [key for key, _ in node.value if key.value == "id"]
    in_list = bool(path) and isinstance(path[-1], int)  # where the first has its dash
    return ids[int(in_list)] if ids[1:] else None


def _key(node: ScalarNode) -> Any:
    """Keys are text, but for numbers, which the anchors of a judged criterion are."""
    text: str = node.value
    if text[:1] not in _FIRST_OF_NUMBER or node.style in QUOTED:
        return text
    return _number(text) if _DECIMAL.fullmatch(text) else text


def _scalar(document: Document, node: ScalarNode) -> Any:
    """Read a scalar by YAML 1.2's core rules, so that `no`, `1:30` and `0123` surprise nobody.

    Only true and false, decimal numbers and ISO dates are more than text, and only unquoted.
    """
    text: str = node.value
    if node.style in QUOTED:
        return text
    if text in _CONSTANTS:
        document.has_empty |= _CONSTANTS[text] is None
        return _CONSTANTS[text]
    if text[:1] not in _FIRST_OF_NUMBER:  # as of most texts: it is soon said
        return text
    if _DECIMAL.fullmatch(text):
        return _number(text)
    if _DATE.fullmatch(text):
        return _date(document, node, text)
    return text


def _number(text: str) -> int | float | str:
    """A decimal number; the text itself where it is too large or too small to be one."""
    if _INTEGER.fullmatch(text) and len(text) < 20:
        whole = _WholeNumber(text)
        whole.written = text
        return whole
    decimal = _DecimalNumber(float(text) or 0.0)  # nought has no sign
    decimal.written = text
    return text if is_beyond_numbers(text) else decimal


def is_beyond_numbers(text: str) -> bool:
    """Whether a text is a decimal number that is too large, or too near nought, to be read."""
    if not _DECIMAL.fullmatch(text):
        return False
    number = float(text)
    return math.isinf(number) or (not number and bool(_SOME.match(text)))


def _date(document: Document, node: ScalarNode, text: str) -> datetime.date | _Unread:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        document.complain(
            place_of(node.start_mark),
            f"There is no such date as {text}.",
            "Write the date as year-month-day, such as 2026-02-28.",
        )
        return UNREAD
