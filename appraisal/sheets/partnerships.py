"""Partnerships as a table, a row each."""

from collections.abc import Mapping
from typing import Any, get_args

from appraisal.model import Dataset
from appraisal.model.councils import Level, PartnershipKind, PartnershipStatus

from .cells import UNKNOWN, Cell, cell_of
from .figures import new_fact
from .tables import Column, Entry, Table, Written, put

FILE = "councils/partnerships.yaml"

ORDER = (
    *("name", "also", "kind", "level", "status", "since", "until", "last_seen", "host", "members"),
    *("partners", "others", "left", "themes", "one_door", "cost", "source", "note"),
)
COST = ("value", "low", "high", "date", "source", "note", "use")
LISTS = ("also", "members", "partners", "themes")
_SHOWN_LEFT = "Who left it. To read only: change it in councils/partnerships.yaml."

COLUMNS = (
    Column("id", "key", "Lower case letters, digits and hyphens. A new one is added.", width=24),
    Column("name", "text", "What it is called.", width=40),
    Column("also", "ids", "What else people call it, with ; between."),
    Column("kind", "word", "What it is.", "kinds", True, 18),
    Column("level", "word", "How deeply its members work together.", "levels", True, 12),
    Column("status", "word", "Blank: active.", "statuses", True, 12),
    Column("since", "date", "2024, 2024-06, 2024-06-30 or unknown.", width=12),
    Column("until", "date", "2024, 2024-06, 2024-06-30 or unknown.", width=12),
    Column("last_seen", "date", "The latest sight of it.", width=12),
    Column("host", "word", "The council or body that hosts it.", "councils", False, 22),
    Column("members", "ids", "Ids of councils, with ; between.", "councils", width=40),
    Column(
        "partners", "ids", "Ids of councils/partners.yaml, with ; between.", "partners", width=24
    ),
    Column("others", "word", "`unknown` where others belong, or may belong.", "unknown", True, 10),
    Column("left", "shown", _SHOWN_LEFT, width=24),
    Column("themes", "ids", "Ids of criteria/themes.yaml, with ; between.", "themes", width=30),
    Column("one_door", "yes", "yes where residents have one site, number and desk.", "yes", True),
    Column("cost_value", "number", "What it costs, or `unknown`."),
    Column("cost_low", "number", "The low end of that."),
    Column("cost_high", "number", "The high end of that."),
    Column("cost_date", "date", "When that held."),
    Column("cost_source", "ids", "Where that is said.", "sources"),
    Column("cost_note", "text", "Anything to know about the cost.", width=24),
    Column("cost_use", "ids", "The id in facts.yaml that is used for the cost."),
    Column("source", "ids", "Ids of sources.yaml, with ; between.", "sources", width=26),
    Column("note", "text", "Anything that a reader has to know.", width=60),
)

NOTES = (
    "Each row is one partnership. Change a cell, or add a row with an id of its own.",
    "A row that you leave out changes nothing. A cell that you empty takes that away.",
    "Costs of which sources disagree are not shown here: change them in the file.",
)


def partnerships_table(dataset: Dataset, written: Written) -> Table:
    """Every partnership, as its file has it."""
    known: Mapping[str, Any] = written.get(FILE) or {}
    entries = [Entry((str(i),), _cells(str(i), said)) for i, said in known.items()]
    lists: dict[str, tuple[str, ...]] = {
        "kinds": get_args(PartnershipKind),
        "levels": get_args(Level),
        "statuses": get_args(PartnershipStatus),
        "councils": tuple(dataset.councils),
        "partners": tuple(dataset.partners),
        "themes": tuple(dataset.themes),
        "sources": ("assumption", *sorted(dataset.sources)),
        "unknown": (UNKNOWN,),
        "yes": ("yes", "no"),
    }
    things = ("partnership", "partnerships")
    return Table("partnerships", things, COLUMNS, tuple(entries), NOTES, lists)


def _cells(identifier: str, said: Any) -> dict[str, Cell]:
    cells: dict[str, Cell] = dict.fromkeys((column.name for column in COLUMNS), None)
    said = said if isinstance(said, Mapping) else {}
    plain = {key: value for key, value in said.items() if key not in ("left", "cost")}
    cells |= {"id": identifier, **{key: cell_of(value) for key, value in plain.items()}}
    left = said.get("left") or ()
    cells["left"] = "; ".join(_left(each) for each in left) or None
    cost = said.get("cost")
    if isinstance(cost, Mapping):
        cells |= {f"cost_{key}": cell_of(value) for key, value in cost.items()}
    elif isinstance(cost, str):
        cells["cost_value"] = UNKNOWN
    return cells


def _left(said: Mapping[str, Any]) -> str:
    return " ".join(str(cell_of(said[key])) for key in ("who", "as", "date") if key in said)


def new_partnership(old: Any, cells: Mapping[str, Cell]) -> Any:
    """A partnership with some of its cells changed."""
    by_name = {column.name: column for column in COLUMNS}
    was = old if isinstance(old, Mapping) else {}
    plain = {name: cell for name, cell in cells.items() if not name.startswith("cost_")}
    changes = {name: by_name[name].value(cell) for name, cell in plain.items()}
    for name in LISTS:
        if isinstance(changes.get(name), str):
            changes[name] = [changes[name]]
    cost = {name[5:]: cell for name, cell in cells.items() if name.startswith("cost_")}
    if cost:
        changes["cost"] = _cost(was.get("cost"), cost)
    return put(was, changes, ORDER)


def _cost(old: Any, cells: Mapping[str, Cell]) -> Any:
    stays = isinstance(old, Mapping) and any(key not in cells for key in old)
    if not stays and all(cell is None for cell in cells.values()):
        return None
    return new_fact(old, {1: cells})
