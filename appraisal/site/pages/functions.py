"""The page of who does what: each function under each option, and what moves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal, Decided
from appraisal.appraise.combined_authorities import Authority, authorities
from appraisal.appraise.function_moves import (
    function_counts,
    nearness,
    residents_per_decision,
    single_tier_share,
)
from appraisal.findings import functions as say
from appraisal.findings import sentences
from appraisal.findings.combined_authorities import constituents
from appraisal.findings.delivery import delivered_by
from appraisal.findings.functions import LEVELS
from appraisal.findings.names import option_names
from appraisal.findings.nothing_recorded import NO_OPTIONS
from appraisal.findings.numbers import people, per_cent
from appraisal.findings.published_figures import count_words
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.navigation import address

Table = Mapping[str, Decided]


@dataclass(frozen=True)
class Decision:
    """One function under one option: the level and body that decide, and for how many residents.

    `residents` are those of the body that decides for the average resident, in words; `nearness`
    says whether that is nearer than today, empty where it is as near. `delivered` says who does the
    work, empty where nobody but who decides does.
    """

    level: str
    by: str
    delivered: str
    residents: str
    nearness: str


@dataclass(frozen=True)
class Column:
    """Options under which every function stands alike; `today` where that is as it is today."""

    options: tuple[str, ...]
    today: bool


@dataclass(frozen=True)
class FunctionRow:
    """A function: who decides it today, then under each column's options."""

    id: str
    name: str
    now: Decision
    under: tuple[Decision, ...]


@dataclass(frozen=True)
class Note:
    """What the files say of a function, and by whom its members do it where a body is named."""

    id: str
    name: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Functions that move alike: the level today, then the level under each column's options."""

    today: str
    levels: tuple[str, ...]
    names: tuple[str, ...]
    changes: bool


@dataclass(frozen=True)
class OptionRow:
    """One option, or today (no `option`): functions counted by who decides, and what moves.

    `nearer` and `further` name functions; `jointly` has those that a partnership or the combined
    authority decides, each with its level and the body.
    """

    option: str
    alone: int
    joint: int
    combined: int
    nearer: tuple[str, ...]
    further: tuple[str, ...]
    finding: str
    single_tier: str
    residents: str
    jointly: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Content:
    """What the page is drawn from; `by_option` begins with today.

    `authorities` pairs each combined authority with what its councils' sizes show.
    """

    lead: str
    finding: str
    by_option: tuple[OptionRow, ...]
    group_columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    row_columns: tuple[Column, ...]
    rows: tuple[FunctionRow, ...]
    notes: tuple[Note, ...]
    authorities: tuple[tuple[Authority, str], ...]
    no_options: str = NO_OPTIONS


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page; it says so where no functions are recorded."""
    yield Page(
        "functions", address("functions"), sentences.say("titles.functions"), content(appraisal)
    )


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    now, labels = appraisal.functions_today, option_names(appraisal)
    held = single_tier_share(now)
    shares = {i: single_tier_share(table) for i, table in appraisal.functions.items()}
    known = {i: reading.value for i, reading in shares.items() if reading is not None}
    names = {i: function.name for i, function in appraisal.dataset.functions.items()}
    tables = _tables(appraisal)
    return Content(
        lead=say.lead(len(now), function_counts(now, now).levels),
        finding=say.single_tier(known, held.value if held else None, labels) if now else "",
        by_option=tuple(_option_row(i, now, table, names) for i, table in tables.items()),
        group_columns=columns(appraisal, by_residents=False),
        groups=tuple(_groups(appraisal, names)),
        row_columns=columns(appraisal, by_residents=True),
        rows=tuple(_rows(appraisal, names)),
        notes=notes(appraisal.dataset),
        authorities=tuple((a, constituents(a.rows, labels)) for a in authorities(appraisal)),
    )


def columns(appraisal: Appraisal, *, by_residents: bool) -> tuple[Column, ...]:
    """The options parted by what they make of the functions: today first, then in their order.

    By the level that decides alone, or by who decides and for how many residents as well.
    """
    found: dict[tuple[Decision | str, ...], list[str]] = {}
    for option, table in _tables(appraisal).items():
        told = (
            _decision(appraisal, option, i) if by_residents else row.level
            for i, row in table.items()
        )
        found.setdefault(tuple(told), []).append(option)
    return tuple(Column(tuple(filter(None, held)), "" in held) for held in found.values())


def notes(dataset: Dataset) -> tuple[Note, ...]:
    """The functions of which the files say more, by name."""
    found = (
        Note(i, function.name, function.note, function.source or ())
        for i, function in dataset.functions.items()
        if function.note
    )
    return tuple(sorted(found, key=lambda note: note.name))


def _option_row(option: str, now: Table, table: Table, names: Mapping[str, str]) -> OptionRow:
    moved = {i: nearness(now[i], row) for i, row in table.items()}
    counts = function_counts(now, table)
    share, residents = single_tier_share(table), residents_per_decision(table)
    return OptionRow(
        option=option,
        alone=counts.alone,
        joint=counts.levels.get("joint", 0),
        combined=counts.levels.get("combined-authority", 0),
        nearer=tuple(names[i] for i, move in moved.items() if move == "nearer"),
        further=tuple(names[i] for i, move in moved.items() if move == "further"),
        finding=say.moves(counts.moves),
        single_tier=per_cent(share.value if share else None),
        residents=count_words(residents),
        jointly=tuple(
            (names[i], LEVELS[row.level], "; ".join(row.bodies))
            for i, row in table.items()
            if row.level in ("joint", "combined-authority")
        ),
    )


def _groups(appraisal: Appraisal, names: Mapping[str, str]) -> Iterator[Group]:
    """Functions with the same level under every option, those that change first."""
    alike: dict[tuple[str, ...], list[str]] = {}
    beside = _beside_today(appraisal, by_residents=False)
    tables = (appraisal.functions_today, *(appraisal.functions[option] for option in beside))
    for i, name in names.items():
        alike.setdefault(tuple(table[i].level for table in tables), []).append(name)
    order = sorted(alike.items(), key=lambda item: (len(set(item[0])) == 1, -len(item[1]), item[0]))
    for (first, *rest), held in order:
        yield Group(
            today=LEVELS[first],
            levels=tuple(LEVELS[level] for level in rest),
            names=tuple(sorted(held)),
            changes=any(level != first for level in rest),
        )


def _tables(appraisal: Appraisal) -> Mapping[str, Table]:
    """Who decides what by option, today's first and under no name."""
    return {"": appraisal.functions_today, **appraisal.functions}


def _beside_today(appraisal: Appraisal, *, by_residents: bool) -> list[str]:
    """The first option of each column beside today's."""
    return [column.options[0] for column in columns(appraisal, by_residents=by_residents)[1:]]


def _rows(appraisal: Appraisal, names: Mapping[str, str]) -> Iterator[FunctionRow]:
    """Every function, by name."""
    options = _beside_today(appraisal, by_residents=True)
    for i, name in sorted(names.items(), key=lambda item: item[1]):
        under = tuple(_decision(appraisal, option, i) for option in options)
        yield FunctionRow(i, name, _decision(appraisal, "", i), under)


def _decision(appraisal: Appraisal, option: str, function: str) -> Decision:
    row = _tables(appraisal)[option][function]
    move = nearness(appraisal.functions_today[function], row)
    return Decision(
        level=LEVELS[row.level],
        by=say.body(row),
        delivered=delivered_by(appraisal.dataset, option, row),
        residents="" if row.typical is None else people(row.typical),
        nearness="" if move == "same" else say.NEARNESS[move],
    )
