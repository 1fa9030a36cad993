"""What the modules that look at how a file is written share: places, quotes and line ends."""

import re
from typing import Any

Complaint = tuple[tuple[int, int], str, str]
"""Line and column from 1, what is wrong there, and how to mend it."""

QUOTED = ("'", '"', "|", ">")
"""Styles of YAML in which text is read as it stands."""

GROUPED = re.compile(r"[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
"""A number with commas for its thousands."""

UNSEEN = {
    "\u00a0": "no-break space",
    "\u202f": "no-break space",
    "\u2007": "no-break space",
    "\u200b": "zero-width space",
    "\u200c": "zero-width space",
    "\u200d": "zero-width space",
    "\u2060": "zero-width space",
    "\u00ad": "soft hyphen",
}
"""What looks like a space or like nothing, and is no space to YAML."""

NO_WIDTH = ("zero-width space", "soft hyphen")
"""Those of them that look like nothing."""

STUCK_COLON = re.compile(
    rf"([A-Za-z0-9_][A-Za-z0-9_-]*):(?!//)([{''.join(UNSEEN)}]*[^\s:].*)", re.S
)
"""A key and its value without a space between them, such as `low:48`."""

_NEXT_STUCK = re.compile(rf"\s(?={STUCK_COLON.pattern})", re.S)

DASHLESS = (
    "A dash is missing before `id:`: each entry of a list begins with one.",
    "Write `- id: …` for each, and its other keys in the column of `id`.",
)
"""What is said of entries of which only the first line of each tells where it begins."""

DASHES = {
    "criteria/criteria.yaml": (
        "This file is a list, and its first entry has no dash: each criterion begins with one.",
        "Write `- id: …` for each, and its other keys in the column of `id`.",
    )
}
"""What is said of a file that lists entries in an order and begins with something else."""

LINE_END = re.compile(r"\r\n|\r|\n")
KEY = re.compile(
    r"""("[^"\n]*"|'[^'\n]*'|[^\s"'\[\]{}#&*!|>%@`,](?:(?! \#)[^\n\[{])*?)[ ]*:(?=[ \t]|$)"""
)
"""A key with its colon, where a line of a mapping begins."""
DASH = re.compile(r"-(?:[ \t]+|$)")
INDENTATION = "The indentation is wrong"
"""How all begins that is said of a line in the wrong column."""


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
    unseen = UNSEEN.get(found[2][0])
    key, whole = found[1], found[2].lstrip("".join(UNSEEN))
    value = shortened(whole)
    what = f"`{key}:{value}` has no space after its colon."
    if unseen is not None:
        what = f"`{key}:` has a {unseen} after its colon, which cannot be seen and is no space."
    if GROUPED.fullmatch(whole):
        value = shortened(whole.replace(",", ""))
        return what, f"Write `{key}: {value}` with a space and without the comma."
    is_whole = whole[0] in "{[" and (unseen is not None or whole[-1] in "}]")
    if "," in value and not is_whole:
        return what, f'Write `{key}: "{value}"` with a space, and quotes round the text.'
    return what, f"Write `{key}: {value}` with a space."


def without_spaces(text: str) -> tuple[str, str]:
    """The same of text that STUCK_COLON fits: one such key, or several, each on a line of its own.

    YAML reads the lines as one text.
    """
    stuck = [STUCK_COLON.fullmatch(part) for part in _NEXT_STUCK.split(text)]
    first, *others = [found for found in stuck if found is not None]
    if not others:
        return without_space(first)
    below = ", ".join(f"`{shortened(found[0])}`" for found in others[:3])
    more = f" and {len(others) - 3} more below it" if others[3:] else ""
    what = f"`{shortened(first[0])}` has no space after its colon, nor has {below}{more}."
    return what, f"Write a space after each of these colons, as in `{first[1]}: {first[2]}`."


def without_value(key: object) -> str:
    """How to mend a key that has no value."""
    return f"Write `{key}: …` or take it away."


def quoted(text: str) -> str:
    """A text with the quotes that it needs, shortened to stand in a message."""
    line = shortened(text)
    if '"' not in line:
        return f'"{line}"'
    return "'" + line.replace("'", "''") + "'"


def not_a_key(is_list_in_braces: bool) -> tuple[str, str]:
    """What is wrong with what stands where a key is wanted, and how to mend it."""
    if is_list_in_braces:
        what = "A list stands here where a key is wanted."
        return what, "Where several lists are one value, write [[…], […]], brackets round all."
    return "This key is not plain text.", "Use a word as the key."


def twice(again: list[tuple[tuple[int, int], str, int]], are_ids: bool = False) -> Complaint:
    """What is said of keys that stand a second time, each with its place and its first line.

    Several of them are the rest of an entry that has lost its first line. Where the keys `are_ids`,
    the second may have been meant for another one.
    """
    place, key, line = again[0]
    if len(again) == 1:
        what = f"The key '{key}' stands here a second time (first in line {line})."
        own = ", or give one of them an id of its own" if are_ids else ""
        return place, what, f"Keep one of the two{own}."
    keys = ", ".join(f"'{key}'" for _, key, _ in again[:4])
    what = f"Keys stand here a second time: {keys} (first from line {line} on)."
    return place, what, "Write the line that begins a new entry before them, or keep one of each."
