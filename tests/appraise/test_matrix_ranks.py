"""Values on 0-100 become overall values and ranks; no option hangs on another."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise.matrix import rank_options
from appraisal.model import Dataset
from tests.datasets import dataset
from tests.random_cases import some_of
from tests.scored import (
    array,
    matrix_of,
    measured,
)

# --- Overall values and ranks -----------------------------------------------------------------


def test_lows_highs_and_values_add_up_alike() -> None:
    area = dataset("""
        criteria:
          - {id: c, judged: {0: Bad, 100: Good}}
          - {id: d, judged: {0: Bad, 100: Good}}
        options:
          a: {scores: {c: {score: 50, low: 40, high: 90}, d: unknown}}
          b: {scores: {c: {score: 80}, d: {score: 20}}}
    """)
    ranking = rank_options(matrix_of(area), array([0.75, 0.25]))
    assert ranking.value == {"a": 50, "b": 65}  # ¾ 50 + ¼ 50; ¾ 80 + ¼ 20
    assert ranking.low == {"a": 30, "b": 45}
    assert ranking.high == {"a": 92.5, "b": 85}  # ¾ 90 + ¼ 100; ¾ 100 + ¼ 40
    assert ranking.order == ("b", "a")
    assert ranking.first() == ("b",)


def test_options_that_tie_share_the_first_place_in_the_order_of_their_ids() -> None:
    area = dataset("""
        criteria: [{id: c, judged: {0: Bad, 100: Good}}]
        options:
          b: {scores: {c: {score: 60}}}
          a: {scores: {c: {score: 60}}}
          c: {scores: {c: {score: 10}}}
    """)
    ranking = rank_options(matrix_of(area), array([1]))
    assert ranking.rank == {"a": 1, "b": 1, "c": 3}
    assert ranking.first() == ("a", "b")


# --- Laws -------------------------------------------------------------------------------------

THREE = """
    settings: {reference_option: today}
    councils:
      ash: {tier: unitary, facts: {population: 100}}
      birch: {tier: unitary, facts: {population: 300}}
    criteria:
      - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [400, 100]]}}
      - {id: count, measured: {figure: councils, curve: [[1, 100], [3, 0]]}}
      - {id: voice, judged: {0: Bad, 100: Good}}
      - {id: cost, judged: {0: Bad, 100: Good}}
    options:
      today: {family: continue, scores: {voice: {score: 30}}}
      merge:
        family: unitary
        councils: {all: {name: All, covers: [ash, birch]}}
        scores: {voice: {score: 80, low: 60, high: 90}}
      board: {scores: {voice: {score: 50}, cost: {score: 100}}}
"""


@pytest.mark.parametrize("dropped", ["today", "merge", "board"])
def test_dropping_an_option_changes_no_other_options_value(dropped: str) -> None:
    whole = dataset(THREE)
    fewer = Dataset(
        settings=whole.settings,
        councils=whole.councils,
        criteria=whole.criteria,
        options={i: option for i, option in whole.options.items() if i != dropped},
    )
    weights = array([0.4, 0.3, 0.2, 0.1])
    before, after = rank_options(matrix_of(whole), weights), rank_options(matrix_of(fewer), weights)
    for values, others in zip(
        (before.value, before.low, before.high), (after.value, after.low, after.high), strict=True
    ):
        assert others == {i: value for i, value in values.items() if i != dropped}


def test_the_matrix_has_the_reference_option_first_and_the_leaves_in_order() -> None:
    matrix = matrix_of(dataset(THREE))
    assert matrix.options == ("today", "board", "merge")
    assert matrix.leaves == ("size", "count", "voice", "cost")
    assert matrix.value.tolist() == [[25, 50, 30, 50], [25, 50, 50, 100], [100, 100, 80, 50]]
    assert matrix.gap.tolist() == [[False, False, False, i != 1] for i in range(3)]


def test_without_options_or_criteria_the_matrix_is_empty() -> None:
    assert matrix_of(dataset()).value.shape == (0, 0)
    assert matrix_of(dataset("options: {o: {}}")).value.shape == (1, 0)


# Nearer to nought, YAML 1.1 would read what Python writes as text.
number = st.floats(1e-4, 1e6) | st.floats(-1e6, -1e-4) | st.just(0.0)


@given(
    st.lists(number, min_size=3, max_size=3),
    st.sampled_from(["min", "max", "mean", "total", "ratio", "spread"]),
    st.lists(
        st.tuples(st.integers(-9, 9), st.integers(0, 100)), min_size=2, unique_by=lambda p: p[0]
    ),
)
@settings(max_examples=some_of(60), deadline=None, derandomize=True)
def test_every_value_is_a_number_from_0_to_100_within_its_range(
    figures: list[float], take: str, points: list[tuple[int, int]]
) -> None:
    curve = str(sorted(map(list, points)))
    found = measured(";".join(f"m: {figure!r}" for figure in figures), take, curve)
    assert 0 <= found.low <= found.value <= found.high <= 100


def test_no_array_of_the_matrix_holds_what_is_not_a_number() -> None:
    matrix = matrix_of(dataset(THREE))
    assert np.isfinite([matrix.low, matrix.value, matrix.high]).all()
