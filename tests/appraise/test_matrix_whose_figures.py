"""Whose figures a criterion takes, what stands in for one not known, and what needs none."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.gaps import gaps
from appraisal.appraise.matrix import Cell
from tests.datasets import dataset

AREA = """
    measures:
      older: {name: Older, add_up: sum}
      need: {name: Need, add_up: mean, weighted_by: population}
    councils:
      shire: {tier: county, facts: {}}
      north: {tier: district, within: shire, facts: {population: 100, older: 10, need: 1}}
      south: {tier: district, within: shire, facts: {population: 300, older: 60, need: 5}}
      city: {tier: unitary, facts: {population: 200, older: 20, need: 8}}
    partnerships:
      pair: {name: Pair, kind: joint-committee, level: share, members: [north, city]}
    functions:
      bins: {name: Bins, level: district}
      care: {name: Care, level: county}
      parks: {name: Parks, level: neighbourhood}
      skills: {name: Skills, level: combined-authority}
      control: {name: Control, level: joint, by: pair}
    criteria:
      - id: c
        measured:
          {measure: older, take: TAKE, over: OVER, per: population, curve: [[0, 0], [1, 100]]}
    options:
      now: {family: continue}
      share: {family: non-structural, functions: {bins: {level: joint, by: pair}}}
      one: {family: unitary, councils: {all: {name: All, covers: [north, south, city]}}}
"""


def cell(option: str, over: str, take: str = "spread", text: str = AREA) -> Cell:
    area = dataset(text.replace("TAKE", take).replace("OVER", over))
    return appraise(area).matrix.cells[option, "c"]


def raw(option: str, over: str, take: str = "spread") -> float | None:
    found = cell(option, over, take).raw
    return None if found is None else found.value


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ("standing", 0.1),  # 0.1, 0.2, 0.1, and the county at 70 of 400
        ("upper", 0.075),  # the county's 0.175 and the city's 0.1
        ("lower", 0.1),
        ("{function: bins}", 0.1),
        ("{function: care}", 0.075),
        ("{function: skills}", 0),  # one body for the whole area
        ("{function: control}", 0),
        ("{function: parks}", None),
    ],
)
def test_the_spread_is_over_the_councils_that_a_criterion_is_about(
    over: str, expected: float | None
) -> None:
    assert raw("now", over) == (None if expected is None else pytest.approx(expected))


def test_the_members_of_a_joint_body_are_one_and_whom_it_leaves_out_is_another() -> None:
    assert raw("share", "{function: bins}", "max") == pytest.approx(60 / 300)
    assert raw("share", "{function: bins}", "min") == pytest.approx(30 / 300)
    assert raw("now", "{function: skills}", "mean") == pytest.approx(90 / 600)


def test_a_joint_function_of_nobody_on_record_is_a_gap_and_no_single_body() -> None:
    assert cell("now", "{function: control}").evidence == "definition"
    nobody = AREA.replace("level: joint, by: pair}\n    criteria", "level: joint}\n    criteria")
    assert cell("now", "{function: control}", text=nobody).evidence == "gap"
    ended = AREA.replace("{family: continue}", "{family: continue, partnerships: {end: [pair]}}")
    assert cell("now", "{function: control}", text=ended).evidence == "gap"


def test_a_member_that_left_decides_nothing_jointly() -> None:
    """North, the city and the south, which left: 30 of 300, beside 60 of the south's 300."""
    left = AREA.replace(
        "members: [north, city]}",
        "members: [north, south, city], left: [{who: south, date: 2020}]}",
    )
    assert raw("share", "{function: bins}", "max") == pytest.approx(0.2)
    assert cell("share", "{function: bins}", "max", left).raw == (
        cell("share", "{function: bins}", "max").raw
    )


def test_new_councils_decide_jointly_as_members_of_what_the_option_starts() -> None:
    """North and the city as one, 30 of 300; the south, which is no member, 60 of 300."""
    two = """
      two:
        family: unitary
        partnerships: {start: {pact: {name: P, kind: company, level: share, members: [n, c]}}}
        functions: {bins: {level: joint, by: pact}}
        councils: {n: {covers: [north]}, s: {covers: [south]}, c: {covers: [city]}}
"""
    named = two.replace("{covers", "{name: X, covers")
    found = cell("two", "{function: bins}", "min", AREA + named).raw
    assert found is not None
    assert found.value == pytest.approx(0.1)
    assert cell("two", "{function: bins}", "spread", AREA + named).value == pytest.approx(10)


