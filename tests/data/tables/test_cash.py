"""Cash by year, benefit against cost and budget gaps as CSV."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.tables.cash import benefit_and_cost_rows, budget_gap_rows, cash_rows
from tests.cash import CASH
from tests.datasets import dataset


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(CASH))


def test_a_row_has_a_years_parts_low_to_high_and_what_is_so_far(area: Appraisal) -> None:
    rows = {(row["option"], row["year"]): row for row in cash_rows(area)}
    second = rows["known", 2027]
    assert [second[i] for i in ("so_far_low", "so_far", "so_far_high")] == [-1250, -450, -150]
    assert (second["one_off_cost"], second["running_cost"], second["cashable_saving"]) == (
        None,
        -100,
        700,
    )
    assert rows["classed", 2027]["evidence"] == "reference"
    assert rows["classed", 2027]["sources"] == "t"
    assert (rows["dark", 2026]["net"], rows["dark", 2026]["not_known"]) == (None, "Hope")
    assert ("stay", 2026) not in rows


def test_a_row_an_option_has_its_benefit_and_its_net_cost(area: Appraisal) -> None:
    rows = {row["option"]: row for row in benefit_and_cost_rows(area)}
    assert (rows["classed"]["benefit"], rows["classed"]["net_cost"]) == (60, -300)
    assert (rows["classed"]["efficient"], rows["known"]["efficient"]) == (False, True)
    assert (rows["dark"]["net_cost"], rows["dark"]["evidence"]) == (None, "gap")
    assert (str(rows["stay"]["net_cost"]), rows["stay"]["evidence"]) == ("0.0", "definition")


def test_where_nothing_but_money_carries_weight_there_are_no_rows_of_benefit() -> None:
    assert benefit_and_cost_rows(appraise(dataset("{}"))) == []


def test_a_row_of_a_budget_gap_has_all_that_sources_say(area: Appraisal) -> None:
    assert [
        (row["council"], row["year"], row["amount_low"], row["amount_high"], row["sources"])
        for row in budget_gap_rows(area)
    ] == [
        ("ash", 2027, 2400, 2400, "s"),
        ("ash", 2028, None, None, ""),
        ("ash", 2026, 1000, 1800, "s t"),
    ]
