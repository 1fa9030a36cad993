"""What a workbook to be filled in shows and asks, before Excel knows of it."""

from typing import Literal

from msgspec import Struct

from .collected import Kind

CODE = "code"
"""The key of the column that says, hidden, what each row asks about."""
SHOWN = "-"
"""The key of a column that is only shown: what stands in a column without a key is somebody's."""
ABOUT, SEPARATOR = "About", "; "
"""The hidden sheet that says what a workbook was made for, and what stands between its lists."""
HEADS = "heads"
"""What it says of the row of heads."""


class Open(Struct, frozen=True):
    """A cell to be filled in, and what may stand in it.

    A number lies from `least` to `most`; a share from 0 to 1 is written in %. `picks` are all that
    may be picked. `lines` is how many lines of text have room.
    """

    kind: Literal["number", "share", "pick", "text"]
    least: float | None = None
    most: float | None = None
    picks: tuple[str, ...] = ()
    lines: int = 1


Shown = str | Open
Heading = Literal["part", "group", "note"]
"""A part of a table, a group of its rows, or a line of text within it."""
SCORE = Open("number", 0, 100)
TEXT = Open("text", lines=2)


class Column(Struct, frozen=True):
    """A column: its head, its width in signs, and under which key it is read; empty if it isn't."""

    head: str
    width: int
    key: str = ""


class Row(Struct, frozen=True):
    """A row of cells, one a column; a heading has one. `code` says what is asked in it."""

    cells: tuple[Shown, ...]
    code: str = ""
    heading: Heading | None = None


class Form(Struct, frozen=True):
    """A sheet that is filled in: its name, a title, how to fill it in, and a table."""

    sheet: str
    title: str
    lead: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Book(Struct, frozen=True):
    """A workbook: for what and whom it was made, what it says first, and its sheets.

    `mark` stands at the foot of every page: an example, or one that nobody else may read.
    """

    kind: Kind
    workshop: str
    version: str
    council: str
    title: str
    lines: tuple[str, ...]
    forms: tuple[Form, ...]
    mark: str = ""


def limits_words(cell: Open) -> str:
    """What number may stand in an open cell: `a number from 0 to 100`."""
    if cell.kind == "share":
        return "a percentage from 0% to 100%"
    if cell.least is None:
        return "a number"
    if cell.most is None:
        return f"a number of {cell.least:g} or more"
    return f"a number from {cell.least:g} to {cell.most:g}"
