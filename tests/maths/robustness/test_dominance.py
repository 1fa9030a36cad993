"""Dominance and who may be first, against grids and their own proofs."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.robustness import dominates, potentially_first
from tests.maths.robustness.matrices import GRID, MESH, Array, any_matrix, matrices
from tests.random_cases import some_of


@given(any_matrix)
def test_dominance_is_no_worse_anywhere_and_better_somewhere(values: Array) -> None:
    found = dominates(values)
    for i, j in np.ndindex(found.shape):
        pairs = list(zip(values[i], values[j], strict=True))
        expected = all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)
        assert found[i, j] == expected


@given(matrices(3))
@settings(max_examples=some_of(150), deadline=None)
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
@settings(max_examples=some_of(200), deadline=None)
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


def test_no_nan_is_ranked() -> None:
    values = np.array([[np.nan], [1.0]])
    for refuse in (
        lambda: dominates(values),
        lambda: potentially_first(values, 0),
    ):
        with pytest.raises(ValueError, match="not finite"):
            refuse()


def test_a_gap_neither_dominates_nor_is_dominated_unless_whatever_it_is_worth() -> None:
    values = np.array([[60.0, 100.0], [50.0, 50.0], [60.0, 50.0]])
    unknown = np.array([[False, False], [False, True], [False, True]])
    assert dominates(values, unknown).tolist() == [
        [False, True, False],
        [False, False, False],
        [False, False, False],
    ]
    assert dominates(values)[2, 1]
