"""The smallest joint change of weights, against every way to move weight and a fine grid."""

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.robustness import nearest_shift, potentially_first
from tests.maths.robustness.matrices import GRID, Array, matrices
from tests.random_cases import some_of


def overall_leader(weights: Array, values: Array) -> int:
    overall = values @ weights
    return int(np.flatnonzero(overall >= overall.max() - 1e-9)[0])


def least_moved(weights: Array, advantage: Array) -> float:
    """The least weight to move for a rival to draw level; infinite where none is enough.

    One criterion receives, some others give all their weight, and one more gives a part: the
    least is among these, because only one thing is asked of the move. So all are tried.
    """
    missing, held = -float(weights @ advantage), weights.tolist()
    least = math.inf
    for receiver in range(weights.size):
        gains = (advantage[receiver] - advantage).tolist()
        for emptied in itertools.product((False, True), repeat=weights.size):
            given_up = sum(w for w, empty in zip(held, emptied, strict=True) if empty)
            gain = sum(itertools.compress(np.multiply(held, gains).tolist(), emptied))
            if gain >= missing - 1e-9:
                least = min(least, given_up)
            for part in range(weights.size):
                if not emptied[part] and gains[part] > 0 and missing > gain:
                    step = (missing - gain) / gains[part]
                    least = min(least, given_up + step if step <= held[part] + 1e-12 else math.inf)
    return least


@given(st.integers(1, 5).flatmap(matrices), st.integers(0, 999))
@settings(max_examples=some_of(100), deadline=None)
def test_the_nearest_shift_is_the_least_of_all_ways_to_move_weight(
    values: Array, seed: int
) -> None:
    weights = np.random.default_rng(seed).dirichlet(np.ones(values.shape[1]))
    first = overall_leader(weights, values)
    rivals = [row - values[first] for option, row in enumerate(values) if option != first]
    least = min((least_moved(weights, advantage) for advantage in rivals), default=math.inf)
    found = nearest_shift(weights, values)
    assert (found is None) == math.isinf(least)
    if found is not None:
        assert found.option != first
        assert found.moved == pytest.approx(least, abs=1e-9)
        assert found.weights.sum() == pytest.approx(1)
        assert (found.weights >= -1e-12).all()
        assert np.abs(found.weights - weights).sum() / 2 == pytest.approx(found.moved)
        after = values @ found.weights
        assert after[found.option] == pytest.approx(after.max(), abs=1e-7)


@given(matrices(3), st.tuples(*[st.integers(0, 5)] * 3).filter(any))
@settings(max_examples=some_of(150), deadline=None)
def test_the_nearest_shift_agrees_with_a_fine_grid(
    values: Array, points: tuple[int, int, int]
) -> None:
    weights = np.array(points) / sum(points)
    others = np.delete(np.arange(values.shape[0]), overall_leader(weights, values))
    overall = GRID @ values.T
    first = (overall[:, others] >= overall.max(axis=1, keepdims=True) - 1e-9).any(axis=1)
    found = nearest_shift(weights, values)
    if found is None:
        assert not first.any()
        assert not any(potentially_first(values, option).first for option in others)
    elif first.any():
        distance = np.abs(GRID - weights).sum(axis=1) / 2
        assert found.moved <= distance[first].min() + 1e-7


@given(st.integers(2, 6).flatmap(matrices), st.integers(0, 999))
@settings(max_examples=some_of(100), deadline=None)
def test_no_smaller_shift_is_found_by_chance(values: Array, seed: int) -> None:
    random = np.random.default_rng(seed)
    weights = random.dirichlet(np.ones(values.shape[1]))
    tries = random.dirichlet(np.ones(values.shape[1]) / 2, size=400)
    others = np.delete(np.arange(values.shape[0]), overall_leader(weights, values))
    found = nearest_shift(weights, values)
    target = weights if found is None else found.weights
    closer = target + (tries - target) * random.uniform(size=(400, 1)) ** 3
    overall = closer @ values.T
    first = (overall[:, others] >= overall.max(axis=1, keepdims=True)).any(axis=1)
    if found is None:
        assert not first.any()
    elif first.any():
        distance = np.abs(closer - weights).sum(axis=1) / 2
        assert distance[first].min() >= found.moved - 1e-7


def test_a_shift_is_said_in_points() -> None:
    values = np.array([[60.0, 50.0, 40.0], [50.0, 40.0, 80.0]])
    found = nearest_shift(np.array([0.6, 0.3, 0.1]), values)
    assert found is not None
    # The lead is 5, and each point from the first or second to the third gains a half.
    assert (found.option, found.moved) == (1, pytest.approx(0.1))
    assert found.weights == pytest.approx([0.5, 0.3, 0.2])


