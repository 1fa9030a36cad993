"""Weights are uniform on the simplex and scores triangular, held to their distributions."""

import numpy as np
import pytest

from appraisal.maths.robustness import Scores, Tree, smaa
from appraisal.maths.robustness.cells import BLOCK, CENTRE
from appraisal.maths.robustness.sampling import (
    FixedWeights,
    ScoreSampler,
    ValueSampler,
    generator,
    hull_sampler,
    simplex_block,
    tree_sampler,
)
from tests.maths.robustness.drawn import NESTED, known, uncertain


def test_weights_are_uniform_on_the_simplex() -> None:
    random = generator(1)
    draws = np.concatenate([simplex_block(random, 4) for _ in range(60)], axis=1)
    assert draws.sum(axis=0) == pytest.approx(np.ones(draws.shape[1]), abs=1e-6)
    assert draws.min() >= 0
    # Each share is Beta(1, 3): the chance to exceed t is (1 − t)³.
    for limit in (0.1, 0.3, 0.6):
        assert (draws > limit).mean(axis=1) == pytest.approx([(1 - limit) ** 3] * 4, abs=0.01)


def test_weights_down_a_tree_sum_to_one() -> None:
    weights = tree_sampler(NESTED)(generator(1))
    assert weights.shape == (7, BLOCK)
    assert weights.sum(axis=0) == pytest.approx(np.ones(BLOCK), abs=1e-6)


def test_weights_within_the_hull_stay_there() -> None:
    hull = np.array([[0.6, 0.3, 0.1], [0.2, 0.5, 0.3]])
    weights = hull_sampler(hull)(generator(1))
    assert (weights.min(axis=1) >= np.array([0.2, 0.3, 0.1]) - 1e-6).all()
    assert (weights.max(axis=1) <= np.array([0.6, 0.5, 0.3]) + 1e-6).all()
    found = smaa(Tree.flat(3), known(100 * np.eye(3)), 20_000, seed=1, hull=hull)
    # The first leads while 0.2 + 0.4 s exceeds 0.5 − 0.2 s: for half of all mixtures.
    assert found.acceptability[:, 0] == pytest.approx([0.5, 0.5, 0], abs=0.015)
    assert np.isnan(found.central[2]).all()
    assert np.isnan(found.confidence[2])


def test_scores_are_triangular_and_gaps_uniform() -> None:
    value = np.array([[20.0, 50.0, 90.0, 30.0]])
    scores = Scores(
        value,
        np.array([[20.0, 50.0, 60.0, 30.0]]),
        np.array([[80.0, 50.0, 100.0, 30.0]]),
        np.array([[False, False, False, True]]),
    )
    sampler, random = ScoreSampler(scores), generator(2)
    drawn = (
        np.concatenate([sampler.draw(sampler.roots(random), 0) for _ in range(120)], axis=1)
        + CENTRE
    )
    assert sampler.leaves(0).tolist() == [0, 2, 3]
    # The chance to lie below the mode is (mode − low) ÷ (high − low).
    assert (drawn[1] < 90).mean() == pytest.approx(0.75, abs=0.005)
    # Falling from 20 to 80: the chance to exceed 50 is a quarter.
    assert (drawn[0] > 50).mean() == pytest.approx(0.25, abs=0.005)
    assert drawn.mean(axis=1) == pytest.approx([40, 250 / 3, 50], abs=0.3)
    for limit in (10, 30, 75):
        assert (drawn[2] < limit).mean() == pytest.approx(limit / 100, abs=0.005)
    assert (drawn.min(axis=1) >= np.array([20, 60, 0]) - 1e-4).all()
    assert (drawn.max(axis=1) <= np.array([80, 100, 100]) + 1e-4).all()


def test_a_single_share_is_the_whole() -> None:
    assert (simplex_block(generator(1), 1) == 1).all()
    only = np.array([[0.7, 0.3]])
    assert hull_sampler(only)(generator(1)) == pytest.approx(np.repeat(only.T, BLOCK, axis=1))


def test_a_branch_shares_its_weight_among_its_children() -> None:
    """Nodes 1 and 2 hold a third each on average; node 7, of three below 2, a third of that."""
    draws = [tree_sampler(NESTED)(random) for random in map(generator, range(60))]
    mean = np.concatenate(draws, axis=1).mean(axis=1)
    wanted = [1 / 3, 1 / 6, 1 / 6, 1 / 9, 1 / 9, 1 / 18, 1 / 18]
    assert mean == pytest.approx(wanted, abs=0.004)


def test_exact_scores_add_up_under_each_draw_of_weights() -> None:
    values = np.array([[80.0, 20.0], [0.0, 100.0]])
    weights = tree_sampler(Tree.flat(2))(generator(3))
    overall = ValueSampler(known(values)).draw(generator(1), weights) + CENTRE
    assert overall == pytest.approx(values @ weights, abs=1e-4)


def test_values_drawn_lie_between_the_ends_of_their_ranges_and_use_their_width() -> None:
    scores = uncertain(3, 4, seed=2)
    weights = tree_sampler(Tree.flat(4))(generator(3))
    overall = ValueSampler(scores).draw(generator(1), weights) + CENTRE
    lowest, highest = scores.lowest @ weights, scores.highest @ weights
    assert (overall >= lowest - 1e-3).all()
    assert (overall <= highest + 1e-3).all()
    centre = np.where(scores.gap, 50, (scores.low + scores.value + scores.high) / 3)
    mean = (centre @ weights).mean(axis=1)
    assert overall.mean(axis=1) == pytest.approx(mean, abs=2)
    assert (overall.std(axis=1) > 1).all()


def test_fixed_weights_value_the_same_draws_as_weights_given_for_a_block() -> None:
    scores, sets = uncertain(3, 4, seed=2), np.array([[0.4, 0.3, 0.2, 0.1], [0.0, 0.0, 1.0, 0.0]])
    together = FixedWeights(scores, sets).draw(generator(5))
    for weights, found in zip(sets, together, strict=True):
        block = np.repeat(weights[:, None], BLOCK, axis=1).astype(np.float32)
        alone = ValueSampler(scores).draw(generator(5), block)
        assert found == pytest.approx(alone, abs=1e-4)


def test_a_seed_gives_its_own_numbers_again() -> None:
    one, again, other = (generator(seed).random(4).tolist() for seed in (1, 1, 2))
    assert one == again != other
