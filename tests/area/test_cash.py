"""Costs and savings year by year, with a reference class for what is not known."""

import pytest

from appraisal.area.cash import Cash, CashLine, Classes, cash, last_year
from appraisal.area.money import money, terms_of
from appraisal.model import Reading
from tests.datasets import dataset

COST = "{name: Change, kind: cost, amount: 100, from: 2026, to: 2027}"
UNKNOWN_COST = "{name: Moving, kind: cost, amount: unknown, from: 2026, to: 2027}"
SAVING = (
    "{name: Saving, kind: saving, amount: {low: 40, value: 60, high: 80, source: t}, from: 2027}"
)
TEAM = "{name: Team, kind: cost, amount: 10, from: 2026}"
UNKNOWN_SAVING = "{name: Fewer posts, kind: saving, amount: unknown, from: 2027}"

CHANGE = Reading(120, 300, 500, "assumption", frozenset({"t"}))
RUNNING = Reading(-20, 50, 90, "assumption", frozenset({"t"}))
ELSEWHERE: Classes = {"transition_cost": CHANGE, "annual_saving": RUNNING}


def of(flows: str, classes: Classes | None = None, terms: str = "years: 3") -> Cash:
    area = dataset(f"""
        settings: {{money: {{{terms}}}}}
        options: {{o: {{money: [{flows}]}}}}
    """)
    own = area.options["o"].money
    counted = terms_of(area)
    return cash(own, counted, last_year(own, counted), classes or {})


def numbers(reading: Reading | None) -> tuple[float, float, float]:
    assert reading is not None
    return reading.low, reading.value, reading.high


def by_year(line: CashLine) -> dict[int, tuple[float, float, float]]:
    return {year: numbers(net) for year, net in line.yearly.items()}


def test_each_year_has_its_parts_what_is_left_and_that_so_far() -> None:
    found = of(f"{COST}, {SAVING}, {TEAM}")
    assert [year.year for year in found.years] == [2026, 2027, 2028]
    assert [numbers(year.net) for year in found.years] == [
        (-110, -110, -110),
        (-70, -50, -30),
        (30, 50, 70),
    ]
    assert [numbers(year.so_far) for year in found.years] == [
        (-110, -110, -110),
        (-180, -160, -140),
        (-150, -110, -70),
    ]
    assert {part: r.value for part, r in found.years[1].parts.items()} == {
        "one-off-cost": -100,
        "running-cost": -10,
        "cashable-saving": 60,
    }


def test_a_saving_that_is_not_cashable_is_a_part_of_its_own() -> None:
    found = of("{name: Time, kind: saving, amount: 5, from: 2026, to: 2026, cashable: false}")
    assert list(found.years[0].parts) == ["other-saving"]


def test_the_present_value_is_that_of_the_option_where_all_is_known() -> None:
    terms = "years: 40"
    area = dataset(f"""
        settings: {{money: {{{terms}}}}}
        options: {{o: {{money: [{COST}, {SAVING}, {TEAM}]}}}}
    """)
    found = of(f"{COST}, {SAVING}, {TEAM}", terms=terms)
    assert numbers(found.present_value) == pytest.approx(
        numbers(money(area)["o"].net_present_value)
    )


def test_what_is_known_of_one_off_costs_is_taken_off_the_class_and_the_rest_shared_evenly() -> None:
    found = of(f"{COST}, {UNKNOWN_COST}", ELSEWHERE)
    # The class is 120 to 500, 300 at its value. 200 are known: nothing, 100 and 300 are left.
    assert by_year(found.lines[-1]) == {2026: (-150, -50, 0), 2027: (-150, -50, 0)}
    assert numbers(found.years[-1].so_far) == (-500, -300, -200)
    assert [list(year.parts) for year in found.years[:2]] == [
        ["one-off-cost", "one-off-elsewhere"]
    ] * 2
    assert found.unknown == ()


