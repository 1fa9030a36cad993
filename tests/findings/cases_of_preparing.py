"""Everything that is said of what a workshop could settle, and of what came of it."""

from msgspec import structs

from appraisal.appraise.workshop.proposals import FINDERS, Purpose, proposals
from appraisal.appraise.workshop.proposed import Proposed, Reason, Topic
from appraisal.documents.record import record_paper
from appraisal.findings.judgements import due_words
from appraisal.findings.proposed_questions import (
    asked_words,
    question_entries,
    reasons_words,
    title_words,
)
from appraisal.findings.run_sheets import agenda_items
from appraisal.findings.sentences import say
from appraisal.findings.workshop_record import nothing_recorded, record_parts
from appraisal.model import Dataset
from appraisal.model.workshops import Record
from tests.appraised_treeshire import appraised, with_workshop

RECORD = {
    "agreed": {
        "committee-voice": {"value": 46, "low": 35, "high": 55, "why": "It would."},
        "weight-of-say": {"value": 60, "councils": ["ash", "elm"]},
        "committee": {"choice": "join"},
        "procurement": {"choice": "host"},
        "change-our-minds": {"words": "A committee that failed."},
    },
    "outcomes": [{"what": "The councils will look further."}],
    "decided": [
        {"what": "The committee is worked up.", "councils": ["ash"], "source": "panel-note"},
        {"what": "Nothing else."},
    ],
    "open": [{"what": "Who pays.", "needs": "A price."}, {"what": "When."}],
    "next_steps": [
        {"what": "Ask for a price.", "owner": "The finance officers", "by": "2026-05"},
        {"what": "Ask for views.", "owner": "The clerk"},
        {"what": "Meet again.", "by": "2026-06"},
        {"what": "Think."},
    ],
    "barriers": {"services": ["Contracts end at different times."]},
    "enablers": {"economy": ["One bid."]},
    "changed_our_minds": ["A year of minutes."],
    "moved": ["Closer working gained a point."],
}
"""A record of Treeshire's workshop that holds something of every kind."""


def recorded_area() -> Dataset:
    """Treeshire with that record."""
    return with_workshop(record=Record.model_validate(RECORD, strict=False))


def of(topic: Topic, *names: str, reasons: tuple[Reason, ...] = ()) -> Proposed:
    """A question of a topic about something, for these reasons."""
    return Proposed(topic, names, reasons, ("evidence",))


ODD = (
    of("score", "one", "local-say", reasons=(Reason("due", ("anchors",)),)),
    of("score", "one", "local-say", reasons=(Reason("since", ("anchors",)),)),
    of("score", "one", "local-say", reasons=(Reason("since", ("sources",)),)),
    of("score", "one", "local-say", reasons=(Reason("since", ("anchors", "sources")),)),
    of("score", "one", "local-say", reasons=(Reason("old", ("2024-06",)),)),
    of(
        "score",
        *("one", "local-say"),
        reasons=(Reason("later", ("panel-note", "2025-12-01", "2025-11")),),
    ),
    of("score", "one", "local-say", reasons=(Reason("score-within", ("closer",), (25.0, 45.0)),)),
    of(
        "score",
        *("one", "local-say"),
        reasons=(Reason("score-beyond", ("closer", "pooled"), (25.0, 45.0)),),
    ),
    of("score", "one", "local-say", reasons=(Reason("score-together", ("closer",), (2.0,)),)),
    of("theme", "economy", reasons=(Reason("theme", ("economy",), (1.0, 2.0, 3.0)),)),
    of("theme", "economy", reasons=(Reason("theme", ("economy",), (2.0, 2.0, 1.0)),)),
    of("gap", "local-say", reasons=(Reason("gap", ("local-say",), (2.5, 1.0)),)),
    of("gap", "local-say", reasons=(Reason("gap", ("local-say",), (2.5, 3.0)),)),
    of("host", "legal-team", reasons=(Reason("hosts", ("legal-team",)),)),
    of("host", "legal-team", reasons=(Reason("hosts", ("legal-team", "ash", "elm")),)),
    of("form", "legal-team", reasons=(Reason("form-open", ("legal-team",)),)),
    of("posts", "ash", reasons=(Reason("posts", ("ash",), (1.0,)),)),
    of("factor", "lead", reasons=(Reason("factor", ("lead",), (1.0,)),)),
    of("criterion", "kept", reasons=(Reason("shift", ("kept", "shared", "one"), (0.1,)),)),
    of("way", "tiers", reasons=(Reason("way", ("tiers", "standing", "one"), (0.5,)),)),
)
"""Questions and reasons that Treeshire itself has not."""


def of_workshops() -> None:
    """All that is said of Treeshire's workshops, whatever the area."""
    area = appraised()
    purposes: tuple[Purpose | None, ...] = tuple(FINDERS)
    for purpose in purposes:
        found = proposals(area, purpose, None, 100)
        list(question_entries(area, found.new, {one.id: "index.html" for one in found.new}))
        title_words(area.dataset, purpose)
        agenda_items(found.new, area.dataset.workshops["2026-03-what"].questions)
    nameless = area.dataset.settings.model_copy(update={"area": None})
    title_words(structs.replace(area.dataset, settings=nameless), "why")
    for odd in ODD:
        asked_words(area, odd)
        reasons_words(area, odd)
    for changed in (("anchors",), ("sources",), ("anchors", "sources")):
        due_words("One council", "A local say", changed)
    record_parts(recorded_area(), "2026-03-what")
    no = {"committee": {"choice": "no"}}
    refused = Record.model_validate({"agreed": no}, strict=False)
    record_parts(with_workshop(record=refused), "2026-03-what")
    nothing_recorded()
    record_paper(recorded_area(), "2026-03-what")
    say("prepared.ask-changed-minds")


OF_NO_AREA = (of_workshops,)
