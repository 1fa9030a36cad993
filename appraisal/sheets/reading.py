"""A table that export wrote, however it was edited since → what it would change."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from appraisal.edit.changes import GONE, Path
from appraisal.load.nearest import nearest

from .cells import BadCell, Cell, same_cell, shown
from .figures import fact_at, figures_table, known_measures, new_fact, places
from .grid import Grid, Line
from .partnerships import FILE, new_partnership, partnerships_table
from .proposals import Asked, Faults, Move, Place, Proposal, Step
from .scores import new_judgement, scores_table
from .tables import REMOVE, Table

ALIKE = 0.75
"""From how alike on the head of a column is taken for a slip of one that is known."""

_NO_CELLS = ("key", "shown")
"""Kinds of columns that say nothing of their own."""

MAIN = {"figures": "value", "scores": "score"}
"""The column without which a row says nothing."""


class Row(Struct, frozen=True):
    """A row of the table: what it is of, its cells as read, and its line."""

    line: int
    key: tuple[str, ...]
    cells: Mapping[str, Cell]
    at: Mapping[str, int]

    def place(self, column: str) -> Place:
        """Line and column of one of its cells."""
        return self.line, self.at.get(column, 1)

    @property
    def goes(self) -> bool:
        """Whether its figure or its judgement is to be taken away."""
        return any(self.cells.get(name) == REMOVE for name in MAIN.values())


def header_of(table: Table, grid: Grid) -> Line | None:
    """The line that names the columns of a table that export writes; None where there is none."""
    for line in grid.lines[:30]:
        names = {shown(cell).strip().casefold() for cell in line.cells}
        if names.issuperset(key for key in table.keys if key != "n"):
            return line
    return None


def read_rows(table: Table, grid: Grid, header: Line, faults: Faults) -> list[Row]:
    """The rows below a header; what can't be read is among the faults."""
    known = {column.name: column for column in table.columns}
    at: dict[str, int] = {}
    for position, cell in enumerate(header.cells, 1):
        name = shown(cell).strip().casefold()
        if name in at:
            what = f"The column '{name}' stands twice."
            faults.say((header.number, position), what, "Take one of them out.")
        elif name in known:
            at[name] = position
        elif name and (meant := nearest(name, known, ALIKE)) is not None:
            what = f"No column is called '{name}'."
            faults.say((header.number, position), what, f"Did you mean '{meant}'?")
    below = [line for line in grid.lines if line.number > header.number]
    rows = [_row(table, line, at, faults) for line in below]
    return [row for row in rows if row is not None]


def _row(table: Table, line: Line, at: Mapping[str, int], faults: Faults) -> Row | None:
    cells: dict[str, Cell] = {}
    for name, position in at.items():
        cell = line.cells[position - 1] if position <= len(line.cells) else None
        if isinstance(cell, str) and name in MAIN.values() and cell.strip().lower() == REMOVE:
            cells[name] = REMOVE
            continue
        try:
            cells[name] = table.column(name).read(cell)
        except BadCell as bad:
            faults.say((line.number, position), *bad.saying)
    if "n" in table.keys:
        cells["n"] = shown(cells.get("n")) or "1"
    key = tuple(shown(cells.get(name)) for name in table.keys)
    if not all(key):
        if any(cell is not None for name, cell in cells.items() if name not in ("n",)):
            missing = table.keys[key.index("")]
            what = f"This row does not say which {missing} it is of."
            faults.say((line.number, at.get(missing, 1)), what, f"Write the id of the {missing}.")
        return None
    return Row(line.number, key, cells, at)


def moves_of(table: Table, row: Row, now: Mapping[str, Cell], faults: Faults) -> list[Move]:
    """The cells of a row that say something else than the files do."""
    if row.goes and not any(now.get(c.name) for c in table.columns if c.kind not in _NO_CELLS):
        return []  # it has gone already, as when a table is taken in twice
    moves = []
    for column in table.columns:
        if column.kind in _NO_CELLS or column.name not in row.cells:
            continue
        old, new = column.read(now.get(column.name)), row.cells[column.name]
        if not same_cell(old, new):
            moves.append(Move(column.name, old, new, row.place(column.name)))
    main = MAIN.get(table.kind, "")
    emptied = any(m.column == main and m.new is None and m.old is not None for m in moves)
    if emptied and row.cells.get("use") is None:
        what = f"This cell is empty, and the files say {shown(now.get(main))}."
        mend = "Write `remove` to take it away, or `unknown` if nobody knows it."
        faults.say(row.place(main), what, mend)
    return moves


def figures_proposed(asked: Asked, grid: Grid) -> Proposal | None:
    """What a table of figures would change, a row a figure; None where it is no such table."""
    table = figures_table(asked.dataset, asked.written)
    header = header_of(table, grid)
    if header is None:
        return None
    spots, measures = places(asked.dataset), known_measures(asked.dataset)
    groups: dict[tuple[str, str], list[tuple[Row, list[Move]]]] = {}
    stay = 0
    for row, moves in rows_moved(table, grid, header, asked.faults):
        council, measure, n = row.key
        if not is_known(row, {"council": spots, "measure": measures}, asked.faults):
            continue
        _check_unit(row, measures[measure].unit, asked.faults)
        if not n.isdigit() or not 1 <= int(n) <= 99:
            asked.faults.say(row.place("n"), f"'{n}' is no number of a row.", "Write 1, 2 or 3.")
        elif moves:
            groups.setdefault((council, measure), []).append((row, moves))
        else:
            said = any(row.cells.get(name) is not None for name in ("value", "use"))
            stay += said and not row.goes
    steps = [_figure_step(asked, *key, found) for key, found in groups.items()]
    return Proposal(table.things, tuple(steps), stay)


