"""The tables of a drawn page, as their tags say: columns with headings, rows with cells.

A page is text by then. Only the tags of tables are looked at, so that a page of hundreds of
kilobytes is read in milliseconds. A table inside a cell belongs to that cell.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

ATTRIBUTES = r"""[^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*"""


def up_to(end: str) -> str:
    """A pattern of all up to the first end tag, and it: `.*?` would try for one at each letter."""
    return rf"[^<]*(?:<(?!{end[1:]})[^<]*)*{end}"


_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>(?P<table>table)|caption|thead|tbody|tfoot|tr|th|td)\b"
    rf"(?P<attributes>{ATTRIBUTES})>",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"<table\b", re.IGNORECASE)
_UNSEEN = re.compile(
    rf"""<svg\b{up_to("</svg>")}|<span class="sr">{up_to("</span>")}|<sup\b{up_to("</sup>")}""",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(rf"<{ATTRIBUTES}>")


@cache
def _attribute(name: str) -> re.Pattern[str]:
    return re.compile(rf"""\s{name}\s*=\s*["']?([^"'>]*)""", re.IGNORECASE)


class Tag(NamedTuple):
    """A start tag: its name, its attributes as written, and where it stands in the page."""

    name: str
    attributes: str
    start: int
    end: int

    def attribute(self, name: str) -> str:
        """What an attribute says; empty without one."""
        # Most cells have no attribute, and are asked for several.
        found = _attribute(name).search(self.attributes) if self.attributes else None
        return found[1] if found else ""

    @property
    def spans(self) -> tuple[int, int]:
        """How many columns and how many rows it covers."""
        if "span" not in self.attributes.lower():  # as most
            return 1, 1
        return _number(self.attribute("colspan")), _number(self.attribute("rowspan"))


class Cell(NamedTuple):
    """A cell: the columns that it covers, from 0, how many rows, and where what it holds ends."""

    tag: Tag
    columns: range
    rows: int
    end: int

    @property
    def column(self) -> int:
        """The first column that it stands in."""
        return self.columns.start


class Row(NamedTuple):
    """A row and its cells; `head` for one of the table's head."""

    tag: Tag
    head: bool
    cells: tuple[Cell, ...]


class Table(Struct, frozen=True, dict=True):
    """A table; `parts` are the start tags of its head and bodies, `end` is where it is over."""

    tag: Tag
    end: int
    parts: tuple[Tag, ...]
    rows: tuple[Row, ...]

    @cached_property
    def classes(self) -> frozenset[str]:
        """The names of its class attribute."""
        return frozenset(self.tag.attribute("class").split())

    @cached_property
    def heads(self) -> tuple[Row, ...]:
        """The rows of its head."""
        return tuple(row for row in self.rows if row.head)

    @cached_property
    def body(self) -> tuple[Row, ...]:
        """All rows but those of its head."""
        return tuple(row for row in self.rows if not row.head)

    @cached_property
    def width(self) -> int:
        """How many columns it has."""
        return max((cell.columns.stop for row in self.rows for cell in row.cells), default=0)


def tables_of(html: str) -> Iterator[Table]:
    """The tables of a page that stand in no other, in order."""
    begun = _BEGINS.search(html)
    while begun is not None:
        held: list[re.Match[str]] = []
        depth = 0
        for found in _TAG.finditer(html, begun.start()):
            is_table, end = found.group("table", "end")
            if is_table and not end:
                depth += 1
            if depth == 1:
                held.append(found)
            if is_table and end and depth:
                depth -= 1
                if not depth:
                    break
        if not held or depth:
            return
        yield _table(held)
        begun = _BEGINS.search(html, held[-1].end())


Insertion = tuple[int, str]
"""What is written into a page, and before which of its signs."""


def with_tables(html: str, *kinds: Callable[[str, Table], Iterator[Insertion]]) -> str:
    """A page with all that each kind of insertion says of its tables, which are read once."""
    found = sorted(
        (
            insertion
            for table in tables_of(html)
            for kind in kinds
            for insertion in kind(html, table)
        ),
        key=lambda insertion: insertion[0],
    )
    pieces, end = list[str](), 0
    for at, said in found:
        pieces += [html[end:at], said]
        end = at
    return "".join([*pieces, html[end:]])


def text_of(html: str, cell: Cell) -> str:
    """What a cell says to a reader who sees it."""
    return plain(html[cell.tag.end : cell.end])


def plain(html: str) -> str:
    """What HTML says to a reader who sees it: still HTML, but without tags and in one line."""
    return " ".join(_ANY_TAG.sub(" ", _UNSEEN.sub(" ", html)).replace("&nbsp;", " ").split())


def _table(found: list[re.Match[str]]) -> Table:
    """A table from its tags, the first and the last of which are its own."""
    parts: list[Tag] = []
    rows: list[tuple[Tag, bool, list[tuple[Tag, int]]]] = []
    in_head = False
    for tag, after in pairwise(found[1:]):
        if tag["end"]:
            continue
        start = _start(tag)
        if start.name in ("th", "td"):
            if rows:
                rows[-1][2].append((start, after.start()))
        elif start.name == "tr":
            rows.append((start, in_head, []))
        elif start.name in ("thead", "tbody", "tfoot"):
            in_head = start.name == "thead"
            parts.append(start)
    return Table(_start(found[0]), found[-1].end(), tuple(parts), tuple(_placed(rows)))


def _number(said: str) -> int:
    return max(1, int(said)) if said.isdecimal() else 1


def _start(found: re.Match[str]) -> Tag:
    name, attributes = found.group("name", "attributes")
    return Tag(name.lower(), attributes, *found.span())


def _placed(rows: list[tuple[Tag, bool, list[tuple[Tag, int]]]]) -> Iterator[Row]:
    """The rows with each cell in its column: what spans rows takes a place in those below."""
    taken: dict[int, int] = {}
    for tag, head, cells in rows:
        placed, column = list[Cell](), 0
        left = {at: more - 1 for at, more in taken.items() if more > 1}
        for cell, end in cells:
            while column in taken:
                column += 1
            wide, high = cell.spans
            columns = range(column, column + wide)
            placed.append(Cell(cell, columns, high, end))
            if high > 1 or left:
                left.update(dict.fromkeys(columns, high - 1))
            column = columns.stop
        yield Row(tag, head, tuple(placed))
        taken = {at: more for at, more in left.items() if more > 0}
