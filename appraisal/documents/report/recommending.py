"""What a committee is asked to note and to agree: never an option."""

from collections.abc import Iterator, Mapping

from appraisal.appraise.gaps import gaps, matter_most
from appraisal.documents.blocks import Block, Paragraph
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.numbering import recommended
from appraisal.findings.gaps import biggest_gap
from appraisal.findings.names import option_names
from appraisal.findings.numbers import count_of, listed_names
from appraisal.findings.ranking import quoted
from appraisal.findings.sentences import say
from appraisal.model.reports import Recommended

FORMS: Mapping[Recommended, Mapping[str, str]] = {
    "numbers": {
        "note": "report.note-bare",
        "agree": "report.agree-bare",
        "ask": "report.ask-bare",
    },
    "letters": {
        "note": "report.note-third",
        "agree": "report.agree-third",
        "ask": "report.ask-third",
    },
    "paragraphs": {"note": "report.note-to", "agree": "report.agree-to", "ask": "report.ask-to"},
}
"""The form that each verb takes: Note, That Cabinet: notes, To note."""
NAMED = 3
"""So many criteria are named at most."""


def recommendations(asked: Asked) -> Iterator[Block]:
    """What the committee is asked to note and to agree."""
    how = asked.template.recommendations
    body = asked.template.body or say("report.the-committee")
    lead = say("report.that-body", body=body) if how == "letters" else ""
    texts = (say(FORMS[how][verb], what=what) for verb, what in _recommended(asked))
    yield from recommended(texts, how, lead)


def _recommended(asked: Asked) -> Iterator[tuple[str, str]]:
    options = count_of(len(asked.options), "option")
    yield "note", say("report.note-evidence", options=options)
    yield "note", say("report.note-unknown")
    found = asked.appraisal.packages
    if asked.council and found is not None and found.best is not None:
        yield "note", say("report.note-ask", council=asked.label)
    criteria = _to_find_out(asked)
    if criteria:
        yield "agree", say("report.agree-find-out", criteria=criteria)
    yield "agree", say("report.agree-priorities")
    office = asked.template.report_of or say("report.chief-officers")
    taken = asked.dataset.settings.decision is not None
    yield "ask", say("report.ask-carried-out" if taken else "report.ask-decided", office=office)


def _to_find_out(asked: Asked) -> str:
    """The criteria on which what isn't known matters most; empty where nothing is unknown."""
    most = matter_most(gaps(asked.appraisal))
    return listed_names([quoted(gap.label) for gap in most[:NAMED]])


def reasons(asked: Asked) -> Iterator[Block]:
    """Why an option is not among them, and what is."""
    appraisal, labels = asked.appraisal, option_names(asked.appraisal)
    yield Paragraph(say("report.reasons"))
    if not asked.alone:  # it says of how many options something is known
        yield Paragraph(biggest_gap(gaps(appraisal), labels))
