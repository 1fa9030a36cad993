"""Published budget gaps by council and year."""

from appraisal.site.budget_gaps import BudgetGaps, GapRow, budget_gaps
from tests.cash import CASH
from tests.datasets import dataset


def test_a_councils_gaps_go_from_the_earliest_on_with_all_that_sources_say() -> None:
    found = budget_gaps(dataset(CASH))
    assert [council.council for council in found.councils] == ["ash"]
    assert [
        (row.year, [line.text for line in row.amount], row.note) for row in found.councils[0].rows
    ] == [
        ("2026", ["£1m", "£1.8m"], ""),
        ("2027", ["£2.4m"], "Before savings."),
        ("2028", [], ""),
    ]


def test_each_gap_has_a_bar_on_one_axis_and_an_unknown_one_has_none() -> None:
    found = budget_gaps(dataset(CASH))
    assert [tick.figure for tick in found.ticks] == [0, 1000, 2000, 3000]
    assert [row.bar and (row.bar.low, row.bar.end, row.bar.high) for row in _ash(found)] == [
        (33.33, 46.67, 60.0),
        (80.0, 80.0, 80.0),
        None,
    ]


def test_gaps_of_no_stated_year_come_last_in_the_order_of_the_file() -> None:
    gaps = "{year: unknown, amount: {value: 700, source: s}}, {year: unknown, amount: unknown}"
    text = f"councils: {{ash: {{tier: unitary, budget_gaps: [{gaps}, {{year: 2030, amount: 1}}]}}}}"
    found = _ash(budget_gaps(dataset(text)))
    assert [(row.year, [line.text for line in row.amount]) for row in found] == [
        ("2030", ["£1,000"]),
        ("Year not stated", ["£700,000"]),
        ("Year not stated", []),
    ]


def _ash(found: BudgetGaps) -> tuple[GapRow, ...]:
    (own,) = found.councils
    assert own.council == "ash"
    return own.rows
