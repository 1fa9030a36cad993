"""Published money: each figure on its own footing, and what the criteria count of it."""

from appraisal.appraise import appraise
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages import money as money_page
from appraisal.site.published_money import footings
from tests.datasets import dataset

CLAIMS = """
    sources: {s: {title: One}}
    criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]
    options:
      a:
        claims:
          - &saving
            {name: Saving, unit: £ million, amount: 44, baseline: Today, horizon: Six, basis: net}
          - {name: People, unit: people, amount: 9, baseline: None, horizon: Now}
      b:
        claims:
          - *saving
          - {name: More, unit: £ million, amount: 167, baseline: Today, horizon: Six, basis: net}
          - {name: Saving, unit: £ million, amount: 100, baseline: Two councils, horizon: Six}
          - {name: Cost, unit: £ million, amount: unknown, baseline: Today, horizon: Once}
"""

ASIDE = """
    criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]
    options:
      a:
        claims:
          - {name: Board, unit: £, amount: 156324, baseline: "None: a cost", horizon: Year}
          - {name: Net, unit: £ million, amount: -1.5, baseline: Not said, horizon: Six, basis: net}
          - {name: Soon, unit: £ million, amount: 2, baseline: Today, horizon: Not said, basis: net}
      b:
        claims:
          - {name: Board, unit: £, amount: 156324, baseline: "None: a cost", horizon: Year}
          - {name: Net, unit: £ million, amount: 8.6, baseline: Not said, horizon: Six, basis: net}
          - {name: Soon, unit: £ million, amount: 3, baseline: Today, horizon: Not said, basis: net}
"""


def test_claims_share_a_table_only_on_one_footing() -> None:
    found = footings(appraise(dataset(CLAIMS)), ("a", "b"))
    tables = [(f.baseline, f.horizon, [(row.name, row.options) for row in f.rows]) for f in found]
    assert tables == [
        ("Today", "Six", [("Saving", ("a", "b")), ("More", ("b",))]),
        ("Today", "Once", [("Cost", ("b",))]),
        ("Two councils", "Six", [("Saving", ("b",))]),
    ]


def test_a_footing_says_whether_its_figures_can_be_compared() -> None:
    found = footings(appraise(dataset(CLAIMS)), ("a", "b"))
    assert found[0].warning == "These can be compared."
    assert found[1].warning == "Nothing here to set it against."


def test_what_is_not_said_and_one_figure_repeated_cannot_be_compared() -> None:
    unsaid = "What they are measured against or over how long is not said: do not compare."
    found = footings(appraise(dataset(ASIDE)), ("a", "b"))
    assert [(f.title.partition(".")[0], f.warning) for f in found] == [
        ("Against: Not said", unsaid),
        ("Against: Today", unsaid),
        ("A cost, against nothing", "Nothing here to set it against."),
    ]


def test_a_figure_that_was_not_found_is_no_nought() -> None:
    found = footings(appraise(dataset(CLAIMS)), ("a", "b"))
    (cost,) = (row for footing in found for row in footing.rows if row.name == "Cost")
    assert [amount.said for amount in cost.amounts] == [""]


def test_figures_that_are_no_money_stand_apart() -> None:
    found = footings(appraise(dataset(CLAIMS)), ("a", "b"), money=False)
    assert [row.name for footing in found for row in footing.rows] == ["People"]


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
    appraisal = appraise(dataset(text))
    made = list(money_page.pages(appraisal))
    site = draw(made, environment({}), shared_content(appraisal, made))
    return site["compare/money.html"].decode()


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
