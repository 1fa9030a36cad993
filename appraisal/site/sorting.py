"""Tables that a reader may sort: those with more rows than are seen at a glance.

Which they are is said when a page is drawn, so that only such pages carry tables.js. A row that
covers the whole table opens up the one above it and moves with it; so does all of a `<tbody>` where
there are several. Tables with groups of rows, with cells over several rows, or of class "as-is" (a
script of the page's own orders them) keep their order.
"""

from collections.abc import Iterator
from itertools import pairwise

from appraisal.findings.sentences import say
from appraisal.site.drawn_tables import Insertion, Row, Table

SORTABLE = "data-sortable"
"""The attribute of a table that may be sorted."""
OFFER = f"{say('tables.sort-by')}|{say('tables.as-listed')}"
"""What stands above the cards of such a table, and what a reader chooses there to undo it."""
SHORT = 10
"""Up to so many rows are seen at a glance."""


def sorting(html: str, table: Table) -> Iterator[Insertion]:
    """What says of a long table that it may be sorted, and in which words to offer it."""
    del html
    if may_be_sorted(table):
        yield table.tag.end - 1, f' {SORTABLE}="{OFFER}"'


def may_be_sorted(table: Table) -> bool:
    """Whether a table has one head, enough rows, and rows that may change places."""
    if len(table.body) <= SHORT or len(table.heads) != 1 or "as-is" in table.classes:
        return False
    bodies = [[_moves(row, table) for row in rows] for rows in _bodies(table)]
    if None in (moves for rows in bodies for moves in rows):
        return False
    firsts = [sum(moves is True for moves in rows) for rows in bodies]
    fit = all(rows[:1] == [True] for rows in bodies) and (
        len(bodies) == 1 or max(firsts, default=0) == 1
    )
    return fit and sum(firsts) > SHORT


def _moves(row: Row, table: Table) -> bool | None:
    """Whether a row moves by itself (True) or with the one above (False); None for neither."""
    if len(row.cells) == 1 and len(row.cells[0].columns) == table.width > 1:
        return None if "group" in row.tag.attribute("class").split() else False
    plain = all(len(cell.columns) == cell.rows == 1 for cell in row.cells)
    return True if plain else None


def _bodies(table: Table) -> Iterator[list[Row]]:
    """The rows of each body of a table that has any."""
    starts = [part.start for part in table.parts if part.name != "thead"]
    for start, stop in pairwise([*starts, table.end]):
        if rows := [row for row in table.body if start <= row.tag.start < stop]:
            yield rows
