"""Cash by year takes the reference classes of the value tree, by family."""

from typing import Any

import pytest
from hypothesis import given

from appraisal.appraise.option_cash import classes, covered_from, option_cash, stating_nothing
from appraisal.appraise.performance import perform
from appraisal.area.councils import summed
from appraisal.model import Dataset, Reading
from tests.appraise import flows
from tests.datasets import dataset, dataset_of

AREA = """
    settings: {reference_option: stay, money: {years: 2}}
    criteria:
      - id: change
        measured: {figure: transition_cost, curve: [[0, 100], [100, 0]]}
        where_unknown:
          unitary: {low: 10, value: 30, high: 80, source: [elsewhere]}
          non-structural: {low: 1, value: 3, high: 8, source: [elsewhere]}
      - id: change-again
        measured: {figure: transition_cost, curve: [[0, 100], [100, 0]]}
        where_unknown: {unitary: {low: 500, value: 500, high: 500, source: [elsewhere]}}
      - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [200, 100]]}}
    options:
      stay: {family: continue}
      share:
        family: non-structural
        money: [{name: Setting up, kind: cost, amount: unknown, from: 2026, to: 2026}]
      merge:
        family: unitary
        money: [{name: Change, kind: cost, amount: unknown, from: 2027, to: 2029}]
"""


def test_each_family_has_its_own_class_and_the_first_criterion_gives_it() -> None:
    area = dataset(AREA)
    found = classes(area, "merge")["transition_cost"]
    assert (found.low, found.value, found.high, found.evidence) == (10, 30, 80, "reference")
    assert classes(area, "share")["transition_cost"].value == 3
    assert classes(area, "stay") == {}


def test_a_class_stands_for_no_option_that_it_is_not_for_and_leaves_it_a_gap() -> None:
    area = dataset(
        AREA.replace(
            "high: 8, source: [elsewhere]", "high: 8, source: [elsewhere], not_for: [share]"
        )
    )
    assert classes(area, "share") == {}
    assert option_cash(area)["share"].unknown == ("Setting up",)
    assert classes(area, "merge")["transition_cost"].value == 30


def test_all_options_have_the_same_years_to_the_last_that_any_flow_is_written_for() -> None:
    found = option_cash(dataset(AREA))
    assert list(found) == ["stay", "share", "merge"]
    assert {tuple(year.year for year in cash.years) for cash in found.values()} == {
        (2026, 2027, 2028, 2029)
    }
    assert [year.net.value for year in found["share"].years] == [-3, 0, 0, 0]
    assert [year.net.value for year in found["merge"].years] == [0, -10, -10, -10]


def test_who_starts_something_without_a_flow_states_nothing() -> None:
    area = dataset("""
        options:
          stay: {family: continue}
          merge: {family: unitary, councils: {}}
          paid: {money: [{name: Team, kind: cost, amount: 5, from: 2026}]}
    """)
    assert stating_nothing(area) == ("merge",)


def test_nought_is_by_definition_or_assumed_and_never_measured() -> None:
    found = option_cash(
        dataset("""
        settings: {money: {years: 2}}
        options:
          stay: {family: continue}
          merge: {family: unitary, councils: {}}
    """)
    )
    read = {i: cash.present_value for i, cash in found.items()}
    assert {i: (r.value, r.evidence, sorted(r.sources)) for i, r in read.items() if r} == {
        "stay": (0, "definition", []),
        "merge": (0, "assumption", ["assumption"]),
    }
    assert {year.so_far.evidence for year in found["stay"].years} == {"definition"}


def test_cash_without_a_one_off_cost_of_what_is_started_rests_on_an_assumed_nought() -> None:
    area = dataset("""
        settings: {money: {years: 2}}
        options:
          stay: {money: [{name: Less, kind: saving, amount: 5, from: 2026}]}
          merge:
            family: unitary
            councils: {}
            money: [{name: Less, kind: saving, amount: 5, from: 2026}]
          priced:
            family: unitary
            councils: {}
            money:
              - {name: Less, kind: saving, amount: 5, from: 2026}
              - {name: Change, kind: cost, amount: 0, from: 2026, to: 2026}
    """)
    found = option_cash(area)
    sure = {"stay": "measured", "merge": "assumption", "priced": "measured"}
    for option, evidence in sure.items():
        ends = [year.so_far for year in found[option].years]
        assert [(end.value, end.evidence) for end in ends] == [(5, evidence), (10, evidence)]
        present = found[option].present_value
        assert present
        assert present.evidence == evidence


