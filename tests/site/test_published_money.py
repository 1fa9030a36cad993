"""Published money: each figure on its own footing."""

from appraisal.appraise import appraise
from appraisal.site.published_money import footings
from tests.datasets import dataset
from tests.site.claims import CLAIMS

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
