"""The registry of figures: every entry whole, documented, and right for an option."""

import re
from pathlib import Path
from typing import get_args

import pytest

from appraisal.area.councils import standing_councils
from appraisal.area.figures import FIGURES, MONEY, Outcome, figures_of, residents_per_councillor
from appraisal.area.money import Money, money
from appraisal.area.partnerships import active, changes
from appraisal.model import Dataset, Reading
from appraisal.model.criteria import FigureName
from tests.datasets import dataset

FORMAT = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")


# --- The registry --------------------------------------------------------------------------------


def test_every_name_that_a_criterion_may_give_has_its_entry() -> None:
    assert tuple(FIGURES) == get_args(FigureName)


def test_the_figures_of_money_are_what_the_flows_come_to() -> None:
    fields = {*Money.__struct_fields__}
    assert MONEY == ("net_present_value", "annual_saving", "transition_cost", "payback_years")
    assert fields.issuperset(MONEY)


def documented() -> dict[str, list[str]]:
    """The rows of the table of figures in docs/format.md, by figure."""
    _, _, below = FORMAT.partition("| Figure | Unit | Meaning | For groupings |\n")
    table = below.partition("\n\n")[0].splitlines()[1:]
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table]
    return {name.strip("`"): rest for name, *rest in rows}


def test_the_table_of_figures_lists_them_all_in_their_order() -> None:
    assert list(documented()) == list(FIGURES)


@pytest.mark.parametrize("name", FIGURES)
def test_the_table_of_figures_says_what_the_registry_says(name: FigureName) -> None:
    unit, meaning, groupings = documented()[name]
    figure = FIGURES[name]
    said = f"no: {figure.groupings}" if isinstance(figure.groupings, str) else "yes"
    assert (unit, groupings) == (figure.unit, said)
    assert figure.groupings != ""
    assert re.match(rf"{re.escape(figure.words)}(?![^;,.:])", meaning)


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_explained_under_its_heading(name: FigureName) -> None:
    _, _, below = FORMAT.partition(f"\n### {FIGURES[name].section}\n")
    assert f"`{name}`" in re.split(r"^##", below, flags=re.M)[0]


# --- Rules for an option -------------------------------------------------------------------------


def outcome(area: Dataset, option: str) -> Outcome:
    chosen = area.options[option]
    stand = standing_councils(area, chosen)
    done = changes(area, chosen, stand, active(area))
    return Outcome(area, chosen, stand, done, money(area)[option])


def worth(area: Dataset, option: str, *names: FigureName) -> tuple[float | None, ...]:
    found = (FIGURES[name].option(outcome(area, option)) for name in names)
    return tuple(reading.value if reading else None for reading in found)


AREA = """
    settings: {money: {years: 5, discount_rate: 0}}
    councils:
      shire: {tier: county, facts: {councillors: 10}}
      ash: {tier: district, within: shire, facts: {population: 900, councillors: 20}}
      city: {tier: unitary, facts: {population: 300, councillors: 30}, neighbours: [ash]}
    principles: {one: {name: One}, two: {name: Two}, three: {name: Three}}
    themes: {growth: {name: Growth}}
    partnerships:
      pair: {name: P, kind: company, level: share, members: [ash, city], themes: [growth]}
      club: {name: C, kind: company, level: share, members: [ash]}
    functions: {bins: {name: Bins, level: district}, care: {name: Care, level: county}}
    criteria:
      - {id: c, measured: {figure: tiers, curve: [[1, 100], [2, 0]]}}
      - {id: d, judged: {0: Bad, 100: Good}}
    options:
      o:
        principles: {one: {met: fully}, two: {met: partly}, three: {met: not}}
        partnerships: {end: [club]}
        money:
          - {name: Work, kind: cost, amount: 60, from: 2027, to: 2027}
          - {name: Less, kind: saving, amount: 20, from: 2028}
      p:
        family: unitary
        principles: {one: {met: fully}}
        councils: {all: {name: All, covers: [ash, city], facts: {councillors: 40}}}
"""


def test_figures_follow_from_what_stands_and_from_the_principles_met() -> None:
    area = dataset(AREA)
    names: tuple[FigureName, ...] = (
        "councils", "tiers", "contiguous", "residents_per_councillor", "principles_met",
    )  # fmt: skip
    assert worth(area, "o", *names) == (3, 2, 1, 20, 1.5)
    assert worth(area, "p", *names) == (1, 1, 1, 30, None)


def test_figures_follow_from_what_becomes_of_partnerships_and_functions() -> None:
    area = dataset(AREA)
    names: tuple[FigureName, ...] = (
        "partnerships_kept", "partnerships_crossing", "theme_reach",
        "functions_single_tier", "residents_per_decision",
    )  # fmt: skip
    # Two of three councils on growth; 300 of 1,200 residents; means of 900 and 300, 1,200 and 300.
    assert worth(area, "o", *names) == (1, 0, pytest.approx(2 / 3), 0.25, 600)
    assert worth(area, "p", *names) == (0, 0, pytest.approx(2 / 3), 1, 1200)


def test_figures_of_money_follow_from_the_flows() -> None:
    area = dataset(AREA)
    # 60 spent in the first of five years, then 20 saved in each of four, not discounted.
    assert worth(area, "o", *MONEY) == (20, 20, 60, 3)
    assert worth(area, "p", "payback_years") == (None,)


@pytest.mark.parametrize("name", MONEY)
def test_who_starts_and_spends_nothing_has_noughts_of_money_by_definition(
    name: FigureName,
) -> None:
    """Also nought years to pay back, though no payback can be worked out."""
    area = dataset(AREA.replace("      p:\n", "      idle: {family: continue}\n      p:\n"))
    assert FIGURES[name].option(outcome(area, "idle")) == Reading(0, 0, 0, "definition")
    assert outcome(area, "idle").money.payback_years is None
    started = FIGURES[name].option(outcome(area, "p"))
    assert (started and started.evidence) == (None if name == "payback_years" else "assumption")


def test_only_figures_that_some_criterion_takes_are_worked_out() -> None:
    area = dataset(AREA)
    assert figures_of(outcome(area, "o"), area.leaves()) == {
        "tiers": Reading(2, 2, 2, "definition")
    }


@pytest.mark.parametrize(
    ("councillors", "expected"),
    [
        ("{low: 10, value: 20, high: 25, source: s}", (4, 5, 10)),  # 100 by 25, 20 and 10
        ("{low: 0, value: 20, high: 25, source: s}", None),
        ("0.5", (200, 200, 200)),
        ("0", None),
        ("unknown", None),
    ],
)
def test_most_residents_per_councillor_go_with_fewest_councillors(
    councillors: str, expected: tuple[float, float, float] | None
) -> None:
    area = dataset(f"""
        councils: {{ash: {{tier: unitary, facts: {{population: 100, councillors: {councillors}}}}}}}
        options: {{o: {{}}}}
    """)
    found = residents_per_councillor(area, standing_councils(area, area.options["o"]))
    assert (found and (found.low, found.value, found.high)) == expected
