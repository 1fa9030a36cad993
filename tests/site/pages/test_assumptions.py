"""What was judged rather than found, and what is not known: each with its reason."""

from appraisal.appraise import appraise
from appraisal.site.pages.assumptions import Listed, content
from tests.datasets import dataset

GUESSED = """
    councils: {ash: {tier: unitary, short_name: Ash, facts: {debt: unknown}}}
    measures: {debt: {name: Debt, unit: £ million, add_up: sum}}
    criteria: [{id: care, name: Care, judged: {0: Bad, 100: Good}}]
    options: {a: {scores: {care: {score: 70, source: assumption, why: A guess.}}}}
"""


def test_assumptions_are_listed_with_their_reasons() -> None:
    found = content(appraise(dataset(GUESSED)))
    assert found.assumed == (("a", (Listed("Care", "A guess.", ""),)),)


def test_figures_not_known_are_listed_by_whose_they_are() -> None:
    found = content(appraise(dataset(GUESSED)))
    assert found.unknown == (("Ash", (Listed("Debt", "", ""),)),)


def test_nothing_is_listed_where_all_is_found() -> None:
    found = content(appraise(dataset("councils: {ash: {tier: unitary}}")))
    assert (found.assumed, found.unknown) == ((), ())
