"""The values again in every world: tiers, parties, and contested ends."""

from appraisal.appraise.performance import perform
from appraisal.appraise.source_uses import is_disputed
from appraisal.appraise.ways.worlds import (
    Cells,
    Contested,
    cells_in_worlds,
    contested_figures,
    moved_by,
    over_tiers,
)
from appraisal.model.walk import walk
from tests.datasets import dataset

CURVE = "curve: [[0, 0], [100, 100]]"

AREA = f"""
    sources: {{s: {{title: S}}, p: {{title: P, party: one}}, q: {{title: Q, party: other}}}}
    measures:
      saving: {{name: Saving, add_up: sum}}
      debt: {{name: Debt, add_up: sum}}
      hope: {{name: Hope, add_up: sum}}
    criteria:
      - {{id: saving, measured: {{measure: saving, take: option, {CURVE}}}}}
      - {{id: debt, measured: {{measure: debt, take: option, {CURVE}}}}}
      - {{id: hope, measured: {{measure: hope, take: option, {CURVE}}}}}
    options:
      a: {{facts: {{saving: 50, debt: 50, hope: 50}}}}
      b:
        facts:
          saving: [{{value: 40, source: s}}, {{value: 60, source: p}}]
          debt: [{{value: 10, source: p}}, {{value: 90, source: q}}]
          hope: {{value: 70, source: p}}
"""


def worlds(text: str) -> Cells:
    area = dataset(text)
    figures = [(figure,) for figure in contested_figures(area)]
    return cells_in_worlds(area, over_tiers(area, perform(area).matrix), figures)


def values(found: Cells, option: str, leaf: str) -> dict[tuple[int, ...], float | str]:
    return {
        world: "gap" if cell.evidence == "gap" else cell.value
        for world, cell in found[option, leaf].items()
    }


def test_a_cell_that_no_choice_touches_is_the_headlines_alone() -> None:
    assert values(worlds(AREA), "a", "saving") == {(0, 0, 0, 0): 50}


def test_a_partys_figure_is_not_known_without_the_parties() -> None:
    assert values(worlds(AREA), "b", "hope") == {(0, 0, 0, 0): 70, (0, 1, 0, 0): "gap"}


def test_without_the_parties_a_contested_figure_is_what_the_others_say() -> None:
    found = values(worlds(AREA), "b", "saving")
    assert [found[0, 0, end, 0] for end in range(3)] == [50, 40, 60]
    assert [found[0, 1, end, 0] for end in range(3)] == [40, 40, 40]


def test_between_parties_alone_it_is_not_known_without_them() -> None:
    found = values(worlds(AREA), "b", "debt")
    assert [found[0, 0, 0, end] for end in range(3)] == [50, 10, 90]
    assert [found[0, 1, 0, end] for end in range(3)] == ["gap"] * 3


def test_what_a_contested_figure_moves_is_found_by_moving_it() -> None:
    area = dataset(AREA)
    tiers = over_tiers(area, perform(area).matrix)
    saving, debt = contested_figures(area)
    assert moved_by(area, tiers, saving) == {("b", "saving"): 10}
    assert moved_by(area, tiers, debt) == {("b", "debt"): 40}


def test_what_sources_disagree_on_elsewhere_moves_no_value() -> None:
    area = dataset(
        AREA
        + """
    elsewhere:
      case:
        name: Case
        family: non-structural
        of: saving
        known_as: reported
        unit: £ thousand
        over: By year six
        planned: [{value: 40, source: s}, {value: 60, source: p}]
    """
    )
    tiers = over_tiers(area, perform(area).matrix)
    everywhere = [Contested(i.path, i.value, None) for i in walk(area) if is_disputed(i)]
    moving = [own.path for own in everywhere if moved_by(area, tiers, own)]
    assert [path[0] for path in moving] == ["options/b.yaml", "options/b.yaml"]
    assert len(everywhere) == 3
    assert [own.path for own in contested_figures(area)] == moving


