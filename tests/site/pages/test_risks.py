"""Risks: what could go wrong under which option."""

from appraisal.site.pages.risks import content, pages
from tests.site.drawn_pages import appraised, drawn, words

TWO = """
options:
  a:
    name: Alpha
    family: unitary
    risks:
      - {name: It fails, likelihood: 5, impact: 4, response: Try again.}
      - {name: It lags, likelihood: 2, impact: 1}
  b: {name: Beta, family: non-structural}
"""


def test_the_gravest_risk_is_the_headline_and_who_has_none_is_said() -> None:
    made = content(appraised(TWO))
    assert made.finding == "The risk rated gravest is ‘It fails’, for Alpha"
    assert made.without == "No risks are recorded for Beta."


def test_an_option_with_risks_has_a_matrix_that_links_lead_to() -> None:
    page = drawn(appraised(TWO), pages)["risks.html"]
    assert page.count('<svg class="risk-grid"') == 1
    matrix = page.partition('<li id="option-a">')[2].partition("</li>")[0]
    assert 'aria-label="Likelihood 5, impact 4: risk 1; Likelihood 2, impact 1: risk 2"' in matrix
    assert 'id="option-b"' not in page


def test_a_risk_stands_in_the_register_with_its_response_and_leads_to_its_option() -> None:
    page = drawn(appraised(TWO), pages)["risks.html"]
    cell = page.partition("<section")[2].partition("</section>")[0]
    assert "Likelihood 5, impact 4 1 It fails Try again. " in words(cell)
    assert '<a href="options/a.html">Alpha</a>' in cell
    assert "2 It lags. No response recorded." in words(page)


def test_the_register_can_be_filtered_by_option() -> None:
    page = drawn(appraised(TWO), pages)["risks.html"]
    assert page.count('data-facet-option="Alpha"') == 2


def test_without_risks_the_page_says_so() -> None:
    for text in ("", "options: {a: {name: Alpha}}"):
        page = words(drawn(appraised(text), pages)["risks.html"])
        assert page.count("No risks are recorded") == 1
