"""What settling moves with weights unsettled: by hand, and against an obvious loop."""

from typing import Any

import numpy as np
import pytest

from appraisal.maths.robustness import Scores, Tree, criterion_groups
from appraisal.maths.robustness.importance import importance
from tests.maths.robustness.drawn import slow_scores


def ranged(value: Any, low: Any, high: Any) -> Scores:
    parts = [np.array(part, dtype=float) for part in (value, low, high)]
    return Scores(*parts, np.zeros(parts[0].shape, dtype=bool))


def slow(scores: Scores, group: Any, outer: int, inner: int) -> float:
    """Settle the group again and again, and see each time who is first under random weights."""
    random = np.random.default_rng(7)
    options, leaves = scores.value.shape
    chances = np.zeros((outer, options))
    for chance, settled in zip(chances, slow_scores(scores, outer, random), strict=True):
        values = np.where(group, settled, slow_scores(scores, inner, random))
        weights = random.dirichlet(np.ones(leaves), size=inner)
        firsts = (values @ weights[:, :, None]).argmax(axis=1)
        chance += np.bincount(firsts.ravel(), minlength=options) / inner
    return float(np.abs(chances - chances.mean(axis=0)).sum(axis=1).mean() / 2)


@pytest.mark.parametrize("seed", [1, 2])
def test_importance_agrees_with_an_obvious_loop(seed: int) -> None:
    random = np.random.default_rng(seed)
    low, value, high = np.sort(random.uniform(0, 100, (3, 3, 2)), axis=0)
    scores = Scores(value, low, high, random.uniform(size=value.shape) < 0.3)
    groups = np.concatenate([criterion_groups(3, 2), random.uniform(size=(1, 3, 2)) < 0.5])
    found = importance(Tree.flat(2), scores, groups, seed=1)
    for index, group in enumerate(groups):
        expected = slow(scores, group, 60, 300)
        assert found.moved[index] == pytest.approx(expected, abs=0.08)


def test_settling_the_one_thing_that_is_open_decides_everything_else_nothing() -> None:
    """One leaf, 50 against anything from 0 to 100: known, one or other is first for certain.

    Before it is known each has half of the chance, so half of the first places pass.
    """
    scores = Scores(
        np.array([[50.0, 50.0], [50.0, 50.0]]),
        np.array([[50.0, 50.0], [0.0, 50.0]]),
        np.array([[50.0, 50.0], [100.0, 50.0]]),
        np.array([[False, False], [True, False]]),
    )
    found = importance(Tree.flat(2), scores, criterion_groups(2, 2), seed=1)
    assert found.moved[0] == pytest.approx(0.5, abs=0.05)
    assert found.moved[1] == found.error[1] == 0


def test_what_changes_no_first_place_moves_nothing() -> None:
    scores = ranged([[90, 90], [50, 50]], [[80, 90], [40, 40]], [[100, 90], [60, 60]])
    found = importance(Tree.flat(2), scores, criterion_groups(2, 2), seed=1)
    assert found.moved.tolist() == [0, 0]


def test_the_wider_of_two_like_criteria_moves_more() -> None:
    scores = ranged([[50, 50], [50, 50]], [[0, 45], [50, 50]], [[100, 55], [50, 50]])
    moved = importance(Tree.flat(2), scores, criterion_groups(2, 2), seed=1).moved
    assert moved[0] > 2 * moved[1] > 0


def test_a_criterion_deep_in_the_tree_moves_less() -> None:
    """Two alike, but one has a fifth of its branch: weights are drawn down the tree."""
    low, high = np.zeros((2, 6)), np.full((2, 6), 50.0)
    high[:, [0, 1]] = 100
    low[:, 2:] = 50
    scores = Scores(np.full((2, 6), 50.0), low, high, np.zeros((2, 6), dtype=bool))
    tree = Tree((-1, -1, 1, 1, 1, 1, 1), (0, -1, 1, 2, 3, 4, 5))
    moved = importance(tree, scores, criterion_groups(2, 6), seed=1).moved
    assert moved[0] > 2 * moved[1]
    assert moved[2:].tolist() == [0, 0, 0, 0]


def test_seeds_differ_by_as_much_as_the_error_says() -> None:
    scores = ranged([[50, 50], [50, 50]], [[0, 40], [20, 50]], [[100, 60], [80, 50]])
    every = [importance(Tree.flat(2), scores, criterion_groups(2, 2), s) for s in range(40)]
    spread = np.std([found.moved for found in every], axis=0)
    assert (spread < 2 * np.mean([found.error for found in every], axis=0) + 0.01).all()


def test_one_option_and_no_groups_move_nothing() -> None:
    alone = ranged([[50]], [[0]], [[100]])
    assert importance(Tree.flat(1), alone, criterion_groups(1, 1), seed=1).moved.tolist() == [0]
    none = np.zeros((0, 1, 1), dtype=bool)
    assert importance(Tree.flat(1), alone, none, seed=1).moved.shape == (0,)


def test_the_same_seed_gives_the_same_bytes() -> None:
    scores = ranged([[50, 50], [50, 50]], [[0, 40], [20, 50]], [[100, 60], [80, 50]])
    one, other = (importance(Tree.flat(2), scores, criterion_groups(2, 2), 3) for _ in range(2))
    assert one.moved.tobytes() == other.moved.tobytes()


def test_groups_of_another_shape_are_refused() -> None:
    with pytest.raises(ValueError, match="shaped"):
        importance(Tree.flat(1), ranged([[5]], [[0]], [[9]]), criterion_groups(2, 2), seed=1)
