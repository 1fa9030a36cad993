"""All papers of a workshop's pack, by the names of their files.

What others read is made of what may be published: `appraisal` is worked out from that alone. Of
private answers a council's pre-read holds its own interview, and the paper on ambition all of them;
those that hold any are marked as in confidence.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from appraisal.appraise import Appraisal, Stages
from appraisal.area.taking_part import taking_part
from appraisal.documents.blocks import Document, Note
from appraisal.documents.html import as_html
from appraisal.documents.pack.agreements import agreements_paper
from appraisal.documents.pack.delivery import delivery_paper
from appraisal.documents.pack.evidence import evidence_page
from appraisal.documents.pack.interviews import ambition_paper, ambitions
from appraisal.documents.pack.paper import paper
from appraisal.documents.pack.pre_read import pre_read
from appraisal.documents.pack.run_sheet import run_sheet
from appraisal.documents.pack.swings import swings_sheet
from appraisal.documents.word import as_word
from appraisal.findings.names import council_label
from appraisal.findings.pack_papers import (
    OF_PURPOSE,
    RUN_SHEET,
    SWINGS,
    evidence_name,
    paper_titles,
    pre_read_name,
)
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.published import published

Papers = Iterator[tuple[str, Document]]
Format = Literal["html", "word"]


def pack(dataset: Dataset, name: str, start: int = 0) -> dict[str, Document]:
    """The papers of a workshop by name, as its workspace and all that is private say."""
    return dict(papers(Stages(published(dataset)), dataset, name, start))


def pack_files(made: Mapping[str, Document], formats: Collection[Format]) -> dict[str, bytes]:
    """Papers as files by their names. Raises NoWord where Word is asked for and isn't there."""
    files = {}
    for name, document in made.items():
        if "html" in formats:
            files[f"{name}.html"] = as_html(document).encode()
        if "word" in formats:
            files[f"{name}.docx"] = as_word(document)
    return files


def papers(appraisal: Appraisal, private: Dataset, name: str, start: int = 0) -> Papers:
    """Each paper of a workshop with the name of its file, the facilitator's run sheet first.

    `appraisal` is of the published workspace, `private` the whole of it; the workshop starts so
    many minutes after midnight.
    """
    dataset = appraisal.dataset
    workshop = dataset.workshops[name]
    titles = paper_titles(dataset, name)
    sheet = run_sheet(dataset, name, start)
    yield RUN_SHEET, paper(dataset, name, titles[RUN_SHEET], sheet)
    for council in taking_part(dataset, workshop):
        own = pre_read_name(council)
        yield own, _pre_read(appraisal, private, name, council, titles[own])
    for question in workshop.questions:
        own = evidence_name(question.id)
        yield own, paper(dataset, name, titles[own], evidence_page(appraisal, question))
    yield SWINGS, paper(dataset, name, titles[SWINGS], swings_sheet(appraisal))
    special = OF_PURPOSE.get(workshop.purpose or "")
    if special:
        yield special, _of_purpose(appraisal, private, name, titles[special])


def _pre_read(
    appraisal: Appraisal, private: Dataset, name: str, council: str, title: str
) -> Document:
    dataset = appraisal.dataset
    levels, known = (ambitions(each, name).get(council) for each in (private, dataset))
    blocks = pre_read(appraisal, name, council, levels or {})
    whom = council_label(dataset, council) if levels != known else ""
    return paper(dataset, name, title, blocks, in_confidence=whom)


def _of_purpose(appraisal: Appraisal, private: Dataset, name: str, title: str) -> Document:
    """What only a workshop of that purpose needs."""
    dataset = appraisal.dataset
    purpose = dataset.workshops[name].purpose
    if purpose == "what":
        return paper(dataset, name, title, agreements_paper(appraisal))
    if purpose == "how":
        return paper(dataset, name, title, delivery_paper(dataset))
    is_private = ambitions(private, name) != ambitions(dataset, name)
    blocks = ambition_paper(private, name)
    if not is_private:
        return paper(dataset, name, title, blocks)
    blocks = (blocks[0], Note(say("pack.in-confidence-why")), *blocks[1:])
    return paper(dataset, name, title, blocks, in_confidence=say("pack.the-facilitator"))
