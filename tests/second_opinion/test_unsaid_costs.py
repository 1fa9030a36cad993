"""A one-off cost that nobody states: the tool, the second opinion and the number by hand agree."""

import pytest

from appraisal.appraise import appraise
from tests.datasets import dataset
from tests.second_opinion import compared
from tests.second_opinion.areas import COUNCILS, written

UNSAID = (
    COUNCILS
    + """
    settings: {money: {years: 3, discount_rate: 0}}
    partnerships:
      board: {name: B, kind: company, level: inform, members: [shire, c]}
    functions: {care: {name: Care, level: county}}
    criteria:
      - {id: npv, measured: {figure: net_present_value, curve: [[-500, 0], [500, 100]]}}
      - {id: cost, measured: {figure: transition_cost, curve: [[0, 100], [200, 0]]}}
      - {id: yearly, measured: {figure: annual_saving, curve: [[0, 0], [200, 100]]}}
      - {id: payback, measured: {figure: payback_years, curve: [[0, 100], [9, 0]]}}
    options:
      now: {family: continue, money: [FLOWS]}
      makes: {family: unitary, councils: {all: {name: All, covers: [n, s, c]}}, money: [FLOWS]}
      starts:
        partnerships:
          start: {desk: {name: D, kind: company, level: share, members: [n, c], themes: []}}
        money: [FLOWS]
      deepens: {partnerships: {deepen: {board: share}}, money: [FLOWS]}
      moves: {functions: {care: {level: joint, by: board}}, money: [FLOWS]}
      says:
        partnerships: {deepen: {board: share}}
        money: [FLOWS, {name: C, kind: cost, amount: 0, from: 2026, to: 2026}]
""".replace(
        "FLOWS",
        "{name: T, kind: cost, amount: 10, from: 2026}, "
        "{name: S, kind: saving, amount: 40, from: 2027}",
    )
)


@pytest.mark.parametrize("option", ["makes", "starts", "deepens", "moves"])
def test_of_what_starts_something_a_one_off_cost_that_nobody_states_is_nought_by_assumption(
    option: str,
) -> None:
    """10 a year from 2026 and 40 back from 2027: 50 in all, 30 a year, even a third on."""
    area = appraise(dataset(UNSAID))
    compared.agree(area, written(UNSAID))
    cells = area.matrix.cells
    leaves = ("npv", "cost", "yearly", "payback")
    raws = [cells[option, leaf].raw for leaf in leaves]
    assert [raw and round(raw.value, 9) for raw in raws] == [50, 0, 30, 0.333333333]
    assert [cells[option, leaf].evidence for leaf in leaves] == [
        *("assumption", "assumption", "measured", "assumption")
    ]
    for stating in ("now", "says"):
        assert {cells[stating, leaf].evidence for leaf in leaves} == {"measured"}
