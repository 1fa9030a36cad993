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
    sheet = run_sheet(dataset, name, start)
    yield "run-sheet", paper(dataset, name, say("pack.run-sheet"), sheet)
    yield from _pre_reads(appraisal, private, name)
    for question in workshop.questions:
        title = say("pack.evidence", question=question.id)
        blocks = evidence_page(appraisal, question)
        yield f"evidence-{question.id}", paper(dataset, name, title, blocks)
    yield "swings", paper(dataset, name, say("pack.swings"), swings_sheet(appraisal))
    yield from _of_purpose(appraisal, private, name)


def _pre_reads(appraisal: Appraisal, private: Dataset, name: str) -> Papers:
    dataset = appraisal.dataset
    levels, known = ambitions(private, name), ambitions(dataset, name)
    for council in taking_part(dataset, dataset.workshops[name]):
        label = council_label(dataset, council)
        title = say("pack.pre-read", council=label)
        blocks = pre_read(appraisal, name, council, levels.get(council, {}))
        whom = label if levels.get(council) != known.get(council) else ""
        yield f"pre-read-{council}", paper(dataset, name, title, blocks, in_confidence=whom)


def _of_purpose(appraisal: Appraisal, private: Dataset, name: str) -> Papers:
    """What only a workshop of that purpose needs."""
    dataset = appraisal.dataset
    purpose = dataset.workshops[name].purpose
    if purpose == "why":
        is_private = ambitions(private, name) != ambitions(dataset, name)
        whom = say("pack.the-facilitator") if is_private else ""
        title, blocks = say("pack.ambition"), ambition_paper(private, name)
        if whom:
            blocks = (blocks[0], Note(say("pack.in-confidence-why")), *blocks[1:])
        yield "ambition", paper(dataset, name, title, blocks, in_confidence=whom)
    elif purpose == "what":
        title = say("pack.candidates")
        yield "candidates", paper(dataset, name, title, agreements_paper(appraisal))
    elif purpose == "how":
        yield "delivery", paper(dataset, name, say("pack.delivery"), delivery_paper(dataset))
