"""Benefit is the value tree without money; it stands against net cost over the years."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise.benefit_and_cost import BenefitAndCost, benefit_and_cost
from appraisal.appraise.performance import perform
from appraisal.appraise.weights import weigh, without
from appraisal.area.cash import cash, last_year
from appraisal.area.money import terms_of
from appraisal.model import Dataset
from tests.datasets import dataset

AREA = """
    settings: {reference_option: stay, money: {years: 2, discount_rate: 0}}
    councils: {ash: {tier: unitary, facts: {population: 50}}}
    criteria:
      - id: size
        criteria:
          - {id: large, judged: {0: Bad, 100: Good}}
          - {id: thrift, judged: {0: Bad, 100: Good}}
          - {id: safe, judged: {0: Bad, 100: Good}}
      - {id: purse, criteria: [{id: saved, judged: {0: Bad, 100: Good}}]}
      - {id: care, judged: {0: Bad, 100: Good}}
    perspectives: {p: {weights: {size: 50, large: 20, thrift: 50, safe: 30, purse: 25, care: 25}}}
"""
MONEY = ("thrift", "saved")


def options(**found: tuple[float, str]) -> str:
    """Options of a score on all that is no money, and their flows."""
    rows = "".join(
        f"""
      {i}:
        scores: {{large: {{score: {score}}}, safe: {{score: {score}}}, care: {{score: {score}}}}}
        money: [{flows}]"""
        for i, (score, flows) in found.items()
    )
    return f"{AREA}    options:{rows}"


def costs(amount: float) -> str:
    return f"{{name: Cost, kind: cost, amount: {amount}, from: 2026, to: 2026}}"


def of(area: Dataset) -> BenefitAndCost:
    terms, matrix = terms_of(area), perform(area).matrix
    paid = {i: cash(o.money, terms, last_year(o.money, terms), {}) for i, o in area.options.items()}
    found = benefit_and_cost(matrix, area.criteria, weigh(area)["p"], MONEY, paid)
    assert found is not None
    return found


def shares(area: Dataset) -> Mapping[str, float]:
    return without(area.criteria, weigh(area)["p"], MONEY)


def test_money_leaves_its_weight_to_its_siblings() -> None:
    # Without the purse, size has 50 of 75 and care 25 of 75; within size 20 and 30 of 50.
    assert shares(dataset(AREA)) == pytest.approx(
        {"large": 2 / 3 * 0.4, "safe": 2 / 3 * 0.6, "care": 1 / 3}
    )


def test_siblings_that_weighed_nothing_share_alike() -> None:
    area = dataset(AREA.replace("large: 20, thrift: 50, safe: 30", "thrift: 100"))
    assert shares(area) == pytest.approx({"large": 1 / 3, "safe": 1 / 3, "care": 1 / 3})


def test_where_all_is_money_there_is_no_benefit_to_set_against_it() -> None:
    area = dataset(options(a=(1, costs(1))))
    everything = ("large", "thrift", "safe", "saved", "care")
    assert without(area.criteria, weigh(area)["p"], everything) == {}
    matrix = perform(area).matrix
    assert benefit_and_cost(matrix, area.criteria, weigh(area)["p"], everything, {}) is None


def test_the_efficient_options_stand_from_the_cheapest_to_the_best() -> None:
    found = of(
        dataset(
            options(
                dear=(80, costs(50)),
                free=(40, ""),
                worse=(40, costs(10)),
                middle=(60, costs(20)),
                poor=(10, costs(60)),
            )
        )
    )
    assert found.efficient == ("free", "middle", "dear")
    assert found.benefit.value["dear"] == pytest.approx(80)
    assert (found.net_cost["dear"] or pytest.fail("known")).value == 50


def test_equals_are_both_efficient() -> None:
    found = of(dataset(options(one=(50, costs(5)), two=(50, costs(5)))))
    assert found.efficient == ("one", "two")


def test_an_option_of_unknown_cost_is_not_placed() -> None:
    unknown = "{name: Cost, kind: cost, amount: unknown, from: 2026, to: 2026}"
    found = of(dataset(options(one=(50, costs(5)), two=(90, unknown))))
    assert found.net_cost["two"] is None
    assert found.efficient == ("one",)


@given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(0, 4), st.integers(0, 4))))
def test_an_option_is_efficient_where_no_other_is_better_on_one_and_no_worse_on_the_other(
    points: dict[str, tuple[int, int]],
) -> None:
    given_ = {i: (float(score * 20), costs(cost)) for i, (score, cost) in points.items()}
    found = of(dataset(options(**given_))) if points else None
    slow = {
        i
        for i, (score, cost) in points.items()
        if not any(s >= score and c <= cost and (s, c) != (score, cost) for s, c in points.values())
    }
    assert set(found.efficient if found else ()) == slow


def test_each_option_that_is_not_efficient_is_beaten_by_efficient_ones_alone() -> None:
    found = of(
        dataset(
            options(
                free=(20, ""),
                middle=(50, costs(10)),
                dear=(40, costs(20)),
                dearest=(10, costs(30)),
            )
        )
    )
    assert found.efficient == ("free", "middle")
    assert found.beaten_by == {"dear": ("middle",), "dearest": ("free", "middle")}


def test_a_comparison_is_sure_where_it_holds_at_all_ends_of_the_ranges() -> None:
    amount = "{{low: {}, value: {}, high: {}, source: assumption}}"
    cost = f"{{{{name: Cost, kind: cost, amount: {amount}, from: 2026, to: 2026}}}}"
    found = of(
        dataset(
            options(
                best=(90, cost.format(90, 100, 110)),
                clear=(40, cost.format(111, 130, 150)),
                near=(40, cost.format(109, 130, 150)),
            )
        )
    )
    assert found.beaten_by == {"clear": ("best",), "near": ("best",)}
    assert found.surely_beaten_by == {"clear": ("best",), "near": ()}
