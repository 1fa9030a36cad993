"""What is answered in words: reasons to each question, barriers and enablers, and interviews."""

from appraisal.findings.interviews import HIGHEST, LEVELS, TOPICS
from appraisal.findings.sentences import say
from appraisal.model import Workshop

from .forms import Column, Form, Open, Row

QUESTIONS, BARRIERS = say("sheets.questions"), say("sheets.barriers")
ROWS = 12
"""As many barriers, and as many enablers, have room."""
LEVEL, NOTE = "level", "note"
_LEVEL = Open("pick", 0, HIGHEST, tuple(str(level) for level in range(HIGHEST + 1)))


def questions_form(workshop: Workshop) -> Form | None:
    """Each question of a workshop, to be answered in words; None where it asks nothing."""
    if not workshop.questions:
        return None
    columns = (
        Column(say("sheets.question"), 44),
        Column(say("sheets.why-asked"), 40),
        Column(say("sheets.in-words"), 70, "reason"),
    )
    rows = tuple(
        Row((each.ask, each.why or "", Open("text", lines=3)), each.id)
        for each in workshop.questions
    )
    lead = (say("sheets.questions-how"),)
    return Form(QUESTIONS, say("sheets.questions-title"), lead, columns, rows)


def barriers_form() -> Form:
    """What stands in the way and what would help, one a row."""
    columns = (
        Column(say("sheets.number"), 10),
        Column(say("sheets.barrier"), 70, "barrier"),
        Column(say("sheets.enabler"), 70, "enabler"),
    )
    cell = Open("text", lines=2)
    rows = tuple(Row((str(each), cell, cell), str(each)) for each in range(1, ROWS + 1))
    lead = (say("sheets.barriers-how"),)
    return Form(BARRIERS, say("sheets.barriers-title"), lead, columns, rows)


def topic_form(topic: str) -> Form:
    """One topic of an interview: the level of ambition, and what was said."""
    found = TOPICS[topic]
    levels = [say("sheets.a-level", level=level, words=words) for level, words in enumerate(LEVELS)]
    prompts = [f"• {each}" for each in found.prompts]
    columns = (Column(say("sheets.topic"), 62), Column(say("sheets.its-answer"), 78, "answer"))
    rows = (
        Row(("\n".join((say("sheets.note"), "", say("sheets.could-ask"), *prompts)), _NOTE), NOTE),
        Row(("\n".join((say("sheets.level"), "", *levels)), _LEVEL), LEVEL),
    )
    return Form(
        topic_sheet(topic), found.name, (found.about, say("sheets.topic-how")), columns, rows
    )


_NOTE = Open("text", lines=16)


def topic_sheet(topic: str) -> str:
    """The name of a topic's sheet: Excel takes 31 signs at most."""
    return TOPICS[topic].name.partition(",")[0]
