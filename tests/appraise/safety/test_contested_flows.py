"""What each contested cost or saving would have to be: by hand, and by appraising again."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.appraise.matrix import Ranking, rank_options
from appraisal.appraise.performance import perform
from appraisal.appraise.safety.contested_flows import FlowRow, switching_flows
from appraisal.appraise.weights import weigh
from appraisal.area.candidates import all_formed
from appraisal.model import Dataset, Figure
from tests.appraise.safety.robust import of
from tests.datasets import dataset
from tests.random_cases import some_of

LEAF = "judged: {0: Bad, 100: Good}"
COST = """{name: Change, kind: cost, amount: [{value: 1000, source: p}, {value: 3000, source: q}],
            from: 2026, to: 2026}"""
SAVING = """{name: Team, kind: saving, amount: [{value: 200, source: p}, {value: 900, source: q}],
            from: 2026, to: 2030}"""
TWO = f"""
    settings: {{simulation: {{samples: 10}}, money: {{discount_rate: 0}}}}
    criteria:
      - {{id: x, {LEAF}}}
      - {{id: m, measured: {{figure: net_present_value, curve: [[-10000, 0], [10000, 100]]}}}}
    options:
      a: {{scores: {{x: {{score: 60}}}}}}
      b:
        scores: {{x: {{score: 50}}}}
        money:
          - {COST}
          - {SAVING}
          - {{name: Sure, kind: cost, amount: 1, from: 2026, to: 2026}}
