"""The papers of workshops are made where pages are published."""

from appraisal.appraise import Stages
from appraisal.commands.papers import site_papers
from appraisal.model.published import published
from appraisal.site.pack_papers import paper_paths
from tests.treeshire import WHAT, treeshire

PUBLIC = Stages(published(treeshire()))


def test_every_paper_that_a_page_leads_to_is_there() -> None:
    assert site_papers(PUBLIC).keys() == paper_paths(treeshire())


def test_papers_of_a_private_build_say_so_on_every_page() -> None:
    said = b"It shows what councils said in confidence."
    private = site_papers(PUBLIC, treeshire())
    path = f"workshops/{WHAT}/pack/run-sheet.html"
    assert all(said in paper for paper in private.values())
    assert not any(said in paper for paper in site_papers(PUBLIC).values())
    assert private[path].count(said) == private[path].count(b'class="sheet"')
