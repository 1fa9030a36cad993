"""The record of a workshop as a paper: it holds nothing but what is public."""

from collections.abc import Iterator

from appraisal.documents.blocks import Block, Document, Heading, Items, Paragraph
from appraisal.documents.pack.paper import paper
from appraisal.findings.names import council_names
from appraisal.findings.numbers import listed_names, stop_after
from appraisal.findings.sentences import joined, say
from appraisal.findings.workshop_record import Told, nothing_recorded, record_parts
from appraisal.findings.workshops import when_held, who_takes_part
from appraisal.model import Dataset


def record_paper(dataset: Dataset, name: str) -> Document:
    """What was decided and agreed, by whom and on what evidence, what stays open and what is next.

    It says when the workshop was, who took part and where that is from, what the agreed scores
    moved, and what the room thought of.
    """
    return paper(dataset, name, say("recorded.paper"), tuple(_blocks(dataset, name)))


def _blocks(dataset: Dataset, name: str) -> Iterator[Block]:
    workshop = dataset.workshops[name]
    yield Heading(say("recorded.paper-title", workshop=workshop.title), 1)
    when = when_held(workshop, dataset.settings.date)
    who = who_takes_part(workshop, council_names(dataset))
    yield Paragraph(joined(when, who, _sources(dataset, workshop.record.source or ())))
    parts = record_parts(dataset, name)
    if not parts:
        yield Paragraph(nothing_recorded())
    for part in parts:
        yield Heading(part.heading)
        yield Items(tuple(_line(dataset, told) for told in part.told))
    if workshop.added:
        yield Heading(say("words.workshop.thought_of"))
        yield Items(tuple(each.name for each in workshop.added))


def _line(dataset: Dataset, told: Told) -> str:
    """One thing with who it is of, and the titles of the sources that it rests on."""
    return joined(told.text, told.more, _sources(dataset, told.sources))


def _sources(dataset: Dataset, sources: tuple[str, ...]) -> str:
    """Sources by their titles; nothing where there are none."""
    titles = [dataset.sources[i].title for i in sources if i in dataset.sources]
    named = listed_names(titles)
    return say("recorded.sources", sources=named, stop=stop_after(named)) if titles else ""
