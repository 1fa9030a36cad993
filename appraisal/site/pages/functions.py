"""The page of who does what: each function under each option, and what moves."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal, Decided
from appraisal.appraise.combined_authorities import authorities
from appraisal.appraise.function_moves import (
    by_councils,
    nearness,
    residents_per_decision,
    single_tier_share,
)
from appraisal.findings import functions as say
from appraisal.findings.combined_authorities import constituents
from appraisal.findings.numbers import people, per_cent
from appraisal.model import Dataset, in_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address

LEVELS: dict[str, str] = {
    "neighbourhood": "Parish or neighbourhood",
    "district": "District",
    "county": "County",
    "unitary": "Unitary council",
    "joint": "Partnership",
    "combined-authority": "Combined authority",
    "government": "Government or other body",
}
"""Levels as the page names them, from the nearest to the furthest."""

_WHO = {
    "neighbourhood": "parishes or neighbourhoods",
    "joint": "partnerships",
    "combined-authority": "the combined authority",
    "government": "government or other public bodies",
}

Table = Mapping[str, Decided]


@dataclass(frozen=True)
class Cell:
    """One function under one option: who decides, for how many, and whether that is nearer.

    `residents` are those of the body that decides for the average resident, in words.
    """

    level: str
    by: str
    residents: str
    move: str


@dataclass(frozen=True)
class Column:
    """Options under which every function stands alike; `today` where that is as it is today."""

    options: tuple[str, ...]
    today: bool


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
class Summary:
    """One option: counts of functions by who decides, and what moves."""

    option: str
    alone: int
    joint: int
    combined: int
    nearer: tuple[str, ...]
    further: tuple[str, ...]
    finding: str
    single_tier: str
    residents: str
    shared: tuple[tuple[str, str, str], ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page; it says so where no functions are recorded."""
    yield Page("functions", address("functions"), "Who does what", _context(appraisal))


def _context(appraisal: Appraisal) -> dict[str, Any]:
    dataset, now = appraisal.dataset, appraisal.functions_today
    names = {i: function.name for i, function in dataset.functions.items()}
    held = single_tier_share(now)
    shares = {i: single_tier_share(table) for i, table in appraisal.functions.items()}
    known = {i: reading.value for i, reading in shares.items() if reading is not None}
    labels = {i: option.label for i, option in dataset.options.items()}
    levels = Counter(row.level for row in now.values())
    return {
        "lead": say.lead(
            len(now),
            sum(by_councils(row) for row in now.values()),
            {who: levels[level] for level, who in _WHO.items()},
        ),
        "finding": say.single_tier(known, held.value if held else None, labels) if now else "",
        "today": _summary("", now, now, names),
        "group_columns": columns(appraisal, now, by_residents=False),
        "row_columns": columns(appraisal, now, by_residents=True),
        "summaries": tuple(
            _summary(option, now, table, names) for option, table in appraisal.functions.items()
        ),
        "groups": tuple(_groups(appraisal, now, names)),
        "rows": tuple(_rows(appraisal, now, names)),
        "notes": notes(dataset),
        "nearness": say.NEARNESS,
        "authorities": tuple((a, constituents(a.rows, labels)) for a in authorities(appraisal)),
    }


def columns(appraisal: Appraisal, now: Table, *, by_residents: bool) -> tuple[Column, ...]:
    """The options parted by what they make of the functions: today first, then in their order.

    By the level that decides alone, or by who decides and for how many residents as well.
    """
    tables = {"": now, **appraisal.functions}
    found: dict[tuple[Cell | str, ...], list[str]] = {}
    for option, table in tables.items():
        cells = (_cell(now[i], row) if by_residents else row.level for i, row in table.items())
        found.setdefault(tuple(cells), []).append(option)
    return tuple(Column(tuple(filter(None, held)), "" in held) for held in found.values())


def notes(dataset: Dataset) -> tuple[Note, ...]:
    """The functions of which the files say more, by name."""
    found = (
        Note(i, function.name, function.note, function.source or ())
        for i, function in dataset.functions.items()
        if function.note
    )
    return tuple(sorted(found, key=lambda note: note.name))


def _summary(option: str, now: Table, table: Table, names: Mapping[str, str]) -> Summary:
    moved = {i: nearness(now[i], row) for i, row in table.items()}
    counts = Counter(moved.values())
    levels = Counter(row.level for row in table.values())
    share, residents = single_tier_share(table), residents_per_decision(table)
    return Summary(
        option=option,
        # A share is unknown only where some residents have two tiers: then it is not one.
        alone=sum(row.single_tier == 1 for row in table.values()),
        joint=levels["joint"],
        combined=levels["combined-authority"],
        nearer=tuple(names[i] for i, move in moved.items() if move == "nearer"),
        further=tuple(names[i] for i, move in moved.items() if move == "further"),
        finding=say.moves(counts["nearer"], counts["further"], counts["same"], counts["not known"]),
        single_tier="not known" if share is None else per_cent(share.value),
        residents="not known" if residents is None else people(residents.value),
        shared=tuple(
            (names[i], LEVELS[row.level], "; ".join(row.bodies))
            for i, row in table.items()
            if row.level in ("joint", "combined-authority")
        ),
    )


def _groups(appraisal: Appraisal, now: Table, names: Mapping[str, str]) -> Iterator[Group]:
    """Functions with the same level under every option, those that change first."""
    alike: dict[tuple[str, ...], list[str]] = {}
    tables = [appraisal.functions[c.options[0]] for c in _others(appraisal, now, False)]
    for i, name in names.items():
        levels = (now[i].level, *(table[i].level for table in tables))
        alike.setdefault(levels, []).append(name)
    order = sorted(alike.items(), key=lambda item: (len(set(item[0])) == 1, -len(item[1]), item[0]))
    for (first, *rest), held in order:
        yield Group(
            today=LEVELS[first],
            levels=tuple(LEVELS[level] for level in rest),
            names=tuple(sorted(held)),
            changes=any(level != first for level in rest),
        )


def _others(appraisal: Appraisal, now: Table, by_residents: bool) -> tuple[Column, ...]:
    """The columns beside today's."""
    return columns(appraisal, now, by_residents=by_residents)[1:]


def _rows(
    appraisal: Appraisal, now: Table, names: Mapping[str, str]
) -> Iterator[tuple[str, str, Cell, tuple[Cell, ...]]]:
    """Every function by name, with its id: today, then under each column's options."""
    tables = [appraisal.functions[c.options[0]] for c in _others(appraisal, now, True)]
    for i, name in sorted(names.items(), key=lambda item: item[1]):
        under = tuple(_cell(now[i], table[i]) for table in tables)
        yield i, name, _cell(now[i], now[i]), under


def _cell(now: Decided, row: Decided) -> Cell:
    body = "" if by_councils(row) else "; ".join(row.bodies)
    return Cell(
        level=LEVELS[row.level],
        by="" if body == in_words(row.level) else body,
        residents="" if row.typical is None else people(row.typical),
        move=nearness(now, row),
    )
