"""The papers of workshops are made where pages are published."""

import posixpath

from appraisal.appraise import Stages
from appraisal.commands.papers import site_papers
from appraisal.model.published import published
from appraisal.site.pack_papers import paper_paths
from tests.documents.html_texts import html_links
from tests.treeshire import WHAT, treeshire

PUBLIC = Stages(published(treeshire()))


def test_every_paper_that_a_page_leads_to_is_there() -> None:
    assert site_papers(PUBLIC).keys() == paper_paths(treeshire())


def test_every_paper_leads_back_to_the_page_of_its_workshop() -> None:
    for path, paper in site_papers(PUBLIC).items():
        ((link, said),) = html_links(paper.decode())
        assert posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) == (
            f"workshops/{WHAT}.html"
        )
        assert (
            said == "Back to the workshop: What should the councils of Treeshire work on together?"
        )


def test_papers_of_a_private_build_say_so_on_every_page() -> None:
    said = b"It shows what councils said in confidence."
    private = site_papers(PUBLIC, treeshire())
    path = f"workshops/{WHAT}/pack/run-sheet.html"
    assert all(said in paper for paper in private.values())
    assert not any(said in paper for paper in site_papers(PUBLIC).values())
    assert private[path].count(said) == private[path].count(b'class="sheet"')
