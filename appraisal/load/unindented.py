"""Text in the column of its own key → said once, and left out before the file is read.

Below `description: |` YAML takes such lines for keys, dashes or comments of their own.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .remains import Rest
from .shapes import keys_beside
from .writing import DASH, KEY, Complaint

BLOCK_TEXT = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:[ \t]#.*)?")
"""What marks the lines below a key as its text."""
_BEGUN = re.compile(rf"([ ]*(?:-[ ]+)*)([A-Za-z0-9_-]+):[ ]+{BLOCK_TEXT.pattern}")


class _Text(NamedTuple):
    """A key, by the number of its line and its column, whose text ends before another line."""

    key: str
    number: int
    column: int
    end: int


def without_texts(rest: Rest) -> tuple[Rest, list[Complaint]]:
    """What is left of a file without such texts, and what is said of each."""
    lines, cuts, blank = list(rest.lines), dict(rest.cuts), set(rest.blank)
    said: list[Complaint] = []
    for key, number, column, end in _texts(rest.lines):
        what = f"The text of `{key}:` is not indented further than the key."
        mend = f"Begin each of its lines in column {column + 3}."
        said.append(((number + 1, column + 1), what, mend))
        lines[number] = f"{lines[number][:column]}{key}: ~"
        lines[number + 1 : end] = [""] * (end - number - 1)
        cuts[number] = column
        blank |= set(range(number + 1, end))
    return Rest(tuple(lines), cuts, frozenset(blank), rest.lost), said


def _texts(lines: tuple[str, ...]) -> Iterator[_Text]:
    number = 0
    while number < len(lines):
        line = lines[number]
        found = _BEGUN.fullmatch(line) if "|" in line or ">" in line else None
        number += 1
        if found is None:
            continue
        key, column = found[2], len(found[1])
        first = _first(lines, number)
        if first < len(lines) and _column(lines[first]) > column:
            number = first
            while number < len(lines) and (
                _is_blank(lines[number]) or _column(lines[number]) > column
            ):
                number += 1
            continue
        end = first = _first(lines, first, past_remarks=True)
        while end < len(lines) and not _is_other(lines[end], key, column):
            end += 1
        if end > first:
            yield _Text(key, number - 1, column, end)
            number = end


def _first(lines: tuple[str, ...], number: int, past_remarks: bool = False) -> int:
    """The number of the first line that says something, from a line on."""
    while number < len(lines) and (
        _is_blank(lines[number]) or (past_remarks and lines[number].lstrip().startswith("#"))
    ):
        number += 1
    return number


def _is_blank(line: str) -> bool:
    return not line.strip()


def _column(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _is_other(line: str, key: str, column: int) -> bool:
    """Whether a line is none of the text below a key: a key beside it, or what is further out."""
    at = _column(line)
    found = KEY.match(line, at)
    if at < column:
        return bool(found or DASH.match(line, at)) or line.startswith("#")
    if line.startswith(("---", "...")):
        return True
    if found is None or at > column:
        return False
    return found[1].isdigit() if key.isdigit() else found[1] in keys_beside(key)