"""
"""a 60 and 50; b 50, and 2,750 less 2,001 of money: 749, worth 53.745. It lacks 6.255 of value,
which is £1.251 million."""


def flows(area: Dataset) -> tuple[FlowRow, ...]:
    robust = appraise(area).robust
    assert robust is not None
    return robust.flows


def test_each_contested_flow_of_one_net_present_value_has_its_own_figure() -> None:
    cost, saving = flows(dataset(TWO))
    assert (cost.option, cost.flow, cost.amount, cost.low, cost.high) == ("b", 0, 2000, 1000, 3000)
    assert (cost.needed, cost.rival) == (pytest.approx(2000 - 1251), "a")
    assert (saving.flow, saving.amount, saving.sources) == (1, 550, ("p", "q"))
    assert (saving.needed, saving.rival) == (pytest.approx(550 + 1251 / 5), "a")


def test_a_figure_lies_within_the_span_of_its_sources_or_on_either_side() -> None:
    """A cost of 749 where sources give 1,000 to 3,000; savings of 800 and 1,600 against 900."""
    cost, saving = flows(dataset(TWO))
    assert (cost.way, cost.inside, saving.way, saving.inside) == ("less", False, "more", True)
    _, far = flows(dataset(TWO.replace("score: 60", "score: 80")))
    assert (far.way, far.inside) == ("more", False)


def test_a_flow_whose_sources_agree_is_not_contested() -> None:
    agreed = TWO.replace("{value: 3000, source: q}", "{value: 1000, source: q}")
    assert [row.flow for row in flows(dataset(agreed))] == [1]


def test_the_leaders_own_flow_says_where_another_draws_level() -> None:
    """b now leads by 13.745 less 10: 3.745, which is £749,000."""
    cost, saving = flows(dataset(TWO.replace("score: 60", "score: 50")))
    assert (cost.needed, cost.rival) == (pytest.approx(2749), "a")
    assert (saving.needed, saving.rival) == (pytest.approx(550 - 749 / 5), "a")


def test_no_amount_that_would_do_is_none() -> None:
    """A cost of nought still leaves b behind; a saving may grow as far as its curve reaches."""
    cost, saving = flows(dataset(TWO.replace("score: 60", "score: 80")))
    assert (cost.needed, cost.rival) == (None, None)
    assert saving.needed == pytest.approx((6000 + 2001) / 5)
    beyond = TWO.replace("score: 60", "score: 100").replace("score: 50", "score: 1")
    assert [row.needed for row in flows(dataset(beyond))] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        TWO.replace("amount: 1,", "amount: unknown,"),
        TWO.replace("figure: net_present_value", "figure: councils"),
        TWO + "    perspectives: {p: {weights: {x: 1}}}",
    ],
    ids=["another flow is not known", "no criterion reads it", "the criterion weighs nothing"],
)
def test_a_flow_that_moves_no_value_has_no_figure(text: str) -> None:
    assert [row.needed for row in flows(dataset(text))] == [None, None]


def test_flows_that_nobody_contests_and_options_not_ranked_have_no_row() -> None:
    sure = TWO.replace("[{value: 1000, source: p}, {value: 3000, source: q}]", "2000")
    assert [row.flow for row in flows(dataset(sure))] == [1]
    out = TWO.replace(f"{{id: x, {LEAF}}}", f"{{id: x, {LEAF}, must: {{at_least: 55}}}}")
    assert flows(dataset(out)) == ()


def test_a_payback_that_is_lost_counts_where_it_brings_exactly_a_tie() -> None:
    """Both 86. While b pays back it is worth 0 on that; once it never does, 50, as a is: level.

    Over ten years savings come to 0.9 × (10 × 200 + 3 × 100) = 2,070 and the passing cost to
    1.2 × 2 × 100 = 240. What is left, 1,830, is lost at 1,830 ÷ (1.2 × 10) = 152.5 a year.
    """
    text = """
        settings: {simulation: {samples: 10}, money: {optimism: {cost: 20, saving: 10}}}
        criteria:
          - {id: x, judged: {0: Bad, 100: Good}}
          - {id: net, measured: {figure: net_present_value, curve: [[0, 5], [2500, 0]]}}
          - {id: pay, measured: {figure: payback_years, curve: [[0, 0], [5, 0]]}}
        options:
          a:
            scores: {x: {score: 86}}
            partnerships: {start: {p: {name: P, kind: company, level: share}}}
          b:
            scores: {x: {score: 86}}
            money:
              - {name: F, kind: cost, amount: 100, from: 2026, to: 2027}
              - {name: F, kind: saving, amount: 200, from: 2026}
              - {name: F, kind: cost, amount: [{value: 100, source: p}, {value: 200, source: q}],
                 from: 2026}
              - {name: F, kind: saving, amount: 100, from: 2026, to: 2028}
    """
    (row,) = flows(dataset(text))
    assert (row.way, row.rival, row.inside) == ("more", "a", True)
    assert row.needed == pytest.approx(152.5)


# --- Law --------------------------------------------------------------------------------------

FIGURES = ("net_present_value", "annual_saving", "transition_cost", "payback_years")
amounts = st.integers(1, 40).map(lambda n: 100 * n)


@st.composite
def workspaces(draw: st.DrawFn) -> Dataset:
    """Two options and a judged criterion beside up to three of money, on curves of any shape."""
    used = draw(st.lists(st.sampled_from(FIGURES), min_size=1, max_size=3, unique=True))
    criteria = [f"{{id: x, {LEAF}}}"]
    for name in used:
        scale = 10 if name == "payback_years" else 5000
        raws = sorted(draw(st.sets(st.integers(-6, 6), min_size=2, max_size=3)))
        curve = [[raw * scale / 2, draw(st.integers(0, 20)) * 5] for raw in raws]
        criteria.append(f"{{id: {name[:3]}, measured: {{figure: {name}, curve: {curve}}}}}")
    lines = []
    for kind, to in (
        ("cost", ", to: 2027"),
        ("saving", ""),
        ("cost", ""),
        ("saving", ", to: 2028"),
    ):
        one, other = draw(amounts), draw(amounts)
        contested = f"[{{value: {one}, source: p}}, {{value: {other}, source: q}}]"
        amount = contested if draw(st.booleans()) else one
        lines.append(f"{{name: F, kind: {kind}, amount: {amount}, from: 2026{to}}}")
    return dataset(f"""
        settings: {{simulation: {{samples: 10}}, money: {{optimism: {{cost: 20, saving: 10}}}}}}
        criteria: [{", ".join(criteria)}]
        options:
          a: {{scores: {{x: {{score: {draw(st.integers(0, 100))}}}}}}}
          b:
            scores: {{x: {{score: {draw(st.integers(0, 100))}}}}}
            money: [{", ".join(lines)}]
    """)


def again(area: Dataset, row: FlowRow, amount: float) -> Ranking:
    """The ranking once a flow has an amount for certain."""
    option = area.options[row.option]
    figure = Figure(value=amount, source=("assumption",))
    money = list(option.money)
    money[row.flow] = money[row.flow].model_copy(update={"amount": figure})
    changed = option.model_copy(update={"money": tuple(money)})
    area = replace(area, options={**area.options, row.option: changed})
    return rank_options(perform(area).matrix, next(iter(weigh(area).values())).leaves)


@given(workspaces())
@settings(max_examples=some_of(40), deadline=None)
def test_a_flow_shares_the_first_place_at_its_figure_and_not_before(area: Dataset) -> None:
    for row in flows(area):
        first = set(again(area, row, row.amount).first())
        needed = row.needed
        reach = 30_000 if needed is None else abs(needed - row.amount)
        for step in (0.1, 0.5, 0.9, 0.999):
            for amount in (row.amount - step * reach, row.amount + step * reach):
                if amount >= 0 and reach > 1e-6:
                    assert set(again(area, row, amount).first()) == first
        if needed is not None:
            near = [again(area, row, max(0.0, needed + by)).value for by in (-1e-6, 0, 1e-6)]
            leads = [value[row.option] - value[str(row.rival)] for value in near]
            assert min(leads) <= 1e-4
            assert max(leads) >= -1e-4


def test_flows_that_use_one_fact_move_together_in_the_option_and_in_its_rival() -> None:
    """Worth 100 less a hundredth of the cost: a pays 2x and b pays x and 3,000, level at 3,000."""
    area = dataset("""
        sources: {s: {title: S}, t: {title: T}}
        facts: {fee: [{value: 1000, source: s}, {value: 1500, source: t}]}
        criteria: [{id: cost, measured: {figure: transition_cost, curve: [[0, 100], [10000, 0]]}}]
        options:
          a:
            money:
              - {name: One, kind: cost, amount: {use: fee}, from: 2026, to: 2026}
              - {name: Two, kind: cost, amount: {use: fee}, from: 2027, to: 2027}
          b:
            money:
              - {name: One, kind: cost, amount: {use: fee}, from: 2026, to: 2026}
              - {name: Own, kind: cost, amount: 3000, from: 2026, to: 2026}
    """)
    rows = switching_flows(area, perform(area).matrix, np.array([1.0]))
    assert [(row.option, row.flow, row.amount, row.rival) for row in rows] == [
        ("a", 0, 1250, "b"),
        ("b", 0, 1250, "a"),
    ]
    assert [row.needed for row in rows] == pytest.approx([3000, 3000])


AGREED_BY_ALL = """
    settings: {reference_option: a, money: {discount_rate: 0}, models: {m: {name: M}}}
    sources: {s: {title: S}, t: {title: T}}
    criteria:
      - {id: x, judged: {0: Bad, 100: Good}}
      - {id: m, measured: {figure: net_present_value, curve: [[-9000, 0], [9000, 90]]}}
    candidates:
      hub:
        name: Hub
        kind: company
        level: share
        from: 2026
        costs:
          set_up: [{value: 1000, source: s}, {value: 3000, source: t}]
          running: {value: 0, source: s}
    options:
      a: {scores: {x: {score: 50}}}
      b: {model: m, candidates: [hub], scores: {x: {score: 90}}}
      b2: {model: m, candidates: [hub], scores: {x: {score: 80}}}
      c: {candidates: [hub], scores: {x: {score: RIVAL}}}
"""
"""Two lines of the first model share a candidate, which their rival may have too."""


def test_what_one_candidate_costs_moves_a_rival_that_is_made_of_it_as_well() -> None:
    rows = of(all_formed(dataset(AGREED_BY_ALL.replace("RIVAL", "70")))).flows
    assert [(row.option, row.flow, row.needed) for row in rows] == [
        ("b", 0, None),
        ("b2", 0, None),
        ("c", 0, None),
    ]


def test_what_one_candidate_costs_moves_every_line_that_is_made_of_it() -> None:
    """At £8m the money of both is worth 5, and the higher of the two 47.5, as much as A."""
    rows = of(all_formed(dataset(AGREED_BY_ALL.replace("RIVAL", "10")))).flows
    found = {row.option: (row.needed, row.rival) for row in rows}
    assert found["b"] == found["b2"] == (pytest.approx(8000), "a")
