"""What moves a net present value, and what would turn its sign."""

import pytest

from appraisal.appraise.cash_swings import Swing, Turn, needed_a_year, swings, turns
from appraisal.area.cash import Cash, Classes, cash, last_year
from appraisal.area.money import Terms, terms_of
from appraisal.model import Reading
from tests.datasets import dataset

COST = "{name: Change, kind: cost, amount: 100, from: 2026, to: 2026}"
SAVING = (
    "{name: Saving, kind: saving, amount: {low: 50, value: 60, high: 75, source: t}, from: 2027}"
)


def of(flows: str, classes: Classes | None = None) -> tuple[Cash, Terms]:
    area = dataset(f"""
        settings: {{money: {{years: 3, discount_rate: 0}}}}
        options: {{o: {{money: [{flows}]}}}}
    """)
    own, terms = area.options["o"].money, terms_of(area)
    return cash(own, terms, last_year(own, terms), classes or {}), terms


def test_a_line_swings_between_its_ends_with_all_others_at_their_values() -> None:
    # −100 + 2 × 60 = 20; with 50 a year nothing, with 75 a year 50.
    assert swings(*of(f"{COST}, {SAVING}")) == (Swing("Saving", "cashable-saving", 1, 0, 20, 50),)


def test_the_widest_swing_stands_first() -> None:
    change = Reading(50, 100, 400, "assumption")
    unknown = "{name: Moving, kind: cost, amount: unknown, from: 2026, to: 2026}"
    found = swings(*of(f"{SAVING}, {unknown}", {"transition_cost": change}))
    assert [(swing.name, swing.low, swing.high) for swing in found] == [
        ("", 70, -280),
        ("Saving", 0, 50),
    ]


def test_a_cost_at_its_low_leaves_the_most() -> None:
    cost = COST.replace("100", "{low: 90, value: 100, high: 150, source: t}")
    # 2 × 60 less 90, 100 and 150.
    assert swings(*of(f"{cost}, {SAVING}"))[0] == Swing("Change", "one-off-cost", 1, 30, 20, -30)


def test_what_is_left_of_a_class_of_savings_less_costs_moves_with_its_own_ends() -> None:
    team = "{name: Team, kind: cost, amount: {low: 4, value: 6, high: 10, source: t}, from: 2026}"
    more = "{name: More, kind: saving, amount: unknown, from: 2026}"
    found = swings(*of(f"{team}, {more}", {"annual_saving": Reading(-3, 5, 12, "reference")}))
    # Of −3 to 12 the year is 5: 6 are spent and 11 left. It is never below −6, so −3 stands.
    assert found == (
        Swing("", "running-elsewhere", 1, 15 - 3 * 4, 15, 15 + 3 * 5),
        Swing("Team", "running-cost", 1, 15 + 3 * 2, 15, 15 - 3 * 4),
    )


RISING = (
    "{name: First year, kind: saving, amount: {low: 10, value: 20, high: 30, source: SOURCE}, "
    "from: 2026, to: 2026}, "
    "{name: Settled, kind: saving, amount: {low: 30, value: 60, high: 90, source: OTHER}, "
    "from: 2027}"
)


def rising(first: str, then: str) -> tuple[tuple[str, int, float, float], ...]:
    found = swings(*of(RISING.replace("SOURCE", first).replace("OTHER", then)))
    return tuple((swing.name, swing.lines, swing.low, swing.high) for swing in found)


def test_lines_that_rest_on_one_source_are_one_claim_and_swing_together() -> None:
    # 20 + 2 × 60 = 140: less 10 + 2 × 30, or as much more.
    assert rising("[t, assumption]", "[u, t]") == (("Settled", 2, 70, 210),)


def test_lines_of_other_sources_and_those_that_are_assumed_swing_each_for_itself() -> None:
    apart = (("Settled", 1, 80, 200), ("First year", 1, 130, 150))
    assert rising("t", "u") == rising("assumption", "assumption") == apart


