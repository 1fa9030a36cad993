"""Dominance and the smallest joint change of weights, against grids and their own proofs."""

import itertools
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.robustness import dominates, nearest_shift, potentially_first
from appraisal.maths.robustness.simplex import matrix_game, maximise

Array = np.ndarray[Any, np.dtype[np.float64]]

CASES = Path(__file__).parents[2] / "cases"

STEPS = 40
GRID = (
    np.array([(i, j, STEPS - i - j) for i in range(STEPS + 1) for j in range(STEPS + 1 - i)])
    / STEPS
)
# Every weighting is within this of a point of the grid, as weight to be moved.
MESH = 2 / STEPS


def matrices(leaves: int) -> st.SearchStrategy[Array]:
    row = st.lists(st.integers(0, 10), min_size=leaves, max_size=leaves)
    return st.lists(row, min_size=1, max_size=6).map(lambda rows: 10.0 * np.array(rows))


any_matrix = st.integers(1, 6).flatmap(matrices)


def ratios(pairs: Any) -> list[float]:
    return [top / bottom for top, bottom in pairs]


def test_a_game_has_the_value_and_mixtures_published() -> None:
    case = yaml.safe_load((CASES / "zero-sum-game.yaml").read_text(encoding="utf-8"))
    found = matrix_game(np.array(case["payoff"], dtype=np.float64))
    assert found.value == pytest.approx(case["value"][0] / case["value"][1])
    assert found.columns == pytest.approx(ratios(case["columns"]), abs=case["tolerance"])
    assert found.rows == pytest.approx(ratios(case["rows"]), abs=case["tolerance"])


@given(st.integers(1, 6).flatmap(matrices))
@settings(max_examples=200, deadline=None)
def test_a_game_is_proved_by_its_two_mixtures(payoff: Array) -> None:
    found = matrix_game(payoff - 50)
    for mixture in (found.columns, found.rows):
        assert mixture.sum() == pytest.approx(1)
        assert (mixture >= 0).all()
    assert ((payoff - 50) @ found.columns).min() == pytest.approx(found.value, abs=1e-7)
    assert (found.rows @ (payoff - 50)).max() == pytest.approx(found.value, abs=1e-7)


def test_a_program_without_a_maximum_says_so() -> None:
    assert maximise(np.array([1.0]), np.array([[-1.0]]), np.array([1.0])) is None


def test_a_program_that_cycles_without_blands_rule_ends() -> None:
    # Beale's example of cycling, whose optimum is 1/20.
    gains = np.array([0.75, -150, 0.02, -6])
    rows = np.array([[0.25, -60, -0.04, 9], [0.5, -90, -0.02, 3], [0, 0, 1, 0]])
    found = maximise(gains, rows, np.array([0.0, 0, 1]))
    assert found is not None
    assert found.value == pytest.approx(0.05)
    assert found.variables == pytest.approx([0.04, 0, 1, 0])


@given(any_matrix)
def test_dominance_is_no_worse_anywhere_and_better_somewhere(values: Array) -> None:
    found = dominates(values)
    for i, j in np.ndindex(found.shape):
        pairs = list(zip(values[i], values[j], strict=True))
        expected = all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)
        assert found[i, j] == expected


@given(matrices(3))
@settings(max_examples=150, deadline=None)
def test_potential_dominance_agrees_with_a_fine_grid(values: Array) -> None:
    overall = GRID @ values.T
    for option in range(values.shape[0]):
        found = potentially_first(values, option)
        others = np.delete(overall, option, axis=1)
        best = (overall[:, [option]] - others).min(axis=1).max() if others.size else 0.0
        assert found.lead >= best - 1e-7
        assert found.lead <= best + 200 * MESH
        if best >= 0:
            assert found.first


@given(any_matrix, st.booleans(), st.integers(0, 99))
@settings(max_examples=200, deadline=None)
def test_potential_dominance_carries_its_proof(values: Array, within_hull: bool, seed: int) -> None:
    random = np.random.default_rng(seed)
    leaves = values.shape[1]
    hull = random.dirichlet(np.ones(leaves), size=3) if within_hull else np.eye(leaves)
    for option in range(values.shape[0]):
        found = potentially_first(values, option, hull if within_hull else None)
        assert found.weights.sum() == pytest.approx(1)
        assert (found.weights >= -1e-12).all()
        if values.shape[0] == 1:
            assert found.first
            continue
        overall = values @ found.weights
        lead = overall[option] - np.delete(overall, option).max()
        assert lead == pytest.approx(found.lead, abs=1e-7)
        # The mixture of the others is at least as good, but for the lead, at every corner.
        assert found.mix[option] == 0
        assert found.mix.sum() == pytest.approx(1)
        beaten = (values[option] - found.mix @ values) @ hull.T
        assert beaten.max() <= found.lead + 1e-7
        assert found.first == (found.lead >= -1e-9)


def test_an_option_between_two_others_is_never_first_though_not_dominated() -> None:
    values = np.array([[100.0, 0.0], [0.0, 100.0], [40.0, 40.0]])
    assert not dominates(values).any()
    found = potentially_first(values, 2)
    assert not found.first
    assert found.lead == pytest.approx(-10)
    assert found.mix == pytest.approx([0.5, 0.5, 0])


def test_a_tie_counts_as_first() -> None:
    assert potentially_first(np.array([[100.0, 0], [0, 100], [50, 50]]), 2).first


def test_a_hull_rules_out_what_no_mixture_of_perspectives_favours() -> None:
    values = np.array([[100.0, 0.0], [0.0, 100.0]])
    hull = np.array([[0.9, 0.1], [0.6, 0.4]])
    assert potentially_first(values, 1).first
    assert not potentially_first(values, 1, hull).first
    assert potentially_first(values, 1, hull).weights == pytest.approx([0.6, 0.4])


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
@settings(max_examples=100, deadline=None)
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
@settings(max_examples=150, deadline=None)
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
@settings(max_examples=100, deadline=None)
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


def test_where_two_options_tie_nothing_moves() -> None:
    found = nearest_shift(np.array([0.5, 0.5]), np.array([[100.0, 0], [0, 100], [20, 20]]))
    assert found is not None
    assert (found.option, found.moved, found.weights.tolist()) == (1, 0, [0.5, 0.5])


def test_no_nan_is_ranked() -> None:
    values = np.array([[np.nan], [1.0]])
    for refuse in (
        lambda: dominates(values),
        lambda: potentially_first(values, 0),
        lambda: nearest_shift(np.array([1.0]), values),
    ):
        with pytest.raises(ValueError, match="not finite"):
            refuse()
