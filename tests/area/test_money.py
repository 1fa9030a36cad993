"""Cash flows become present values, one-off costs, yearly savings and payback."""

import math

import pytest

from appraisal.area.money import Money, money
from appraisal.model import Reading
from tests.datasets import dataset


def of(flows: str, also: str = "", terms: str = "years: 3, discount_rate: 10") -> Money:
    """The money of one option; `also` are the flows of another."""
    area = dataset(f"""
        settings: {{money: {{{terms}}}}}
        options: {{o: {{money: [{flows}]}}, p: {{money: [{also}]}}}}
    """)
    return money(area)["o"]


def near(low: float, value: float, high: float, found: Reading | None) -> bool:
    assert found is not None
    assert (found.low, found.value, found.high) == pytest.approx((low, value, high), abs=5e-4)
    return True


COST = "{name: Change, kind: cost, amount: 100, from: 2026, to: 2026}"
SAVING = "{name: Saving, kind: saving, amount: 60, from: 2027}"
RANGED = (
    "{name: Saving, kind: saving, amount: {low: 40, value: 60, high: 80, source: t}, from: 2027}"
)


def test_a_present_value_is_of_savings_less_costs_the_first_year_undiscounted() -> None:
    found = of(f"{COST}, {SAVING}")
    # −100 + 60 ÷ 1.1 + 60 ÷ 1.21
    assert near(4.1322, 4.1322, 4.1322, found.net_present_value)
    assert near(100, 100, 100, found.transition_cost)
    assert near(60, 60, 60, found.annual_saving)
    assert near(1.6667, 1.6667, 1.6667, found.payback_years)


def test_a_range_runs_through_to_every_figure() -> None:
    found = of(f"{COST}, {RANGED}")
    # −100 + a × (1 ÷ 1.1 + 1 ÷ 1.21) at 40, 60 and 80
    assert near(-30.5785, 4.1322, 38.8430, found.net_present_value)
    assert near(40, 60, 80, found.annual_saving)
    assert near(1.25, 1.6667, math.inf, found.payback_years)  # 80 of 100 in the years counted
    assert near(2028, 2028, math.inf, found.break_even)


def test_payback_and_break_even_run_from_the_best_case_to_the_worst() -> None:
    found = of(f"{COST}, {RANGED}", terms="years: 4")
    assert near(2028, 2028, 2029, found.break_even)
    assert near(1.25, 1.6667, 2.5, found.payback_years)
    assert found.payback_years is not None
    assert found.payback_years.sources == {"s", "t"}


def test_contested_amounts_count_as_their_span() -> None:
    amount = "[{value: 40, source: t}, {value: 80, source: u}]"
    found = of(f"{COST}, {{name: Saving, kind: saving, amount: {amount}, from: 2027}}")
    assert near(40, 60, 80, found.annual_saving)
    assert found.net_present_value is not None
    assert found.net_present_value.evidence == "contested"


def test_every_option_is_discounted_to_the_earliest_year_of_any() -> None:
    late = "{name: Change, kind: cost, amount: 110, from: 2027, to: 2027}"
    assert near(-110, -110, -110, of(late).net_present_value)
    assert near(-100, -100, -100, of(late, also=COST).net_present_value)


def test_a_flow_without_an_end_runs_to_the_last_year() -> None:
    # 60 + 60 + 60 from 2026 to 2028
    found = of(SAVING.replace("2027", "2026"), terms="years: 3, discount_rate: 0")
    assert near(180, 180, 180, found.net_present_value)


def test_an_option_of_an_earlier_year_divides_what_has_an_end_by_one_factor() -> None:
    """Ten years earlier at 10%: 1.1 to the tenth, 2.5937, is what everything is divided by."""
    alone, beside = of(COST), of(COST, also=COST.replace("2026", "2016"))
    assert near(-100, -100, -100, alone.net_present_value)
    assert near(-38.5543, -38.5543, -38.5543, beside.net_present_value)


