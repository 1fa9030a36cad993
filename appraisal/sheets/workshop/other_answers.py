"""A workbook read: a panel's scores, answers in words, barriers and enablers, and interviews."""

from collections.abc import Mapping
from typing import Any

from appraisal.findings.interviews import HIGHEST, TOPICS
from appraisal.model.workshops import Question

from .asked import Asked, filled_in, left_blank
from .cell_values import number, text
from .forms import SCORE, Open
from .opened import Line, Table
from .panel import SCORES, asked_cells
from .words import LEVEL, NOTE, QUESTIONS, topic_sheet

_NO_SCORE = "there is no score beside this. Write the score, or clear the row."


def scores(asked: Asked, table: Table) -> dict[str, dict[str, Any]]:
    """The panel's scores by option and criterion, as a file of an option would have them."""
    judged = [leaf.id for leaf in asked.dataset.leaves() if leaf.judged is not None]
    known = {f"{option} {leaf}" for option in asked.dataset.options for leaf in judged}
    found: dict[str, dict[str, Any]] = {}
    for line in filled_in(asked, table.lines, known.__contains__, "judged score here"):
        score = _score(asked, line)
        if score:
            option, _, leaf = line.code.partition(" ")
            found.setdefault(option, {})[leaf] = score
    wanted = asked_cells(asked.workshop.questions)
    blank = [
        each.ask for (option, leaf), each in wanted.items() if leaf not in found.get(option, {})
    ]
    left_blank(asked, SCORES, blank, len(wanted))
    return found


def _score(asked: Asked, line: Line) -> dict[str, Any]:
    """A score with its range and reason; nothing, and why, where it is not whole."""
    entries, faults = line.entries, len(asked.faults)
    given = {key: number(entries.get(key), SCORE, asked.faults) for key in ("score", "low", "high")}
    why = text(entries.get("why"), asked.faults)
    found = {key: value for key, value in given.items() if value is not None}
    if len(asked.faults) > faults:
        return {}
    if "score" not in found:
        asked.faults.append((next(iter(entries.values())).place, _NO_SCORE))
        return {}
    score = found["score"]
    if found.get("low", score) > score:
        what = f"the low, {found['low']:g}, is above the score, {score:g}"
        asked.faults.append((entries["low"].place, what))
    if found.get("high", score) < score:
        what = f"the high, {found['high']:g}, is below the score, {score:g}"
        asked.faults.append((entries["high"].place, what))
    return {**found, "why": why} if why else found


def reasons(asked: Asked, table: Table) -> dict[str, Any]:
    """What the council says to each question; of those that ask for words, which it leaves out."""
    questions: Mapping[str, Question] = {each.id: each for each in asked.workshop.questions}
    found = {}
    for line in filled_in(asked, table.lines, questions.__contains__, "question of this workshop"):
        said = text(line.entries.get("reason"), asked.faults)
        if said:
            found[line.code] = said
    in_words = [each for each in questions.values() if each.kind == "words"]
    blank = [each.ask for each in in_words if each.id not in found]
    left_blank(asked, QUESTIONS, blank, len(in_words))
    return {"reasons": found} if found else {}


def barriers(asked: Asked, table: Table) -> dict[str, Any]:
    """What stands in the way and what would help, in the order of the sheet."""
    found: dict[str, Any] = {}
    for line in table.lines:
        for key in ("barrier", "enabler"):
            said = text(line.entries.get(key), asked.faults)
            if said:
                found.setdefault(f"{key}s", []).append(said)
    return dict(sorted(found.items()))


def ambition(asked: Asked, tables: Mapping[str, Table]) -> dict[str, Any]:
    """How far the council wants to go on each topic, and what was said."""
    found, blank = {}, []
    for topic, about in TOPICS.items():
        table = tables.get(topic_sheet(topic))
        if table is None:
            continue
        level = _level(asked, table)
        if level:
            found[topic] = level
        else:
            blank.append(about.name)
    left_blank(asked, "Interview", blank, len(TOPICS))
    return {"ambition": found} if found else {}


def _level(asked: Asked, table: Table) -> dict[str, Any]:
    lines: dict[str, Line] = {}
    for line in filled_in(asked, table.lines, (LEVEL, NOTE).__contains__, "part of this sheet"):
        lines[line.code] = line
    level_at, note_at = (
        lines[code].entries.get("answer") if code in lines else None for code in (LEVEL, NOTE)
    )
    level = number(level_at, Open("number", 0, HIGHEST), asked.faults)
    note = text(note_at, asked.faults)
    if note and note_at is not None and level_at is None:
        asked.faults.append((note_at.place, "what was said needs the level of ambition beside it"))
    if level is None:
        return {}
    return {"level": level, "of": HIGHEST, **({"note": note} if note else {})}
