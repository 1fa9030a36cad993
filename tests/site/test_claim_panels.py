"""Published figures stand on an axis of their own basis, with who has a stake in them."""

from appraisal.appraise import appraise
from appraisal.charts.claim_dots import Dot, Dots
from appraisal.site.claim_panels import ClaimPanel, Stake, claim_panels, stakes
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
          - {name: Less, unit: £ million, baseline: Today, horizon: Six years,
             amount: {value: 20, low: 10, high: 40, source: [c, assumption]}, note: Half of it.}
          - {name: Yearly, unit: £ million a year, baseline: Today, horizon: Once changed,
             amount: {value: 1.5, source: c}, basis: gross}
          - {name: People, unit: people, baseline: "None: a count", horizon: In 2024,
             amount: {value: 5000, source: b}, note: Rounded.}
"""


def panels(option: str = "o") -> tuple[ClaimPanel, ...]:
    return claim_panels(appraise(dataset(CLAIMS)), option)


def test_what_is_counted_alike_stands_on_one_axis() -> None:
    found = panels()
    assert [(p.title, [row.name for row in p.rows]) for p in found] == [
        ("Savings, each year", ["Yearly"]),
        ("Savings: six years", ["Saving", "Less"]),
        ("An amount owed: in 2025", ["Debt"]),
        ("A count, in people", ["People"]),
    ]
    saving, less = found[1].rows
    assert saving.dots == Dots((Dot(100, 100, 100), Dot(50, 50, 50)), None)
    assert less.dots == Dots((Dot(10, 20, 40),), None)
    assert (saving.net, less.net) == (True, False)
    assert saving.footing == "Against: Today. Net of costs."
    assert less.footing == "Against: Today."


def test_what_the_title_does_not_say_stands_beside_a_figure() -> None:
    yearly, people = panels()[0].rows[0], panels()[3].rows[0]
    assert yearly.footing == "Against: Today. Period: Once changed. Before costs."
    assert people.footing == "Period: In 2024."


def test_a_note_on_money_stands_on_the_page_of_money_alone() -> None:
    saving, people = panels()[1].rows[0], panels()[3].rows[0]
    assert (saving.note, people.note) == ("", "Rounded.")


def test_why_money_is_assumed_stands_beside_it() -> None:
    assert panels()[1].rows[1].note == "Half of it."


def test_an_axis_of_money_is_in_thousands() -> None:
    _, saving, _, people = panels()
    assert ([tick.figure for tick in saving.ticks], saving.money) == ([0, 50_000, 100_000], True)
    assert ([tick.figure for tick in people.ticks][-1], people.money) == (6_000, False)


def test_a_gap_has_no_dot_and_an_axis_of_gaps_no_ticks() -> None:
    debt = panels()[2]
    assert (debt.ticks, debt.rows[0].dots.dots, debt.rows[0].amounts) == ((), (), ())
    assert debt.rows[0].footing == ""


def test_sources_with_the_same_stake_are_told_together() -> None:
    data = dataset(CLAIMS)
    assert stakes(data, panels()) == (
        Stake(("c", "a"), "Paid for by The Shire", "A party to the dispute: The Shire"),
    )
    assert stakes(data, ()) == ()
