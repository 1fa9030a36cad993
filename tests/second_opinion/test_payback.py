"""Payback and breaking even: the tool, the second opinion and the number by hand agree."""

import math
from typing import Any

import pytest

from appraisal.appraise import appraise
from tests.datasets import dataset
from tests.second_opinion import compared
from tests.second_opinion.areas import written

SOURCES = "sources: {s: {title: S}, t: {title: T, party: one}, u: {title: U, party: two}}"
AREA = (
    SOURCES
    + """
settings: {money: {years: YEARS, discount_rate: 0, optimism: {cost: 0, saving: 0}}}
councils: {c: {tier: unitary, facts: {population: 5}}}
criteria:
  - id: payback
    measured: {figure: payback_years, curve: [[0, 100], [10, 0]]}
options:
  now: {family: continue}
  o: {money: [FLOWS]}
  more:
    partnerships:
      start: {desk: {name: D, kind: company, level: share, members: [c], themes: []}}
"""
)


def flow(kind: str, amount: Any, first: int, last: int | None = None) -> str:
    until = "" if last is None else f", to: {last}"
    return f"{{name: F, kind: {kind}, amount: {amount}, from: {first}{until}}}"


def each_year(*nets: int) -> str:
    """One flow a year: a cost below nought, a saving above."""
    return ", ".join(
        flow("cost" if net < 0 else "saving", abs(net), 2026 + i, 2026 + i)
        for i, net in enumerate(nets)
    )


def found(flows: str, years: int = 6) -> tuple[tuple[float, ...] | None, tuple[float, ...] | None]:
    """Break-even and payback with their ranges, once the second opinion has them as well."""
    text = AREA.replace("YEARS", str(years)).replace("FLOWS", flows)
    area = appraise(dataset(text))
    compared.agree(area, written(text))
    both = area.money["o"].break_even, area.money["o"].payback_years
    even, payback = (None if one is None else (one.low, one.value, one.high) for one in both)
    return even, payback


@pytest.mark.parametrize(
    ("nets", "year", "years"),
    [
        # 50 − 10 − 13 − 16 = 11 after three years; 11 of 19 in the fourth.
        ((-50, 10, 13, 16, 19, 22), 2030, 3 + 11 / 19),
        # −100, −40, 20, −20, 40: for good only in the fourth year after the first, at 20 of 60.
        ((-100, 60, 60, -40, 60), 2030, 3 + 20 / 60),
        # One year's cost and a level saving from the next: 100 ÷ 40.
        ((-100, 40, 40, 40, 40), 2029, 2.5),
        # Savings first: 80 cover the 30 that are spent later.
        ((80, -30, 0, 0), 2026, 0),
        # Savings first that do not cover the cost: −20 at the end of 2027, 20 of 40 in 2028.
        ((10, -30, 40), 2028, 0.5),
    ],
)
def test_costs_are_covered_for_good(nets: tuple[int, ...], year: int, years: float) -> None:
    even, payback = found(each_year(*nets))
    assert even == (year, year, year)
    assert payback == pytest.approx((years, years, years))


def test_ranges_go_from_cheap_costs_and_great_savings_to_the_reverse() -> None:
    """80 ÷ 50, 100 ÷ 40, and 200 that 30 a year do not cover in five years."""
    cost = "{low: 80, value: 100, high: 200, source: s}"
    saving = "{low: 30, value: 40, high: 50, source: s}"
    flows = f"{flow('cost', cost, 2026, 2026)}, {flow('saving', saving, 2027)}"
    even, payback = found(flows)
    assert even == (2028, 2029, math.inf)
    assert payback == pytest.approx((1.6, 2.5, math.inf))


def test_what_costs_nothing_is_paid_back_from_the_first_saving() -> None:
    nought = flow("cost", 0, 2026, 2026)
    assert found(f"{nought}, {flow('saving', 7, 2028)}") == ((2028,) * 3, (0,) * 3)


PAID_BY_ONE = flow("cost", "{value: 10, source: t}", 2026, 2026)


@pytest.mark.parametrize(
    "flows",
    [
        each_year(-50, 10),
        flow("cost", 0, 2026, 2026),
        f"{flow('cost', 10, 2026, 2026)}, {flow('saving', 'unknown', 2027)}",
        f"{PAID_BY_ONE}, {flow('saving', '{value: 20, source: u}', 2027)}",
    ],
    ids=["never", "nothing", "unknown", "one party pays and another saves"],
)
def test_there_is_none_where_costs_are_not_covered_nothing_flows_or_parties_differ(
    flows: str,
) -> None:
    assert found(flows) == (None, None)


def test_one_party_that_says_both_is_enough() -> None:
    both = "[{value: 20, source: u}, {value: 20, source: t}]"
    assert found(f"{PAID_BY_ONE}, {flow('saving', both, 2027)}") == ((2027,) * 3, (0.5,) * 3)
