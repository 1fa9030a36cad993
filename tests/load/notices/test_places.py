"""Walks that several warnings share: who holds facts, what is measured, what is contested."""

import pytest

from appraisal.load.notices.places import (
    contested,
    held_by_options,
    held_today,
    known,
    measures,
    shown,
)
from appraisal.model import Figure
from tests.datasets import dataset

ONE, OTHER = Figure(value=1, source=("s",)), Figure(value=2, source=("t",))
AREA = dataset("""
    councils:
      ash:
        name: Ash Council
        short_name: Ash
        tier: unitary
        facts: {population: 9}
        parts:
          ash-east: {name: East of Ash, short_name: East, facts: {population: 5}}
          ash-west: {name: West of Ash}
      birch: {name: Birch, tier: unitary, facts: {area: [{value: 1, source: s}]}}
    options:
      join:
        name: Joining up
        short_name: Join
        facts: {debt: 3}
        councils: {all: {name: All of it, short_name: All, covers: [ash, birch], facts: {debt: 4}}}
        money: [{name: Team, kind: cost, from: 2027,
                 amount: [{value: 1, source: s}, {value: 2, source: t}]}]
      stay: {facts: {debt: [{value: 5, source: s}, {value: 6, source: t}]}}
""")


def test_councils_of_today_and_their_parts_hold_facts() -> None:
    assert [(held.file, held.path, held.label) for held in held_today(AREA)] == [
        ("councils/ash.yaml", ("facts",), "Ash"),
        ("councils/ash.yaml", ("parts", "ash-east", "facts"), "East"),
        ("councils/ash.yaml", ("parts", "ash-west", "facts"), "West of Ash"),
        ("councils/birch.yaml", ("facts",), "Birch"),
    ]
    assert [list(held.facts) for held in held_today(AREA)] == [
        ["population"],
        ["population"],
        [],
        ["area"],
    ]


def test_options_and_the_councils_that_they_would_make_hold_facts() -> None:
    assert [(held.file, held.path, held.label) for held in held_by_options(AREA)] == [
        ("options/join.yaml", ("facts",), "Join"),
        ("options/join.yaml", ("councils", "all", "facts"), "All"),
        ("options/stay.yaml", ("facts",), "stay"),
    ]


def test_measures_that_need_no_entry_are_known_unless_one_says_otherwise() -> None:
    found = measures(
        dataset("measures: {debt: {name: Debt, add_up: sum}, area: {name: Land, add_up: max}}")
    )
    assert {i: (measure.name, measure.add_up) for i, measure in found.items()} == {
        "area": ("Land", "max"),
        "councillors": ("Councillors", "sum"),
        "debt": ("Debt", "sum"),
        "population": ("Population", "sum"),
    }
    assert list(found) == sorted(found)


def test_a_fact_with_several_figures_is_contested_wherever_it_stands() -> None:
    """One figure in a list is not."""
    assert [(file, path, len(figures)) for file, path, figures in contested(AREA)] == [
        ("options/join.yaml", ("money", 0, "amount"), 2),
        ("options/stay.yaml", ("facts", "debt"), 2),
    ]


@pytest.mark.parametrize(("date", "says"), [("2024", True), ("unknown", False), (None, False)])
def test_a_date_says_when_unless_it_is_left_open(date: str | None, says: bool) -> None:
    assert known(date) is says


@pytest.mark.parametrize(
    ("number", "text"),
    [(83773, "83,773"), (0.1 + 0.2, "0.3"), (1234567.5, "1,234,567.5"), (-1000, "-1,000")],
)
def test_a_number_is_printed_with_commas_and_without_rounding_of_its_own(
    number: float, text: str
) -> None:
    assert shown(number) == text
