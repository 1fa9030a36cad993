"""What a report says of how the question came about, and of what the evidence shows."""

from collections.abc import Iterator

from msgspec.structs import replace

from appraisal.appraise.ways.tallies import tally
from appraisal.documents.blocks import Block, Paragraph, Table
from appraisal.documents.own_place import ask_and_gain
from appraisal.documents.own_place import place as place_table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.who_pays import own_share
from appraisal.findings.decisions import decision
from appraisal.findings.lead import firsts_divide, verdict
from appraisal.findings.names import headline_name, option_names, perspective_names
from appraisal.findings.numbers import moment
from appraisal.findings.ranking import said
from appraisal.findings.sentences import say
from appraisal.findings.ways import counted_first, named_ways
from appraisal.model import UNKNOWN

NOTES = 3
"""So many of what every reader has to know first are told; the others stand with the method."""


def background(asked: Asked) -> Iterator[Block]:
    """How the question came about, what is due, and what the evidence shows."""
    settings = asked.dataset.settings
    told = settings.notes[:NOTES]
    yield from on_all(asked, len(told))
    yield from (Paragraph(note) for note in told)
    due = settings.calendar
    dates = (
        ("report.due-elections", due.shadow_elections),
        ("report.due-vesting", due.vesting),
    )
    known = [say(key, when=moment(at)) for key, at in dates if at and at != UNKNOWN]
    yield Paragraph(" ".join((decision(asked.dataset), *known)))
    yield from _shown(asked)


def on_all(asked: Asked, notes: int) -> Iterator[Block]:
    """That the appraisal's notes speak of all its options, where the report is about some."""
    if notes and asked.left_out:
        yield Paragraph(say("report.notes-on-all", count=notes))


def _shown(asked: Asked) -> Iterator[Block]:
    """Who comes first, under whose priorities and in how many ways of counting."""
    appraisal, labels = asked.appraisal, option_names(asked.appraisal)
    if asked.alone:
        yield Paragraph(worth_alone(asked))
        return
    yield Paragraph(verdict(appraisal.lead, labels, headline_name(appraisal)))
    held = {i: lead for i, lead in appraisal.leads.items() if i in appraisal.held}
    if len(held) > 1:
        yield Paragraph(firsts_divide(held, labels, perspective_names(appraisal)))
    found = named_ways(appraisal)
    if found is not None and len(found.ways.models) > 1:
        finding = counted_first(tally(found.ways), found.models)
        yield Paragraph(say("report.in-ways", finding=finding))
    yield from _pictures(asked, "ranking", "benefit_and_cost")


def worth_alone(asked: Asked) -> str:
    """What the only option of a report is worth, where the evidence has others beside it."""
    appraisal, (option,) = asked.appraisal, asked.options
    if not appraisal.matrix.leaves:
        return say("option-value.no-criteria")
    return say(
        "report.worth-alone",
        option=asked.dataset.options[option].label,
        worth=said(appraisal.rankings[appraisal.headline], option),
        perspective=headline_name(appraisal),
    )


def _pictures(asked: Asked, *names: str) -> Iterator[Block]:
    yield from (asked.figures[name] for name in names if name in asked.figures)


def place(asked: Asked) -> Iterator[Block]:
    """The council's own place, what is asked of it and what it gains."""
    if asked.council is None:
        return
    _, table = place_table(asked.appraisal, asked.council, asked.label, asked.options)
    if isinstance(table, Table):
        caption = say("pack.place", council=asked.label)
        yield replace(table, caption=caption)
    else:
        yield table
    yield from _pictures(asked, "map")
    yield from own_share(asked)
    _, *gains = ask_and_gain(asked.appraisal, asked.council, asked.label, asked.label)
    yield from gains
