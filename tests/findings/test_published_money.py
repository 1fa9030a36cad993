"""Published money is never set against what it can't be compared with."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.claims import Basis, Claimed, by_basis
from appraisal.findings.published_money import (
    basis_title,
    came_words,
    finding,
    footing_words,
)
from appraisal.model import Claim
from tests.datasets import dataset
from tests.elsewhere import CASES
from tests.site.claims import CLAIMS


def held(text: str, *options: str) -> dict[Basis, tuple[Claimed, ...]]:
    found = appraise(dataset(text))
    bases = by_basis(found.dataset, found.elsewhere, options or found.matrix.options)
    return {basis: rows for basis, rows in bases.items() if not basis.unit}


@pytest.mark.parametrize(
    ("basis", "title"),
    [
        (Basis("", True, ""), "Savings, each year"),
        (Basis("", False, "Six years"), "Savings: six years"),
        (Basis("a cost", True, ""), "A cost, each year"),
        (Basis("a cost", False, "Once"), "A cost: once"),
        (Basis("None", False, "Once"), "Figures: once"),
        (Basis("", False, "Not said"), "Sums, period not said"),
        (Basis("a cost", False, "Not said"), "A cost, period not said"),
        (Basis("a count", False, "", "people"), "A count, in people"),
        (Basis("", False, "", "per cent"), "Per cent"),
    ],
)
def test_a_panel_is_called_what_its_figures_are_of(basis: Basis, title: str) -> None:
    assert basis_title(basis) == title


def test_the_finding_counts_figures_and_footings_and_what_can_be_compared() -> None:
    assert finding(tuple(held(CLAIMS).values())) == (
        "3 figures of money are published on 2 footings: options can be set side by side on "
        "1 kind of sum"
    )
    one = CLAIMS.partition("      b:")[0]
    assert finding(tuple(held(one).values())) == (
        "1 figure of money is published on 1 footing: options can be set side by side on no kind "
        "of sum"
    )
    assert finding(()) == "No figure of money is published of any option"


def test_a_footing_says_what_its_panel_does_not() -> None:
    (saved,) = (row for row in held(CLAIMS)[Basis("", False, "Six")] if len(row.options) > 1)
    saving = saved.claim
    assert footing_words(saving, Basis("", False, "Six")) == "Against: Today. Net of costs."
    assert footing_words(saving, Basis("a cost", False, "Six")) == "Net of costs."
    assert footing_words(saving, Basis("", True, "")) == (
        "Against: Today. Period: Six. Net of costs."
    )


def test_what_is_no_money_is_neither_net_nor_gross() -> None:
    count = Claim(
        name="People", unit="people", amount="unknown", baseline="None: a count", horizon="Now"
    )
    assert footing_words(count, Basis("a count", False, "", "people")) == "Period: Now."


def test_a_cost_or_a_debt_is_not_said_to_be_before_costs() -> None:
    (saved,) = (row for row in held(CLAIMS)[Basis("", False, "Six")] if len(row.options) > 1)
    debt = saved.claim.model_copy(update={"basis": "gross", "baseline": "None: an amount owed"})
    assert footing_words(debt, Basis("an amount owed", False, "Six")) == ""
    before = saved.claim.model_copy(update={"basis": "gross"})
    assert footing_words(before, Basis("", False, "Six")) == "Against: Today. Before costs."


def test_what_a_promise_would_be_as_elsewhere_is_said_where_it_is_known() -> None:
    rows = [row for rows in held(CASES).values() for row in rows]
    said = {came_words(row) for row in rows}
    assert any(words.startswith("as elsewhere: ") for words in said)
    assert all(bool(came_words(row)) == (row.came is not None) for row in rows)