def test_what_does_not_add_up_is_weighed_within_a_body() -> None:
    text = AREA.replace("measure: older", "measure: need").replace("per: population, ", "")
    found = cell("share", "{function: bins}", "max", text).raw
    assert found is not None
    assert found.value == pytest.approx((1 * 100 + 8 * 200) / 300)


@pytest.mark.parametrize(("take", "value"), [("spread", 0), ("ratio", 1)])
def test_one_council_is_even_with_itself_by_definition(take: str, value: float) -> None:
    found = cell("one", "standing", take, AREA.replace("older: 10,", ""))
    assert (found.evidence, found.sources) == ("definition", ())
    assert found.raw is not None
    assert found.raw.value == value
    assert cell("one", "standing", "max").evidence == "measured"


MONEY = """
    councils: {ash: {tier: unitary, facts: {population: 10}}, elm: {tier: unitary}}
    sources: {seen: {title: Seen}, own: {title: Own}}
    criteria:
      - id: cost
        measured: {figure: transition_cost, curve: [[0, 100], [1000, 0]]}
        must: {at_most: 100}
        where_unknown:
          non-structural: {low: 50, value: 300, high: 800, source: seen, why: So it was elsewhere.}
      - id: people
        measured: {measure: population, take: total, curve: [[0, 0], [100, 100]]}
        where_unknown: {non-structural: {low: 5, value: 20, high: 40, source: [seen]}}
    options:
      now: {family: continue}
      free:
        family: non-structural
        partnerships: {start: {p: {name: P, kind: company, level: share}}}
      some:
        family: non-structural
        money:
          - {name: A, kind: cost, amount: unknown, from: 2026, to: 2026}
          - {name: B, kind: cost, amount: {value: 400, source: own}, from: 2026, to: 2026}
      none:
        family: non-structural
        money: [{name: A, kind: cost, amount: unknown, from: 2026, to: 2026}]
      odd:
        family: continue
        money: [{name: A, kind: cost, amount: unknown, from: 2026, to: 2026}]
"""


def of_money(option: str, leaf: str = "cost") -> Cell:
    return appraise(dataset(MONEY)).matrix.cells[option, leaf]


def span(found: Cell) -> tuple[float, float, float]:
    return found.low, found.value, found.high


def test_a_reference_class_stands_in_for_what_is_not_known() -> None:
    found = of_money("none")
    assert span(found) == (20, 70, 95)
    assert (found.evidence, found.sources, found.why) == (
        "reference",
        ("seen",),
        "So it was elsewhere.",
    )


def test_it_is_never_below_the_parts_that_are_known() -> None:
    found = of_money("some")
    assert span(found) == (20, 60, 60)
    assert found.sources == ("own", "seen")
    assert span(of_money("none", "people")) == (10, 20, 40)


def test_it_misses_no_threshold_and_stays_among_the_gaps() -> None:
    assert of_money("none").missed is None
    found = {gap.criterion: gap for gap in gaps(appraise(dataset(MONEY)))}
    assert {unknown.option for unknown in found["cost"].unknown} == {"none", "odd", "some"}


def test_without_a_class_for_its_family_a_gap_stays_a_gap() -> None:
    assert (of_money("odd").evidence, span(of_money("odd"))) == ("gap", (0, 50, 100))


def test_an_option_that_starts_nothing_costs_nothing_by_definition_and_no_other_does() -> None:
    assert (of_money("now").evidence, of_money("now").value) == ("definition", 100)
    free = of_money("free")
    assert (free.evidence, free.sources, free.value) == ("assumption", ("assumption",), 100)


def test_a_class_is_not_below_what_is_known_before_councils_merge() -> None:
    """One council for both: elm's residents are not known, ash's 10 are still there."""
    merged = MONEY.replace(
        "      odd:\n        family: continue",
        """
      odd:
        family: non-structural
        councils: {all: {name: All, covers: [ash, elm]}}""",
    ).replace("low: 5", "low: 7")
    found = appraise(dataset(merged)).matrix.cells["odd", "people"]
    assert (found.evidence, span(found)) == ("reference", (10, 20, 40))
