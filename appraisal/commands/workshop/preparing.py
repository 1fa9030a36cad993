"""A workspace and the name of a workshop → its file with the questions that it could settle.

found = prepared(load(folder), "2026-03-what", Given("what"), 12, raw)
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from appraisal.appraise import Stages
from appraisal.appraise.workshop.proposals import Proposals, Purpose, proposals
from appraisal.appraise.workshop.proposed import Proposed
from appraisal.edit import Change, edited
from appraisal.findings.proposed_questions import (
    asked_words,
    question_entries,
    title_words,
)
from appraisal.findings.run_sheets import CHANGED_MINDS, agenda_items
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.published import published
from appraisal.model.workshops import Workshop
from appraisal.site.navigation import address
from appraisal.site.value_tree import leaf_address

HEAD = (
    "# Proposed by `appraisal workshop prepare` from the results. Change what you like:\n"
    "# it never changes what stands here. docs/workshops.md of the tool says what comes next.\n"
)


class Given(Struct, frozen=True):
    """What was said of a workshop on the command line, by the keys of its file."""

    purpose: Purpose | None = None
    title: str | None = None
    date: datetime.date | None = None
    councils: tuple[str, ...] = ()


class Prepared(Struct, frozen=True):
    """What would be written: nothing under `files` where the file asks all of it already.

    `set` are the keys that are new in the file beside questions and agenda, `entries` the questions
    that are, and `agenda` the items of a run sheet where the file has none. `rest` are the
    questions that decide less, as they would be put.
    """

    name: str
    is_new: bool
    set: Mapping[str, Any]
    entries: tuple[Mapping[str, str], ...]
    agenda: tuple[Mapping[str, Any], ...]
    rest: tuple[str, ...]
    files: Mapping[str, bytes]


def prepared(dataset: Dataset, name: str, given: Given, most: int, raw: bytes) -> Prepared:
    """What a workshop's file would say; `raw` is what it holds, nothing where it is new.

    It is worked out without private answers, as its reasons are published with the questions.
    Raises ProblemsFound where it can't be written.
    """
    workshop = dataset.workshops.get(name)
    appraisal = Stages(published(dataset))
    purpose = given.purpose or (workshop.purpose if workshop else None)
    found = proposals(appraisal, purpose, workshop, most)
    entries = (
        *question_entries(appraisal, found.new, _addresses(dataset, found.new)),
        *_closing(workshop),
    )
    keys = _keys(dataset, purpose, given, workshop)
    agenda = _agenda(found, workshop)
    changes = [
        *(Change((key,), value) for key, value in keys.items()),
        *([Change(("agenda",), list(agenda))] if agenda else []),
        *_added(entries, workshop),
    ]
    file = f"workshops/{name}.yaml"
    start = raw if raw else HEAD.encode()
    return Prepared(
        name=name,
        is_new=workshop is None,
        set=keys,
        entries=entries,
        agenda=agenda,
        rest=tuple(asked_words(appraisal, one) for one in found.rest),
        files={file: edited(file, start, changes)} if changes else {},
    )


def _addresses(dataset: Dataset, questions: Sequence[Proposed]) -> dict[str, str]:
    """The page of each question by its id; a criterion's is that of the top one above it."""
    return {
        one.id: leaf_address(dataset, *names) if kind == "criterion" else address(kind, *names)
        for one in questions
        for kind, *names in (one.page,)
    }


def _closing(workshop: Workshop | None) -> Iterator[dict[str, str]]:
    held = workshop.questions if workshop else ()
    if all(question.id != CHANGED_MINDS for question in held):
        yield {"id": CHANGED_MINDS, "ask": say("prepared.ask-changed-minds")}


def _keys(
    dataset: Dataset, purpose: Purpose | None, given: Given, workshop: Workshop | None
) -> dict[str, Any]:
    """The keys that the file lacks and that are known, in the order of a workshop's file."""
    title = given.title or title_words(dataset, purpose)
    told = {
        "title": title if workshop is None else None,
        "purpose": given.purpose,
        "date": given.date,
        "councils": list(given.councils),
    }
    has = {key for key in told if workshop is not None and getattr(workshop, key)}
    return {key: said for key, said in told.items() if said and key not in has}


def _agenda(found: Proposals, workshop: Workshop | None) -> tuple[Mapping[str, Any], ...]:
    """The run sheet, where the file has none: it is of the questions there and of the new ones."""
    if workshop is not None and workshop.agenda:
        return ()
    return agenda_items(found.new, workshop.questions if workshop else ())


def _added(entries: Sequence[Mapping[str, str]], workshop: Workshop | None) -> list[Change]:
    first = len(workshop.questions) if workshop else 0
    if first == 0:
        return [Change(("questions",), [dict(entry) for entry in entries])] if entries else []
    return [Change(("questions", first + at), dict(entry)) for at, entry in enumerate(entries)]
