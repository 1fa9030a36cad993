"""What turns the order of models is asked: weights, scores and ways of counting."""

from appraisal.appraise import Stages
from appraisal.appraise.workshop.proposed import Reason
from appraisal.appraise.workshop.turning_questions import (
    scores_that_turn,
    ways_that_turn,
    weights_that_turn,
)
from tests.appraised_treeshire import appraised
from tests.datasets import dataset

CLOSE = """
    criteria: [{id: x, judged: {0: Bad, 100: Good}}, {id: y, judged: {0: Bad, 100: Good}}]
    options:
      a: {scores: {x: {score: 60, low: 50, high: 70}, y: {score: 40, low: 39, high: 41}}}
      b: {scores: {x: {score: 40, low: 20, high: 65}, y: {score: 56, low: 55, high: 57}}}
"""


def test_the_nearest_weight_comes_first_and_is_asked_on_its_telling_leaf() -> None:
    first, second, *_ = weights_that_turn(appraised())
    assert (first.id, first.page) == ("criterion-nearness", ("robustness",))
    (reason,) = first.reasons
    assert (reason.kind, reason.about) == ("weight", ("local", "pooled"))
    assert [round(figure, 3) for figure in reason.figures] == [0.2, 0.26]
    assert second.id == "criterion-smallest"


def test_weights_that_move_least_under_any_perspective_follow() -> None:
    kinds = [one.reasons[0].kind for one in weights_that_turn(appraised())]
    assert kinds.index("shift") == kinds.count("weight")
    shifts = [one.reasons[0] for one in weights_that_turn(appraised())][kinds.index("shift") :]
    moved = [reason.figures[0] for reason in shifts]
    assert moved == sorted(moved)


def test_a_score_that_turns_the_order_within_its_range_is_asked_with_its_figures() -> None:
    found = list(scores_that_turn(Stages(dataset(CLOSE))))
    assert {one.id for one in found} == {"score-a-x", "score-b-x"}
    by_id = {one.id: one.reasons[0] for one in reversed(found)}
    assert by_id["score-b-x"] == Reason("score-within", ("b",), (40.0, 44.0))
    assert by_id["score-a-x"] == Reason("score-within", ("b",), (60.0, 56.0))
    assert found[0].page == ("criterion", "x")


def test_scores_that_turn_it_only_together_are_asked_too() -> None:
    found = list(scores_that_turn(appraised()))
    assert found[0].id == "score-continue-resilience"
    assert {one.reasons[0].kind for one in found} == {"score-together"}


def test_where_no_range_reaches_so_far_the_nearest_score_is_asked() -> None:
    text = CLOSE.replace("low: 50, high: 70", "low: 60, high: 60").replace(
        "20, high: 65", "40, high: 40"
    )
    (found,) = scores_that_turn(Stages(dataset(text)))
    assert found.reasons[0].kind == "score-beyond"


def test_a_way_of_counting_that_puts_another_model_first_most_often_is_asked() -> None:
    (way,) = ways_that_turn(appraised())
    assert (way.id, way.page) == ("way-aggregation", ("ways",))
    assert way.reasons[0].about == ("aggregation", "geometric-mean", "two-councils")


def test_where_nothing_is_ranked_nothing_is_asked() -> None:
    empty = Stages(dataset("{}"))
    for find in (weights_that_turn, scores_that_turn, ways_that_turn):
        assert list(find(empty)) == []
