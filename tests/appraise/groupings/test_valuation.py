"""What holds of a possible council is the same whether one is asked about or all of them."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.groupings.bounds import area_graph
from appraisal.appraise.groupings.valuation import Councils, Valuer, front
from appraisal.appraise.performance import perform
from appraisal.area.councils import StandingCouncil, figure
from appraisal.area.figures import FIGURES
from appraisal.maths.groupings.search import Bounds, groupings
from appraisal.model import Dataset
from tests.datasets import dataset
from tests.random_cases import some_of

MEASURES = """
    measures:
      population: {name: Population, add_up: sum}
      debt: {name: Debt, add_up: sum, county: share}
      councillors: {name: Councillors, add_up: sum, county: share}
      deprivation: {name: Deprivation, add_up: mean, weighted_by: population}
      rate: {name: Rate, add_up: mean}
      highest: {name: Highest, add_up: max}
      lowest: {name: Lowest, add_up: min}
"""
AREA = (
    MEASURES
    + """
    councils:
      shire: {tier: county, facts: {debt: 40, councillors: 12}}
      ash:
        {tier: district, within: shire, neighbours: [birch, city],
         facts: {population: 100, debt: 10, councillors: 4, deprivation: 10}}
      birch:
        {tier: district, within: shire, neighbours: [cedar],
         facts: {population: 300, debt: 20, councillors: 6, deprivation: 30}}
      cedar:
        {tier: district, within: shire, neighbours: [city],
         facts: {population: 150, debt: 5, councillors: 5, deprivation: 20}}
      city:
        {tier: unitary, neighbours: [town],
         facts: {population: 200, debt: 7, councillors: 9, deprivation: 50}}
      town: {tier: unitary, facts: {population: 50, debt: 1, councillors: 3, deprivation: 5}}
    partnerships:
      districts:
        {name: Districts, kind: programme, level: share, members: [ash, birch, cedar],
         themes: [growth]}
      cities: {name: Cities, kind: programme, level: share, members: [city, town]}
      all:
        {name: All, kind: programme, level: inform, members: [shire, city, town],
         themes: [growth, climate]}
      outside:
        {name: Outside, kind: statutory, level: share, members: [ash, birch], partners: [police]}
      alone: {name: Alone, kind: programme, level: inform, members: [city]}
      nobody: {name: Nobody, kind: programme, level: inform}
      over: {name: Over, kind: programme, level: share, status: ended, members: [ash, town]}
    partners: {police: {name: Police}}
    themes: {growth: {name: Growth}, climate: {name: Climate}}
    functions:
      bins: {name: Bins, level: district}
      care: {name: Care, level: county}
      skills: {name: Skills, level: combined-authority}
      roads: {name: Roads, level: joint, by: districts}
      parks: {name: Parks, level: neighbourhood}
