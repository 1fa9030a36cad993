"""A table of councils × measures, as officers and the Office for National Statistics write them.

Title rows before the head, other areas' rows and other columns are read over, and counted.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from appraisal.load.folded_name import folded_name
from appraisal.load.meant import listed
from appraisal.load.nearest import nearest
from appraisal.model import Dataset

from .cells import UNKNOWN, BadCell, Cell, cell_of, date_value, number_of, same_cell, shown
from .figures import fact_at, known_measures, places
from .grid import Grid, Line
from .proposals import Asked, Move, Place, Proposal, Step
from .reading import ALIKE
from .units import unit_in_head, wrong_unit

_THINGS = ("figure", "figures")
_GSS = re.compile(r"[A-Z][0-9]{8}")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")
_EVERYBODY = frozenset({"all ages", "all persons", "all people", "persons", "total population"})
"""What official tables call a population."""
_TOTALS = frozenset({"total", "totals", "all", "sum", "england", "united kingdom", ""})
_OF_COUNCILS = frozenset({"council", "councils", "authority", "local authority", "area"})
"""What the column of councils is called where none of its names is known."""
_MANY = 10
"""From so many unknown names on, if they are most of a table, they are of other areas."""
_OF_ONE_SEX = re.compile(r"\b(females?|males?|women|men)\b", re.IGNORECASE)
"""How a sheet is named that counts half of the people, under heads as if it were all."""
_LOOKED_AT = 40
"""Rows of a sheet in which its head is looked for."""


class Layout(Struct, frozen=True):
    """Where things stand in a sheet: its head, the column of councils, and those of measures.

    `aside` are the other columns, by their heads.
    """

    grid: Grid
    header: Line
    councils: int
    measures: Mapping[int, str]
    aside: tuple[tuple[int, str], ...]


class Found(Struct, frozen=True):
    """One figure of the table."""

    council: str
    measure: str
    cell: Cell
    place: Place


def figures_in_columns(asked: Asked, grids: Sequence[Grid]) -> Proposal:
    """What a table of councils × measures would change.

    All its figures are of the `source` and the `date` that are given. A layout that can't be made
    out is among the faults.
    """
    layouts = [found for grid in grids if (found := layout_of(asked.dataset, grid)) is not None]
    if not layouts:
        _say_no_layout(asked, grids)
        return Proposal(_THINGS, (), 0)
    whole = [each for each in layouts if not _OF_ONE_SEX.search(each.grid.name)]
    if not whole:
        _say_one_sex(asked, layouts[0])
        return Proposal(_THINGS, (), 0)
    layout = next((each for each in whole if "persons" in each.grid.name.lower()), whole[0])
    _check_heads(asked, layout)
    figures, others = _figures(asked, layout)
    once, spots = _once(asked, figures), places(asked.dataset)
    steps = [step for each in once for step in _step(asked, each, spots)]
    absent = [i for i in asked.dataset.councils if i not in {each.council for each in figures}]
    said = _aside(layout, len(layouts) > 1, others, absent)
    return Proposal(_THINGS, tuple(steps), len(once) - len(steps), said)


def layout_of(dataset: Dataset, grid: Grid) -> Layout | None:
    """Where head, councils and measures of a sheet stand; None where that can't be made out."""
    names, known = councils_by_name(dataset), measures_by_name(dataset)
    for header in grid.lines[:_LOOKED_AT]:
        measures: dict[int, str] = {}
        aside: dict[int, str] = {}
        for column, cell in enumerate(header.cells, 1):
            found = measure_named(known, shown(cell))
            if found is not None and found not in measures.values():
                measures[column] = found
            elif shown(cell).strip():
                aside[column] = " ".join(shown(cell).split())
        if not measures:
            continue
        width = range(1, len(header.cells) + 1)
        below = [line for line in grid.lines if line.number > header.number]
        counts = {at: _councils_in(below, at, names) for at in width}
        councils = max(counts, key=lambda column: counts[column], default=0)
        measures.pop(councils, None)  # as `Area`, which a column of councils may be called
        is_named = councils and _plain(_at(header, 1)) in _OF_COUNCILS
        if measures and (is_named or counts.get(councils)):
            aside.pop(councils, None)
            return Layout(grid, header, councils, measures, tuple(aside.items()))
    return None


