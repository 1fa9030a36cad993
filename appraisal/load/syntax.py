"""A file that YAML cannot read → what was typed wrongly, and where it began.

The parser stops where it can go no further, often lines below the mistake, and says so in terms of
its own. Here the lines are read anew, as a person does: keys in columns, each with a value behind
it; and the first thing that does not fit is named. Nothing else depends on this reading.
"""

import re
from collections.abc import Generator, Iterator
from itertools import pairwise

import yaml
from msgspec import Struct
from msgspec.structs import replace

from .behind import behind
from .comments import braces_cut_by_hash
from .flow import (
    Fault,
    Place,
    bad_start,
    colon_in_text,
    end_of_flow,
    end_of_quoted,
    is_bad_start,
    never_closed,
    skipped,
)
from .lookalikes import lookalike, unseen
from .shapes import every_key, is_text, keys_at
from .slips import end_inside, first_without_dash, stuck_colon, tab, without_dash
from .unindented import BLOCK_TEXT
from .writing import (
    DASH,
    INDENTATION,
    KEY,
    LINE_END,
    STUCK_COLON,
    UNSEEN,
    Complaint,
    place_of,
    shortened,
    without_space,
)

LONGEST = 1 << 18
"""Signs of a text that is read anew: nobody types more, and a hostile file would take seconds."""

_COMMENT = re.compile(r"[ \t]+#.*")
_NO_COLON = re.compile(r"[A-Za-z0-9_-]+[ ]+[{\[]")
_COLON = re.compile(r":(?:[ \t]|$)")

_ESCAPES = ("found unknown escape character", "did not find expected hexdecimal number")
_DASH_BEHIND_KEY = (
    "A list with dashes begins on the line below its key.",
    "Move it there, or take the dash away.",
)
_BACKSLASH = (
    "A backslash has a meaning of its own within double quotes.",
    "Put single quotes round the text, or write two backslashes for each.",
)


class _Level(Struct, frozen=True):
    """An open mapping or list: the column, from 0, in which its keys or dashes stand.

    `closed` are the levels that ended where this line began: the key or dash above in the same
    column, and what was open below it; `after_bare` says that nothing stood below it.
    """

    column: int
    is_list: bool
    line: int
    name: str
    closed: "tuple[_Level, ...]" = ()
    after_bare: bool = False


class _Reading(Struct):
    """How far the lines have been read.

    `levels` are open, the outermost first. `open` says that a value may still follow on a line of
    its own, and `plain` that text without quotes may go on; `text` is the place, from 0, of text
    that stands on a line of its own.
    """

    file: str
    lines: list[str]
    levels: list[_Level]
    open: bool = True
    plain: bool = False
    text: tuple[int, int] | None = None


def explained(file: str, text: str, error: yaml.MarkedYAMLError) -> Complaint:
    """What is wrong with the text of a file that YAML cannot read, never in YAML's own words."""
    mark = error.problem_mark or error.context_mark
    place = place_of(mark) if mark else (1, 1)
    lines = LINE_END.split(text)
    if error.problem in _ESCAPES:
        return place, *_BACKSLASH
    found = tab(lines, place) or end_inside(lines, place[0]) or braces_cut_by_hash(lines, place[0])
    if found is None and len(text) <= LONGEST:
        found = next(_faults(file, lines), None)
    last = min(found[0][0], place[0]) if found is not None else place[0]
    if odd := lookalike(lines, last):
        return odd
    if found is not None and found[0][0] <= place[0]:
        return stuck_colon(lines, found[0][0]) or found
    return stuck_colon(lines, place[0]) or _otherwise(lines, place, error)


