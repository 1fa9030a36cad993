"""Tables that a phone shows as cards: a row becomes a card, and each cell says its column.

It happens when a page is drawn, so that it needs no script: a cell gets its column's heading as
`data-label`, which tables.css writes before it where the window is narrow. To browsers the elements
are those of a table all the same. HTML allows them no roles beside their own; what is written
before a cell is read out too, should a browser forget its column. Grids of marks (class "grid")
stay tables, and so does what has two columns or no head, unless its class is "cards"; with the
class "table" it stays one too.
"""

from collections.abc import Iterator

from appraisal.site.drawn_tables import Cell, Insertion, Table, text_of

CARDS = "data-cards"
"""The attribute of a table that becomes cards."""
FEWEST_COLUMNS = 3
"""Fewer fit a phone side by side."""


def cards(html: str, table: Table) -> Iterator[Insertion]:
    """What makes cards of a table on a phone; nothing for one that stays a table."""
    if not becomes_cards(table):
        return
    yield table.tag.end - 1, f" {CARDS}"
    labels = _labels(html, table)
    for row in table.body:
        for cell in row.cells:
            if cell.tag.name == "td" and (said := _of_cell(html, cell, labels, table.width)):
                yield cell.tag.end - 1, said


def becomes_cards(table: Table) -> bool:
    """Whether a phone shows the rows of a table as cards."""
    if table.classes & {"grid", "table"} or not table.heads or not table.body:
        return False
    return table.width >= FEWEST_COLUMNS or "cards" in table.classes


def _of_cell(html: str, cell: Cell, labels: dict[int, str], width: int) -> str:
    """What a card says before a cell, as an attribute: nothing where the cell says all itself."""
    if not html[cell.tag.end : cell.end].strip():
        return " data-empty"
    said = labels.get(cell.column, "")
    has_one = " data-label=" in cell.tag.attributes or len(cell.columns) == width
    return "" if has_one or not said else f' data-label="{said}"'


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