def test_lines_join_through_one_that_rests_on_both_sources() -> None:
    both = RISING.replace("SOURCE", "t").replace("OTHER", "u")
    third = RISING.partition("}, {")[0].replace("SOURCE", "[t, u]").replace("First", "Second")
    (swing,) = swings(*of(f"{both}, {third}}}"))
    assert (swing.name, swing.lines, swing.low, swing.high) == ("Settled", 3, 80, 240)


def test_savings_may_fall_and_costs_may_rise_by_so_much_before_nothing_is_left() -> None:
    assert turns(*of(f"{COST}, {SAVING}")) == (
        Turn("costs", 20.0),
        Turn("savings", pytest.approx(-100 / 6)),
    )


def test_an_option_that_costs_more_than_it_saves_needs_the_reverse() -> None:
    dear = COST.replace("100", "160")
    assert turns(*of(f"{dear}, {SAVING}")) == (
        Turn("costs", -25.0),
        Turn("savings", pytest.approx(100 / 3)),
    )


def test_against_a_level_the_change_is_what_brings_it_there() -> None:
    assert turns(*of(f"{COST}, {SAVING}"), level=-40) == (
        Turn("costs", 60.0),
        Turn("savings", -50.0),
    )


def test_no_costs_cannot_rise_and_nothing_falls_by_more_than_all_of_it() -> None:
    assert turns(*of(SAVING)) == (Turn("savings", -100.0),)
    assert turns(*of(COST)) == (Turn("costs", -100.0),)
    assert turns(*of(f"{COST}, {SAVING}"), level=-140) == (Turn("costs", 160.0),)


def test_what_a_class_stands_for_counts_at_its_value() -> None:
    """50 in 2026, and then 60 a year, since no unknown saving takes away: 170 less 100."""
    more = "{name: More, kind: saving, amount: unknown, from: 2026}"
    elsewhere: Classes = {"annual_saving": Reading(10, 50, 90, "reference")}
    assert turns(*of(f"{COST}, {SAVING}, {more}", elsewhere)) == (
        Turn("costs", 70.0),
        Turn("savings", pytest.approx(-7000 / 170)),
    )


TEAM = (
    "{name: Team, kind: cost, amount: 6, from: 2026}, "
    "{name: More, kind: cost, amount: unknown, from: 2026}"
)
NOTHING: Classes = {"annual_saving": Reading(-40, 0, 90, "reference")}


def test_what_is_left_of_a_class_beside_a_known_cost_is_no_saving_that_could_rise() -> None:
    """The years come to nought, of which the team's 6 is no cost and the 6 left no saving."""
    found = of(f"{COST}, {TEAM}", NOTHING)
    assert turns(*found) == (Turn("costs", -100.0),)
    assert turns(*found, level=-50) == (Turn("costs", -50.0),)


def test_where_a_class_of_nought_stands_for_savings_the_sum_a_year_is_told() -> None:
    """100 spent and three years: 100 ÷ 3 for nothing lost, 20 for 40 lost, none for 100 lost."""
    found = of(f"{COST}, {TEAM}", NOTHING)
    assert needed_a_year(*found) == pytest.approx(100 / 3)
    assert needed_a_year(*found, level=-40) == pytest.approx(20)
    assert needed_a_year(*found, level=-100) is None


def test_no_sum_a_year_is_told_where_savings_have_a_share_to_rise_by_or_no_class_stands() -> None:
    assert needed_a_year(*of(f"{COST}, {SAVING}")) is None
    assert needed_a_year(*of(f"{COST}, {TEAM}")) is None
    some: Classes = {"annual_saving": Reading(-40, 5, 90, "reference")}
    assert needed_a_year(*of(f"{COST}, {TEAM}", some)) is None


def test_where_the_present_value_is_not_known_nothing_is_said() -> None:
    found = of("{name: Saving, kind: saving, amount: unknown, from: 2026}")
    assert swings(*found) == turns(*found) == ()