def _otherwise(lines: list[str], place: tuple[int, int], error: yaml.MarkedYAMLError) -> Complaint:
    if error.problem == "found unexpected ':'":
        return place, "There is no space after this colon.", "Write one, or put quotes round text."
    if error.context_mark is not None and place > place_of(error.context_mark):
        line, column = error.context_mark.line, error.context_mark.column
        sign = lines[line][column : column + 1] if line < len(lines) else ""
        if sign and sign in "{['\"":
            return never_closed(sign, line, column)
    return (
        place,
        "This cannot be read.",
        (
            "Look at this line and the one above: indentation, a missing colon, comma, bracket or "
            "space, or text with `: ` or `#` in it that needs quotes round it."
        ),
    )


def _faults(file: str, lines: list[str]) -> Iterator[Complaint]:
    """What does not fit, from the first line on; only the first of all is sure."""
    reading, number = _Reading(file, lines, []), 0
    while number < len(lines):
        line = lines[number]
        column = len(line) - len(line.lstrip(" "))
        if skipped(line, 0) >= len(line) or (column == 0 and line.startswith(("---", "..."))):
            number += 1
        else:
            number = yield from _line(reading, number, column)


def _line(reading: _Reading, number: int, column: int) -> Generator[Complaint, None, int]:
    """Read a line that says something, and what belongs to it; the number of the next one."""
    line = reading.lines[number]
    dashed = False
    while dash := DASH.match(line, column):
        if reading.plain and reading.levels and column > _innermost(reading):
            break  # a line of text that begins with a dash
        yield from _placed(reading, _Level(column, True, number, "-"))
        column, dashed = dash.end(), True
        if skipped(line, column) >= len(line):
            return number + 1
    key = KEY.match(line, column)
    if key is not None:
        yield from _placed(reading, _Level(column, False, number, key[1]), dashed)
        return (yield from _value(reading, number, key.end(), column))
    if dashed:
        return (yield from _value(reading, number, column, column - 1))
    return (yield from _text(reading, number, column))


def _innermost(reading: _Reading) -> int:
    return reading.levels[-1].column


def _placed(
    reading: _Reading, level: _Level, dashed: bool = False
) -> Generator[Complaint, None, None]:
    """Take a key or a dash among the open levels, or say that its column fits none of them."""
    levels = reading.levels
    if reading.text is not None and reading.text[1] == level.column:
        yield _not_marked_as_text(reading) or _no_key(*reading.text)
    reading.text = None
    if level.name.startswith("-") and not level.is_list:
        yield _stuck_dash(level)
    if not levels or level.column > _innermost(reading):
        if levels and not reading.open and not dashed:
            yield _left_out(reading, level) or _too_deep(reading, level)
        levels.append(level)
        reading.open = True
        return
    before = list(levels)
    while levels and levels[-1].column > level.column:
        levels.pop()
    if levels and levels[-1].is_list and not level.is_list and _same_column(levels[:-1], level):
        levels.pop()  # a list may stand in the column of its key
    here = levels[-1] if levels else None
    if here is not None and here.column == level.column and here.is_list == level.is_list:
        closed = tuple(before[len(levels) - 1 :])
        levels[-1] = replace(level, closed=closed, after_bare=reading.open and len(closed) == 1)
    elif here is not None and here.column == level.column and level.is_list and reading.open:
        levels.append(level)
    else:
        yield _left_out(reading, level) or _odd_column(reading, before, level)
    reading.open = True


def _same_column(levels: list[_Level], level: _Level) -> bool:
    return bool(levels) and levels[-1].column == level.column and not levels[-1].is_list


def _shown(level: _Level) -> str:
    return "the dash" if level.is_list else f"`{level.name}:`"


def _stuck_dash(level: _Level) -> Complaint:
    return _dash_and(level.line, level.column, f"{level.name}:", f"{level.name[1:]}: …")


def _dash_and(number: int, column: int, called: str, written: str) -> Complaint:
    what = f"There is no space behind the dash of `{called}`."
    return (number + 1, column + 1), what, f"Write `- {written}`."


