"""Workshops whose sheets say every sentence that sheets say."""

from appraisal.appraise import Appraisal, appraise
from appraisal.sheets.workshop.books import books, council_book
from appraisal.sheets.workshop.drawing import drawn
from tests.datasets import dataset
from tests.treeshire import WHAT, treeshire

OTHERS = """
settings: {reference_option: stay}
sources: {note: {title: A note}}
councils:
  n: {tier: unitary, facts: {population: 50, homes: 20, poor: 8, debt: 3, content: 40}}
  s: {tier: unitary, facts: {population: 90, homes: 40, poor: 9, debt: 9, content: 60}}
measures:
  homes: {name: Homes, unit: homes, add_up: sum}
  poor: {name: People in need, unit: people, add_up: sum}
  content: {name: Content with services, unit: "%", add_up: mean, weighted_by: population}
  debt: {name: Debt, unit: £ million, add_up: sum}
criteria:
  - {id: size, name: Size, measured: {measure: population, take: min, curve: [[0, 0], [99, 100]]}}
  - {id: need, name: Need, measured: {measure: poor, per: population, take: mean,
     curve: [[0, 100], [1, 0]]}}
  - {id: gulf, name: Gulf, measured: {measure: poor, per: population, take: spread,
     curve: [[0, 100], [1, 0]]}}
  - {id: debt, name: Debt a home, measured: {measure: debt, per: homes, take: max,
     curve: [[0, 100], [1, 0]]}}
  - {id: one-piece, name: In one piece, measured: {figure: contiguous, curve: [[0, 0], [1, 100]]}}
  - {id: content, name: Content, measured: {measure: content, take: mean,
     curve: [[0, 0], [100, 100]]}}
  - id: cost
    name: Cost
    measured: {figure: transition_cost, curve: [[0, 100], [9000, 0]]}
    where_unknown: {non-structural: {low: 1000, value: 2000, high: 3000, source: note}}
  - {id: voice, name: Voice, judged: {0: None has one., 100: All have one.}}
  - {id: trust, name: Trust, judged: {0: None, 100: Full}}
candidates:
  desk: {name: Desk, kind: company, level: share, members: [s], host: [n],
    depends_on: A grant}
options:
  stay:
    family: continue
    scores:
      voice: {score: 0, why: Nobody has, by: Officers, source: note}
      trust: {score: 40, date: 2025}
  join:
    family: non-structural
    scores: {voice: {score: 100, by: Officers, date: 2025-02}}
    money: [{name: Change, kind: cost, amount: unknown, from: 2027, to: 2027}]
workshops:
  w:
    title: What?
    panel: Officers
    questions: [{id: how-far, ask: How far?, option: stay, criterion: voice, why: It is old.}]
"""
"""An area with every kind of unit, a host that is no member, and scores of all kinds of hands."""


def others() -> Appraisal:
    """What follows from it."""
    return appraise(dataset(OTHERS))


def of_sheets() -> None:
    """Write down all that the sheets of two workshops say."""
    council_book(appraise(treeshire()), WHAT, "ash")
    found = books(others(), "w", interviews=True)
    drawn(found["n.xlsx"])


OF_NO_AREA = (of_sheets,)
