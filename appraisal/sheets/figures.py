"""Figures of councils as a table, a row a figure: what it says, and what it would change."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from appraisal.model import BUILT_IN_MEASURES, Council, Dataset, Measure
from appraisal.model.workspace import measure_of

from .cells import UNKNOWN, Cell, cell_of
from .tables import REMOVE, Column, Entry, Table, Written, put

ORDER = ("low", "value", "high", "date", "source", "note")

COLUMNS = (
    Column("council", "key", "The id of a council, or of a part of one.", "councils", True, 22),
    Column("measure", "key", "An id of criteria/measures.yaml.", "measures", True, 24),
    Column("n", "key", "1, or 2, 3 … where sources disagree, or of earlier dates.", width=5),
    Column("council_name", "shown", "To read only.", width=24),
    Column("measure_name", "shown", "To read only.", width=30),
    Column("unit", "shown", "The unit of the measure. To read only.", width=16),
    Column(
        "value",
        "number",
        "The figure in the unit beside it, or `unknown`. Blank: nothing is said. `remove` takes "
        "the figure away.",
    ),
    Column("low", "number", "The low end of its range, where its source gives one."),
    Column("high", "number", "The high end of its range, where its source gives one."),
    Column("date", "date", "When it held: 2024, 2024-06 or 2024-06-30."),
    Column("source", "ids", "An id of sources.yaml; several with ; between.", "sources", width=26),
    Column("note", "text", "Anything that a reader has to know about it.", width=50),
    Column("use", "ids", "The id in facts.yaml whose figure is used here.", "facts", width=20),
)

NOTES = (
    "Each row is one figure of one council. Fill in a blank row, or change a cell.",
    "A figure is written in the unit that its row shows.",
    "Where sources disagree, or a figure has a history, it has several rows, by n.",
    "A row that you leave out, or whose cells you leave blank, changes nothing.",
    "A figure needs a source. If somebody judged it, its source is: assumption.",
)


def places(dataset: Dataset) -> dict[str, tuple[str, tuple[str, ...], str]]:
    """By the id of a council or part: its file, the keys of its facts, and its name."""
    found: dict[str, tuple[str, tuple[str, ...], str]] = {}
    for i, council in dataset.councils.items():
        found[i] = (f"councils/{i}.yaml", ("facts",), council.label)
    for i, council in dataset.councils.items():
        for part, each in council.parts.items():
            keys = ("parts", part, "facts")
            found[part] = (f"councils/{i}.yaml", keys, each.short_name or each.name)
    return found


def fact_at(written: Written, file: str, path: Sequence[str]) -> Any:
    """What a file says at a path of keys; None where it says nothing there."""
    found: Any = written.get(file)
    for key in path:
        found = found.get(key) if isinstance(found, Mapping) else None
    return found


def figures_table(dataset: Dataset, written: Written) -> Table:
    """Every figure of every council and part, and a blank row for each that others have."""
    spots = places(dataset)
    given = {
        (i, measure)
        for i, (file, keys, _) in spots.items()
        for measure in (fact_at(written, file, keys) or {})
    }
    measures = [i for i in dataset.measures if any(i == m for _, m in given)]
    measures += sorted({m for _, m in given}.difference(measures))
    councils = [*dataset.councils]
    entries = [
        entry
        for i, (file, keys, name) in spots.items()
        for measure in measures
        if i in councils or (i, measure) in given
        for entry in _entries(dataset, i, name, measure, fact_at(written, file, (*keys, measure)))
    ]
    lists = {
        "councils": tuple(spots),
        "measures": tuple(dict.fromkeys([*measures, *dataset.measures])),
        "sources": ("assumption", *sorted(dataset.sources)),
        "facts": tuple(dataset.facts),
    }
    return Table("figures", ("figure", "figures"), COLUMNS, tuple(entries), NOTES, lists)


def _entries(dataset: Dataset, council: str, name: str, measure: str, fact: Any) -> Iterator[Entry]:
    of = known_measures(dataset)[measure]
    shown: dict[str, Cell] = {"council_name": name, "measure_name": of.name, "unit": of.unit}
    for number, each in enumerate(fact if isinstance(fact, list | tuple) else [fact], 1):
        cells = dict.fromkeys((*ORDER, "use"), None) | shown
        if isinstance(each, Mapping):
            cells |= {str(key): cell_of(value) for key, value in each.items()}
        elif each is not None:
            cells["value"] = UNKNOWN
        key = (council, measure, str(number))
        yield Entry(key, {**dict(zip(("council", "measure", "n"), key, strict=True)), **cells})


def new_fact(fact: Any, rows: Mapping[int, Mapping[str, Cell]]) -> Any:
    """A fact with some cells changed in some of its rows, by their number from 1; None if gone."""
    figures = list(fact) if isinstance(fact, list | tuple) else [] if fact is None else [fact]
    for number, cells in sorted(rows.items()):
        old = figures[number - 1] if number <= len(figures) else None
        new = _figure(old, cells)
        figures[number - 1 : number] = [new]
    figures = [each for each in figures if each is not None]
    if isinstance(fact, list | tuple) or len(figures) > 1:
        return figures or None
    return figures[0] if figures else None


def _figure(old: Any, cells: Mapping[str, Cell]) -> Any:
    if cells.get("value") == REMOVE:
        return None
    if cells.get("use") is not None:
        return {"use": cells["use"]}
    if cells.get("value") == UNKNOWN:
        return UNKNOWN
    changes = {
        c.name: c.value(cells[c.name]) for c in COLUMNS if c.name in cells and c.name != "use"
    }
    is_figure = isinstance(old, Mapping) and "use" not in old
    return put(old if is_figure else None, changes, ORDER)


def known_measures(dataset: Dataset) -> dict[str, Measure]:
    """Every measure that councils may carry or do, whether or not measures.yaml has it."""
    carried = {i for council in dataset.councils.values() for i in _carried(council)}
    bare = {i: Measure(name=i, add_up="sum") for i in sorted(carried)}
    known = {**dataset.measures, **{i: measure_of(dataset, i) for i in BUILT_IN_MEASURES}}
    return {**known, **{i: measure for i, measure in bare.items() if i not in known}}


def _carried(council: Council) -> set[str]:
    return {*council.facts, *(i for part in council.parts.values() for i in part.facts)}
