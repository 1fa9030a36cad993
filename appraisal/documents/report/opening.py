"""How a report begins and ends: who meets, who reports, what for, and whom to ask."""

from collections.abc import Iterator, Sequence

from appraisal.appraise.futures import Outcome, future
from appraisal.documents.blocks import Block, Gap, Paragraph
from appraisal.documents.report.asked import Asked
from appraisal.findings.councils import becomes_words, council_finding
from appraisal.findings.headline import question
from appraisal.findings.numbers import count_of, listed_names
from appraisal.findings.ranking import quoted
from appraisal.findings.sentences import joined, say
from appraisal.model.addresses import published_at
from appraisal.model.councils import PRIORITIES


def committee(asked: Asked) -> Iterator[Block]:
    """Who decides; when is for an officer to say."""
    if asked.template.body:
        yield Paragraph(asked.template.body)
        yield Gap(say("report.gap-date"))
    else:
        yield Gap(say("report.gap-committee"))


def report_of(asked: Asked) -> Iterator[Block]:
    """The office that reports."""
    office = asked.template.report_of
    yield (
        Paragraph(say("report.report-of", office=office))
        if office
        else Gap(say("report.gap-report-of"))
    )


def wards(asked: Asked) -> Iterator[Block]:
    """All of them: every option is one for the whole area."""
    one = say("report.wards", whose=asked.whose) if asked.council else ""
    yield Paragraph(one or say("report.wards-of-all"))


def purpose(asked: Asked) -> Iterator[Block]:
    """What the report is for; what the council's place comes to stands first."""
    settings, appraisal = asked.dataset.settings, asked.appraisal
    if asked.council:
        outcomes = [future(appraisal, i, asked.council).outcome for i in asked.options]
        if outcomes:
            yield Paragraph(_becomes(asked, outcomes))
    asks = question(settings.question, settings.area)
    yield Paragraph(say("report.asks", question=asks))
    yield Paragraph(joined(_covered(asked), _prefers_none(asked)))
    if site := published_at(settings.site_address):
        yield Paragraph(say("report.site", address=site), links=(site,))


def _becomes(asked: Asked, outcomes: Sequence[Outcome]) -> str:
    """What the options make of the council; of one of several, what that makes of it."""
    if not asked.alone:
        return say("report.sentence", words=council_finding(asked.label, outcomes))
    option, becomes = asked.dataset.options[asked.options[0]].label, becomes_words(outcomes[0])
    return say("report.becomes-alone", option=option, council=asked.label, becomes=becomes)


def _prefers_none(asked: Asked) -> str:
    """What it is for; which options it is about has been said where the evidence has more."""
    count = len(asked.options)
    if asked.left_out:
        return say("report.purpose-covered", count=count)
    return say("report.purpose", options=count_of(count, "option"), count=count)


def _covered(asked: Asked) -> str:
    """Which options it is about, where the evidence has more."""
    if not asked.left_out:
        return ""
    labels = [quoted(asked.dataset.options[i].label) for i in asked.options]
    every = len(asked.options) + len(asked.left_out)
    return say("report.covers", options=listed_names(labels), count=len(labels), all=every)


def strategic_link(asked: Asked) -> Iterator[Block]:
    """How it fits the council's plan, which is for an officer to say."""
    yield Gap(say("report.gap-strategic", evidence=_priorities(asked)))


def _priorities(asked: Asked) -> str:
    """What the evidence has of the council's own priorities."""
    council = asked.dataset.councils.get(asked.council or "")
    if council is None or not council.themes:
        return say("report.nothing-on-this")
    themes = asked.dataset.themes
    by_level = (
        (level, [themes[i].name for i, given in council.themes.items() if given == level])
        for level in PRIORITIES
    )
    parts = [
        say("report.priority", level=level, themes=listed_names(names))
        for level, names in by_level
        if names
    ]
    return say("report.has-priorities", council=asked.label, themes="; ".join(parts))


def author(asked: Asked) -> Iterator[Block]:
    """The office that wrote it: never a person's name."""
    office = asked.template.report_of
    yield Paragraph(office) if office else Gap(say("report.gap-report-of"))


def contact(asked: Asked) -> Iterator[Block]:
    """The office to ask."""
    del asked  # nobody knows it but the council
    yield Gap(say("report.gap-contact"))


def own(asked: Asked) -> Iterator[Block]:
    """What the council writes itself."""
    del asked
    yield Gap(say("report.gap-own"))
