"""A file with a fault that YAML cannot read → the rest of it, so that one fault hides no other."""

import re

from .flow import DASH, KEY
from .writing import LINE_END

MOST = 8
"""Faults of one file that are looked for: each means that the file is read once more."""

_WORD = re.compile(r"[ ]*(?:-[ ]+)?([A-Za-z0-9_-]+)")
_NO_ENTRIES = re.compile(r"^(?:<{7}|={7}|>{7}|[{\[])", re.MULTILINE)
"""The marks of a merge, or a brace that may hold all that follows."""


def without_entry(text: str, line: int) -> tuple[str, frozenset[str]] | None:
    """A text without the entry of its outermost mapping that a line, from 1, belongs to.

    Gives the keys, too, that may have been meant in what is left out, in whose place blank lines
    stand. None where nothing can be told apart.
    """
    lines = LINE_END.split(text)
    if _NO_ENTRIES.search(text) or "\r" in text or any(map(DASH.match, lines)):
        return None
    starts = [number for number, each in enumerate(lines) if KEY.match(each)]
    before = [number for number in starts if number < line]
    odd = line <= len(lines) and lines[line - 1][:1].strip() and line - 1 not in starts
    if not (before or odd):
        return None
    first = line - 1 if odd else before[-1]
    last = next((number for number in starts if number >= line), len(lines))
    found = (_WORD.match(each) for each in lines[first:last])
    keys = frozenset(word[1] for word in found if word is not None)
    rest = [*lines[:first], *[""] * (last - first), *lines[last:]]
    return "\n".join(rest), keys
