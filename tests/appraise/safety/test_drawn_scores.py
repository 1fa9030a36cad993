"""What a simulation draws: lines of one model together, and all that rests on one shared fact."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise.performance import perform
from appraisal.appraise.safety.drawn_scores import drawn_scores, ties_of_facts
from appraisal.maths.robustness import Scores
from appraisal.maths.robustness.arrays import SingleArray
from appraisal.maths.robustness.cells import BLOCK, Row, draw_cells, draw_roots, uncertain_cells
from appraisal.maths.robustness.sampling import generator
from tests.appraise.safety.robust import of
from tests.appraise.ways.counting import ways_of
from tests.datasets import dataset

LINES = """
settings: {{simulation: {{samples: 20000}}, models: {{two: {{name: Two councils}}}}}}
criteria: [{{id: x, judged: {{0: bad, 100: good}}}}, {{id: y, judged: {{0: bad, 100: good}}}}]
options:
  a: {{model: two, scores: {{x: {{score: 50}}, y: {{score: 60, low: 30, high: 90}}}}}}
  {copy}: {{model: two, scores: {{x: {{score: 50}}, y: {{score: 60, low: 30, high: 90}}}}}}
  b: {{scores: {{x: {{score: 55}}, y: {{score: 55}}}}}}
  c: {{scores: {{x: {{score: 40}}, y: unknown}}}}
  d: {{scores: {{}}}}
"""


@pytest.mark.parametrize("copy", ["a2", "zz", "bb"])
def test_a_copy_of_a_line_changes_no_models_share_whatever_its_id(copy: str) -> None:
    one = of(dataset(LINES.replace("  {copy}", "  # {copy}").format(copy=copy))).simulated
    more = of(dataset(LINES.format(copy=copy))).simulated
    assert more.models == one.models
    assert list(more.models) == ["two", "b", "c", "d"]
    assert more.level["a"][copy] == 1


SHARED = """
settings: {simulation: {samples: 4000}, date: 2026-01-01, money: {years: 1}}
sources: {s: {title: S}, t: {title: T}}
facts: {fee: [{value: 100, source: s}, {value: 300, source: t}]}
criteria:
  - {id: cost, measured: {figure: transition_cost, curve: [[0, 100], [400, 0]]}}
  - {id: gain, measured: {figure: annual_saving, curve: [[0, 0], [400, 100]]}}
options:
  a: {money: [{name: M, kind: cost, amount: {use: fee}, from: 2026, to: 2026}]}
  b: {money: [{name: M, kind: cost, amount: FEE, from: 2026, to: 2026}]}
  c: {money: [{name: M, kind: saving, amount: {use: fee}, from: 2026}]}
