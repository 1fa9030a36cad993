"""The run sheet of a workshop: an item for each kind of question, with its minutes and rules."""

from collections.abc import Mapping, Sequence
from typing import Any

from appraisal.appraise.workshop.proposed import Proposed
from appraisal.findings.sentences import say
from appraisal.model.workshops import Question

CHANGED_MINDS = "change-our-minds"
"""The id of the closing question, which every workshop asks."""

EACH = 10
"""Minutes for a question; the opening and the closing take as given below."""

ORDER = ("candidate", "host", "score", "criterion", "words")
OF_FILE = {"weight": "criterion"}
"""The kinds of question in the order of the room, and what a file's kind is called there."""

OPENING, CLOSING, BREAK = 10, 15, 10
LONG = 90
"""Minutes. A room that sits for longer gets a break before the last kind of question."""

ITEMS: Mapping[str, tuple[str, ...]] = {
    "opening": (
        "prepared.opening",
        "prepared.opening-aim",
        "prepared.opening-method",
        "prepared.opening-write-down",
        "prepared.opening-decide-by",
        "prepared.opening-if-stuck",
    ),
    "candidate": (
        "prepared.candidate",
        "prepared.candidate-aim",
        "prepared.candidate-method",
        "prepared.candidate-write-down",
        "prepared.candidate-decide-by",
        "prepared.candidate-if-stuck",
    ),
    "host": (
        "prepared.host",
        "prepared.host-aim",
        "prepared.host-method",
        "prepared.host-write-down",
        "prepared.host-decide-by",
        "prepared.host-if-stuck",
    ),
    "score": (
        "prepared.score",
        "prepared.score-aim",
        "prepared.score-method",
        "prepared.score-write-down",
        "prepared.score-decide-by",
        "prepared.score-if-stuck",
    ),
    "criterion": (
        "prepared.criterion",
        "prepared.criterion-aim",
        "prepared.criterion-method",
        "prepared.criterion-write-down",
        "prepared.criterion-decide-by",
        "prepared.criterion-if-stuck",
    ),
    "words": (
        "prepared.words",
        "prepared.words-aim",
        "prepared.words-method",
        "prepared.words-write-down",
        "prepared.words-decide-by",
        "prepared.words-if-stuck",
    ),
    "closing": (
        "prepared.closing",
        "prepared.closing-aim",
        "prepared.closing-method",
        "prepared.closing-write-down",
        "prepared.closing-decide-by",
        "prepared.closing-if-stuck",
    ),
}
"""By its kind, what an item is called and then what is said of it under each of KEYS."""


def agenda_items(
    questions: Sequence[Proposed], held: Sequence[Question] = ()
) -> tuple[Mapping[str, Any], ...]:
    """A run sheet for questions, as a workshop's file has it: an item for each kind of question.

    `held` are those that the file has already. Ten minutes a question, beside the opening and the
    closing question, and a break in a long one.
    """
    groups: dict[str, list[str]] = {}
    for own in held:
        if own.id != CHANGED_MINDS:
            groups.setdefault(OF_FILE.get(own.kind, own.kind), []).append(own.id)
    for one in questions:
        groups.setdefault(_kind(one), []).append(one.id)
    order = [kind for kind in ORDER if kind in groups]
    items = [_item(kind, EACH * len(groups[kind]), groups[kind]) for kind in order]
    if len(items) > 1 and sum(item["minutes"] for item in items) > LONG:
        items.insert(-1, {"title": say("prepared.break"), "minutes": BREAK})
    opening = _item("opening", OPENING, [])
    return (opening, *items, _item("closing", CLOSING, [CHANGED_MINDS]))


def _kind(one: Proposed) -> str:
    """Which answers a question takes; in words, where it takes no choice, score or points."""
    return one.topic if one.topic in ORDER else "words"


def _item(kind: str, minutes: int, questions: Sequence[str]) -> dict[str, Any]:
    title, *others = ITEMS[kind]
    said = {key: say(of) for key, of in zip(KEYS, others, strict=True)}
    asked = {"questions": list(questions)} if questions else {}
    return {"title": say(title), "minutes": minutes, **said, **asked}


KEYS = ("aim", "method", "write_down", "decide_by", "if_stuck")
