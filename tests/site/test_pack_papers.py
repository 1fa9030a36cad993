"""The papers of workshops that ask something stand below their pages, which lead to them."""

from appraisal.appraise import appraise
from appraisal.site import render
from appraisal.site.pack_papers import PaperLink, paper_links, paper_paths, workshop_path
from tests.datasets import dataset

AREA = dataset("""
    councils: {ash: {tier: unitary, short_name: Ash}}
    workshops:
      asked: {title: What next?, questions: [{id: who, ask: Who leads?}]}
      plain: {title: Talk}
""")


def test_the_way_back_to_a_workshop_is_that_of_its_own_page() -> None:
    assert workshop_path("asked") == "../../asked.html"


def test_questions_lead_to_their_own_papers_and_the_rest_is_listed() -> None:
    assert list(paper_links(AREA, "asked")) == [
        PaperLink("Run sheet", "workshops/asked/pack/run-sheet.html"),
        PaperLink("Pre-read, Ash", "workshops/asked/pack/pre-read-ash.html"),
        PaperLink("Swings", "workshops/asked/pack/swings.html"),
    ]


def test_a_workshop_that_asks_nothing_has_no_papers_on_the_site() -> None:
    assert paper_paths(AREA) == {
        "workshops/asked/pack/run-sheet.html",
        "workshops/asked/pack/pre-read-ash.html",
        "workshops/asked/pack/evidence-who.html",
        "workshops/asked/pack/swings.html",
    }


def test_a_page_leads_to_papers_only_where_they_stand_beside_it() -> None:
    appraisal = appraise(AREA)
    bare = render(appraisal)
    with_papers = render(appraisal, papers=dict.fromkeys(paper_paths(AREA), b""))
    page = "workshops/asked.html"
    assert b"asked/pack/" not in bare[page]
    assert with_papers[page].count(b"asked/pack/") == 4
    assert with_papers.keys() - bare.keys() == paper_paths(AREA)
    assert with_papers["workshops/plain.html"] == bare["workshops/plain.html"]
