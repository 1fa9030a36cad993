"""A sample of weights fits the answers, fills the set, and is the browser's number for number."""

import numpy as np
import pytest

from appraisal.maths.tradeoffs.sampling import SEED, mulberry32, sample
from appraisal.maths.tradeoffs.space import interior, no_rows, stacked
from tests.maths.tradeoffs.made_up import answers_about


def test_the_numbers_are_those_that_the_browser_draws() -> None:
    draw = mulberry32(SEED)
    assert [draw(), draw(), draw()] == [
        0.5090388669632375,
        0.4547965507954359,
        0.49726691213436425,
    ]


def test_without_answers_the_sample_is_uniform_over_all_weights() -> None:
    """Of n leaves each has the mean 1 / n, and the variance (n − 1) / n² / (n + 1)."""
    drawn = sample(no_rows(4), np.full(4, 0.25), 4000)
    assert drawn.mean(axis=0) == pytest.approx([0.25] * 4, abs=0.02)
    assert drawn.var(axis=0) == pytest.approx([3 / 80] * 4, abs=0.005)


@pytest.mark.parametrize("seed", range(4))
def test_every_weight_of_a_sample_fits(seed: int) -> None:
    truth = np.random.default_rng(seed).dirichlet(np.ones(6))
    rows = stacked(answers_about(truth, 6, seed), 6)
    start = interior(rows)
    assert start is not None
    drawn = sample(rows, start)
    assert (drawn @ rows.T >= -1e-9).all()
    assert (drawn >= 0).all()
    assert drawn.sum(axis=1) == pytest.approx(np.ones(len(drawn)))


def test_one_leaf_has_all_the_weight() -> None:
    assert sample(no_rows(1), np.ones(1), 2).tolist() == [[1], [1]]
