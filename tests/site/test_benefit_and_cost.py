"""Benefit against cost as the overview shows it."""

from appraisal.appraise import appraise
from appraisal.site.benefit_and_cost import against
from tests.cash import CASH
from tests.datasets import dataset
from tests.findings.cases_of_cash import AREAS

FILLED = "with −£1.8m from a reference class in it"


def test_rows_go_from_the_cheapest_to_those_of_unknown_cost() -> None:
    found = against(appraise(dataset(CASH)))
    assert [
        (row.option, row.benefit, row.net_cost, row.in_part, row.efficient, row.beaten_by)
        for row in found.rows
    ] == [
        ("known", "70 (60 to 80)", "−£750,000 (−£1.3m to £450,000)", "", True, ()),
        ("classed", "60 (50 to 70)", "−£300,000 (−£1.2m to £2.1m)", FILLED, False, ("known",)),
        ("stay", "40 (30 to 50)", "£0", "", False, ("known",)),
        ("dark", "80 (70 to 90)", "", "", False, ()),
    ]
    assert not any(row.reference for row in found.rows)
    assert found.plot is not None
    assert [tick.figure for tick in found.plot.costs] == [-2000, -1000, 0, 1000, 2000, 3000]
    assert len(found.said) == 3


def test_where_no_money_is_stated_or_only_money_counts_nothing_is_drawn() -> None:
    silent = against(appraise(dataset(AREAS["budget gaps of all"])))
    assert (silent.plot, silent.rows) == (None, ())
    alone = against(appraise(dataset(AREAS["nothing but money"])))
    assert (alone.plot, alone.rows) == (None, ())
    unknown = against(appraise(dataset(AREAS["none of whose money is known"])))
    assert unknown.plot is None
    assert [row.net_cost for row in unknown.rows] == [""]