# --- Laws ----------------------------------------------------------------------------------------


def area_with(stated: list[flows.Flow], once: Any, yearly: Any, optimism: Any) -> Dataset:
    leaves = [
        {
            "id": name,
            "measured": {"figure": figure, "curve": [[-9000, 0], [9000, 100]]},
            "where_unknown": {"non-structural": elsewhere},
        }
        for name, figure, elsewhere in (
            ("once", "transition_cost", once),
            ("yearly", "annual_saving", yearly),
        )
    ]
    return dataset_of(
        {
            "settings": {"money": {"years": 3, "discount_rate": 0, "optimism": optimism}},
            "criteria": leaves,
            "options": {"o": {"money": stated}},
        }
    )


def settled_year(stated: list[flows.Flow]) -> int:
    """The last of three years counted in which a saving runs, or the last of them."""
    last = min(one["from"] for one in stated) + 2
    savings = [one for one in stated if one["kind"] == "saving" and one["from"] <= last]
    return max((min(one.get("to", last), last) for one in savings), default=last)


def ends(reading: Reading | None) -> tuple[float, float, float]:
    assert reading is not None
    return reading.low, reading.value, reading.high


RANGED = flows.flows_of_an_option(flows.ranged_amounts())


@given(RANGED, flows.classes(), flows.classes(), flows.OPTIMISM)
def test_cash_comes_to_what_the_criteria_say(
    stated: list[flows.Flow], once: Any, yearly: Any, optimism: Any
) -> None:
    area = area_with(stated, once, yearly, optimism)
    cells, cash = perform(area).matrix.cells, option_cash(area)["o"]
    spent = [
        net
        for line in cash.lines
        if line.part.startswith("one-off")
        for net in line.yearly.values()
    ]
    low, value, high = ends(cells["o", "once"].raw)
    assert ends(summed(spent)) == pytest.approx((-high, -value, -low), abs=1e-9)
    saved = [
        line.yearly[settled_year(stated)]
        for line in cash.lines
        if not line.part.startswith("one-off") and settled_year(stated) in line.yearly
    ]
    assert ends(summed(saved)) == pytest.approx(ends(cells["o", "yearly"].raw), abs=1e-9)


@given(RANGED, flows.classes(), flows.classes(), flows.OPTIMISM)
def test_every_range_is_in_order_and_the_parts_add_up_to_the_whole(
    stated: list[flows.Flow], once: Any, yearly: Any, optimism: Any
) -> None:
    cash = option_cash(area_with(stated, once, yearly, optimism))["o"]
    found = [net for line in cash.lines for net in line.yearly.values()]
    sums = [reading for year in cash.years for reading in (year.net, year.so_far)]
    for reading in (*found, *sums):
        low, value, high = ends(reading)
        assert low - 1e-9 <= value <= high + 1e-9
    whole = pytest.approx(ends(summed(found)), abs=1e-9)
    assert ends(cash.years[-1].so_far) == whole
    assert ends(cash.present_value) == whole


@pytest.mark.parametrize(
    ("money", "year"),
    [
        ("{kind: cost, amount: 10, from: 2026, to: 2026}", None),
        ("{kind: saving, amount: 10, from: 2026}", None),
        ("{kind: cost, amount: unknown, from: 2026, to: 2026}", None),
    ],
)
def test_costs_that_are_never_or_at_once_covered_have_no_year(money: str, year: None) -> None:
    text = f"""
    settings: {{date: 2026-01-01, money: {{years: 4}}}}
    options: {{a: {{money: [{{name: M, {money[1:]}]}}}}
    """
    assert covered_from(option_cash(dataset(text))["a"]) is year


def test_costs_are_covered_from_the_year_after_the_last_below_nought() -> None:
    text = """
    settings: {date: 2026-01-01, money: {years: 5}}
    options:
      a:
        money:
          - {name: Moving, kind: cost, amount: 10, from: 2026, to: 2026}
          - {name: Saved, kind: saving, amount: 5, from: 2027}
    """
    # So far: −10, −5, 0, 5, 10.
    assert covered_from(option_cash(dataset(text))["a"]) == 2028