def _councils_in(lines: Sequence[Line], column: int, names: Mapping[str, str]) -> int:
    """How many councils of the workspace a column names."""
    return len({names.get(_plain(_at(line, column))) for line in lines} - {None})


def councils_by_name(dataset: Dataset) -> dict[str, str]:
    """The id of a council or part by what tables call it: ids, names, codes."""
    called: list[tuple[str, str | None]] = []
    for i, council in dataset.councils.items():
        names = (i, council.name, council.short_name, council.gss, *council.also)
        called += [(i, name) for name in names]
    for council in dataset.councils.values():
        for part, each in council.parts.items():
            called += [(part, name) for name in (part, each.name, each.short_name)]
    found: dict[str, str] = {}
    for i, name in called:
        found.setdefault(_plain(name or i), i)
    return found


def measures_by_name(dataset: Dataset) -> dict[str, str]:
    """The id of a measure by what tables call it: ids, names, and everybody for a population."""
    known = dict.fromkeys(_EVERYBODY, "population")
    for i, measure in known_measures(dataset).items():
        known |= {_plain(i): i, _plain(measure.name): i}
    return known


def measure_named(known: Mapping[str, str], head: str) -> str | None:
    """The id of the measure that a head names, with or without a unit in brackets."""
    return known.get(_plain(head)) or known.get(_plain(_BRACKETS.sub("", head)))


def _plain(text: str) -> str:
    return folded_name(re.sub(r"[-_]+", " ", text))


def _at(line: Line, column: int) -> str:
    return shown(line.cells[column - 1]).strip() if column <= len(line.cells) else ""


def _figures(asked: Asked, layout: Layout) -> tuple[list[Found], int]:
    """The figures of the workspace's councils, and how many rows are of other areas."""
    names = councils_by_name(asked.dataset)
    below = [line for line in layout.grid.lines if line.number > layout.header.number]
    ours = [line for line in below if _plain(_at(line, layout.councils)) in names]
    rest = [line for line in below if _plain(_at(line, layout.councils)) not in names]
    # A footnote has no figures.
    others = [line for line in rest if any(_at(line, column) for column in layout.measures)]
    if not (len(others) >= _MANY and len(others) > 2 * len(ours)):
        for line in others:
            _check_other(asked, layout, line, names)
    rows = ((line, names[_plain(_at(line, layout.councils))]) for line in ours)
    return [found for row in rows for found in _of_row(asked, layout, *row)], len(others)


def _check_other(asked: Asked, layout: Layout, line: Line, names: Mapping[str, str]) -> None:
    """Note that a row's name may be a slip, unless it has an official code or is a total."""
    name = _at(line, layout.councils)
    coded = any(_GSS.fullmatch(shown(cell).strip()) for cell in line.cells)
    if coded or _plain(name) in _TOTALS:
        return
    meant = nearest(_plain(name), names)
    own = "Write its id, its name or its code, or delete the row if it is of another area."
    mend = f"Did you mean '{names[meant]}'?" if meant else own
    asked.faults.say((line.number, layout.councils), f"There is no council '{name}'.", mend)


def _of_row(asked: Asked, layout: Layout, line: Line, council: str) -> Iterator[Found]:
    """The figures of a row; what can't be read is a fault, and a blank cell says nothing."""
    known = known_measures(asked.dataset)
    for column, measure in layout.measures.items():
        cell = line.cells[column - 1] if column <= len(line.cells) else None
        place = (line.number, column)
        try:
            number = number_of(cell)
        except BadCell as bad:
            asked.faults.say(place, *bad.saying)
            continue
        fault = wrong_unit(cell, known[measure].unit)
        if fault is not None:
            asked.faults.say(place, *fault)
        elif number is not None:
            yield Found(council, measure, number, place)


def _once(asked: Asked, figures: Sequence[Found]) -> list[Found]:
    """The figures, each once; one that stands twice with different values is a fault."""
    first: dict[tuple[str, str], Found] = {}
    for each in figures:
        before = first.setdefault((each.council, each.measure), each)
        if not same_cell(before.cell, each.cell):
            what = f"'{each.council}' stands in row {before.place[0]} with {shown(before.cell)}."
            asked.faults.say(each.place, what, "Keep the row that is meant.")
    return list(first.values())


