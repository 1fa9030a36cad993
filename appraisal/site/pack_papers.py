"""Where the papers of workshops stand among the pages. The commands that publish make them."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.findings.pack_papers import evidence_name, paper_titles
from appraisal.model import Dataset
from appraisal.site.navigation import address


class PaperLink(Struct, frozen=True):
    """A paper by what it is called, and where it stands from the root."""

    title: str
    path: str


def paper_path(workshop: str, name: str) -> str:
    """Where a paper of a workshop stands from the root, by its name."""
    return f"{address('workshop', workshop).removesuffix('.html')}/pack/{name}.html"


def workshop_path(workshop: str) -> str:
    """The page of a workshop, from where its papers stand."""
    return f"../../{address('workshop', workshop).rpartition('/')[2]}"


def paper_links(dataset: Dataset, workshop: str) -> Iterator[PaperLink]:
    """The papers of a workshop but those on its questions, which stand beside these."""
    on_questions = {evidence_name(each.id) for each in dataset.workshops[workshop].questions}
    for name, title in paper_titles(dataset, workshop).items():
        if name not in on_questions:
            yield PaperLink(title, paper_path(workshop, name))


def workshops_with_papers(dataset: Dataset) -> tuple[str, ...]:
    """The workshops whose papers are published: those that ask something."""
    return tuple(i for i, workshop in dataset.workshops.items() if workshop.questions)


def paper_paths(dataset: Dataset) -> frozenset[str]:
    """Where all papers stand."""
    return frozenset(
        paper_path(workshop, name)
        for workshop in workshops_with_papers(dataset)
        for name in paper_titles(dataset, workshop)
    )
