"""The papers of workshops among the pages of a site.

`site` and `documents` know nothing of each other: what publishes joins them.
"""

from typing import TYPE_CHECKING

from appraisal.model import Dataset

if TYPE_CHECKING:
    from appraisal.appraise import Appraisal
    from appraisal.site.drawing import Site


def site_papers(appraisal: "Appraisal", private: Dataset | None = None) -> "Site":
    """The papers of every workshop that asks something, as files of the site.

    `appraisal` is of what may be published. `private` is the whole workspace, where the papers of a
    private build are made: then a pre-read holds its own council's interview, and each page says
    that it is private, as all of that build do.
    """
    from msgspec.structs import replace

    from appraisal.documents.html import as_html
    from appraisal.documents.pack.papers import papers
    from appraisal.findings.pack_papers import private_mark
    from appraisal.findings.sentences import joined
    from appraisal.site.pack_papers import paper_path, workshops_with_papers

    dataset = appraisal.dataset
    said = private_mark() if private else ""
    return {
        paper_path(workshop, name): as_html(
            replace(document, mark=joined(document.mark, said)), _back(dataset, workshop)
        ).encode()
        for workshop in workshops_with_papers(dataset)
        for name, document in papers(appraisal, private or dataset, workshop)
    }


def _back(dataset: Dataset, workshop: str) -> tuple[str, str]:
    """The way from a paper to its workshop's page, and what leads there."""
    from appraisal.findings.sentences import say
    from appraisal.site.pack_papers import workshop_path

    return workshop_path(workshop), say("papers.back", workshop=dataset.workshops[workshop].title)