def _figure_step(
    asked: Asked, council: str, measure: str, found: list[tuple[Row, list[Move]]]
) -> Step:
    file, keys, name = places(asked.dataset)[council]
    old = fact_at(asked.written, file, (*keys, measure))
    cells = {}
    for row, moves in found:
        said = {move.column: move.new for move in moves}
        number = int(row.key[2])
        cells[number] = said if _stands(old, number) else {**asked.default, **said}
    all_moves = tuple(move for _, moves in found for move in moves)
    about = f"{name}: {known_measures(asked.dataset)[measure].name}"
    return step_of(file, (*keys, measure), old, new_fact(old, cells), about, all_moves)


def _stands(fact: Any, number: int) -> bool:
    """Whether a fact has a figure of its own of this number, from 1."""
    if isinstance(fact, list | tuple):
        return number <= len(fact)
    return number == 1 and isinstance(fact, Mapping) and "use" not in fact


def _check_unit(row: Row, unit: str, faults: Faults) -> None:
    said = shown(row.cells.get("unit")).strip()
    if said and said.casefold() != unit.casefold():
        what = f"This row is in {said}, and its measure is in {unit or 'plain numbers'}."
        faults.say(row.place("unit"), what, "Write the figure in the measure's unit.")


def rows_moved(
    table: Table, grid: Grid, header: Line, faults: Faults
) -> Iterator[tuple[Row, list[Move]]]:
    """Each row with the cells in which it differs; a row that stands twice is a fault."""
    now = {entry.key: entry.cells for entry in table.entries}
    seen: dict[tuple[str, ...], int] = {}
    for row in read_rows(table, grid, header, faults):
        if row.key in seen:
            what = f"This row is of the same {table.things[0]} as row {seen[row.key]}."
            faults.say((row.line, 1), what, "Keep one of the two.")
            continue
        seen[row.key] = row.line
        yield row, moves_of(table, row, now.get(row.key, {}), faults)


def is_known(row: Row, kinds: Mapping[str, Any], faults: Faults) -> bool:
    """Whether what a row is of stands in the files; a fault where not."""
    for (column, known), identifier in zip(kinds.items(), row.key, strict=False):
        if identifier not in known:
            meant = nearest(identifier, known)
            mend = f"Did you mean '{meant}'?" if meant else f"The ids are {', '.join(known)}."
            faults.say(row.place(column), f"There is no {column} '{identifier}'.", mend)
            return False
    return True


def step_of(file: str, path: Path, old: Any, new: Any, about: str, moves: tuple[Move, ...]) -> Step:
    """One value of a file that is to be another; it goes where `new` is None."""
    value = GONE if new is None else new
    return Step(file, path, value, about, moves, is_new=old is None, goes=new is None)


def scores_proposed(asked: Asked, grid: Grid) -> Proposal | None:
    """What a table of scores would change; None where it is no such table."""
    table = scores_table(asked.dataset, asked.written)
    options = asked.dataset.options_as_written
    names = {leaf.id: leaf.name for leaf in asked.dataset.leaves()}

    def step(row: Row, moves: tuple[Move, ...]) -> Step:
        option, criterion = row.key
        file, path = f"options/{option}.yaml", ("scores", criterion)
        old = fact_at(asked.written, file, path)
        cells = {move.column: move.new for move in moves}
        if not isinstance(old, Mapping):
            cells = {**asked.default, **cells}
        about = f"{options[option].label}: {names[criterion]}"
        return step_of(file, path, old, new_judgement(old, cells), about, moves)

    kinds = {"option": options, "criterion": table.lists["criteria"]}
    return _proposed(table, grid, asked.faults, kinds, step)


def partnerships_proposed(asked: Asked, grid: Grid) -> Proposal | None:
    """What a table of partnerships would change; None where it is no such table."""
    table = partnerships_table(asked.dataset, asked.written)
    known: Mapping[str, Any] = asked.written.get(FILE) or {}

    def step(row: Row, moves: tuple[Move, ...]) -> Step:
        old = known.get(row.key[0])
        cells = {move.column: move.new for move in moves}
        _check_cost(old, moves, asked.faults)
        if old is None and asked.given.get("source") is not None:
            cells = {"source": asked.given["source"], **cells}
        new = new_partnership(old, cells)
        return step_of(FILE, row.key, old, new, str(new.get("name", row.key[0])), moves)

    return _proposed(table, grid, asked.faults, {}, step)


def _check_cost(old: Any, moves: tuple[Move, ...], faults: Faults) -> None:
    """Refuse to change a cost of which sources disagree: the table has room for one figure."""
    several = isinstance(old, Mapping) and isinstance(old.get("cost"), list | tuple)
    for move in moves:
        if several and move.column.startswith("cost_"):
            what = "Sources disagree on this cost, and the table has room for one figure."
            faults.say(move.place, what, f"Change it in {FILE}.")


def _proposed(
    table: Table,
    grid: Grid,
    faults: Faults,
    kinds: Mapping[str, Any],
    step: Callable[[Row, tuple[Move, ...]], Step],
) -> Proposal | None:
    """What a table of one step a row would change."""
    header = header_of(table, grid)
    if header is None:
        return None
    steps, stay, main = [], 0, MAIN.get(table.kind, "id")
    for row, moves in rows_moved(table, grid, header, faults):
        if not is_known(row, kinds, faults):
            continue
        if moves:
            steps.append(step(row, tuple(moves)))
        else:
            stay += row.cells.get(main) is not None and not row.goes
    return Proposal(table.things, tuple(steps), stay)
