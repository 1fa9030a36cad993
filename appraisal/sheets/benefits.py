"""The register of benefits as a table, a row each, and what a table of it would change."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from appraisal.model import Dataset
from appraisal.model.delivery import BENEFIT_KINDS

from .cells import UNKNOWN, Cell, cell_of
from .figures import fact_at, new_fact
from .grid import Grid
from .proposals import Asked, Faults, Move, Proposal, Step
from .reading import Row, header_of, is_known, rows_moved, step_of
from .tables import Column, Entry, Table, Written, put

PROGRAMMES = "councils/programmes.yaml"
ORDER = (
    *("name", "kind", "measure", "baseline", "target", "owner", "by", "needs", "depends_on"),
    "note",
)
FACTS = ("baseline", "target")
_OF = "Whose it is: options/ and the id of an option, or programmes/ and that of a programme."
_FIGURE = "A number, or `unknown`."

COLUMNS = (
    Column("of", "key", _OF, "holders", True, 30),
    Column("n", "key", "Which of its benefits: 1, 2… The next number adds one.", width=5),
    Column("of_name", "shown", "To read only.", width=28),
    Column("name", "text", "What should get better.", width=40),
    Column("kind", "word", "Cash, other savings, or a better service.", "kinds", True, 16),
    Column("measure", "text", "What one would look at to know.", width=40),
    Column("baseline_value", "number", f"Where it stands now. {_FIGURE}"),
    Column("baseline_date", "date", "When that held."),
    Column("baseline_source", "ids", "Where that is said.", "sources", width=20),
    Column("baseline_note", "text", "Anything to know about it.", width=24),
    Column("target_value", "number", f"Where it should stand. {_FIGURE}"),
    Column("target_date", "date", "When that was said."),
    Column("target_source", "ids", "Where that is said.", "sources", width=20),
    Column("target_note", "text", "Anything to know about it.", width=24),
    Column("owner", "word", "The council that answers for it, by its id.", "councils", True, 22),
    Column("by", "date", "By when: 2029, 2029-03 or 2029-03-31.", width=12),
    Column("needs", "ids", "Ids of partnerships, agreements and steps, with ; between.", width=28),
    Column("depends_on", "text", "What else it rests on.", width=36),
    Column("note", "text", "Anything that a reader has to know.", width=40),
)

NOTES = (
    "Each row is a benefit of an option or of a council's programme. Change a cell, or add a row.",
    "A row that you leave out changes nothing. A cell that you empty takes that away.",
    "A benefit can be checked once it has a measure, a baseline, a target, an owner and a date.",
    "Figures of which sources disagree are not shown here: change them in the file.",
)


class Home(Struct, frozen=True):
    """Where benefits stand: a file, the keys that lead to them, and whose they are."""

    file: str
    path: tuple[str, ...]
    name: str


def homes(dataset: Dataset) -> dict[str, Home]:
    """Every option and programme, by what the table calls it."""
    found = {
        f"options/{i}": Home(
            f"options/{i}.yaml", ("benefits",), dataset.options_as_written[i].label
        )
        for i in dataset.option_order()
    }
    for i, programme in dataset.programmes.items():
        found[f"programmes/{i}"] = Home(PROGRAMMES, (i, "benefits"), programme.name)
    return found


def benefits_table(dataset: Dataset, written: Written) -> Table:
    """Every benefit, as its file has it, and a blank row where an option or programme has none."""
    spots = homes(dataset)
    entries = [entry for of, home in spots.items() for entry in _entries(of, home, written)]
    lists = {
        "holders": tuple(spots),
        "kinds": tuple(BENEFIT_KINDS),
        "councils": tuple(dataset.councils),
        "sources": ("assumption", *sorted(dataset.sources)),
    }
    return Table("benefits", ("benefit", "benefits"), COLUMNS, tuple(entries), NOTES, lists)


def _entries(of: str, home: Home, written: Written) -> Iterator[Entry]:
    said = fact_at(written, home.file, home.path) or (None,)
    for n, benefit in enumerate(said, 1):
        cells: dict[str, Cell] = dict.fromkeys((column.name for column in COLUMNS), None)
        cells |= {"of": of, "n": str(n), "of_name": home.name}
        for key, value in (benefit or {}).items():
            cells |= _fact_cells(key, value) if key in FACTS else {key: cell_of(value)}
        yield Entry((of, str(n)), cells)


def _fact_cells(name: str, fact: Any) -> dict[str, Cell]:
    """A figure as cells; none where sources disagree, or where it stands in facts.yaml."""
    if isinstance(fact, str):
        return {f"{name}_value": UNKNOWN}
    if not isinstance(fact, Mapping) or "use" in fact:
        return {}
    shown = ("value", "date", "source", "note")
    return {f"{name}_{key}": cell_of(value) for key, value in fact.items() if key in shown}


def benefits_proposed(asked: Asked, grid: Grid) -> Proposal | None:
    """What a table of benefits would change; None where it is no such table."""
    table = benefits_table(asked.dataset, asked.written)
    header = header_of(table, grid)
    if header is None:
        return None
    spots, stay = homes(asked.dataset), 0
    found: list[tuple[str, int, Row, tuple[Move, ...]]] = []
    for row, moves in rows_moved(table, grid, header, asked.faults):
        of, n = row.key
        if not is_known(row, {"of": spots}, asked.faults):
            continue
        if not n.isdigit() or not 1 <= int(n) <= 999:
            asked.faults.say(row.place("n"), f"'{n}' is no number of a row.", "Write 1, 2 or 3.")
        elif moves:
            found.append((of, int(n), row, tuple(moves)))
        else:
            stay += row.cells.get("name") is not None
    ordered = sorted(found, key=lambda each: (tuple(spots).index(each[0]), each[1]))
    steps, added = [], dict.fromkeys(spots, 0)
    for of, number, row, changes in ordered:
        step = _step(asked, spots[of], number, row, changes, added[of])
        if step is not None:
            added[of] += step.is_new
            steps.append(step)
    return Proposal(table.things, tuple(steps), stay)


def _step(
    asked: Asked, home: Home, n: int, row: Row, moves: tuple[Move, ...], added: int
) -> Step | None:
    """One benefit with some of its cells changed; a fault where its number leaves a gap."""
    held = fact_at(asked.written, home.file, home.path) or ()
    if n > len(held) + added + 1:
        what = f"{home.name} has {len(held)} in its file, so that {n} leaves a gap."
        asked.faults.say(row.place("n"), what, f"Write {len(held) + added + 1}.")
        return None
    old = held[n - 1] if n <= len(held) else None
    _check_figures(old, moves, home.file, asked.faults)
    new = new_benefit(old, {move.column: move.new for move in moves})
    about = f"{home.name}: {new.get('name', n)}"
    return step_of(home.file, (*home.path, n - 1), old, new, about, moves)


def new_benefit(old: Any, cells: Mapping[str, Cell]) -> dict[str, Any]:
    """A benefit with some of its cells changed."""
    by_name = {column.name: column for column in COLUMNS}
    was = old if isinstance(old, Mapping) else {}
    plain = {name: cell for name, cell in cells.items() if name in ORDER}
    changes = {name: by_name[name].value(cell) for name, cell in plain.items()}
    if isinstance(changes.get("needs"), str):
        changes["needs"] = [changes["needs"]]
    for fact in FACTS:
        start = f"{fact}_"
        given = {k.removeprefix(start): v for k, v in cells.items() if k.startswith(start)}
        if given:
            changes[fact] = _fact(was.get(fact), given)
    return put(was, changes, ORDER)


def _fact(old: Any, cells: Mapping[str, Cell]) -> Any:
    stays = isinstance(old, Mapping) and any(key not in cells for key in old)
    if not stays and all(cell is None for cell in cells.values()):
        return None
    return new_fact(old, {1: cells})


def _check_figures(old: Any, moves: tuple[Move, ...], file: str, faults: Faults) -> None:
    """Refuse to change a figure that the table has no room for."""
    was = old if isinstance(old, Mapping) else {}
    for move in moves:
        fact = was.get(move.column.partition("_")[0]) if move.column not in ORDER else None
        if isinstance(fact, list | tuple) or (isinstance(fact, Mapping) and "use" in fact):
            what = "This figure has several sources of its own, or stands in facts.yaml."
            faults.say(move.place, what, f"Change it in {file}.")