def test_the_years_counted_begin_with_the_first_flow_of_any_option() -> None:
    """From 2027: three years, discounted to 2027; with a cost in 2026, two of three from 2026."""
    alone, beside = of(SAVING), of(SAVING, also=COST)
    assert near(164.1322, 164.1322, 164.1322, alone.net_present_value)  # 60 + 60 ÷ 1.1 + 60 ÷ 1.21
    assert near(104.1322, 104.1322, 104.1322, beside.net_present_value)  # 60 ÷ 1.1 + 60 ÷ 1.21


def test_a_flow_after_the_last_year_is_not_counted_in_the_present_value() -> None:
    found = of(f"{COST}, {SAVING.replace('2027', '2029')}")
    assert near(-100, -100, -100, found.net_present_value)
    assert near(0, 0, 0, found.annual_saving)  # no saving runs in a year counted


def test_optimism_adds_to_costs_and_takes_from_savings() -> None:
    terms = "years: 3, discount_rate: 0, optimism: {cost: 20, saving: 10}"
    found = of(f"{COST}, {SAVING}", terms=terms)
    assert near(120, 120, 120, found.transition_cost)
    assert near(54, 54, 54, found.annual_saving)
    assert near(-12, -12, -12, found.net_present_value)  # 2 × 54 − 120
    assert (found.payback_years, found.unpaid) == (None, "never")
    longer = of(f"{COST}, {SAVING}", terms=terms.replace("years: 3", "years: 4"))
    assert near(2.2222, 2.2222, 2.2222, longer.payback_years)


def test_a_one_off_cost_of_several_years_is_the_sum_of_them() -> None:
    found = of("{name: Change, kind: cost, amount: 100, from: 2026, to: 2027}")
    assert near(200, 200, 200, found.transition_cost)


def test_years_that_are_written_count_beyond_the_years_of_the_appraisal() -> None:
    terms = "years: 2, discount_rate: 0"
    found = of("{name: Change, kind: cost, amount: 100, from: 2026, to: 2029}", terms=terms)
    assert near(400, 400, 400, found.transition_cost)
    assert near(-400, -400, -400, found.net_present_value)


def test_a_recurring_cost_lessens_the_yearly_saving_and_is_not_one_off() -> None:
    found = of(f"{COST}, {SAVING}, {{name: Team, kind: cost, amount: 25, from: 2026}}")
    assert near(100, 100, 100, found.transition_cost)
    assert near(35, 35, 35, found.annual_saving)


def test_a_saving_that_ends_counts_in_the_last_year_in_which_one_runs() -> None:
    found = of("{name: Sale, kind: saving, amount: 50, from: 2026, to: 2026}")
    assert near(50, 50, 50, found.net_present_value)
    assert near(50, 50, 50, found.annual_saving)
    assert near(0, 0, 0, found.transition_cost)


def test_a_saving_to_the_last_year_counted_is_what_is_saved_a_year() -> None:
    """The case: 100 once, then 200 a year for nine years that are written."""
    saving = "{name: Saving, kind: saving, amount: 200, from: 2027, to: 2035}"
    found = of(f"{COST}, {saving}", terms="years: 10")
    assert near(200, 200, 200, found.annual_saving)
    assert near(0.5, 0.5, 0.5, found.payback_years)
    assert near(2027, 2027, 2027, found.break_even)
    assert found.annual_saving is not None
    assert found.annual_saving.sources == {"s"}


def test_only_the_recurring_costs_of_the_last_year_with_a_saving_lessen_it() -> None:
    early = "{name: Early, kind: saving, amount: 90, from: 2026, to: 2027}"
    saving = "{name: Saving, kind: saving, amount: 70, from: 2027, to: 2028}"
    team = "{name: Team, kind: cost, amount: 25, from: 2026}"
    late = "{name: Late, kind: cost, amount: 5, from: 2029}"
    found = of(f"{COST}, {early}, {saving}, {team}, {late}", terms="years: 10")
    assert near(45, 45, 45, found.annual_saving)  # 70 − 25 in 2028


def test_recurring_costs_alone_are_a_saving_below_nought() -> None:
    found = of("{name: Team, kind: cost, amount: 25, from: 2026}")
    assert near(-25, -25, -25, found.annual_saving)


