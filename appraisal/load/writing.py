"""What the modules that look at how a file is written share: places, quotes and line ends."""

import re
from typing import Any

Complaint = tuple[tuple[int, int], str, str]
"""Line and column from 1, what is wrong there, and how to mend it."""

QUOTED = ("'", '"', "|", ">")
"""Styles of YAML in which text is read as it stands."""

GROUPED = re.compile(r"[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
"""A number with commas for its thousands."""

STUCK_COLON = re.compile(r"([A-Za-z0-9_][A-Za-z0-9_-]*):(?!//)([^\s:].*)", re.S)
"""A key and its value without a space between them, such as `low:48`."""

LINE_END = re.compile(r"\r\n|\r|\n")


def place_of(mark: Any) -> tuple[int, int]:
    """Line and column, from 1, of one of YAML's marks."""
    return mark.line + 1, mark.column + 1


def end_of(text: str) -> tuple[int, int]:
    """Line and column, from 1, of what would come right after a text."""
    lines = LINE_END.split(text)
    return len(lines), len(lines[-1]) + 1


def shortened(text: str) -> str:
    """Text on one line and of 40 characters at most, for a message."""
    line = " ".join(text.split())
    return f"{line[:40]}…" if len(line) > 40 else line


def without_space(found: re.Match[str]) -> tuple[str, str]:
    """What is wrong with a key and a value that STUCK_COLON found, and how to mend it."""
    key, value = found[1], shortened(found[2])
    what = f"`{key}:{value}` has no space after its colon."
    if GROUPED.fullmatch(found[2]):
        value = shortened(found[2].replace(",", ""))
        return what, f"Write `{key}: {value}` with a space and without the comma."
    if "," in value:
        return what, f'Write `{key}: "{value}"` with a space, and quotes round the text.'
    return what, f"Write `{key}: {value}` with a space."
