"""Published money is never set against what it can't be compared with."""

from dataclasses import replace

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.claims import Basis, Claimed, by_basis
from appraisal.findings.published_money import (
    basis_title,
    came_words,
    comparable,
    finding,
    footing_beside,
    footing_title,
    footing_words,
)
from tests.datasets import dataset
from tests.elsewhere import CASES
from tests.site.claims import CLAIMS


def held(text: str, *options: str) -> dict[Basis, tuple[Claimed, ...]]:
    found = appraise(dataset(text))
    return by_basis(found.dataset, found.elsewhere, options or found.matrix.options)


@pytest.mark.parametrize(
    ("basis", "title"),
    [
        (Basis("", True, ""), "Savings, each year"),
        (Basis("", False, "Six years"), "Savings: six years"),
        (Basis("a cost", True, ""), "A cost, each year"),
        (Basis("a cost", False, "Once"), "A cost: once"),
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
    assert footing_words(saved, Basis("", False, "Six")) == "Today; net of costs"
    assert footing_words(saved, Basis("a cost", False, "Six")) == "net of costs"
    assert footing_words(saved, Basis("", True, "")) == "Today; Six; net of costs"


def test_a_cost_or_a_debt_is_not_said_to_be_before_costs() -> None:
    (saved,) = (row for row in held(CLAIMS)[Basis("", False, "Six")] if len(row.options) > 1)
    debt = saved.claim.model_copy(update={"basis": "gross", "baseline": "None: an amount owed"})
    owed = replace(saved, claim=debt)
    assert footing_words(owed, Basis("an amount owed", False, "Six")) == ""
    assert footing_beside("None: an amount owed", "2025", "£ million", "gross") == "Period: 2025."
    assert "Before costs." in footing_beside("Today", "2025", "£ million", "gross")


def test_what_a_promise_would_be_as_elsewhere_is_said_where_it_is_known() -> None:
    rows = [row for rows in held(CASES).values() for row in rows]
    said = {came_words(row) for row in rows}
    assert any(words.startswith("as elsewhere: ") for words in said)
    assert all(bool(came_words(row)) == (row.came is not None) for row in rows)


@pytest.mark.parametrize(
    ("baseline", "title"),
    [
        ("Today", "Against: Today. Period: Six years. In £ million, net of costs."),
        ("None: a cost", "A cost, against nothing. Period: Six years. In £ million, net of costs."),
        ("None", "Figures, against nothing. Period: Six years. In £ million, net of costs."),
    ],
)
def test_a_footing_in_words(baseline: str, title: str) -> None:
    assert footing_title(baseline, "Six years", "£ million", "net") == title


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (("Today", "Six", "net", True), "Nothing here to set it against."),
        (("Today", "Six", "net", False), "These can be compared."),
        (("Today", "Six", "not-said", False), "Compare with care."),
        (
            ("Not said", "Six", "net", False),
            "What they are measured against or over how long is not said: do not compare.",
        ),
    ],
)
def test_whether_figures_may_be_compared(given: tuple[str, str, str, bool], sentence: str) -> None:
    assert comparable(*given) == sentence
