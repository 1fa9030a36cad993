"""Tables that a phone shows as cards: a row becomes a card, and each cell says its column.

It happens when a page is drawn, so that it needs no script: a cell gets its column's heading as
`data-label`, which tables.css writes before it where the window is narrow. As that takes the cells
out of the browser's own table, each is given its role by name. Grids of marks (class "grid") stay
tables, and so does what has two columns or no head, unless its class is "cards"; with the class
"table" it stays one too.
"""

from collections.abc import Iterator
from operator import itemgetter

from appraisal.site.drawn_tables import Row, Table, Tag, tables_of, text_of

CARDS = "data-cards"
"""The attribute of a table that becomes cards."""
FEWEST_COLUMNS = 3
"""Fewer fit a phone side by side."""

_ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tfoot": "rowgroup"}


def carded(html: str) -> str:
    """A page whose tables can be shown as cards; the same page where there are none."""
    pieces, end = list[str](), 0
    for at, said in _changes(html):
        pieces += [html[end:at], said]
        end = at
    return "".join([*pieces, html[end:]])


def becomes_cards(table: Table) -> bool:
    """Whether a phone shows the rows of a table as cards."""
    if table.classes & {"grid", "table"} or not table.heads or not table.body:
        return False
    return table.width >= FEWEST_COLUMNS or "cards" in table.classes


def _changes(html: str) -> Iterator[tuple[int, str]]:
    """What is written into the page, and before which of its signs, from first to last."""
    for table in tables_of(html):
        if becomes_cards(table):
            yield from sorted(_of_table(html, table), key=itemgetter(0))


def _of_table(html: str, table: Table) -> Iterator[tuple[int, str]]:
    yield table.tag.end - 1, _given(table.tag, "role", "table") + _given(table.tag, CARDS)
    for part in table.parts:
        yield part.end - 1, _given(part, "role", _ROLES[part.name])
    labels = _labels(html, table)
    for row in table.rows:
        yield row.tag.end - 1, _given(row.tag, "role", "row")
        yield from _of_cells(html, row, labels, table.width)


def _of_cells(html: str, row: Row, labels: dict[int, str], width: int) -> Iterator[tuple[int, str]]:
    """The role of each cell, and what a card says before it: nothing where it says all itself."""
    for cell in row.cells:
        tag, at = cell.tag, cell.tag.end - 1
        if tag.name == "th":
            yield at, _given(tag, "role", "columnheader" if row.head else "rowheader")
            continue
        yield at, _given(tag, "role", "cell")
        said = labels.get(cell.column, "")
        empty = not html[tag.end : cell.end].partition("</td")[0].strip()
        if said and not empty and len(cell.columns) < width:
            yield at, _given(tag, "data-label", said)
        elif empty:
            yield at, _given(tag, "data-empty")


def _given(tag: Tag, name: str, value: str | None = None) -> str:
    """An attribute to write into a start tag, unless it has one of that name."""
    if f" {name}" in tag.attributes:
        return ""
    return f" {name}" if value is None else f' {name}="{value}"'


def _labels(html: str, table: Table) -> dict[int, str]:
    """The heading of each column by its place: those of all rows of the head that stand over it."""
    said: dict[int, list[str]] = {}
    for row in table.heads:
        for cell in row.cells:
            text = text_of(html, cell).replace('"', "&quot;")
            for column in cell.columns:
                if text and text not in said.setdefault(column, []):
                    said[column].append(text)
    return {column: ", ".join(texts) for column, texts in said.items()}