"""


def test_options_that_rest_on_one_fact_are_level_in_every_draw() -> None:
    together = of(dataset(SHARED.replace("FEE", "{use: fee}"))).simulated
    alike = "[{value: 100, source: s}, {value: 300, source: t}]"
    apart = of(dataset(SHARED.replace("FEE", alike))).simulated
    assert together.level["a"]["b"] == 1
    assert apart.level["a"]["b"] < 0.01


def test_a_cost_falls_in_value_as_a_saving_of_the_same_figure_rises() -> None:
    """100 of 400 is worth 75 as a cost and 25 as a saving, whatever the fact is in a draw."""
    area = dataset(SHARED.replace("FEE", "unknown"))
    matrix = perform(area).matrix
    errors = drawn_scores(area, matrix, ties_of_facts(area, matrix)).together
    assert matrix.cells["a", "cost"].raw is not None
    assert (matrix.options, matrix.leaves) == (("a", "b", "c"), ("cost", "gain"))
    assert errors.draw[0, 0] == errors.draw[2, 1]
    assert errors.turned[0, 0] != errors.turned[2, 1]
    others = {errors.draw[i, j] for i, j in ((0, 1), (1, 0), (1, 1), (2, 0))}
    assert len(others | {errors.draw[0, 0]}) == 5


def test_a_fact_without_a_range_ties_nothing() -> None:
    area = dataset(SHARED.replace("FEE", "{use: fee}").replace("value: 300", "value: 100"))
    matrix = perform(area).matrix
    errors = drawn_scores(area, matrix, ties_of_facts(area, matrix)).together
    assert len(set(errors.draw.ravel().tolist())) == 6


NOBODY_KNOWS = SHARED.replace(
    "facts: {fee: [{value: 100, source: s}, {value: 300, source: t}]}", "facts: {fee: unknown}"
)
CLASSES = "where_unknown: {non-structural: {low: 50, value: 100, high: 300, source: s}}"


@pytest.mark.parametrize("where_unknown", ["", CLASSES])
def test_an_unknown_fact_is_drawn_once_be_it_a_gap_or_a_class(where_unknown: str) -> None:
    """a and b cost it, alike in every draw; c saves it and also has a cost that is unknown."""
    text = NOBODY_KNOWS.replace("0]]}}", "0]]}, " + where_unknown + "}").replace(
        "100]]}}", "100]]}, " + where_unknown + "}"
    )
    area = dataset(
        text.replace("FEE", "{use: fee}").replace(
            "{use: fee}, from: 2026}]",
            "{use: fee}, from: 2026}, {name: N, kind: cost, amount: unknown, from: 2026}]",
        )
    )
    matrix = perform(area).matrix
    assert matrix.cells["a", "cost"].evidence == ("reference" if where_unknown else "gap")
    errors = drawn_scores(area, matrix, ties_of_facts(area, matrix)).together
    assert errors.draw[0, 0] == errors.draw[1, 0] == errors.draw[2, 1]
    assert errors.turned[:, 0].tolist()[:2] == [False, False]
    assert errors.turned[2, 1]
    assert len(set(errors.draw.ravel().tolist())) == 4
    assert of(area).simulated.level["a"]["b"] == 1
    apart = of(dataset(text.replace("FEE", "unknown"))).simulated
    assert apart.level["a"]["b"] < 0.01


def test_a_copy_that_is_a_model_of_its_own_takes_from_the_others() -> None:
    one = of(dataset(LINES.format(copy="z"))).simulated
    apart = of(dataset(LINES.replace("model: two, ", "").format(copy="z"))).simulated
    assert set(apart.models) == {"a", "b", "c", "d", "z"}
    assert apart.models["b"][0] < one.models["b"][0] - 0.02


RESTING = """
settings: {{reference_option: stay, simulation: {{samples: 2000, ways: 200}}}}
criteria:
  - {{id: x, judged: {{0: bad, 100: good}}}}
  - {{id: y, judged: {{0: bad, 100: good}}}}
  - {{id: z, judged: {{0: bad, 100: good}}}}
candidates:
  nothing: {{name: Nothing, kind: company, level: inform}}
  lift: {{name: Lift, kind: company, level: inform, lifts: {{x: {{score: {lift}}}}}}}
options:
  stay: {{scores: {{x: {{score: {score}, low: 20, high: 70}}, y: {{score: 50}}}}}}
  same: {{candidates: [nothing]}}
  more: {{candidates: [lift]}}
  own: {{candidates: [nothing], scores: {{x: {{score: 40, low: 20, high: 70}}}}}}
"""


def test_an_option_whose_candidate_changes_nothing_ties_with_the_reference_in_every_draw() -> None:
    """Gaps too: what is not known of the reference option is not known of the other either."""
    found = of(dataset(RESTING.format(score=40, lift=5))).simulated
    assert found.level["stay"]["same"] == 1
    assert found.level["stay"]["own"] < 0.01


def test_a_lift_without_a_range_puts_an_option_ahead_in_every_draw() -> None:
    found = of(dataset(RESTING.format(score=40, lift=5))).simulated
    assert found.winning["more"]["stay"] == 1


def draws(scores: Scores, option: int, leaf: int) -> SingleArray:
    """A block of draws of one value, on the same random numbers for every option."""
    errors, at = scores.together, [leaf]
    row = Row(*(part[option, at] for part in (scores.low, scores.value, scores.high, scores.gap)))
    count = int(errors.draw.max()) + 1
    cells = uncertain_cells(row, errors.draw[option, at], errors.turned[option, at], count)
    roots = draw_roots(generator(3), count)
    return draw_cells(cells, roots, np.empty((1, BLOCK), dtype=np.float32))[0]


@given(st.integers(20, 70), st.integers(0, 30))
def test_an_exact_lift_is_always_that_much_above(score: int, lift: int) -> None:
    area = dataset(RESTING.format(score=score, lift=lift))
    matrix = perform(area).matrix
    scores = drawn_scores(area, matrix, ())
    stay, more = (draws(scores, matrix.options.index(i), 0) for i in ("stay", "more"))
    assert np.abs(more - stay - lift).max() < 1e-3


def test_the_shared_error_of_the_reference_counts_in_every_way_of_counting() -> None:
    """A lift that is surely above nought leaves the reference option first in no draw of any."""
    ways = ways_of(RESTING.format(score=40, lift=5))
    assert set(ways.models) == {"stay", "same", "more", "own"}
    assert ways.shares[..., ways.models.index("stay")].max() == 0
