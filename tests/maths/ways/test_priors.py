"""Random weights of the leaves that are kept."""

import numpy as np
import pytest

from appraisal.kept import digest_of
from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.sampling import WeightSampler, generator, tree_sampler
from appraisal.maths.robustness.tree import Tree
from appraisal.maths.ways.priors import close_sampler, keeping, kept_weights

TREE = Tree(parent=(-1, -1, 1, 1), leaf=(0, -1, 1, 2))
"""A leaf beside a branch of two."""

HEADLINE = np.array([0.5, 0.3, 0.2])


def kept(*leaves: int, weights: FloatArray = HEADLINE) -> list[float]:
    found = kept_weights(TREE, weights, np.isin(np.arange(3), leaves))
    return [round(float(weight), 12) for weight in found]


def test_siblings_share_what_a_leaf_weighed_in_proportion() -> None:
    assert kept(1, 2) == [0, 0.6, 0.4]
    assert kept(0, 2) == [0.5, 0, 0.5]


def test_a_branch_with_nothing_kept_leaves_its_weight_to_its_siblings() -> None:
    assert kept(0) == [1, 0, 0]


def test_with_all_kept_nothing_changes() -> None:
    assert kept(0, 1, 2) == [0.5, 0.3, 0.2]


def test_a_branch_whose_kept_leaves_weigh_nothing_keeps_no_weight() -> None:
    assert kept(0, 2, weights=np.array([0.5, 0.5, 0.0])) == [1, 0, 0]


def test_where_what_is_kept_weighs_nothing_all_weights_are_nought() -> None:
    assert kept(2, weights=np.array([0.5, 0.5, 0.0])) == [0, 0, 0]
    nothing = close_sampler(np.zeros(3), 30)(generator(1))
    assert not nothing.any()


def test_each_draw_is_shared_out_by_itself() -> None:
    sampler = tree_sampler(TREE)
    whole = sampler(generator(1))
    found = keeping(sampler, TREE, np.array([False, True, True]))(generator(1))
    assert found[1] == pytest.approx(whole[1] / (whole[1] + whole[2]), abs=1e-6)
    assert found.sum(axis=0) == pytest.approx(np.ones(found.shape[1]), abs=1e-6)


def test_weights_close_to_the_headline_have_its_mean_and_the_spread_of_dirichlet() -> None:
    sampler, random = close_sampler(np.array([0.1, 0.9, 0.0]), 30), generator(1)
    drawn = np.concatenate([sampler(random) for _ in range(40)], axis=1).astype(np.float64)
    assert drawn.mean(axis=1) == pytest.approx([0.1, 0.9, 0], abs=0.001)
    # √(0.1 × 0.9 ÷ 31)
    assert drawn.std(axis=1) == pytest.approx([0.05388, 0.05388, 0], abs=0.0006)
    assert drawn.sum(axis=0) == pytest.approx(np.ones(drawn.shape[1]), abs=1e-6)


def test_a_sampler_is_told_from_others_whatever_it_has_drawn() -> None:
    """Its key (kept.py) is the same before and after, and another where it draws other weights."""
    tree = Tree((-1, -1, 1, 1), (0, -1, 1, 2))

    def made(*kept: bool) -> WeightSampler:
        return keeping(tree_sampler(tree), tree, np.array(kept))

    whole, close = made(True, True, True), close_sampler(np.array([0.1, 0.9]), 30)
    before = digest_of((whole, close))
    whole(generator(1))
    close(generator(1))
    assert before == digest_of((whole, close))
    assert before is not None
    keys = {digest_of(one) for one in (whole, made(True, True, False), tree_sampler(tree), close)}
    assert len(keys) == 4
