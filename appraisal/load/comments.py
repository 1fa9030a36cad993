"""Text that a ` #` cuts off: YAML reads the rest of its line as a comment.

A comment after a number or an id is common and harmless, so not every ` #` is refused. It is
where the text before it has several words, or where nothing separates the `#` from what follows
it, as in `Area #1` and `#003366`. After a single word it depends on what the key takes, which the
writing alone does not tell: `name: Chesterfield # Borough Council` is cut, and
`tier: district # since 1974` is not.
"""

import re
from collections.abc import Iterator
from typing import Any

from yaml import ScalarNode

from .writing import QUOTED, Complaint, shortened

_BLANK = " \t\r\n"
_COLON = re.compile(r"[ \t]*:")
_COMMENT = re.compile(r"([ \t]+)(#[^\r\n]*)")
_NEXT_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n)([ \t]*)(#[^\r\n]*)")
_NOTHING = ("", "~", "null")
_STUCK = re.compile(r"#[^\s#]")
_EXCEL = re.compile(r"#(?:#+|N/A|(?:REF|VALUE|NAME|NULL|NUM|DIV/0|SPILL|CALC)[!?])(?=[\s,}\]]|$)")
"""What a spreadsheet shows in place of a figure."""
_MEND = "Put quotes round text that has ` #` in it, or put the comment on a line of its own."


def before_signs(text: str) -> frozenset[int]:
    """Where in a text the next thing is a `#`, if need be some blanks or lines on.

    A `#` cuts nothing off a text that ends elsewhere, as almost every one does.
    """
    ends, at = [], 0
    for before in text.split("#")[:-1]:
        ends.append(at + len(before.rstrip(_BLANK)))
        at += len(before) + 1
    return frozenset(ends)


def is_whole(node: Any, signs: frozenset[int]) -> bool:
    """Whether a node is a scalar off which no `#` cuts anything, where the next is one at `signs`.

    Almost every node is.
    """
    return type(node) is ScalarNode and node.value != "" and node.end_mark.index not in signs


def cut_by_hash(text: str, node: Any, indent: int, key: Any = None) -> Iterator[Complaint]:
    """What a ` #` cuts off an unquoted scalar.

    `indent` counts the spaces before the key or dash that the scalar belongs to: a line that is
    indented deeper goes on with its text. `key` is the node of its key, if it has one.
    """
    if node.style in QUOTED:
        return
    end = node.end_mark
    line, column, index = end.line, end.column, end.index
    if key is not None and not node.value and (colon := _COLON.match(text, key.end_mark.index)):
        # Nothing stands where the next thing does, which may be lines below.
        line, column = key.end_mark.line, key.end_mark.column + len(colon[0])
        index = colon.end()
    several = len(node.value.split()) > 1
    if found := _COMMENT.match(text, index):
        if several or _STUCK.match(found[2]) or (not node.value and _EXCEL.match(found[2])):
            yield _complaint((line + 1, column + len(found[1]) + 1), found[2])
    elif (
        several
        and (found := _NEXT_LINE.match(text, index))
        and len(found[1]) > indent
        and _STUCK.match(found[2])
    ):
        yield _complaint((line + 2, len(found[1]) + 1), found[2])


def after_one_word(text: str, node: Any) -> Complaint | None:
    """The comment behind an unquoted scalar of one word: a cut only where that is free text."""
    if node.style in QUOTED or node.value in _NOTHING or len(node.value.split()) > 1:
        return None
    found = _COMMENT.match(text, node.end_mark.index)
    if found is None or _STUCK.match(found[2]):
        return None
    end = node.end_mark
    return _complaint((end.line + 1, end.column + len(found[1]) + 1), found[2])


def _complaint(place: tuple[int, int], rest: str) -> Complaint:
    if found := _EXCEL.match(rest):
        what = f"`{found[0]}` is what a spreadsheet shows in place of a figure."
        if set(found[0]) == {"#"}:
            return place, what, "Make the column wider there, and write the figure that it shows."
        return place, what, "Write the figure, or `unknown` in place of all that is said of it."
    return place, f"The text is cut here: `{shortened(rest)}` is read as a comment.", _MEND


def braces_cut_by_hash(lines: list[str], last: int) -> Complaint | None:
    """A ` #` that cuts off the end of braces or brackets, so that YAML cannot read the file.

    It is looked for in the line, counted from 1, where YAML gave up, and in the one above.
    """
    for number in (last - 1, last):
        line = lines[number - 1] if 0 < number <= len(lines) else ""
        if found := re.search(r"(?<=[ \t])#", line):
            before, rest = line[: found.start()], line[found.start() :]
            if set("{[") & set(before) and not set("'\"") & set(before) and set("}]") & set(rest):
                return _complaint((number, len(before) + 1), rest)
    return None
