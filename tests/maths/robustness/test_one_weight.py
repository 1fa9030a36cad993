"""The nearest weight that puts a model first, against weights tried one after the other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.robustness.one_weight import nearest_weight
from tests.random_cases import some_of

STEPS = 400


def made(*rows: tuple[float, ...]) -> np.ndarray:
    return np.array(rows, dtype=np.float64)


def test_the_weight_is_where_two_lines_cross() -> None:
    # At x the first is worth 100x and the second 60: they cross at 0.6.
    values = made((100, 0), (60, 60))
    assert nearest_weight(values, np.array([0.2, 0.8]), 0, [0]) == pytest.approx(0.6)


def test_who_is_first_already_needs_no_move() -> None:
    assert nearest_weight(made((100, 0), (60, 60)), np.array([0.8, 0.2]), 0, [0]) == 0.8


def test_what_is_never_first_has_no_weight() -> None:
    assert nearest_weight(made((50, 50), (60, 60)), np.array([0.5, 0.5]), 0, [0]) is None


def test_where_all_weight_is_on_one_leaf_nothing_is_in_proportion() -> None:
    assert nearest_weight(made((0, 100), (100, 0)), np.array([1.0, 0.0]), 0, [0]) is None


def test_any_line_of_the_model_will_do() -> None:
    values = made((100, 0), (90, 50), (60, 60))
    assert nearest_weight(values, np.array([0.0, 1.0]), 0, [0, 1]) == pytest.approx(0.25)


def test_a_model_without_rivals_stays_first() -> None:
    assert nearest_weight(made((10, 20)), np.array([0.5, 0.5]), 1, [0]) == 0.5


def test_a_figure_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not finite"):
        nearest_weight(made((np.nan, 1)), np.array([0.5, 0.5]), 0, [0])


TABLES = st.tuples(st.integers(2, 4), st.integers(2, 3)).flatmap(
    lambda shape: st.tuples(
        st.lists(
            st.lists(st.integers(0, 10), min_size=shape[1], max_size=shape[1]),
            min_size=shape[0],
            max_size=shape[0],
        ),
        st.lists(st.integers(1, 5), min_size=shape[1], max_size=shape[1]),
    )
)


def ahead(values: np.ndarray, weights: np.ndarray, x: float) -> float:
    """How far option 0 is ahead of the others with the first weight at x and the rest in turn."""
    moved = np.append(x, weights[1:] * (1 - x) / (1 - weights[0]))
    overall = values @ moved
    return float(overall[0] - overall[1:].max())


@given(TABLES)
@settings(max_examples=some_of(200))
def test_no_nearer_weight_puts_it_first(table: tuple[list[list[int]], list[int]]) -> None:
    values, weights = made(*map(tuple, table[0])) * 10, np.array(table[1]) / sum(table[1])
    found = nearest_weight(values, weights, 0, [0])
    tried = [x for x in np.linspace(0, 1, STEPS + 1) if ahead(values, weights, x) > 1e-6]
    if found is None:
        assert tried == []
    else:
        assert ahead(values, weights, found) >= -1e-6
        assert all(abs(x - weights[0]) >= abs(found - weights[0]) - 1e-9 for x in tried)
