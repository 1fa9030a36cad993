"""The report: the parts that its headings are of, in their order and with their numbers."""

from collections.abc import Callable, Iterator, Mapping

from appraisal.appraise import Appraisal
from appraisal.documents.blocks import Block, Document, Figure, Gap, Heading, Items, PageBreak
from appraisal.documents.blocks import Paragraph as Text
from appraisal.documents.pack.paper import cut
from appraisal.documents.report import (
    behind,
    benefits,
    consultation,
    evidence,
    opening,
    options,
    recommending,
    risk,
    road_map,
)
from appraisal.documents.report.asked import Asked, asked
from appraisal.documents.report.implications import implied
from appraisal.documents.report.numbering import numbered
from appraisal.documents.report.outline import Outline, Piece, Section, outline
from appraisal.documents.sizes import PAGE_WIDE
from appraisal.findings.ranking import capital
from appraisal.findings.sentences import say
from appraisal.model.headings import Part
from appraisal.model.reports import Numbering

LONGEST = PAGE_WIDE * 0.7 / 8
"""How wide the words at the head of a page may be, in letters of size 1."""

_PARTS: Mapping[Part, Callable[[Asked], Iterator[Block]]] = {
    "committee": opening.committee,
    "report-of": opening.report_of,
    "wards-affected": opening.wards,
    "purpose": opening.purpose,
    "place": evidence.place,
    "recommendations": recommending.recommendations,
    "reasons": recommending.reasons,
    "strategic-link": opening.strategic_link,
    "background": evidence.background,
    "options": options.options,
    "alternatives": options.alternatives,
    "road-map": road_map.road_map,
    "benefits": benefits.benefits,
    "consultation": consultation.consultation,
    "risk": risk.risk,
    "background-papers": behind.background_papers,
    "author": opening.author,
    "contact": opening.contact,
    "own": opening.own,
}
_APPENDICES: Mapping[str, Callable[[Asked], Iterator[Block]]] = {
    "report.appendix-matrix": behind.matrix,
    "report.appendix-priorities": behind.priorities,
    "report.appendix-ways": behind.ways,
    "report.appendix-method": behind.method,
}
"""The appendices that every report has, each under its title."""
_PAPERS = "report.appendix-papers"


def report_paper(
    appraisal: Appraisal,
    council: str | None = None,
    figures: Mapping[str, Figure] | None = None,
) -> Document:
    """The report to a committee: of a council in its own template, or of all councils.

    It is about the options that were compared. `figures` are pictures by name: `ranking` (who is
    first, with its range), `benefit_and_cost` and `map`; those that are missing are left out. What
    is private must have been left out of what was appraised (`published`).
    """
    made = asked(appraisal, council, figures)
    title = made.dataset.settings.title
    head = say("report.running", title=title, whose=capital(made.whose))
    return Document(
        title=say("report.title", title=title),
        blocks=tuple(_blocks(made)),
        running=cut(head, LONGEST),
        date=made.dataset.settings.date.isoformat(),
        flowing=True,
    )


def gaps(document: Document) -> tuple[str, ...]:
    """What an officer has still to write, in the order of the report."""
    return tuple(block.what for block in document.blocks if isinstance(block, Gap))


def _blocks(asked: Asked) -> Iterator[Block]:
    found = outline(asked.dataset, asked.template, asked.council, asked.options)
    for section in found.front:
        yield from _content(asked, section.piece, found)
    yield Heading(say("report.title", title=asked.dataset.settings.title), 1)
    yield from _body(asked, found)
    for number, section in enumerate(found.behind, 1):
        yield PageBreak()
        yield Heading(say("report.appendix", number=number, title=section.piece.heading))
        yield from _appendix(asked, section, found)
    for number, (key, content) in enumerate(_appendices(asked).items(), 1 + len(found.behind)):
        yield PageBreak()
        yield Heading(say("report.appendix", number=number, title=say(key)))
        yield from content(asked)


def _body(asked: Asked, found: Outline) -> Iterator[Block]:
    """The sections below the title; those that count have a number each."""
    numbering, count = asked.template.numbering, 0
    for section in found.body:
        count += section.numbered
        shown = section.numbered and numbering != "none"
        own = say("report.number", number=count) if shown and numbering == "headings" else ""
        yield Heading(_titled(asked, section.piece), 2, own)
        counts = section.paragraphs and not _lettered(asked, section)
        number = str(count) if shown and counts else ""
        yield from numbered(_below(asked, section, found), number, numbering)


def _lettered(asked: Asked, section: Section) -> bool:
    """Whether a section is a list by letters, whose lead has no number."""
    letters = asked.template.recommendations == "letters"
    return letters and section.piece.part == "recommendations"


def _titled(asked: Asked, piece: Piece) -> str:
    """A heading as it is printed; the tool's own for a council's place names the council."""
    own = say("report.heads.place")
    return say("report.place-of", council=asked.label) if piece.heading == own else piece.heading


def _below(asked: Asked, section: Section, found: Outline) -> Iterator[Block]:
    """What stands below a heading; a council's own place comes first, without one of its own."""
    for piece in section.under:
        if piece.part == "place":
            yield from _content(asked, piece, found)
    yield from _content(asked, section.piece, found)
    if section.piece.part == "implications" and not section.under and found.behind:
        yield Text(say("report.in-appendix", number=1))
    for piece in section.under:
        if piece.part != "place":
            yield Heading(_titled(asked, piece), 3)
            yield from _content(asked, piece, found)


def _appendix(asked: Asked, section: Section, found: Outline) -> Iterator[Block]:
    """What an appendix of the template holds: a heading counts, and its paragraphs below it."""
    numbering: Numbering = "none" if asked.template.numbering == "none" else "paragraphs"
    yield from _content(asked, section.piece, found)
    for number, piece in enumerate(section.under, 1):
        yield Heading(piece.heading, 3)
        yield from numbered(_content(asked, piece, found), str(number), numbering)


def _content(asked: Asked, piece: Piece, found: Outline) -> Iterator[Block]:
    """What stands below one heading, but for the headings below it."""
    if piece.part == "appendices":
        yield Items(_listed(asked, found))
    elif piece.part is not None and piece.part in _PARTS:
        yield from _PARTS[piece.part](asked)
    if piece.covers:
        yield from implied(asked, piece.covers, piece.heading)


def _appendices(asked: Asked) -> Mapping[str, Callable[[Asked], Iterator[Block]]]:
    """The appendices of the tool's own, each by its title's key."""
    papers = {_PAPERS: behind.listed_papers} if behind.many_papers(asked) else {}
    return {**_APPENDICES, **papers}


def _listed(asked: Asked, found: Outline) -> tuple[str, ...]:
    """The appendices by their numbers."""
    own = map(say, _appendices(asked))
    titles = (*(section.piece.heading for section in found.behind), *own)
    return tuple(
        say("report.appendix", number=number, title=title) for number, title in enumerate(titles, 1)
    )
