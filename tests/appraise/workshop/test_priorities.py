"""Each council's own weights, and how it orders the models under them."""

import numpy as np
import pytest

from appraisal.appraise.performance import perform
from appraisal.appraise.workshop.priorities import Place, orders, priorities
from tests.appraise.workshop.areas import answers_of, area

GIVEN = """
ash: {swings: {say: 100}}
box: {swings: {care: 100, cost: 100}, weights: {say: 100}}
cob: {weights: {say: 30, care: 10}}
"""
AREA = area(GIVEN)
MATRIX = perform(AREA).matrix


TRADEOFFS = """{tradeoffs: [
    {more: {criterion: say, from: 0, to: 50}, than: {criterion: care, from: 0, to: 50}, times: 2},
    {more: {criterion: care, from: 0, to: 50}, than: {criterion: say, from: 0, to: 50}, times: 2}
    ]}"""


def weights_of(text: str) -> tuple[str, list[float] | None]:
    made = area(f"ash: {text}")
    found = priorities(made, MATRIX, answers_of(made)["ash"])
    return found.how, None if found.weights is None else found.weights.tolist()


def test_swings_count_over_the_ranges_in_use() -> None:
    # Care goes from 40 to 95 and cost from 20 to 99: points ÷ range.
    how, weights = weights_of("{swings: {care: 55, cost: 80}}")
    assert how == "swings"
    assert weights == [0, pytest.approx(0.5), pytest.approx(0.5)]


def test_points_over_whole_scales_are_shared_as_in_a_perspective() -> None:
    assert weights_of("{weights: {say: 30, care: 10}}") == ("weights", [0.75, 0.25, 0])


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("{weights: {say: 0, care: 0}}", "weights"),
        ("{swings: {say: 0}}", "swings"),
        ("{capacity: 1}", "nothing"),
        (TRADEOFFS, "tradeoffs"),
    ],
)
def test_what_gives_no_weighting_has_none(text: str, how: str) -> None:
    assert weights_of(text) == (how, None)


def test_steps_set_against_each_other_are_a_set_with_a_middle() -> None:
    step = "{criterion: %s, from: 0, to: 50}"
    text = f"ash: {{tradeoffs: [{{more: {step % 'say'}, than: {step % 'care'}, times: 2}}]}}"
    made = area(text)
    given = priorities(made, MATRIX, answers_of(made)["ash"])
    assert given.fitting is not None
    assert given.fitting.rows.tolist() == [[0.5, -1, 0]]
    assert given.weights is not None
    assert given.weights.sum() == pytest.approx(1)
    assert given.weights[0] >= 2 * given.weights[1]


def found(*weights: float, **more: object) -> dict[str, Place]:
    made = area(**more)
    own = {"ash": np.array(weights)}
    return dict(orders(made, perform(made).matrix, own)["ash"].places)


def test_a_model_is_ranked_and_stands_behind_the_first_by_its_loss() -> None:
    # Share's say is 60 − 10 + 5 = 55, its care that of today.
    assert found(1, 0, 0) == {
        "stay": Place(60, 0, 1, 1, 1),
        "share": Place(55, 5, 2, 2, 2),
        "merge": Place(20, 40, 3, 3, 3),
    }


def test_models_that_cannot_be_told_apart_have_a_range_of_ranks() -> None:
    places = found(0, 1, 0)
    assert (places["stay"].rank, places["share"].rank) == (2, 2)
    assert [(places[i].best, places[i].worst) for i in ("stay", "share")] == [(2, 3), (2, 3)]


def test_without_weights_or_options_there_is_no_order() -> None:
    assert orders(AREA, MATRIX, {}) == {}
    bare = area(options={})
    assert orders(bare, perform(bare).matrix, {"ash": np.array([1.0, 0, 0])}) == {}


def test_what_nothing_is_known_of_is_not_told_apart() -> None:
    options = {
        "stay": {"name": "Stay", "family": "continue", "scores": {"say": {"score": 10}}},
        "gap": {"name": "Gap", "family": "unitary"},
    }
    order = orders(
        made := area(options=options), perform(made).matrix, {"ash": np.array([1.0, 0, 0])}
    )["ash"]
    assert order.above == frozenset()
    assert order.first == ("stay", "gap")
