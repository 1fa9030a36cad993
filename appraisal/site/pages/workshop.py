"""A workshop: what it is for, what it is to settle, and what came of it.

What councils answered is here only where the workspace that is drawn still has it: all of it in
private, and from councils that let it be published.
"""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.findings.names import council_names, theme_names
from appraisal.findings.numbers import listed, moment
from appraisal.findings.pack_papers import evidence_name
from appraisal.findings.workshops import (
    agreed_words,
    came_of,
    has_record,
    minutes_words,
    when_held,
    who_takes_part,
)
from appraisal.model import Workshop
from appraisal.model.workshops import AgendaItem
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.pack_papers import PaperLink, paper_links, paper_path
from appraisal.site.workshop_answers import Said, said_in


class Asked(Struct, frozen=True):
    """A question with why it is one, the page of its evidence, and the paper that has it."""

    ask: str
    why: str
    page: str
    paper: str


class Settled(Struct, frozen=True):
    """What was agreed on a question, by which councils, why and on what evidence."""

    ask: str
    answer: str
    why: str
    councils: tuple[str, ...]
    sources: tuple[str, ...]


class Told(Struct, frozen=True):
    """Something that was decided or left open, with whose it is or what it needs."""

    what: str
    councils: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    needs: str = ""


class NextStep(Struct, frozen=True):
    """What is to be done, by whom and by when."""

    what: str
    owner: str
    by: str
    sources: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; `barriers` and `enablers` are by the theme's name.

    `papers` are those of its pack, which are there if the site has papers. `room` and `tradeoffs`
    are the addresses of the pages to hold it with, and `agreement` that of the page on where
    councils agree, if there is one.
    """

    finding: str
    title: str
    when: str
    who: str
    note: str
    cited: tuple[str, ...]
    has_record: bool
    outcomes: tuple[Told, ...]
    decided: tuple[Told, ...]
    settled: tuple[Settled, ...]
    moved: tuple[str, ...]
    open: tuple[Told, ...]
    next_steps: tuple[NextStep, ...]
    barriers: tuple[tuple[str, tuple[str, ...]], ...]
    enablers: tuple[tuple[str, tuple[str, ...]], ...]
    minds: tuple[str, ...]
    record_sources: tuple[str, ...]
    added: tuple[str, ...]
    questions: tuple[Asked, ...]
    agenda: tuple[AgendaItem, ...]
    length: str
    panel: str
    said: Said | None
    papers: tuple[PaperLink, ...]
    room: str
    tradeoffs: str
    agreement: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each workshop."""
    for i, workshop in appraisal.dataset.workshops.items():
        given = partial(content, appraisal, i)
        yield Page("workshop", address("workshop", i), workshop.title, given)


def content(appraisal: Appraisal, i: str) -> Content:
    """What the page says of a workshop."""
    dataset = appraisal.dataset
    workshop, today = dataset.workshops[i], dataset.settings.date
    record, themes = workshop.record, theme_names(dataset)
    return Content(
        finding=came_of(workshop, today),
        title=workshop.title,
        when=when_held(workshop, today),
        who=who_takes_part(workshop, council_names(dataset)),
        note=workshop.note or "",
        cited=workshop.source or (),
        has_record=has_record(record),
        outcomes=tuple(Told(d.what, d.councils, d.source or ()) for d in record.outcomes),
        decided=tuple(Told(d.what, d.councils, d.source or ()) for d in record.decided),
        settled=tuple(_settled(workshop)),
        moved=record.moved,
        open=tuple(Told(each.what, needs=each.needs or "") for each in record.open),
        next_steps=tuple(
            NextStep(s.what, s.owner or "", moment(s.by) if s.by else "", s.source or ())
            for s in record.next_steps
        ),
        barriers=tuple((themes[theme], texts) for theme, texts in record.barriers.items()),
        enablers=tuple((themes[theme], texts) for theme, texts in record.enablers.items()),
        minds=record.changed_our_minds,
        record_sources=record.source or (),
        added=tuple(each.name for each in workshop.added),
        questions=tuple(_asked(i, workshop)),
        agenda=workshop.agenda,
        length=minutes_words(workshop.minutes),
        panel=listed(workshop.panel),
        said=said_in(dataset, workshop),
        papers=tuple(paper_links(dataset, i)) if workshop.questions else (),
        room=address("room", i),
        tradeoffs=address("tradeoffs", i),
        agreement=address("where_we_agree", i) if i in appraisal.together else "",
    )


def _asked(i: str, workshop: Workshop) -> Iterator[Asked]:
    for question in workshop.questions:
        paper = paper_path(i, evidence_name(question.id))
        yield Asked(question.ask, question.why or "", question.page or "", paper)


def _settled(workshop: Workshop) -> Iterator[Settled]:
    """What was agreed, in the order of the questions."""
    for question in workshop.questions:
        agreed = workshop.record.agreed.get(question.id)
        if agreed is not None:
            yield Settled(
                question.ask,
                agreed_words(agreed),
                agreed.why or "",
                agreed.councils,
                agreed.source or (),
            )
