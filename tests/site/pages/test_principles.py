"""The principles page: who meets how many, said rightly at every edge."""

import pytest

from appraisal.site.pages import principles
from tests.site.drawn_pages import EDGES, THIN, appraised, drawn, faults, words


def test_words_stand_beside_every_symbol() -> None:
    met = "{principles: {p: {met: partly, why: So.}}}"
    found = appraised(f"principles: {{p: {{name: P}}}}\noptions: {{a: {met}, b: {{}}}}")
    page = drawn(found, principles.pages)["principles.html"]
    assert "Partly met" in words(page)
    assert "not looked at" in words(page)
    assert "Met: 1 partly. 1 option not looked at." in words(page)
    assert faults(page) == []


def test_the_finding_is_the_heading_and_the_grid_follows_it() -> None:
    met = "{principles: {p: {met: fully, why: So.}}}"
    page = drawn(
        appraised(
            f"principles: {{p: {{name: P}}, q: {{name: Q}}}}\noptions: {{a: {met}, b: {{}}}}"
        ),
        principles.pages,
    )["principles.html"]
    assert "<h1>Of the options, a meets the most principles fully, 1 of 2</h1>" in page
    assert page.index('id="principles-table"') < page.index('id="principles"')
    assert page.index('id="principles"') < page.index('id="reasons"')


def test_a_reason_that_several_options_share_is_said_once() -> None:
    same, other = "{met: partly, why: So.}", "{met: fully, why: For that.}"
    page = drawn(
        appraised(
            f"principles: {{p: {{name: P}}}}\n"
            f"options: {{a: {{principles: {{p: {same}}}}}, b: {{principles: {{p: {other}}}}}, "
            f"c: {{principles: {{p: {same}}}}}}}"
        ),
        principles.pages,
    )["principles.html"]
    reasons = words(page[page.index('id="reasons"') :])
    assert reasons.count("So.") == 1
    assert "a , c So. b For that." in reasons


def test_success_factors_stand_on_a_page_of_their_own() -> None:
    alone = "success_factors: {f: {name: Pace}}"
    assert drawn(appraised(alone), principles.pages) == {}
    found = drawn(appraised(f"{alone}\nprinciples: {{p: {{name: P}}}}"), principles.pages)
    assert "What has to go right, and how ready councils are" in words(found["principles.html"])


STUDY = """
councils: {ash: {tier: unitary, short_name: Ash}}
sources: {s: {title: A report}, t: {title: Minutes}}
principles: {p: {name: Pull together, source: s}}
programmes:
  study: {name: Study, council: ash, summary: Asked all leaders., source: s}
  other: {name: Change, council: ash, summary: Saves money., source: t}
"""


def test_programmes_of_the_principles_own_sources_are_pointed_to() -> None:
    page = drawn(appraised(STUDY), principles.pages)["principles.html"]
    assert "What else their sources tell of Study (Ash)" in words(page)
    assert 'href="operating-model.html#programme-study"' in page
    assert "Change (Ash)" not in words(page)


def test_without_either_there_is_no_page() -> None:
    assert drawn(appraised(""), principles.pages) == {}


@pytest.mark.parametrize("text", [THIN, *EDGES.values()])
def test_a_page_is_whole_whatever_is_missing(text: str) -> None:
    pages = drawn(appraised(text), principles.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}
