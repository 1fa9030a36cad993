"""Slips that the lines show by themselves: a tab, a colon without a space, an end in the midst."""

import re

from .flow import skipped
from .shapes import keys_at
from .writing import KEY, STUCK_COLON, Complaint, without_space

_END = re.compile(r"\.\.\.\s*(?:#.*)?")


def tab(lines: list[str], place: tuple[int, int]) -> Complaint | None:
    """A tab before what stands in the line that YAML cannot read."""
    line = lines[place[0] - 1] if place[0] <= len(lines) else ""
    if "\t" not in line[: max(place[1], len(line) - len(line.lstrip()))]:
        return None
    at = (place[0], line.index("\t") + 1)
    return at, "There is a tab here.", "Indent with spaces instead."


def stuck_colon(lines: list[str], last: int) -> Complaint | None:
    """A key without a space after its colon, in a line that YAML cannot read or the one above."""
    for number in (last, last - 1):
        line = lines[number - 1].rstrip() if 0 < number <= len(lines) else ""
        start = len(line) - len(line.lstrip(" -"))
        if found := STUCK_COLON.fullmatch(line, start):
            return (number, start + 1), *without_space(found)
    return None


def end_inside(lines: list[str], last: int) -> Complaint | None:
    """A line of three full stops above the one that YAML cannot read: the file ends there."""
    for number in range(min(last, len(lines)), 0, -1):
        if _END.fullmatch(lines[number - 1]):
            what = "Three full stops on a line of their own end the file, and more stands below."
            return (number, 1), what, "Delete this line."
    return None


def first_without_dash(
    file: str, lines: list[str], path: tuple[str | int, ...], above: int
) -> Complaint | None:
    """The first key below that of a line, from 0, which needs a dash: its path holds a list."""
    number = above + 1
    while number < len(lines) and skipped(lines[number], 0) >= len(lines[number]):
        number += 1
    line = lines[number] if number < len(lines) else ""
    column = len(line) - len(line.lstrip(" "))
    key = KEY.match(line, column)
    if key is None or keys_at(file, path) or key[1] not in keys_at(file, (*path, 0)):
        return None
    return (number + 1, column + 1), *without_dash(key[1])


def without_dash(key: str) -> tuple[str, str]:
    """What is wrong with an entry that lacks its dash, and how to mend it."""
    what = f"A dash is missing before `{key}:`: each entry of a list begins with one."
    return what, f"Write `- {key}: …`."