def test_in_a_year_with_an_unknown_saving_the_whole_comes_to_the_class() -> None:
    found = of(f"{TEAM}, {UNKNOWN_SAVING}", ELSEWHERE)
    assert [year.net.value for year in found.years] == [-10, 50, 50]
    # Never below what is known: ten a year are spent even if the class could lose twenty.
    assert [year.net.low for year in found.years] == [-10, -10, -10]
    assert list(found.years[1].parts) == ["running-cost", "running-elsewhere"]


def test_in_a_year_with_an_unknown_running_cost_the_class_stands_as_it_is() -> None:
    other = "{name: More, kind: cost, amount: unknown, from: 2027, to: 2027}"
    more = "{name: Rent, kind: cost, amount: unknown, from: 2028}"
    found = of(f"{TEAM}, {other}, {UNKNOWN_SAVING}, {more}", ELSEWHERE)
    # Ten are spent each year. In 2027 a one-off cost is unknown, which is no running cost.
    running = [
        [p.low for name, p in year.parts.items() if name.startswith("running")]
        for year in found.years
    ]
    assert [sum(parts) for parts in running] == [-10, -10, -20]
    assert by_year(found.lines[-1]) == {2027: (0, 60, 100), 2028: (-10, 60, 100)}


def test_where_nothing_is_known_of_a_year_the_class_stands_whole_and_may_be_a_loss() -> None:
    found = of(UNKNOWN_SAVING, ELSEWHERE)
    assert [(year.year, numbers(year.net)) for year in found.years] == [
        (year, (-20, 50, 90)) for year in (2027, 2028, 2029)
    ]


def test_where_known_savings_change_the_class_is_met_in_each_year_alone() -> None:
    early = "{name: Early, kind: saving, amount: 30, from: 2027, to: 2027}"
    found = of(f"{early}, {UNKNOWN_SAVING}", ELSEWHERE)
    assert [year.net.value for year in found.years] == [50, 50, 50]
    assert [(line.name, by_year(line)) for line in found.lines] == [
        ("Early", {2027: (30, 30, 30)}),
        ("", {2027: (0, 20, 60), 2028: (-20, 50, 90), 2029: (-20, 50, 90)}),
    ]


def ranged(kind: str, ends: tuple[float, float, float], to: str = "") -> str:
    low, value, high = ends
    amount = f"{{low: {low}, value: {value}, high: {high}, source: t}}"
    return f"{{name: Known, kind: {kind}, amount: {amount}, from: 2026{to}}}"


SHARED: Classes = {
    "annual_saving": Reading(-2600, 0, 6500, "reference"),
    "transition_cost": Reading(2, 2300, 6100, "reference"),
}
OTHERS = "{name: Others, kind: cost, amount: unknown, from: 2026}"


def test_a_known_range_within_that_of_the_class_is_part_of_it_and_not_on_top() -> None:
    found = of(f"{ranged('cost', (0, 26.175, 52.35))}, {OTHERS}", SHARED, "years: 1")
    (year,) = found.years
    assert numbers(year.net) == (-2600, 0, 6500)
    assert {part: numbers(net) for part, net in year.parts.items()} == {
        "running-cost": (-52.35, -26.175, 0),
        # 0 − (−26.175). Of 2,600 below and 6,500 above, 26.175 are the known cost's.
        "running-elsewhere": (pytest.approx(-2547.65), 26.175, 6500),
    }


def test_a_known_range_wider_than_that_of_the_class_counts_as_far_as_the_class_goes() -> None:
    found = of(f"{ranged('cost', (0, 5000, 10000))}, {OTHERS}", SHARED, "years: 1")
    (year,) = found.years
    assert numbers(year.net) == (-2600, 0, 6500)
    assert {part: numbers(net) for part, net in year.parts.items()} == {
        # 5,000 either way: below the class has 2,600, above it 6,500.
        "running-cost": (-7600, -5000, 0),
        "running-elsewhere": (5000, 5000, 6500),
    }


