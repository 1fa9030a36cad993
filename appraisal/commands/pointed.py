"""A line of a file as it stands on a screen, and how far in a caret below its column stands."""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate, takewhile
from typing import NamedTuple

from appraisal.problems import called

LONGEST = 100
"""Cells of a line that are shown: what is longer is cut round the column."""

_TAB = "    "
_CUT = "…"


class Pointed(NamedTuple):
    """What is shown of a line, and how many cells stand before the caret below it."""

    text: str
    indent: int


def pointed(line: str, column: int, room: int = LONGEST) -> Pointed:
    """A line with the place of its caret.

    `column` counts signs from 1, as Problems do; past the end the caret stands after the last.
    What cannot be seen is named in brackets, as messages name it. `room` is in cells: a sign of
    Chinese takes two, and an accent that is a sign of its own none.
    """
    at = min(column - 1, len(line))
    drawn = [_drawn(sign, is_meant=i == at) for i, sign in enumerate(line)]
    cells = [_wide(map(_cells, signs)) for signs in drawn]
    first, last = (0, len(line)) if _wide(cells) <= room else _window(cells, at, room)
    before, after = _CUT if first else "", _CUT if last < len(line) else ""
    indent = len(before) + _wide(cells[first:at])
    if at < len(line) and not cells[at]:  # an accent stands on the sign before it
        indent -= next((wide for wide in reversed(cells[first:at]) if wide), 0)
    return Pointed(f"{before}{''.join(drawn[first:last])}{after}", indent)


def _drawn(sign: str, *, is_meant: bool) -> str:
    if sign == "\t" and not is_meant:
        return _TAB
    return sign if sign.isprintable() else f"[{called(sign)}]"


def _cells(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _wide(cells: Iterable[int]) -> int:
    """How many cells there are in all."""
    return sum(cells)


def _window(cells: Sequence[int], at: int, room: int) -> tuple[int, int]:
    """From which sign to which a long line is shown: a third of it before the caret, if it can."""
    before, after = cells[:at][::-1], cells[at:]
    left = _wide(cells[at - _fitting(before, room // 3) : at])
    last = at + _fitting(after, room - left)
    return at - _fitting(before, room - _wide(cells[at:last])), last


def _fitting(cells: Iterable[int], room: int) -> int:
    """How many signs, from the first, have room."""
    return sum(1 for _ in takewhile(lambda total: total <= room, accumulate(cells)))
