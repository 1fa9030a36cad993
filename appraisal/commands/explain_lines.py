"""Lines of indented text that fit a screen."""

import textwrap
from collections.abc import Iterable, Iterator

from msgspec import Struct

WIDTH = 80
"""Columns that every terminal has."""


class Line(Struct, frozen=True):
    """A line at a depth, from nought; what does not fit goes on below, `hang` signs further in.

    `strong` are those that a terminal shows in bold: they say nothing that others don't.
    """

    depth: int = 0
    text: str = ""
    hang: int = 2
    strong: bool = False


def wrapped(lines: Iterable[Line]) -> Iterator[tuple[str, bool]]:
    """The lines as they are printed, each with whether it is strong."""
    for line in lines:
        indent = "  " * line.depth
        for text in _fitted(line, indent):
            yield text.rstrip(), line.strong


def _fitted(line: Line, indent: str) -> list[str]:
    """One line, in pieces where it is too long. Blanks in it stay: they make columns."""
    if len(indent) + len(line.text) <= WIDTH:
        return [indent + line.text]
    return textwrap.wrap(
        line.text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + " " * line.hang,
        drop_whitespace=True,
        break_long_words=False,
        break_on_hyphens=False,
    )
