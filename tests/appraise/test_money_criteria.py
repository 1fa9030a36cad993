"""Which criteria count money, by what they take and in which unit."""

import pytest

from appraisal.appraise.money_criteria import counts_flows, counts_money, counts_published_money
from tests.datasets import dataset

CURVE = "curve: [[0, 0], [9, 100]]"
AREA = dataset(
    "    measures: {debt: {name: Debt, unit: £ million, add_up: sum}}\n    criteria:\n"
    + "".join(
        f"      - {{id: {i}, {kind}}}\n"
        for i, kind in {
            "value": f"measured: {{figure: net_present_value, {CURVE}}}",
            "yearly": f"measured: {{figure: annual_saving, {CURVE}}}",
            "change": f"measured: {{figure: transition_cost, {CURVE}}}",
            "payback": f"measured: {{figure: payback_years, {CURVE}}}",
            "tiers": f"measured: {{figure: tiers, {CURVE}}}",
            "owed": f"measured: {{measure: debt, take: max, {CURVE}}}",
            "claimed": f"measured: {{measure: debt, take: option, {CURVE}}}",
            "people": f"measured: {{measure: population, take: min, {CURVE}}}",
            "told": f"measured: {{measure: population, take: option, {CURVE}}}",
            "voice": "judged: {0: Bad, 100: Good}",
        }.items()
    )
)


@pytest.mark.parametrize(
    ("leaf", "flows", "money", "published"),
    [
        ("value", True, True, False),
        ("yearly", True, True, False),
        ("change", True, True, False),
        ("payback", True, True, False),
        ("tiers", False, False, False),
        ("owed", False, True, False),
        ("claimed", False, True, True),
        ("people", False, False, False),
        ("told", False, False, False),
        ("voice", False, False, False),
    ],
)
def test_money_is_worked_out_from_flows_or_stands_in_pounds(
    leaf: str, flows: bool, money: bool, published: bool
) -> None:
    (criterion,) = (node for node in AREA.leaves() if node.id == leaf)
    assert counts_flows(criterion) is flows
    assert counts_money(AREA, criterion) is money
    assert counts_published_money(AREA, criterion) is published


def test_where_the_tree_says_what_counts_money_nothing_is_guessed() -> None:
    """What stands nearest above a leaf, or on it, counts."""
    area = dataset("""
        criteria:
          - id: pounds
            money: true
            criteria:
              - {id: cost, measured: {figure: transition_cost, curve: [[0, 100], [9, 0]]}}
              - {id: voice, money: false, judged: {0: none, 100: all}}
          - {id: saving, measured: {figure: annual_saving, curve: [[0, 0], [9, 100]]}}
    """)
    assert area.money_leaves == {"cost"}
    assert [counts_money(area, leaf) for leaf in area.leaves()] == [True, False, False]
