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


def test_only_impacts_that_are_rated_take_room() -> None:
    made = content(appraised(TWO))
    assert made.impacts == (True, False, False, True, False)
    assert made.likelihoods == (5, 4, 3, 2, 1)


def test_a_risk_stands_in_its_cell_with_its_response_and_leads_to_its_option() -> None:
    page = drawn(appraised(TWO), pages)["risks.html"]
    cell = page.partition('aria-labelledby="risks-5-4"')[2].partition("</section>")[0]
    assert "Likelihood 5, impact 4 It fails Try again. " in words(cell)
    assert '<a href="options/a.html#risks">Alpha</a>' in cell
    assert "It lags. No response recorded." in words(page)
    assert "--row: 1; --column: 4" in page


def test_without_risks_the_page_says_so() -> None:
    for text in ("", "options: {a: {name: Alpha}}"):
        page = words(drawn(appraised(text), pages)["risks.html"])
        assert "No risks are recorded" in page