def _step(
    asked: Asked, each: Found, spots: Mapping[str, tuple[str, tuple[str, ...], str]]
) -> Iterator[Step]:
    """What one figure changes, if anything."""
    file, keys, name = spots[each.council]
    path = (*keys, each.measure)
    old = fact_at(asked.written, file, path)
    about = f"{name}: {known_measures(asked.dataset)[each.measure].name}"
    if isinstance(old, list | tuple) or (isinstance(old, Mapping) and "use" in old):
        what = f"{about} rests on several figures, or on facts.yaml: this table can't change it."
        mend = "Leave this cell empty, and use the table of `appraisal export figures`."
        asked.faults.say(each.place, what, mend)
        return
    was = {key: cell_of(value) for key, value in old.items()} if isinstance(old, Mapping) else {}
    now = {"value": each.cell, **(asked.default if each.cell != UNKNOWN else {})}
    if each.cell == UNKNOWN and old == UNKNOWN:
        return
    if was and all(same_cell(was.get(key), cell) for key, cell in now.items()):
        return
    # What belonged to the old figure alone, such as its range and its note, goes with it.
    columns = dict.fromkeys(("value", *now, *was))
    moves = tuple(
        Move(key, was.get(key), now.get(key), each.place)
        for key in columns
        if not same_cell(was.get(key), now.get(key))
    )
    yield Step(file, path, _fact(now), about, moves, is_new=old is None)


def _fact(cells: Mapping[str, Cell]) -> Any:
    if cells["value"] == UNKNOWN:
        return UNKNOWN
    date = cells.get("date")
    dated = {"date": date_value(str(date))} if date is not None else {}
    sourced = {"source": cells["source"]} if "source" in cells else {}
    return {"value": cells["value"], **dated, **sourced}


def _check_heads(asked: Asked, layout: Layout) -> None:
    """Note units in heads that are not the measures' own, and heads that may be slips."""
    measures = known_measures(asked.dataset)
    for column, measure in layout.measures.items():
        fault = unit_in_head(_at(layout.header, column), measures[measure].unit)
        if fault is not None:
            asked.faults.say((layout.header.number, column), *fault)
    absent = [i for i in measures if i not in layout.measures.values()]
    for column, head in layout.aside:
        meant = nearest(_plain(head).replace(" ", "-"), absent, ALIKE)
        if meant is not None:
            what = f"No measure is called '{head}'."
            asked.faults.say((layout.header.number, column), what, f"Did you mean '{meant}'?")


def _aside(layout: Layout, of_several: bool, others: int, absent: Sequence[str]) -> tuple[str, ...]:
    """What was left aside, in sentences."""
    said = [f"Read from the sheet '{layout.grid.name}'."] if of_several else []
    if others:
        rows = "row of another area was" if others == 1 else "rows of other areas were"
        said.append(f"{others:,} {rows} left out.")
    if absent:
        said.append(f"The table has no figures of {listed([*absent])}.")
    if layout.aside:
        heads = [head for _, head in layout.aside]
        more = f" and {len(heads) - 5:,} more" if heads[5:] else ""
        said.append(f"Columns that name no measure were left out: {', '.join(heads[:5])}{more}.")
    return tuple(said)


def _say_no_layout(asked: Asked, grids: Sequence[Grid]) -> None:
    """Say what was looked at where no head was found."""
    firsts = [line.number for grid in grids for line in grid.lines[:1]]
    sheets = f" of each of its {len(grids)} sheets" if grids[1:] else ""
    what = (
        f"The first {_LOOKED_AT} rows{sheets} were looked at, and none names measures with rows "
        "of councils below it."
    )
    some = ", ".join(list(known_measures(asked.dataset))[:3])
    mend = (
        "Write councils (id, name or code) in the first column and measures in the first row, "
        f"such as {some}; or fill in the table of `appraisal export figures`."
    )
    asked.faults.say((min(firsts, default=1), 1), what, mend)


def _say_one_sex(asked: Asked, layout: Layout) -> None:
    """Say that no sheet counts everybody."""
    what = (
        f"The sheet '{layout.grid.name}' counts one sex alone, and no other sheet counts everybody."
    )
    mend = "Take the table of all persons; or rename the sheet if it does count everybody."
    asked.faults.say((layout.header.number, 1), what, mend)
