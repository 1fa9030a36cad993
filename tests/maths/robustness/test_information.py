"""The value of information and what cannot be told apart, against loops and by hand."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.robustness import (
    Scores,
    criterion_groups,
    expected_ranks,
    inseparable_groups,
    value_of_information,
)

Array = np.ndarray[Any, np.dtype[np.float64]]


def mixed(options: int, leaves: int, seed: int) -> Scores:
    random = np.random.default_rng(seed)
    low, value, high = np.sort(random.uniform(0, 100, (3, options, leaves)), axis=0)
    gap = random.uniform(size=value.shape) < 0.25
    return Scores(value, low, high, gap)


def slow(weights: Array, scores: Scores, group: Any, samples: int) -> tuple[float, float]:
    """Chance of change and regret removed for one group, by the obvious loop."""
    random = np.random.default_rng(9)
    today = int((scores.value @ weights).argmax())
    best = int((scores.mean @ weights).argmax())
    changed, regret = 0, 0.0
    for _ in range(samples):
        stated, hoped = scores.value.copy(), scores.mean.copy()
        for cell in zip(*np.nonzero(group), strict=True):
            low, high = scores.lowest[cell], scores.highest[cell]
            if scores.gap[cell]:
                drawn = random.uniform(low, high)
            else:
                drawn = random.triangular(low, scores.value[cell], high)
            stated[cell] = hoped[cell] = drawn
        changed += int((stated @ weights).argmax()) != today
        regret += (hoped @ weights).max() - (hoped @ weights)[best]
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


@given(st.lists(st.lists(st.integers(0, 20), min_size=6, max_size=6), min_size=6, max_size=6))
def test_groups_hang_together_by_pairs_that_cannot_be_told_apart(rows: list[list[int]]) -> None:
    winning = np.full((6, 6), 0.5)
    for i in range(6):
        for j in range(i):
            winning[i, j] = rows[i][j] / 20
            winning[j, i] = 1 - winning[i, j]
    groups = inseparable_groups(winning, np.arange(float(len(winning))))
    place = {option: index for index, group in enumerate(groups) for option in group}
    assert sorted(place) == list(range(6))
    for i in range(6):
        for j in range(i):
            if 0.4 <= winning[i, j] <= 0.6:
                assert place[i] == place[j]
    expected = expected_ranks(winning)
    means = [expected[group].mean() for group in groups]
    assert means == sorted(means)
    for group in groups:
        linked = {group[0]}
        for _ in group:
            linked |= {
                other for other in group for one in linked if 0.4 <= winning[one, other] <= 0.6
            }
        assert linked == set(group)
        assert [expected[option] for option in group] == sorted(expected[group])


def test_a_clear_order_leaves_every_option_alone() -> None:
    winning = np.array([[0.5, 0.1, 0.7], [0.9, 0.5, 0.95], [0.3, 0.05, 0.5]])
    assert inseparable_groups(winning, np.arange(3.0)) == [[1], [0], [2]]


def test_no_nan_is_ranked() -> None:
    with pytest.raises(ValueError, match="not finite"):
        inseparable_groups(np.array([[0.5, np.nan], [np.nan, 0.5]]), np.zeros(2))


def test_options_of_the_same_value_are_inseparable_whatever_the_draws_say() -> None:
    winning = np.array([[0.5, 0.9, 1.0], [0.1, 0.5, 1.0], [0.0, 0.0, 0.5]])
    assert inseparable_groups(winning, np.array([60.0, 60.0 + 5e-10, 40.0])) == [[0, 1], [2]]
    assert inseparable_groups(winning, np.array([60.0, 60.1, 40.0])) == [[0], [1], [2]]