def _left_out(reading: _Reading, level: _Level) -> Complaint | None:
    """A key above a key that stands further left than those among which it belongs."""
    out = reading.levels[-1] if reading.levels else None
    while out is not None and out.closed and not out.is_list and not level.is_list:
        above, *below = out.closed
        if out.after_bare or any(not b.is_list and b.column == level.column for b in below):
            around = _path(reading.levels[:-1])
            here, there = (keys_at(reading.file, path) for path in (around, (*around, above.name)))
            if out.name in here or (there and out.name not in there):
                return None
            what = (
                f"{INDENTATION}: {_shown(out)} stands further left than "
                f"{_shown(level)} (line {level.line + 1}), and both belong under {_shown(above)} "
                f"(line {above.line + 1})."
            )
            return (out.line + 1, out.column + 1), what, f"Begin it in column {level.column + 1}."
        out = above if not below else None
    return None


def _path(levels: list[_Level]) -> tuple[str | int, ...]:
    return tuple(0 if level.is_list else level.name for level in levels)


def _too_deep(reading: _Reading, level: _Level) -> Complaint:
    """A key further right than the one above, which has its value already."""
    above = reading.levels[-1]
    place = (level.line + 1, level.column + 1)
    if above.name == "id" and not _has_dash(reading, above):
        return (above.line + 1, above.column + 1), *without_dash("id")
    what = (
        f"{INDENTATION}: {_shown(level)} stands further right than {_shown(above)} "
        f"(line {above.line + 1}), which has its value already."
    )
    mend = f"Begin it in column {above.column + 1}."
    if reading.plain and " " in level.name and _may_be_text(reading):
        what = (
            f"{_shown(level)} goes on with the text of {_shown(above)} (line {above.line + 1}), "
            "and text with a colon needs quotes."
        )
        return place, what, "Put quotes round all of that text."
    if reading.plain and level.name not in every_key():
        mend = f"{mend[:-1]}; if it goes on with the text above, put quotes round all of that."
    return place, what, mend


def _has_dash(reading: _Reading, key: _Level) -> bool:
    """Whether a key stands behind a dash, in the same line."""
    return any(level.is_list and level.line == key.line for level in reading.levels)


def _first_undashed(reading: _Reading, levels: list[_Level], dash: _Level) -> Complaint | None:
    """A list whose second entry has a dash, and whose first was taken for a mapping."""
    for above, entry in pairwise(levels if dash.is_list else ()):
        if above.column < dash.column <= entry.column and not above.is_list | entry.is_list:
            path = _path(levels[: levels.index(entry)])
            return first_without_dash(reading.file, reading.lines, path, above.line)
    return None


def _odd_column(reading: _Reading, levels: list[_Level], level: _Level) -> Complaint:
    """A key or a dash in a column in which nothing like it stands."""
    if undashed := _first_undashed(reading, levels, level):
        return undashed
    place = (level.line + 1, level.column + 1)
    alike = [other for other in levels if other.is_list == level.is_list]
    same = next((other for other in levels if other.column == level.column), None)
    if same is not None and same.is_list:
        what = f"A dash is missing before `{level.name}:`: the entries above begin with one."
        return place, what, f"Write `- {level.name}: …`, or move it to where it belongs."
    if not alike:
        what = f"{_shown(level).capitalize()} does not belong here."
        return place, what, "Move it to where it belongs, or put quotes round text."
    near = min(alike, key=lambda other: (abs(other.column - level.column), -other.column))
    what = (
        f"{INDENTATION}: {_shown(level)} begins in column {level.column + 1}, and "
        f"{_shown(near)} (line {near.line + 1}) in column {near.column + 1}."
    )
    return place, what, f"Begin it in column {near.column + 1}, with spaces before it."


