"""Linear programs and matrix games, against published ones and their own proofs."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.robustness.simplex import matrix_game, maximise
from tests.maths.robustness.matrices import Array, matrices
from tests.random_cases import some_of

CASES = Path(__file__).parents[2] / "cases"


def ratios(pairs: Any) -> list[float]:
    return [top / bottom for top, bottom in pairs]


def test_a_game_has_the_value_and_mixtures_published() -> None:
    case = yaml.safe_load((CASES / "zero-sum-game.yaml").read_text(encoding="utf-8"))
    found = matrix_game(np.array(case["payoff"], dtype=np.float64))
    assert found.value == pytest.approx(case["value"][0] / case["value"][1])
    assert found.columns == pytest.approx(ratios(case["columns"]), abs=case["tolerance"])
    assert found.rows == pytest.approx(ratios(case["rows"]), abs=case["tolerance"])


@given(st.integers(1, 6).flatmap(matrices))
@settings(max_examples=some_of(200), deadline=None)
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


def test_a_program_has_the_optimum_and_the_prices_of_the_textbook() -> None:
    """Hillier and Lieberman's glass works: two products, three plants, 36 a batch at the best."""
    rows = np.array([[1.0, 0], [0, 2], [3, 2]])
    found = maximise(np.array([3.0, 5]), rows, np.array([4.0, 12, 18]))
    assert found is not None
    assert found.value == pytest.approx(36)
    assert found.variables == pytest.approx([2, 6])
    assert found.prices == pytest.approx([0, 1.5, 1])


def test_a_program_that_gains_nothing_stays_where_it_starts() -> None:
    found = maximise(np.array([-1.0, 0]), np.array([[1.0, 1]]), np.array([5.0]))
    assert found is not None
    assert (found.value, found.variables.tolist(), found.prices.tolist()) == (0, [0, 0], [0])


def test_a_game_with_a_saddle_point_is_played_there() -> None:
    """The column player wins at least 2 by the second column; the first row concedes no more."""
    found = matrix_game(np.array([[1.0, 2], [3, 4]]))
    assert found.value == pytest.approx(2)
    assert found.columns == pytest.approx([0, 1])
    assert found.rows == pytest.approx([1, 0])


def test_a_game_may_be_lost() -> None:
    found = matrix_game(np.array([[-3.0, -1], [-1, -3]]))
    assert found.value == pytest.approx(-2)
    assert found.columns == pytest.approx([0.5, 0.5])
    assert found.rows == pytest.approx([0.5, 0.5])
