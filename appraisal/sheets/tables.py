"""A table of what the files say: its columns, and a row for each thing."""

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field

from .cells import Cell, date_of, date_value, ids_of, number_of, text_of, yes_of

ColumnKind = Literal["key", "number", "date", "ids", "names", "text", "word", "yes", "shown"]
"""`key` says which row it is, `word` is one of a list, and `shown` is only to be read. Of `names` a
comma parts none."""

Written = Mapping[str, Any]
"""What files hold as plain data, by their names in the workspace."""


class Column(Struct, frozen=True):
    """A column: its head, what stands in it, and the note that its head has in Excel.

    `choices` names the list of the table that its cells are picked from, and `only` says that
    nothing else may stand there.
    """

    name: str
    kind: ColumnKind
    note: str
    choices: str = ""
    only: bool = False
    width: int = 14

    def read(self, cell: Cell) -> Cell:
        """A cell as this column has it, however it was typed. Raises BadCell."""
        if self.kind == "number":
            return number_of(cell)
        if self.kind == "date":
            return date_of(cell)
        if self.kind in ("ids", "names"):
            return ids_of(cell, "[;,\n]" if self.kind == "ids" else ";")
        if self.kind == "yes":
            return yes_of(cell)
        return text_of(cell)

    def value(self, cell: Cell) -> Any:
        """What a file says for a cell that is read."""
        if self.kind == "date":
            return date_value(None if cell is None else str(cell))
        if self.kind in ("ids", "names") and isinstance(cell, str):
            return cell.split("; ") if "; " in cell else cell
        return cell == "yes" if self.kind == "yes" else cell


class Entry(Struct, frozen=True):
    """A row: what it is of (`key`), and its cells by the names of their columns."""

    key: tuple[str, ...]
    cells: Mapping[str, Cell]


class Table(Struct, frozen=True):
    """One kind of table as the files have it today.

    `things` are what one row and what several are called; `lists` are those that cells are picked
    from, and `notes` what its reader has to know.
    """

    kind: str
    things: tuple[str, str]
    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    notes: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the columns that say which row it is."""
        return tuple(column.name for column in self.columns if column.kind == "key")

    def column(self, name: str) -> Column:
        """A column by its name."""
        return next(column for column in self.columns if column.name == name)


REMOVE = "remove"
"""Written in place of a value or a score, it takes the row's figure or judgement away."""


def put(
    old: Mapping[str, Any] | None, changes: Mapping[str, Any], order: tuple[str, ...]
) -> dict[str, Any]:
    """A mapping with some keys set, or gone where None; new ones stand in the usual order."""
    kept = {**(old or {}), **changes}
    kept = {key: value for key, value in kept.items() if changes.get(key, "") is not None}
    names = [key for key in (old or {}) if key in kept]
    for key in (name for name in order if name in kept and name not in names):
        before = [name for name in order[: order.index(key)] if name in names]
        at = names.index(before[-1]) + 1 if before else 0
        names.insert(at, key)
    return {key: kept[key] for key in names}
