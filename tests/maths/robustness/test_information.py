"""The value of information, against a loop and by hand."""

from typing import Any

import numpy as np
import pytest

from appraisal.maths.robustness import (
    Scores,
    criterion_groups,
    value_of_information,
)
from tests.maths.robustness.drawn import Array, slow_scores


def mixed(options: int, leaves: int, seed: int) -> Scores:
    random = np.random.default_rng(seed)
    low, value, high = np.sort(random.uniform(0, 100, (3, options, leaves)), axis=0)
    gap = random.uniform(size=value.shape) < 0.25
    return Scores(value, low, high, gap)


def slow(weights: Array, scores: Scores, group: Any, samples: int) -> tuple[float, float]:
    """Chance of change and regret removed for one group, by the obvious loop."""
    today = int((scores.value @ weights).argmax())
    best = int((scores.mean @ weights).argmax())
    changed, regret = 0, 0.0
    for drawn in slow_scores(scores, samples, np.random.default_rng(9)):
        stated = np.where(group, drawn, scores.value) @ weights
        hoped = np.where(group, drawn, scores.mean) @ weights
        changed += int(stated.argmax()) != today
        regret += hoped.max() - hoped[best]
    return changed / samples, regret / samples


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_information_agrees_with_an_obvious_loop(seed: int) -> None:
    scores = mixed(4, 3, seed)
    weights = np.array([0.5, 0.3, 0.2])
    source = np.random.default_rng(seed).uniform(size=(1, 4, 3)) < 0.5
    groups = np.concatenate([criterion_groups(4, 3), source])
    found = value_of_information(weights, scores, groups, 20_000, seed=1)
    for index, group in enumerate(groups):
        change, regret = slow(weights, scores, group, 3_000)
        assert found.change[index] == pytest.approx(change, abs=0.04)
        assert found.regret[index] == pytest.approx(regret, abs=0.4)


def test_what_is_certain_or_weightless_is_not_worth_finding_out() -> None:
    value = np.array([[60.0, 50.0, 50.0], [50.0, 50.0, 50.0]])
    low, high = value.copy(), value.copy()
    low[:, 1:], high[:, 1:] = 0, 100
    scores = Scores(value, low, high, np.zeros((2, 3), dtype=bool))
    found = value_of_information(
        np.array([0.5, 0.0, 0.5]), scores, criterion_groups(2, 3), 5_000, seed=1
    )
    assert found.change[:2].tolist() == [0, 0]
    assert found.regret[:2].tolist() == [0, 0]
    assert found.change[2] > 0.3
    assert found.order[0] == 2


def test_settling_one_cell_by_hand() -> None:
    value = np.array([[50.0], [50.0 - 1e-6]])
    low, high = value.copy(), value.copy()
    low[1], high[1] = 0, 100
    scores = Scores(value, low, high, np.array([[False], [True]]))
    found = value_of_information(np.array([1.0]), scores, criterion_groups(2, 1), 50_000, seed=1)
    # Uniform over 0–100 against a sure 50: half the time, and 12.5 on average.
    assert found.change[0] == pytest.approx(0.5, abs=0.01)
    assert found.regret[0] == pytest.approx(12.5, abs=0.25)


def test_a_tie_changes_nothing() -> None:
    level = np.full((2, 1), 50.0)
    scores = Scores(level, level, level, np.zeros((2, 1), dtype=bool))
    found = value_of_information(np.array([1.0]), scores, criterion_groups(2, 1), 600, seed=1)
    assert found.change.tolist() == [0]
    assert found.regret.tolist() == [0]


def test_the_same_seed_gives_the_same_bytes() -> None:
    scores, weights = mixed(5, 4, 1), np.array([0.1, 0.2, 0.3, 0.4])
    once, again = (
        value_of_information(weights, scores, criterion_groups(5, 4), 1_500, seed=3)
        for _ in range(2)
    )
    assert once.change.tobytes() == again.change.tobytes()
    assert once.regret.tobytes() == again.regret.tobytes()
    assert sorted(once.order.tolist()) == [0, 1, 2, 3]


def test_groups_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match="shaped"):
        value_of_information(np.ones(1), mixed(2, 1, 1), criterion_groups(2, 2), 10, seed=1)
