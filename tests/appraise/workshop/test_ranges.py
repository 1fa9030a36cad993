"""The ranges in use, and the weights that swing points over them stand for."""

from appraisal.appraise.performance import perform
from appraisal.appraise.workshop.ranges import ranges_in_use, weights_of_swings
from tests.datasets import dataset

AREA = """
    criteria:
      - {id: x, judged: {0: Bad, 100: Good}}
      - {id: y, judged: {0: Bad, 100: Good}}
      - {id: z, judged: {0: Bad, 100: Good}}
    options:
      a: {scores: {x: {score: 20}, y: {score: 90}, z: {score: 50}}}
      b: {scores: {x: {score: 60}, y: {score: 10}, z: {score: 50}}}
"""
MATRIX = perform(dataset(AREA)).matrix


def test_a_range_goes_from_the_worst_option_to_the_best() -> None:
    found = [(r.leaf, r.worst.option, r.best.option, r.size) for r in ranges_in_use(MATRIX)]
    assert found == [("x", "a", "b", 40), ("y", "b", "a", 80), ("z", "a", "a", 0)]


def test_options_that_are_not_compared_stretch_no_range() -> None:
    assert [each.size for each in ranges_in_use(MATRIX, ["a"])] == [0, 0, 0]


def test_a_step_over_half_the_scale_weighs_twice_its_points() -> None:
    weights = weights_of_swings({"x": 100, "y": 100, "z": 100}, ranges_in_use(MATRIX))
    assert weights == {"x": 2 / 3, "y": 1 / 3, "z": 0.0}


def test_points_where_options_are_alike_weigh_nothing() -> None:
    assert weights_of_swings({"z": 100}, ranges_in_use(MATRIX)) is None
    assert weights_of_swings({}, ranges_in_use(MATRIX)) is None