def test_a_sum_of_nothing_rests_on_what_the_option_does_state() -> None:
    found = of(COST)
    assert near(0, 0, 0, found.annual_saving)
    assert found.annual_saving is not None
    assert found.annual_saving.sources == {"s"}


@pytest.mark.parametrize(
    "flows",
    [
        COST,
        f"{COST}, {SAVING}, {{name: Team, kind: cost, amount: 60, from: 2026}}",
        f"{COST}, {SAVING}, {{name: Team, kind: cost, amount: 90, from: 2026}}",
    ],
)
def test_what_saves_nothing_each_year_never_pays_back(flows: str) -> None:
    found = of(flows)
    assert (found.payback_years, found.break_even, found.unpaid) == (None, None, "never")


def test_a_saving_that_might_be_nought_might_never_pay_back() -> None:
    found = of(f"{COST}, {RANGED.replace('low: 40', 'low: 0')}").payback_years
    assert found is not None
    assert [found.value, found.high] == pytest.approx([1.6667, float("inf")], abs=5e-5)


def test_a_very_small_saving_pays_back_if_that_many_years_are_counted() -> None:
    small = f"{COST}, {SAVING.replace('60', '5')}"
    assert near(20, 20, 20, of(small, terms="years: 21").payback_years)
    assert of(small, terms="years: 20").unpaid == "never"


def test_an_unknown_amount_makes_what_needs_it_unknown_and_nothing_else() -> None:
    unknown = "{name: Change, kind: cost, amount: unknown, from: 2026, to: 2026}"
    found = of(f"{unknown}, {SAVING}")
    assert found.transition_cost is None
    assert found.net_present_value is None
    assert (found.payback_years, found.unpaid) == (None, "unknown")
    assert near(60, 60, 60, found.annual_saving)


def test_flows_of_nought_are_known_and_come_to_nought() -> None:
    nothing = "{name: Nothing, kind: cost, amount: 0, from: 2026, to: 2026}"
    found = of(nothing)
    assert near(0, 0, 0, found.net_present_value)
    assert near(0, 0, 0, found.transition_cost)
    assert near(0, 0, 0, found.annual_saving)
    assert (found.payback_years, found.unpaid) == (None, "nothing")
    assert found.net_present_value is not None
    assert str(found.net_present_value.value) == "0.0"  # and not -0.0


def test_an_option_without_flows_costs_and_saves_nothing() -> None:
    found = of("")
    assert near(0, 0, 0, found.net_present_value)
    assert near(0, 0, 0, found.transition_cost)
    assert near(0, 0, 0, found.annual_saving)
    assert (found.payback_years, found.unpaid) == (None, "nothing")


def test_a_yearly_flow_that_starts_late_is_discounted_from_its_own_years() -> None:
    flow = "{name: Change, kind: cost, amount: 1.1025, from: 2028, to: 2028}"
    found = of(flow, also=COST, terms="years: 3, discount_rate: 5")
    assert near(-1, -1, -1, found.net_present_value)  # 1.1025 ÷ 1.05²


SURREY = {
    "Redundancy and early retirement": (10.6, 8),
    "Implementation and programme delivery": (9.5, 12.9),
    "IT consolidation and change": (23.2, 24.8),
    "Branding and communications": (1.3, 1.9),
    "Shadow authorities": (3, 3.2),
    "Creation of new councils": (2.8, 3.4),
    "Closedown of old councils": (1.9, 1.9),
    "Elections to shadow authorities": (3.3, 3.4),
}
"""What eleven Surrey districts expected two and three unitary councils to cost once, in £ million
(Runnymede Borough Council, Surrey local government reorganisation, principle 5, 2025)."""


@pytest.mark.parametrize(("column", "total"), [(0, 55_600), (1, 59_500)])
def test_the_one_off_costs_of_the_surrey_districts_add_up_to_what_they_published(
    column: int, total: float
) -> None:
    lines = (
        f"{{name: {name}, kind: cost, amount: {costs[column] * 1000:g}, from: 2027, to: 2027}}"
        for name, costs in SURREY.items()
    )
    assert near(total, total, total, of(", ".join(lines)).transition_cost)