def test_known_one_off_costs_with_a_range_come_to_the_class_with_those_unknown() -> None:
    moving = "{name: Moving, kind: cost, amount: unknown, from: 2027, to: 2027}"
    found = of(f"{ranged('cost', (500, 1000, 3000), ', to: 2026')}, {moving}", SHARED, "years: 2")
    first, second = found.years
    assert numbers(first.net) == (-3000, -1000, -500)
    # Of 1,000 to 6,100, never less than is known at its value: 500 to 3,100 are left.
    assert numbers(second.net) == (-3100, -1300, -500)
    assert numbers(second.so_far) == (-6100, -2300, -1000)


def test_ranges_of_several_known_sums_are_cut_in_proportion() -> None:
    saving = ranged("saving", (1000, 2000, 12000))
    cost = ranged("cost", (0, 1000, 3000))
    found = of(f"{saving}, {cost}, {OTHERS}", SHARED, "years: 1")
    # Below 1,000 and 2,000, for which the class has 2,600; above 10,000 and 1,000, for 6,500.
    assert [numbers(line.yearly[2026]) for line in found.lines] == [
        pytest.approx((2000 - 2600 / 3, 2000, 2000 + 65000 / 11)),
        pytest.approx((-1000 - 5200 / 3, -1000, -1000 + 6500 / 11)),
        pytest.approx((-1000, -1000, -1000)),
    ]
    assert numbers(found.years[0].net) == pytest.approx((-2600, 0, 6500))


def test_a_known_saving_beside_unknown_costs_leaves_nought_and_no_rest_of_rounding() -> None:
    known = "{name: A, kind: saving, amount: 0.1, from: 2026}, "
    known += "{name: B, kind: saving, amount: 0.2, from: 2026}, "
    found = of(f"{known}{ranged('saving', (30000, 30000, 30000))}, {OTHERS}", SHARED, "years: 1")
    assert found.years[0].net.value == 0
    assert found.lines[-1].yearly[2026].value == pytest.approx(-30000.3)


def test_without_a_class_what_is_unknown_is_named_and_nothing_is_summed_up() -> None:
    found = of(f"{COST}, {UNKNOWN_SAVING}", {"transition_cost": CHANGE})
    assert found.unknown == ("Fewer posts",)
    assert found.present_value is None
    assert [year.net.value for year in found.years] == [-100, -100, 0]


def test_an_option_without_costs_or_savings_has_years_of_nought() -> None:
    found = of("")
    assert [numbers(year.so_far) for year in found.years] == [(0, 0, 0)] * 3
    assert numbers(found.present_value) == (0, 0, 0)


def test_the_years_reach_to_the_last_that_a_flow_is_written_for() -> None:
    found = of("{name: Debt, kind: cost, amount: 1, from: 2026, to: 2032}")
    assert found.years[-1].year == 2032


def test_a_sum_of_which_a_class_stands_for_a_part_is_told_apart_from_what_is_stated() -> None:
    """100 a year stated in two years; of 300 once 100 are left; and 50 a year from 2027."""
    found = of(f"{COST}, {UNKNOWN_COST}, {UNKNOWN_SAVING}", ELSEWHERE, "years: 3, discount_rate: 0")
    for split in (found.present_split, found.so_far_split):
        assert split
        assert (split.stated.value, split.elsewhere.value) == (-200, -100 + 2 * 50)
        assert "t" in split.elsewhere.sources
        assert "t" not in split.stated.sources


@pytest.mark.parametrize(
    "flows", [f"{COST}, {TEAM}", UNKNOWN_COST, f"{UNKNOWN_COST}, {UNKNOWN_SAVING}"]
)
def test_what_is_stated_or_a_class_in_whole_has_no_parts(flows: str) -> None:
    found = of(flows, ELSEWHERE)
    assert (found.present_split, found.so_far_split) == (None, None)


def test_where_something_is_not_known_there_are_no_parts() -> None:
    found = of(f"{COST}, {UNKNOWN_COST}, {UNKNOWN_SAVING}", {"transition_cost": CHANGE})
    assert (found.present_value, found.present_split, found.so_far_split) == (None, None, None)
