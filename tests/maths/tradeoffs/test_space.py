"""Which weights fit some answers, and which models are first under some of them or under all."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.space import (
    ALIKE,
    Contest,
    Floor,
    greatest_loss,
    highest_floor,
    interior,
    necessarily_first,
    no_rows,
    possibly_first,
    rows_of,
    stacked,
)
from tests.maths.tradeoffs.made_up import GRID, answers_about, vertices
from tests.random_cases import some_of

THREE = Contest(np.array([[90.0, 0], [50, 60], [10, 80]]), (0, 1, 2))
seeds = st.integers(0, 10_000)


def test_without_answers_a_model_is_possible_where_it_is_best_on_something() -> None:
    """The second is best where the first leaf weighs from a third to three fifths."""
    assert possibly_first(THREE, no_rows(2)) == (0, 1, 2)
    assert necessarily_first(THREE, no_rows(2)) == ()
    assert greatest_loss(THREE, no_rows(2), 0) == pytest.approx(80)


def test_an_answer_can_make_one_model_first_whatever_fits() -> None:
    """The first leaf is worth at least one and a half times the second: it weighs 0.6 or more."""
    rows = rows_of(np.array([100.0, 0]), np.array([0, 100.0]), 1.5, alike=False)
    assert rows.tolist() == [[100 / 150, -1]]
    assert necessarily_first(THREE, rows) == (0,)
    assert possibly_first(THREE, rows) == (0, 1)  # level where it weighs just that


def test_alike_is_within_a_quarter() -> None:
    rows = rows_of(np.array([100.0, 0]), np.array([0, 100.0]), 1, alike=True)
    ends = [highest_floor(np.array([side]), rows) for side in ([1.0, 0], [0, 1.0])]
    assert [end.height for end in ends if end] == pytest.approx([5 / 9, 5 / 9])


def test_a_model_is_worth_what_its_highest_line_is_worth() -> None:
    """Line by line neither of the first model beats (60, 60), yet one of the two always does."""
    pair = Contest(np.array([[100.0, 30], [30, 100], [60, 60]]), (0, 0, 1))
    assert necessarily_first(pair, no_rows(2)) == (0,)
    assert possibly_first(pair, no_rows(2)) == (0,)


def test_this_more_than_that_and_that_more_than_this_do_not_fit() -> None:
    one, other = np.array([100.0, 0]), np.array([0, 100.0])
    both = stacked([rows_of(one, other, 1, False), rows_of(other, one, 1, False)], 2)
    assert interior(both) is None
    assert interior(both[:1]) is not None


def test_no_weights_have_a_highest_floor_where_none_fit() -> None:
    rows = stacked([np.array([[1.0, -2]]), np.array([[-2.0, 1]])], 2)
    assert highest_floor(np.eye(2), rows) is None


@given(seeds)
@settings(max_examples=some_of(120), deadline=None)
def test_the_sure_first_are_those_of_every_corner_of_the_set(seed: int) -> None:
    """With one line a model, by brute force over all corners of the set on three leaves."""
    random = np.random.default_rng(seed)
    rows = stacked(answers_about(random.dirichlet(np.ones(3)), 3, seed), 3)
    contest = Contest(random.integers(0, 100, (4, 3)).astype(float), (0, 1, 2, 3))
    at_corners = vertices(rows) @ contest.values.T
    behind = (at_corners.max(axis=1, keepdims=True) - at_corners).max(axis=0)
    sure = tuple(int(i) for i in np.flatnonzero(behind <= 1e-7))
    assert necessarily_first(contest, rows) == sure
    found = [greatest_loss(contest, rows, model) for model in range(4)]
    assert found == pytest.approx(behind.tolist(), abs=1e-6)


@given(seeds)
@settings(max_examples=some_of(120), deadline=None)
def test_the_possible_first_hold_all_that_a_grid_of_weights_puts_first(seed: int) -> None:
    random = np.random.default_rng(seed)
    rows = stacked(answers_about(random.dirichlet(np.ones(3)), 2, seed), 3)
    contest = Contest(random.integers(0, 100, (5, 3)).astype(float), (0, 0, 1, 2, 2))
    fit = GRID[(rows @ GRID.T >= 0).all(axis=0)] if len(rows) else GRID
    lines = fit @ contest.values.T
    values = np.stack([lines[:, list(own)].max(axis=1) for own in contest.lines], axis=1)
    seen = {int(i) for i in np.flatnonzero((values >= values.max(axis=1)[:, None]).any(axis=0))}
    possible = set(possibly_first(contest, rows))
    assert seen <= possible
    # What the grid misses is first somewhere between its points, so nearly so at one of them.
    short = (values.max(axis=1, keepdims=True) - values).min(axis=0) if len(fit) > 30 else None
    assert short is None or all(short[model] < 100 / 20 for model in possible - seen)
    assert set(necessarily_first(contest, rows)) <= possible


def test_many_answers_of_somebody_who_knows_their_weights_fit_them() -> None:
    """A long session: small pivots once lost so many digits that true answers contradicted."""
    random = np.random.default_rng(19)
    for _ in range(40):
        leaves = int(random.integers(15, 30))
        truth = random.dirichlet(np.ones(leaves))
        rows = np.vstack([_said_by(truth, random) for _ in range(30)])
        fitting = interior(rows)
        assert fitting is not None
        assert (rows @ fitting >= 0).all()
        floors = random.integers(-100, 100, (6, leaves)).astype(float)
        found = highest_floor(floors, rows)
        assert found is not None
        assert found.height >= (floors @ truth).min() - 1e-9
        assert found.height == pytest.approx((floors @ found.weights).min(), abs=1e-9)
        assert (rows @ found.weights >= -1e-9).all()
        assert found.height == pytest.approx(_by_duality(floors, rows, found), abs=1e-9)


def _said_by(truth: FloatArray, random: np.random.Generator) -> FloatArray:
    """The rows of what somebody says of a step on one to three leaves against others."""
    sides = np.zeros((2, len(truth)))
    held = random.permutation(len(truth))[: int(random.integers(2, 7))]
    cut = int(random.integers(1, len(held)))
    sides[0, held[:cut]] = random.integers(5, 100, cut)
    sides[1, held[cut:]] = random.integers(5, 100, len(held) - cut)
    more, than = sides if sides[0] @ truth > sides[1] @ truth else sides[::-1]
    ratio = float(more @ truth / (than @ truth))
    times = max(each for each in (1.0, 1.5, 2.0, 3.0, 5.0, 10.0) if each <= ratio)
    return rows_of(more, than, times, ratio <= ALIKE)


def _by_duality(floors: FloatArray, rows: FloatArray, found: Floor) -> float:
    """The bound that the prices prove: no weights that fit have a higher lowest floor."""
    return float((found.floors @ floors + found.rows @ rows).max())
