"""A figure of money is the sum of its flows, each with its amount where it is written."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.trace.flows import money_parts
from appraisal.appraise.trace.measures import Under
from appraisal.appraise.valued import worth
from tests.appraise.flows import OPTIMISM, classes, flows_of_an_option, ranged_amounts
from tests.appraise.trace.recombined import all_apart
from tests.candidates import AGREED
from tests.datasets import dataset, dataset_of
from tests.random_cases import some_of

FIGURES = ("net_present_value", "transition_cost", "annual_saving", "payback_years")


def area(flows: list[Any], optimism: Any, elsewhere: Any) -> dict[str, Any]:
    classed = {"where_unknown": {"unitary": elsewhere}}
    return {
        "settings": {"money": {"years": 4, "optimism": optimism}},
        "criteria": [
            {"id": f"f{n}", "measured": {"figure": name, "curve": [[0, 0], [9, 100]]}, **classed}
            for n, name in enumerate(FIGURES)
        ],
        "options": {"o": {"family": "unitary", "money": flows}, "p": {"family": "continue"}},
    }


@given(flows_of_an_option(st.integers(0, 50) | ranged_amounts()), OPTIMISM, classes())
@settings(max_examples=some_of(80), deadline=None, derandomize=True)
def test_flows_add_up_to_every_figure_of_money(flows: Any, optimism: Any, elsewhere: Any) -> None:
    assert all_apart(worth(dataset_of(area(flows, optimism, elsewhere)))) == []


def test_a_cost_counts_its_years_and_its_optimism_in_the_figure() -> None:
    """10 a year for two years, 40% dearer: 28."""
    flow = {"name": "Move", "kind": "cost", "amount": 10, "from": 2026, "to": 2027}
    found = worth(dataset_of(area([flow], {"cost": 40, "saving": 0}, {**_ELSEWHERE})))
    how, (move, *_) = money_parts(Under(found, "o"), "transition_cost")
    (stated,) = move.parts
    assert (how, move.detail, move.reading and move.reading.value) == ("sum", "cost", 28)
    assert stated.factor == pytest.approx(2.8)
    assert stated.written[0].path == ("options/o.yaml", "money", 0, "amount")


_ELSEWHERE = {"low": 1, "value": 2, "high": 3, "source": ["s"]}


def test_money_of_candidates_stands_in_their_file() -> None:
    found = worth(dataset(AGREED))
    _, parts = money_parts(Under(found, "both"), "annual_saving")
    paths = [one.path for part in parts for stated in part.parts for one in stated.written]
    assert paths == [
        ("councils/candidates.yaml", "hub", "costs", "running"),
        ("councils/candidates.yaml", "hub", "saving"),
        ("councils/candidates.yaml", "permits", "costs", "running"),
    ]


def test_nothing_stated_is_nought_by_definition_only_where_nothing_is_started() -> None:
    found = worth(dataset("options: {stay: {family: continue}, do: {functions: {}}}"))
    assert money_parts(Under(found, "stay"), "annual_saving") == ("definition", ())
