"""A council's workbook read: its swings, its candidates and its walk-away points."""

from collections.abc import Iterator
from typing import Any

from appraisal.findings.candidate_register import host_words
from appraisal.model import Criterion

from .agreements import CANDIDATES, CHOICES, POSTS, choices_of
from .asked import NOT_ASKED, Asked, filled_in, left_blank
from .cell_values import Number, number, picked, text
from .forms import SCORE, Open
from .opened import Entry, Line, Table
from .priorities import REFUSE, SWINGS, WALK_AWAY, level_cell

_ANY = Open("number", 0)
_TOP = 100


def swings(asked: Asked, table: Table) -> dict[str, Any]:
    """Points by criterion. A rank that says otherwise than the points is a fault."""
    leaves = {leaf.id: leaf for leaf in asked.dataset.leaves()}
    rank_cell = Open("number", 1, max(len(table.lines), 1))
    points: dict[str, Number] = {}
    ranked: list[tuple[Number, Number, Entry]] = []
    for line in filled_in(asked, table.lines, leaves.__contains__, "criterion here"):
        rank = number(line.entries.get("rank"), rank_cell, asked.faults)
        given = number(line.entries.get("points"), SCORE, asked.faults)
        if given is not None:
            points[line.code] = given
            if rank is not None:
                ranked.append((rank, given, line.entries["points"]))
    _refuse_contradictions(asked, ranked)
    asks = [line.code for line in table.lines if line.code in leaves]
    blank = [leaves[i].label for i in asks if i not in points]
    left_blank(asked, SWINGS, blank, len(asks))
    if points and max(points.values()) < _TOP:
        said = f"{SWINGS}: no step has {_TOP} points, as the one has that you would take first"
        asked.missing.append(said)
    return {"swings": points} if points else {}


def _refuse_contradictions(asked: Asked, ranked: list[tuple[Number, Number, Entry]]) -> None:
    """Refuse points that are more than those of a better rank, which is the lower number."""
    by_rank = sorted(ranked, key=lambda each: each[0])
    for at, (rank, points, entry) in enumerate(by_rank):
        above = [each for each in by_rank[:at] if each[0] < rank and each[1] < points]
        if above:
            better, fewer, _ = above[0]
            what = f"rank {rank} has {points:g} points, and rank {better} has fewer: {fewer:g}"
            asked.faults.append((entry.place, what))


def candidates(asked: Asked, table: Table) -> dict[str, Any]:
    """What the council would do about each candidate, and the posts that it could spare."""
    choices = choices_of(asked.dataset, asked.council)
    found: dict[str, str] = {}
    capacity = None
    known = {*choices, POSTS}
    what = "agreement that this council could be in"
    for line in filled_in(asked, table.lines, known.__contains__, what):
        entry = line.entries.get("answer")
        if line.code == POSTS:
            capacity = number(entry, _ANY, asked.faults)
            continue
        choice = picked(entry, CHOICES, asked.faults)
        if entry is not None and choice is not None:
            if choice in {CHOICES[word] for word in choices[line.code]}:
                found[line.code] = choice
            else:
                asked.faults.append((entry.place, _may_not(asked, line.code, choice)))
    names = asked.dataset.candidates
    blank = [names[i].name for i in choices if i not in found]
    blank += ["posts"] if capacity is None else []
    left_blank(asked, CANDIDATES, blank, len(choices) + 1)
    answer: dict[str, Any] = {"candidates": found} if found else {}
    return answer if capacity is None else {**answer, "capacity": capacity}


def _may_not(asked: Asked, identifier: str, choice: str) -> str:
    """Why a council may not host an agreement, or not join it."""
    candidate = asked.dataset.candidates[identifier]
    council = asked.dataset.councils[asked.council].label
    if choice != "host":
        return f"{council} could host ‘{candidate.name}’, and is no member of it. Pick another."
    hosts = host_words(asked.dataset, candidate)
    return f"{council} could not host ‘{candidate.name}’. Who could: {hosts}."


def walk_away(asked: Asked, table: Table) -> dict[str, Any]:
    """What the council could not live with, in the order of the sheet."""
    leaves = {f"criterion {leaf.id}": leaf for leaf in asked.dataset.leaves()}
    things = {
        *(f"option {i}" for i in asked.dataset.options),
        *(f"model {i}" for i in asked.dataset.models),
        *(f"partnership {i}" for i in asked.dataset.partnerships),
    }
    known = {*leaves, *things}
    points: list[dict[str, Any]] = []
    for line in filled_in(asked, table.lines, known.__contains__, "point of this sheet"):
        leaf = leaves.get(line.code)
        found = list(_levels(asked, line, leaf) if leaf else _refusal(asked, line))
        points += _with_reason(asked, line, found)
    return {"walk_away": points} if points else {}


def _levels(asked: Asked, line: Line, leaf: Criterion) -> Iterator[dict[str, Any]]:
    _refuse_cells(asked, line, "refuse")
    cell = level_cell(asked.dataset, leaf)
    ends = {
        key: given
        for key in ("at_least", "at_most")
        if (given := number(line.entries.get(key), cell, asked.faults)) is not None
    }
    if len(ends) > 1 and ends["at_least"] > ends["at_most"]:
        place = line.entries["at_most"].place
        asked.faults.append((place, "this is less than what it is to be at least"))
    for key, given in ends.items():
        yield {"criterion": leaf.id, key: given}


def _refusal(asked: Asked, line: Line) -> Iterator[dict[str, Any]]:
    _refuse_cells(asked, line, "at_least", "at_most")
    kind, _, identifier = line.code.partition(" ")
    if picked(line.entries.get("refuse"), {REFUSE: "yes"}, asked.faults):
        yield {kind: identifier}


def _refuse_cells(asked: Asked, line: Line, *keys: str) -> None:
    """Refuse what stands in the cells of a row in which nothing is asked."""
    for key in keys:
        if key in line.entries:
            asked.faults.append((line.entries[key].place, NOT_ASKED))


def _with_reason(asked: Asked, line: Line, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Points with the reason beside them; a reason alone is a fault."""
    entry = line.entries.get("why")
    why = text(entry, asked.faults)
    if why and entry is not None and len(line.entries) == 1:
        what = f"a reason on {WALK_AWAY} needs a level or ‘{REFUSE}’ beside it"
        asked.faults.append((entry.place, what))
    return [{**point, "why": why} for point in found] if why else found
