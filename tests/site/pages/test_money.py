"""Published money, and what the criteria count of it."""

from appraisal.appraise import appraise
from appraisal.site.pages.money import pages
from tests.cash import CASH
from tests.datasets import dataset
from tests.site.claims import CLAIMS
from tests.site.drawn_pages import drawn, words

COUNTED = """
    measures:
      saving: {name: Saving, unit: £ million, add_up: sum}
      support: {name: Support, unit: "%", add_up: mean}
    sources: {s: {title: One}, t: {title: Other}}
    criteria:
      - id: saved
        name: Saved
        measured: {measure: saving, take: option, curve: [[0, 0], [200, 100]]}
      - {id: wanted, measured: {measure: support, take: option, curve: [[0, 0], [100, 100]]}}
    options:
      a: {facts: {saving: [{value: 44, source: s}, {value: 167, source: t}], support: 39}}
      b: {facts: {saving: {value: 144, source: s}, support: 59}}
      c: {}
"""


def page(text: str) -> str:
    return drawn(appraise(dataset(text)), pages)["compare/money.html"]


def test_the_page_says_what_each_criterion_counts_of_published_money() -> None:
    found = page(COUNTED)
    assert "What ‘Saved’ counts" in found
    assert "from £44 million to £167 million" in found
    assert found.index("£144 million") < found.index("from £44 million")
    assert "What ‘wanted’ counts" not in found


def test_figures_that_nothing_is_set_against_stand_in_one_table() -> None:
    found = page(CLAIMS)
    assert found.count('class="claims"') == 3
    assert "Two councils; Six; net or gross not said" in found
    assert "Today; Six" not in found


def test_budget_gaps_stand_by_council_and_year_and_are_netted_into_no_option() -> None:
    said = words(page(CASH))
    assert "Every option starts from the same gaps, so they are netted into none" in said
    assert "2027 £2.4m (" in said
    assert "No council's published budget gap is on record here." in words(page(COUNTED))