def test_a_contested_figure_of_a_council_moves_every_option_that_rests_on_it() -> None:
    found = worlds(f"""
        sources: {{s: {{title: S}}, t: {{title: T}}}}
        measures: {{debt: {{name: Debt, add_up: sum}}}}
        councils:
          ash:
            tier: unitary
            facts: {{debt: [{{value: 20, source: s}}, {{value: 40, source: t}}]}}
          elm: {{tier: unitary, facts: {{debt: 35}}}}
        criteria: [{{id: least, measured: {{measure: debt, take: min, {CURVE}}}}}]
        options:
          stay: {{family: continue}}
          one: {{family: unitary, councils: {{all: {{name: All, covers: [ash, elm]}}}}}}
    """)
    assert values(found, "stay", "least") == {(0, 0, 0): 30, (0, 0, 1): 20, (0, 0, 2): 35}
    assert values(found, "one", "least") == {(0, 0, 0): 65, (0, 0, 1): 55, (0, 0, 2): 75}


def test_a_contested_shared_fact_moves_all_that_use_it_together() -> None:
    found = worlds(f"""
        sources: {{s: {{title: S}}, t: {{title: T}}}}
        facts: {{plan: [{{value: 20, source: s}}, {{value: 40, source: t}}]}}
        measures: {{saving: {{name: Saving, add_up: sum}}}}
        criteria: [{{id: saving, measured: {{measure: saving, take: option, {CURVE}}}}}]
        options:
          a: {{facts: {{saving: {{use: plan}}}}}}
          b: {{facts: {{saving: {{use: plan}}}}}}
    """)
    for option in "ab":
        assert values(found, option, "saving") == {(0, 0, 0): 30, (0, 0, 1): 20, (0, 0, 2): 40}


COUNTY = f"""
    councils:
      shire: {{tier: county}}
      ash: {{tier: district, within: shire, facts: {{population: 20}}}}
      birch: {{tier: district, within: shire, facts: {{population: 40}}}}
      city: {{tier: unitary, facts: {{population: 70}}}}
    criteria:
      - {{id: upper, measured: {{measure: population, take: min, over: upper, {CURVE}}}}}
      - {{id: any, measured: {{measure: population, take: min, {CURVE}}}}}
    options:
      stay: {{family: continue}}
      two:
        family: unitary
        councils:
          a: {{name: A, covers: [ash, birch]}}
          b: {{name: B, covers: [city]}}
"""


def test_over_all_that_stand_the_districts_count_too() -> None:
    found = worlds(COUNTY)
    # The county's 60 residents and the city's 70; and then the 20 of the smallest district.
    assert values(found, "stay", "upper") == {(0, 0): 60, (1, 0): 20}
    assert values(found, "two", "upper") == {(0, 0): 60, (1, 0): 60}
    assert values(found, "stay", "any") == {(0, 0): 20}


def test_where_populations_are_a_partys_every_cell_is_worked_out_again() -> None:
    partial = COUNTY.replace("{population: 70}", "{population: {value: 70, source: p}}")
    found = worlds("\n    sources: {p: {title: P, party: us}}" + partial)
    assert values(found, "stay", "any") == {(0, 0): 20, (0, 1): "gap"}
    assert values(found, "two", "upper") == {
        (0, 0): 60, (0, 1): "gap", (1, 0): 60, (1, 1): "gap",
    }  # fmt: skip


def test_an_end_of_a_cost_can_pay_back_what_its_middle_does_not() -> None:
    found = worlds("""
        settings: {money: {discount_rate: 0, years: 5}}
        sources: {s: {title: S}, t: {title: T}}
        criteria: [{id: back, measured: {figure: payback_years, curve: [[0, 100], [10, 0]]}}]
        options:
          a:
            money:
              - name: Moving
                kind: cost
                amount: [{value: 30, source: s}, {value: 170, source: t}]
                from: 2026
                to: 2026
              - {name: Sharing, kind: saving, amount: 10, from: 2027}
    """)
    back = values(found, "a", "back")
    assert back[0, 0, 0] == back[0, 0, 2] == "gap"
    # 30 are saved three years after the first.
    assert back[0, 0, 1] == 70


def test_an_option_that_is_not_ranked_has_no_cells() -> None:
    found = worlds("""
        criteria: [{id: care, judged: {0: Bad, 100: Good}, must: {at_least: 50}}]
        options: {a: {scores: {care: {score: 60}}}, b: {scores: {care: {score: 40}}}}
    """)
    assert list(found) == [("a", "care")]