def _text(reading: _Reading, number: int, column: int) -> Generator[Complaint, None, int]:
    """Read a line that begins with neither a key nor a dash: a value, or more of one."""
    line = reading.lines[number]
    margin = _innermost(reading) if reading.levels else -1
    if reading.plain and column > margin:
        return number + 1
    if reading.open and column > margin:
        if _NO_COLON.match(line, column):
            yield _no_key(number, column)
        following = yield from _value(reading, number, column, margin)
        reading.text = (number, column) if reading.plain else None
        return following
    if found := STUCK_COLON.fullmatch(line.rstrip(), column):
        yield (number + 1, column + 1), *without_space(found)
    if line[column] == "-" and any(
        each.column == column for each in reading.levels if each.is_list
    ):
        text = shortened(line[column + 1 :])
        yield _dash_and(number, column, f"-{text}", text)
    if line[column] in "}]":
        what = f"This {line[column]} closes nothing."
        yield (number + 1, column + 1), what, "Take it away, or write the one that opens."
    if reading.open and line[column] in "{[":
        yield from _closed(
            reading, (number, column), end_of_flow(reading.lines, number, column, -1)
        )
        what = "This value is not indented further than its key."
        yield (number + 1, column + 1), what, f"Begin it in column {margin + 3}."
    yield _not_marked_as_text(reading) or _no_key(number, column)
    return number + 1


def _not_marked_as_text(reading: _Reading) -> Complaint | None:
    """A key of free text below which the text stands without its sign."""
    levels = reading.levels
    if not levels or levels[-1].is_list or not is_text(reading.file, _path(levels)):
        return None
    key = levels[-1]
    at = key.column + len(key.name) + 1
    if reading.lines[key.line][at:].strip():
        return None
    what = f"The text below `{key.name}:` is not marked as its text."
    mend = f"Write `{key.name}: |`, and indent each line of the text further than that."
    return (key.line + 1, key.column + 1), what, mend


def _no_key(number: int, column: int) -> Complaint:
    what = "This line has no key with a colon and a space behind it."
    mend = "Write `key: value`; if it goes on with the text above, indent it further than that."
    return (number + 1, column + 1), what, mend


def _value(reading: _Reading, number: int, at: int, margin: int) -> Generator[Complaint, None, int]:
    """Read the value that stands from a place on; the number of the line behind it."""
    lines = reading.lines
    line, at = lines[number], skipped(lines[number], at)
    reading.open, reading.plain = at >= len(line), False
    if reading.open:
        return number + 1
    sign = line[at]
    if BLOCK_TEXT.fullmatch(line, at):
        return _behind_block(lines, number, margin)
    if sign in "\"'":
        return (yield from _closed(reading, (number, at), end_of_quoted(lines, number, at, margin)))
    if sign in "{[":
        return (yield from _closed(reading, (number, at), end_of_flow(lines, number, at, margin)))
    text = _COMMENT.split(line[at:], maxsplit=1)[0].rstrip()
    if (odd := unseen(text)) and text[0] in UNSEEN:
        yield (number + 1, at + 1), *odd
    if text.startswith("- ") and not _may_be_text(reading):
        yield (number + 1, at + 1), *_DASH_BEHIND_KEY
    if is_bad_start(line, at):
        yield bad_start(number, at, text)
    if sign in "}]":
        yield (number + 1, at + 1), f"This {sign} closes nothing.", "Take it away."
    if _COLON.search(text):
        yield colon_in_text(number, at, text)
    reading.plain = len(text) == len(line[at:].rstrip())
    return number + 1


def _behind_block(lines: list[str], number: int, margin: int) -> int:
    """The first line that is no longer of a text that `|` or `>` began."""
    number += 1
    while number < len(lines):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= margin:
            break
        number += 1
    return number


def _closed(reading: _Reading, begun: Place, fault: Fault) -> Generator[Complaint, None, int]:
    """Read a quoted text, braces or brackets, behind which nothing else may stand."""
    end = yield from fault
    if found := behind(reading.lines, begun, end, _may_be_text(reading)):
        yield found
    return end[0] + 1


def _may_be_text(reading: _Reading) -> bool:
    return is_text(reading.file, _path(reading.levels))
