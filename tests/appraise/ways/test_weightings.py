"""What criteria weigh: three priors, with all leaves or with those kept."""

import numpy as np
import pytest

from appraisal.appraise.ways.weightings import WEIGHTS, samplers
from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness import Tree
from appraisal.maths.robustness.sampling import generator

TREE = Tree(parent=(-1, -1, 1, 1), leaf=(0, -1, 1, 2))
HEADLINE = np.array([0.5, 0.3, 0.2])


def means(left_out: tuple[int, ...] = ()) -> list[list[float]]:
    found = []
    for sampler in samplers(TREE, HEADLINE, left_out):
        random = generator(1)
        drawn: FloatArray = np.concatenate([sampler(random) for _ in range(30)], axis=1)
        assert drawn.sum(axis=0) == pytest.approx(np.ones(drawn.shape[1]), abs=1e-5)
        found.append([float(mean) for mean in drawn.astype(float).mean(axis=1)])
    return found


def test_the_priors_are_flat_by_level_flat_over_leaves_and_near_the_headline() -> None:
    assert list(WEIGHTS) == ["by-level", "over-leaves", "near-headline"]
    expected = [[0.5, 0.25, 0.25], [1 / 3, 1 / 3, 1 / 3], [0.5, 0.3, 0.2]]
    assert np.array(means()) == pytest.approx(np.array(expected), abs=0.01)


def test_each_prior_has_all_leaves_first_and_then_those_kept() -> None:
    found = means((0,))
    assert found[::2] == means()
    expected = [[0, 0.5, 0.5], [0, 0.5, 0.5], [0, 0.6, 0.4]]
    assert np.array(found[1::2]) == pytest.approx(np.array(expected), abs=0.01)
