"""Judged scores as a table, a row for each option and criterion."""

from collections.abc import Mapping
from typing import Any

from appraisal.model import Dataset

from .cells import UNKNOWN, Cell, cell_of
from .figures import fact_at
from .tables import REMOVE, Column, Entry, Table, Written, put

ORDER = ("score", "low", "high", "why", "source", "by", "date")

COLUMNS = (
    Column("option", "key", "The id of an option.", "options", True, 30),
    Column("criterion", "key", "The id of a judged criterion.", "criteria", True, 26),
    Column("option_name", "shown", "To read only.", width=30),
    Column("criterion_name", "shown", "To read only.", width=30),
    Column("at_0", "shown", "What a score of 0 stands for. To read only.", width=36),
    Column("at_100", "shown", "What a score of 100 stands for. To read only.", width=36),
    Column(
        "score",
        "number",
        "From 0 to 100, or `unknown`. Blank: nothing is said. `remove` takes the judgement away.",
        width=9,
    ),
    Column("low", "number", "The lowest that a reasonable person might put it.", width=9),
    Column("high", "number", "The highest that a reasonable person might put it.", width=9),
    Column("why", "text", "The reason, in a sentence or two.", width=60),
    Column("source", "ids", "An id of sources.yaml; several with ; between.", "sources", width=26),
    Column("by", "text", "An office, a panel or a workshop. Never a person.", width=30),
    Column("date", "date", "When it was judged: 2024, 2024-06 or 2024-06-30."),
)

NOTES = (
    "Each row is one judgement: how an option does on a criterion, from 0 to 100.",
    "The ends of the scale stand beside it. A score has a low, a high and a reason.",
    "Measured criteria are not here: their values are worked out from figures.",
    "A row that you leave out, or whose cells you leave blank, changes nothing.",
)


def scores_table(dataset: Dataset, written: Written) -> Table:
    """Every judged criterion of every option, and a blank row where an option says nothing."""
    judged = [leaf for leaf in dataset.leaves() if leaf.judged is not None]
    options = dataset.options_as_written
    entries = []
    for i in dataset.option_order():
        for leaf in judged:
            said = fact_at(written, f"options/{i}.yaml", ("scores", leaf.id))
            anchors = {f"at_{key:g}": text for key, text in (leaf.judged or {}).items()}
            cells: dict[str, Cell] = dict.fromkeys(ORDER, None)
            cells |= {"option": i, "criterion": leaf.id, "option_name": options[i].label}
            cells |= {"criterion_name": leaf.name}
            cells |= {key: anchors.get(key) for key in ("at_0", "at_100")}
            if isinstance(said, Mapping):
                cells |= {str(key): cell_of(value) for key, value in said.items()}
            elif said is not None:
                cells["score"] = UNKNOWN
            entries.append(Entry((i, leaf.id), cells))
    lists = {
        "options": tuple(dataset.option_order()),
        "criteria": tuple(leaf.id for leaf in judged),
        "sources": ("assumption", *sorted(dataset.sources)),
    }
    return Table("scores", ("score", "scores"), COLUMNS, tuple(entries), NOTES, lists)


def new_judgement(old: Any, cells: Mapping[str, Cell]) -> Any:
    """A judgement with some of its cells changed; None where it is to go."""
    if cells.get("score") == REMOVE:
        return None
    by_name = {column.name: column for column in COLUMNS}
    changes = {name: by_name[name].value(cell) for name, cell in cells.items()}
    new = put(old if isinstance(old, Mapping) else None, changes, ORDER)
    if not isinstance(old, Mapping) and list(new) == ["score"] and new["score"] == UNKNOWN:
        return UNKNOWN
    if isinstance(old, str) and "score" not in new:  # only its reason is new
        return put(new, {"score": UNKNOWN}, ORDER)
    return new
