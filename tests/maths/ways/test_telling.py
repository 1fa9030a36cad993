"""Which models could be first for all that the draws can tell."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.ways.telling import clearly_first, contenders, noise_of

COUNTS = st.lists(st.integers(0, 500), min_size=1, max_size=6).filter(any)


def told(shares: list[float], draws: int) -> list[int]:
    return clearly_first(np.array(shares), draws).nonzero()[0].tolist()


@pytest.mark.parametrize(
    ("ahead", "clear"),
    [
        # 3 × √((1,045 + 955) ÷ 2,000²) is 0.067.
        (1045, []),
        (1067, []),
        (1068, [0]),
    ],
)
def test_a_lead_of_more_than_three_standard_errors_is_told(ahead: int, clear: list[int]) -> None:
    assert told([ahead / 2000, (2000 - ahead) / 2000], 2000) == clear


def test_level_models_are_never_told_apart() -> None:
    assert told([0.5, 0.5], 1_000_000) == []
    assert told([1 / 3, 1 / 3, 1 / 3], 1_000_000) == []


def test_fewer_than_ten_draws_tell_nobody_first() -> None:
    assert told([1.0, 0.0], 9) == []
    assert told([1.0, 0.0], 10) == [0]


def test_one_model_alone_is_first() -> None:
    assert told([1.0], 1) == [0]


def test_each_way_is_told_by_itself() -> None:
    shares = np.array([[[0.9, 0.1], [0.5, 0.5]], [[0.1, 0.9], [0.49, 0.51]]])
    assert clearly_first(shares, 1000).tolist() == [
        [[True, False], [False, False]],
        [[False, True], [False, False]],
    ]


@given(COUNTS, st.permutations(range(6)))
def test_neither_the_order_of_models_nor_fewer_draws_tell_more(
    counts: list[int], order: list[int]
) -> None:
    draws = sum(counts)
    shares = np.array(counts) / draws
    able = contenders(shares, draws)
    assert able[shares.argmax()]
    assert (contenders(shares, max(1, draws // 4)) >= able).all()
    turned = [i for i in order if i < len(counts)]
    assert (contenders(shares[turned], draws) == able[turned]).all()


@given(st.integers(0, 2000), st.integers(1, 2000), st.integers(0, 2**32 - 1))
def test_two_models_as_good_as_each_other_are_seldom_told_apart(
    level: int, draws: int, seed: int
) -> None:
    """However many draws neither of two is first in, an even coin is called in few of 1,000."""
    first = np.random.default_rng(seed).binomial(draws, 0.5, 1000)
    every = draws + level
    shares = np.stack([first, draws - first, np.full(1000, level)], axis=1) / every
    clear = clearly_first(shares, every)
    assert np.count_nonzero(clear[:, :2]) <= 20


def test_the_noise_of_draws_by_hand() -> None:
    """Of 100 draws 0.5 and 0.5 vary by 0.0025 each, 0.9 and 0.1 by 0.0009: the mean of both."""
    shares = np.array([[0.5, 0.5], [0.9, 0.1]])
    assert noise_of(shares, 100) == pytest.approx(2 * (0.0025 + 0.0009))
    assert noise_of(np.array([[1.0, 0.0]]), 100) == 0
