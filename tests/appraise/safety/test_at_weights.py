"""Draws of the scores alone, each perspective's weights as given."""

from appraisal.appraise import appraise
from appraisal.appraise.safety.at_weights import winning_at_weights
from appraisal.appraise.safety.ground import lay_out
from tests.datasets import dataset
from tests.findings.cases_of_given_weights import SCORED, VARIED


def shares(text: str) -> list[float]:
    """How often Ann is worth more than Cat, by perspective."""
    made = appraise(dataset(text))
    ground = lay_out(made.dataset, made.matrix, made.weights, made.headline)
    assert ground is not None
    found = winning_at_weights(made.dataset, ground, made.weights, {i: i for i in ground.options})
    assert found is not None
    assert list(found) == ["held", "near"]
    return [winning["ann"]["cat"] for winning in found.values()]


def test_each_perspectives_own_weights_say_who_is_ahead() -> None:
    held, near = shares(VARIED.replace("{x: 12, y: 8}", "{x: 8, y: 12}"))
    assert held > 0.95
    assert near < 0.05


def test_scores_that_vary_alike_leave_level_what_the_weights_hang_on() -> None:
    held, near = shares(SCORED)
    assert 0.45 < held < 0.6
    assert near == 1.0