"""
)
CURVE = "curve: [[0, 0], [1000, 100]]"
OF_GROUPINGS = [name for name, figure in FIGURES.items() if callable(figure.groupings)]
TAKES = ("min", "max", "mean", "total", "ratio", "spread")
MEASURED = (
    *(
        f"{{id: {measure}-{take}, measured: {{measure: {measure}, take: {take}, {CURVE}}}}}"
        for measure, take in product(("population", "debt", "deprivation"), TAKES)
    ),
    f"{{id: a-head, measured: {{measure: debt, per: population, take: max, {CURVE}}}}}",
    f"{{id: upper, measured: {{measure: debt, take: min, over: upper, {CURVE}}}}}",
    f"{{id: claimed, measured: {{measure: debt, take: option, {CURVE}}}}}",
    f"{{id: money, measured: {{figure: transition_cost, {CURVE}}}}}",
    "{id: judged, judged: {0: none, 100: all}}",
)
CRITERIA = "    criteria:\n" + "".join(
    f"      - {leaf}\n"
    for leaf in (
        *(
            f"{{id: {f.replace('_', '-')}, measured: {{figure: {f}, {CURVE}}}}}"
            for f in OF_GROUPINGS
        ),
        *MEASURED,
    )
)
OVER = "".join(
    f"      - {{id: {f}-{m}-{t}, measured: "
    f"{{measure: {m}, take: {t}, over: {{function: {f}}}, {CURVE}}}}}\n"
    for f, m, t in product(
        ("bins", "skills", "roads", "parks"), ("debt", "deprivation"), ("max", "mean", "spread")
    )
)


def every_grouping(area: Dataset) -> list[Any]:
    graph = area_graph(area, area.lowest_tier())
    return list(groupings(graph, Bounds((1, len(area.lowest_tier())))))


def as_options(area: Dataset, batches: list[Any]) -> str:
    """Each grouping written as an option of its own."""
    areas, lines = area.lowest_tier(), ["    options:"]
    for number, row in enumerate(row for batch in batches for row in batch.blocks):
        lines.append(f"      g{number:03}:\n        family: unitary\n        councils:")
        for place, block in enumerate(row.tolist()):
            covers = ", ".join(a for i, a in enumerate(areas) if block >> i & 1)
            lines.append(f"          n{place}: {{name: New, covers: [{covers}]}}")
    return "\n".join(lines)


def assert_as_options(text: str) -> None:
    area = dataset(text)
    batches = every_grouping(area)
    matrix = perform(dataset(text + as_options(area, batches))).matrix
    valued = Valuer(area, area.lowest_tier()).value(batches)
    for leaf, raws in valued.raws.items():
        cells = [matrix.cells[option, leaf] for option in sorted(matrix.options)]
        expected = [np.nan if cell.raw is None else cell.raw.value for cell in cells]
        np.testing.assert_allclose(raws, expected, rtol=1e-12, err_msg=leaf)
        values = [cell.value for cell in cells]
        np.testing.assert_allclose(valued.values[leaf], values, rtol=1e-12, err_msg=leaf)


def test_each_grouping_is_valued_as_an_option_that_makes_it() -> None:
    assert_as_options(AREA + CRITERIA + OVER)


def test_what_is_unknown_for_an_option_is_unknown_for_the_grouping() -> None:
    unknown = AREA.replace("population: 300, debt: 20", "population: unknown, debt: unknown")
    assert unknown != AREA
    assert_as_options(unknown + CRITERIA)


def test_a_county_of_unknown_debt_makes_its_heirs_unknown() -> None:
    assert_as_options(AREA.replace("{debt: 40,", "{debt: unknown,") + CRITERIA)


def test_an_area_without_themes_functions_or_partnerships_is_valued_as_an_option_is() -> None:
    bare = AREA[: AREA.index("    partnerships:")]
    assert_as_options(bare + CRITERIA)


def test_without_any_neighbours_nobody_knows_what_is_in_one_piece() -> None:
    lone = dataset(
        "    councils: {ash: {tier: unitary}, birch: {tier: unitary}}\n"
        f"    criteria: [{{id: c, measured: {{figure: contiguous, {CURVE}}}}}]"
    )
    valued = Valuer(lone, lone.lowest_tier()).value(every_grouping(lone))
    assert np.isnan(valued.raws["c"]).tolist() == [True]
    assert valued.values["c"].tolist() == [50]


def test_only_leaves_that_follow_from_figures_are_valued() -> None:
    area = dataset(AREA + CRITERIA)
    valued = Valuer(area, area.lowest_tier()).value(every_grouping(area))
    assert not {"claimed", "money", "judged"} & valued.values.keys()
    assert {"a-head", "population-min", "theme-reach"} <= valued.values.keys()


def test_no_groupings_have_no_values() -> None:
    area = dataset(AREA + CRITERIA)
    valued = Valuer(area, area.lowest_tier()).value([])
    assert {len(raw) for raw in valued.raws.values()} == {0}
    assert len(valued.crossing) == 0


def test_partnerships_across_a_border_are_counted_for_each_grouping() -> None:
    area = dataset(AREA)
    areas = area.lowest_tier()
    batches = every_grouping(area)
    rows = [row for batch in batches for row in batch.blocks]
    crossing = Valuer(area, areas).value(batches).crossing
    by_names = {
        "|".join(
            "+".join(a for i, a in enumerate(areas) if block >> i & 1) for block in row.tolist()
        ): count
        for row, count in zip(rows, crossing.tolist(), strict=True)
    }
    # One council holds all; with the two cities apart, `all` and nothing else crosses.
    assert by_names["ash+birch+cedar+city+town"] == 0
    assert by_names["ash+birch+cedar|city|town"] == 1
    # `districts`, `outside` and `all` cross; `cities` and `alone` lie within one council.
    assert by_names["ash|birch+cedar|city+town"] == 3


facts = st.one_of(st.none(), st.integers(0, 50))


@settings(max_examples=some_of(60), deadline=None, derandomize=True)
@given(st.lists(st.tuples(*[facts] * 7), min_size=4, max_size=4), facts, st.data())
def test_every_measure_of_a_council_is_what_adding_up_its_areas_says(
    figures: list[tuple[int | None, ...]], debt: int | None, data: Any
) -> None:
    names = ("population", "debt", "councillors", "deprivation", "rate", "highest", "lowest")
    within = data.draw(st.tuples(*[st.sampled_from(["one", "two"])] * 3))
    lines = [
        f"      one: {{tier: county, facts: {{debt: {debt if debt is not None else 'unknown'}}}}}",
        "      two: {tier: county, facts: {debt: 9, councillors: 3}}",
    ]
    for i, row in enumerate(figures):
        held = ", ".join(
            f"{name}: {'unknown' if value is None else value}"
            for name, value in zip(names, row, strict=True)
        )
        tier = f"tier: district, within: {within[i]}" if i < 3 else "tier: unitary"
        lines.append(f"      x{i}: {{{tier}, facts: {{{held}}}}}")
    area = dataset(MEASURES + "    councils:\n" + "\n".join(lines))
    areas = area.lowest_tier()
    blocks = np.arange(1, 16, dtype=np.uint64)
    councils = Councils(area, areas, blocks)
    for name in names:
        expected = []
        for block in blocks.tolist():
            covers = tuple(a for i, a in enumerate(areas) if block >> i & 1)
            reading = figure(
                area, StandingCouncil("n", "New", "New", "unitary", covers, today=False), name
            )
            expected.append(np.nan if reading is None else reading.value)
        np.testing.assert_allclose(councils.measure(name), expected, rtol=1e-12, err_msg=name)


# --- The Pareto front ------------------------------------------------------------------------


def rows_on_front(*rows: tuple[float, ...]) -> list[bool]:
    on_front: list[bool] = front(np.array(rows, dtype=np.float64)).tolist()
    return on_front


def test_a_row_that_another_matches_and_beats_somewhere_is_off_the_front() -> None:
    assert rows_on_front((1, 1), (2, 1), (1, 2), (0, 3), (0, 2)) == [
        False, True, True, True, False,
    ]  # fmt: skip


def test_equal_rows_stand_on_the_front_together() -> None:
    assert rows_on_front((5, 5), (5, 5), (4, 5)) == [True, True, False]


def test_without_rows_there_is_no_front() -> None:
    assert front(np.empty((0, 3))).tolist() == []


@settings(max_examples=some_of(100), deadline=None, derandomize=True)
@given(st.lists(st.tuples(*[st.sampled_from([0.0, 0.1, 0.2, 0.3])] * 3), min_size=1, max_size=25))
def test_the_front_is_what_comparing_every_pair_says(rows: list[tuple[float, ...]]) -> None:
    def beaten(row: tuple[float, ...]) -> bool:
        return any(
            all(a >= b for a, b in zip(other, row, strict=True)) and other != row for other in rows
        )

    assert rows_on_front(*rows) == [not beaten(row) for row in rows]


@pytest.mark.parametrize("tiny", [1e-17, 5e-17])
def test_rounding_puts_nothing_on_the_front_that_is_dominated(tiny: float) -> None:
    assert rows_on_front((100.0, 0.0), (100.0, tiny)) == [False, True]