def test_the_nearest_rival_is_the_one_that_catches_up_first_not_the_one_behind_it() -> None:
    values = np.array([[60.0, 0, 0], [0, 60, 30], [0, 100, 0.0]])
    found = nearest_shift(np.array([0.8, 0.1, 0.1]), values)
    assert found is not None
    # 38 behind, 160 gained with each whole of weight from the first to the second; the other
    # rival is 39 behind and gains 120.
    assert (found.option, found.moved) == (2, pytest.approx(0.2375))
    assert found.weights == pytest.approx([0.5625, 0.3375, 0.1])


@given(
    matrices(3),
    st.tuples(*[st.integers(0, 5)] * 3).filter(any),
    st.lists(st.integers(0, 2), min_size=9, max_size=9),
)
@settings(max_examples=some_of(200), deadline=None)
def test_the_nearest_shift_between_models_agrees_with_a_fine_grid(
    values: Array, points: tuple[int, int, int], numbers: list[int]
) -> None:
    weights, models = np.array(points) / sum(points), np.array(numbers[: len(values)])
    own = models == models[overall_leader(weights, values)]
    found = nearest_shift(weights, values, models.tolist())
    overall = GRID @ values.T
    best = overall[:, own].max(axis=1)
    first = overall[:, ~own].max(axis=1, initial=-np.inf) >= best - 1e-9
    if found is None:
        assert not first.any()
        return
    after = values @ found.weights
    assert not own[found.option]
    assert own[found.leader]
    assert found.weights.sum() == pytest.approx(1)
    assert np.abs(found.weights - weights).sum() / 2 == pytest.approx(found.moved)
    assert after[found.option] == pytest.approx(after.max(), abs=1e-7)
    assert after[found.leader] == pytest.approx(after[own].max(), abs=1e-7)
    if first.any():
        distance = np.abs(GRID - weights).sum(axis=1) / 2
        assert found.moved <= distance[first].min() + 1e-7


def test_a_rival_has_to_be_level_with_every_line_of_the_first_model() -> None:
    values = np.array([[100.0, 0, 50], [50, 50, 50], [0, 50, 0], [0, 40, 60]])
    weights = np.array([0.8, 0.2, 0.0])
    alone = nearest_shift(weights, values)
    assert alone is not None
    assert (alone.option, alone.moved) == (1, pytest.approx(0.3))
    lines = nearest_shift(weights, values, [0, 0, 1, 1])
    assert lines is not None
    # The line of fifties is higher by then: 0.2 × 40 + 0.7 × 60 is level with it.
    assert (lines.leader, lines.option, lines.moved) == (1, 3, pytest.approx(0.7))
    assert lines.weights == pytest.approx([0.1, 0.2, 0.7])


def test_weight_is_taken_from_whatever_holds_either_line_up() -> None:
    """Against one line 0.175 are enough; against both 12 + 60x = 40 - 50x, half from each."""
    values = np.array([[100.0, 0, 0], [0, 100, 0], [0, 0, 60]])
    found = nearest_shift(np.array([0.4, 0.4, 0.2]), values, [0, 0, 1])
    assert found is not None
    assert (found.option, found.moved) == (2, pytest.approx(14 / 55))
    assert found.weights == pytest.approx([15 / 55, 15 / 55, 25 / 55])


def test_lines_of_one_model_alone_are_never_shifted() -> None:
    assert nearest_shift(np.array([0.5, 0.5]), np.array([[60.0, 10], [10, 50]]), [0, 0]) is None


def test_where_two_options_tie_nothing_moves() -> None:
    found = nearest_shift(np.array([0.5, 0.5]), np.array([[100.0, 0], [0, 100], [20, 20]]))
    assert found is not None
    assert (found.option, found.moved, found.weights.tolist()) == (1, 0, [0.5, 0.5])


def test_no_nan_is_ranked() -> None:
    with pytest.raises(ValueError, match="not finite"):
        nearest_shift(np.array([1.0]), np.array([[np.nan], [1.0]]))


@pytest.mark.parametrize("values", [[[60.0, 60], [50, 40]], [[60.0, 10]]])
def test_a_leader_that_nobody_can_catch_is_never_shifted(values: list[list[float]]) -> None:
    assert nearest_shift(np.array([0.5, 0.5]), np.array(values)) is None
