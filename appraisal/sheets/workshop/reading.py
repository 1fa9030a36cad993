"""A workbook that somebody filled in → the answers that stand in it, or every fault in its cell."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from appraisal.appraise.workshop.version import version_of
from appraisal.findings.interviews import TOPICS
from appraisal.model import Dataset

from . import council_answers, other_answers
from .agreements import CANDIDATES
from .asked import Asked, table_of
from .collected import Collected, Kind
from .forms import SEPARATOR
from .opened import Fault, Opened, Table, opened
from .panel import SCORES
from .priorities import SWINGS, WALK_AWAY
from .words import BARRIERS, QUESTIONS, topic_sheet

Read = Callable[[Asked, Table], dict[str, Any]]

_OF_COUNCILS: dict[str, tuple[tuple[str, ...], Read]] = {
    SWINGS: (("rank", "points"), council_answers.swings),
    CANDIDATES: (("answer",), council_answers.candidates),
    WALK_AWAY: (("at_least", "at_most", "refuse", "why"), council_answers.walk_away),
    QUESTIONS: (("reason",), other_answers.reasons),
    BARRIERS: (("barrier", "enabler"), other_answers.barriers),
}
"""By sheet of a council's workbook, the keys of its columns and what reads it."""
_KINDS: dict[str, Kind] = {"council": "council", "panel": "panel", "interview": "interview"}


def read_workbook(file_name: str, content: bytes, dataset: Dataset) -> Collected:
    """The answers of a council, a panel or an interview, as the workshop's file would have them.

    `faults` has all that is wrong, each with its cell. A sheet of another workshop, or of another
    version of its questions, is not read further than that: `workshop` and `version` say what it
    was made for, and whoever collects refuses it. Raises NoExcel.
    """
    found = opened(content)
    about = found.about
    kind = _KINDS.get(about.get("kind", ""), "council")
    name, version = about.get("workshop", ""), about.get("version", "")
    made_for = Collected(file_name, kind, name, version)
    faults = [*found.faults]
    if not faults and not (about.get("kind") in _KINDS and name and about.get("sheets")):
        faults.append(("", "its sheet ‘About’ does not say what it was made for. Fill in another."))
    if faults and not about:
        return replace(made_for, faults=_placed(file_name, faults))
    if name not in dataset.workshops or version_of(dataset, name) != version:
        return made_for
    asked = Asked(dataset, name, about.get("council", ""), faults)
    if kind != "panel" and asked.council not in dataset.councils:
        faults.append(("", f"‘{asked.council}’ is no council of this workspace."))
        return replace(made_for, faults=_placed(file_name, faults))
    read = _panel if kind == "panel" else _interview if kind == "interview" else _council
    answers, scores = read(asked, found)
    if found.aside:
        asked.missing.append(f"not read, as nothing is asked there: {', '.join(found.aside)}")
    return replace(
        made_for,
        answers=answers,
        scores=scores,
        missing=tuple(asked.missing),
        faults=_placed(file_name, faults),
    )


def _placed(file_name: str, faults: list[Fault]) -> tuple[str, ...]:
    """Each fault with the file and the place that it stands in."""
    return tuple(
        f"{file_name}, {place}: {what}" if place else f"{file_name}: {what}"
        for place, what in faults
    )


Found = tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]
"""Answers by council, and the panel's scores."""


def _council(asked: Asked, found: Opened) -> Found:
    answer: dict[str, Any] = {}
    for sheet in found.about.get("sheets", "").split(SEPARATOR):
        if sheet not in _OF_COUNCILS:
            continue
        keys, read = _OF_COUNCILS[sheet]
        table = table_of(asked, found, sheet, keys)
        if table is not None:
            answer |= read(asked, table)
    return {asked.council: answer}, {}


def _panel(asked: Asked, found: Opened) -> Found:
    table = table_of(asked, found, SCORES, ("score", "low", "high", "why"))
    return {}, {} if table is None else other_answers.scores(asked, table)


def _interview(asked: Asked, found: Opened) -> Found:
    held = {
        sheet: table
        for topic in TOPICS
        if (table := table_of(asked, found, sheet := topic_sheet(topic), ("answer",))) is not None
    }
    return {asked.council: other_answers.ambition(asked, held)}, {}
