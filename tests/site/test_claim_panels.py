"""Published figures stand on an axis of their own kind and unit, with who has a stake in them."""

from appraisal.charts.claim_dots import Dot
from appraisal.site.claim_panels import Stake, claim_panels, stakes
from tests.datasets import dataset

CLAIMS = """
    councils: {shire: {tier: unitary, name: The Shire}}
    sources:
      a: {title: A, party: shire, paid_for_by: The Shire}
      b: {title: B}
      c: {title: C, party: shire, paid_for_by: The Shire}
    options:
      o:
        claims:
          - {name: Saving, unit: £ million, baseline: Today, horizon: Six years, basis: net,
             amount: [{value: 100, source: a}, {value: 50, source: b}], note: At most.}
          - {name: Debt, unit: £ million, baseline: "None: an amount owed", horizon: In 2025,
             amount: unknown}
          - {name: Less, unit: £ million, baseline: Today, horizon: A year,
             amount: {value: 20, low: 10, high: 40, source: c}}
          - {name: People, unit: people, baseline: "None: a count", horizon: In 2024,
             amount: {value: 5000, source: b}}
"""


def test_what_is_counted_alike_stands_on_one_axis() -> None:
    data = dataset(CLAIMS)
    panels = claim_panels(data.options["o"])
    assert [(p.title, [row.name for row in p.rows]) for p in panels] == [
        ("£ million", ["Saving", "Less"]),
        ("An amount owed, in £ million", ["Debt"]),
        ("A count, in people", ["People"]),
    ]
    saving, less = panels[0].rows
    assert saving.dots == (Dot(100, 100, 100), Dot(50, 50, 50))
    assert less.dots == (Dot(20, 10, 40),)
    assert (saving.footing, saving.note) == (
        "Against: Today. Period: Six years. Net of costs.",
        "At most.",
    )
    assert less.footing == "Against: Today. Period: A year."


def test_a_gap_has_no_dot_and_an_axis_of_gaps_no_ticks() -> None:
    debt = claim_panels(dataset(CLAIMS).options["o"])[1]
    assert (debt.ticks, debt.rows[0].dots, debt.rows[0].amount) == ((), (), ())
    assert debt.rows[0].footing == "Period: In 2025."


def test_a_count_is_neither_net_nor_gross() -> None:
    assert claim_panels(dataset(CLAIMS).options["o"])[2].rows[0].footing == "Period: In 2024."


def test_sources_with_the_same_stake_are_told_together() -> None:
    data = dataset(CLAIMS)
    assert stakes(data, claim_panels(data.options["o"])) == (
        Stake(("a", "c"), "Paid for by The Shire", "A party to the dispute: The Shire"),
    )
    assert stakes(data, ()) == ()
