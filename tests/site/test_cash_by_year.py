"""Panels of cash on one axis, and what moves an option's money, as rows."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.cash_by_year import moves, panels
from tests.cash import CASH
from tests.datasets import dataset
from tests.findings.cases_of_cash import AREAS


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(CASH))


def test_every_option_that_states_money_has_a_panel_and_one_of_unknown_money_a_gap(
    area: Appraisal,
) -> None:
    found = panels(area, area.cash)
    assert found is not None
    assert (found.first, found.last, found.nought) == (2026, 2029, 40)
    assert {panel.id: panel.line is not None for panel in (*found.whole, *found.partly)} == {
        "dark": False,
        "known": True,
        "classed": True,
    }


def test_a_row_has_a_year_from_its_parts_to_what_is_so_far(area: Appraisal) -> None:
    found = panels(area, ["known"])
    assert found is not None
    (panel,) = (*found.whole, *found.partly)
    assert panel.columns == (
        "One-off cost",
        "Running cost",
        "Cashable saving",
        "Other saving",
        "Net",
        "So far",
    )
    assert panel.rows[1].year == 2027
    assert panel.rows[1].cells == (
        "",
        "−£100,000",
        "£700,000 (£500,000 to £800,000)",
        "£50,000",
        "£650,000 (£450,000 to £750,000)",
        "−£450,000 (−£1.3m to −£150,000)",
    )
    assert panel.ends == "£750,000 (−£450,000 to £1.3m)"
    assert (panel.sources, panel.class_sources) == (("s",), ())


def test_where_nothing_is_known_of_any_year_there_are_no_rows() -> None:
    nothing = CASH.replace(
        "          - {name: Trying, kind: cost, amount: 10, from: 2026, to: 2026}\n", ""
    )
    found = panels(appraise(dataset(nothing)), ["dark"])
    assert found is not None
    assert [(panel.columns, panel.rows) for panel in found.partly] == [((), ())]


def test_the_column_that_a_reference_class_fills_in_is_marked_with_its_sources(
    area: Appraisal,
) -> None:
    found = panels(area, ["classed"])
    assert found is not None
    (panel,) = (*found.whole, *found.partly)
    assert panel.class_columns == ("Yearly: what is left of what such changes came to elsewhere",)
    assert panel.columns[1] == panel.class_columns[0]
    assert panel.class_sources == ("t",)


def test_options_whose_figures_are_the_same_share_a_panel() -> None:
    same = appraise(dataset(AREAS["as dear and as good"]))
    found = panels(same, same.cash)
    assert found is not None
    assert [panel.options for panel in (*found.whole, *found.partly)] == [("ann", "bob")]


def test_costs_of_one_party_and_savings_of_another_are_said_to_be_joined_by_neither() -> None:
    rivals = appraise(dataset(AREAS["costs of one party and savings of another"]))
    found = panels(rivals, rivals.cash)
    assert found is not None
    assert [panel.rivals for panel in (*found.whole, *found.partly)] == [
        (
            "One party gives the costs and another the savings, so the line joins what neither has "
            "put together."
        )
    ]


def test_without_costs_and_savings_there_are_no_panels(area: Appraisal) -> None:
    assert panels(area, ["stay"]) is None


def test_what_moves_the_money_most_comes_first_with_its_ends(area: Appraisal) -> None:
    found = moves(area, "known")
    assert found.title == "‘Fewer posts’ moves its net present value most"
    assert [(row.name, row.low, row.high) for row in found.rows] == [
        ("Fewer posts", "£150,000", "£1.1m"),
        ("Moving", "£950,000", "£150,000"),
    ]
    assert found.turns[0].startswith("Costs would have to rise by 54%")
    assert moves(area, "stay").rows == ()
