"""Which choice matters most: Shapley effects."""

from itertools import permutations
from math import factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from appraisal.maths.ranking import FloatArray
from appraisal.maths.ways.effects import shapley_effects


def explained(results: FloatArray, known: tuple[int, ...]) -> float:
    others = tuple(i for i in range(results.ndim - 1) if i not in known)
    means = results.mean(axis=others, keepdims=True)
    return float(means.reshape(-1, results.shape[-1]).var(axis=0).sum())


def slowly(results: FloatArray) -> FloatArray:
    """What each choice adds when it is made, on average over all orders."""
    count = results.ndim - 1
    found = np.zeros(count)
    for order in permutations(range(count)):
        for place, choice in enumerate(order):
            found[choice] += explained(results, order[: place + 1])
            found[choice] -= explained(results, order[:place])
    return found / factorial(count) / explained(results, tuple(range(count)))


def test_two_choices_of_two_by_hand() -> None:
    # All: the variance of 0, 0, 4 and 8 is 11. The first alone: of 0 and 6, 9. The second alone:
    # of 2 and 4, 1. So (9 + 11 − 1) ÷ 2 and (1 + 11 − 9) ÷ 2, of 11.
    results = np.array([[[0.0], [0.0]], [[4.0], [8.0]]])
    assert shapley_effects(results) == pytest.approx([19 / 22, 3 / 22])


def test_several_things_asked_are_added_up() -> None:
    # Each choice moves one of two results by as much.
    results = np.array([[[0.0, 0.0], [0.0, 1.0]], [[1.0, 0.0], [1.0, 1.0]]])
    assert shapley_effects(results) == pytest.approx([0.5, 0.5])


def test_where_nothing_varies_nothing_matters() -> None:
    assert list(shapley_effects(np.full((2, 3, 1, 2), 0.5))) == [0, 0, 0]


def test_a_variance_that_counts_as_nothing_matters_to_nobody() -> None:
    results = np.array([[[0.0], [0.0]], [[4.0], [8.0]]])
    assert list(shapley_effects(results, 11.0)) == [0, 0]
    assert shapley_effects(results, 10.9).sum() == pytest.approx(1)


FEW = arrays(np.float64, (2, 3, 2, 2), elements=st.integers(0, 8).map(float))


@given(FEW)
def test_effects_are_those_of_all_orders_and_add_up_to_one(results: FloatArray) -> None:
    effects = shapley_effects(results)
    if results.reshape(-1, 2).var(axis=0).sum() == 0:
        assert not effects.any()
        return
    assert effects == pytest.approx(slowly(results), abs=1e-9)
    assert effects.sum() == pytest.approx(1)


@given(FEW)
def test_a_choice_that_changes_nothing_has_none_and_takes_none(results: FloatArray) -> None:
    idle = np.repeat(results[:, None], 3, axis=1)
    effects = shapley_effects(idle)
    assert effects[1] == 0
    assert effects[[0, 2, 3]] == pytest.approx(shapley_effects(results), abs=1e-9)
