"""In what share of draws each model is first, under every way of counting."""

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import Errors
from appraisal.maths.robustness.cells import BLOCK, Row
from appraisal.maths.robustness.sampling import WeightSampler
from appraisal.maths.ways.first_places import Counting, Leaf, first_shares
from tests.random_cases import some_of


def exact(*values: float) -> Row:
    figures = np.array(values, dtype=np.float64)
    return Row(figures, figures, figures, np.zeros(figures.size, dtype=bool))


def ranged(*values: float, by: float) -> Row:
    figures = np.array(values, dtype=np.float64)
    low, high = np.maximum(figures - by, 0), np.minimum(figures + by, 100)
    return Row(low, figures, high, np.zeros(figures.size, dtype=bool))


def always(*columns: Row) -> list[Leaf]:
    return [Leaf((column,), np.zeros((1,), dtype=np.int64)) for column in columns]


def weighing(*weights: float) -> WeightSampler:
    column = np.array(weights, dtype=np.float32)[:, None]
    return lambda _: np.repeat(column, BLOCK, axis=1)


def shares(
    leaves: Sequence[Leaf],
    weights: Sequence[WeightSampler],
    models: Sequence[int],
    samples: int = 64,
) -> FloatArray:
    errors = Errors.apart(len(models), len(leaves))
    return first_shares(Counting(tuple(leaves), (errors,), tuple(weights)), models, samples, 1)


def test_the_highest_is_first_in_every_draw() -> None:
    found = shares(always(exact(80, 40), exact(40, 60)), [weighing(0.5, 0.5)], [0, 1])
    assert found.tolist() == [[[[[1, 0], [1, 0]]]]]


def test_a_geometric_mean_takes_values_under_one_as_one() -> None:
    # Sums: 50 and 40. Means: √(100 × 1) = 10 and 40.
    found = shares(always(exact(100, 40), exact(0, 40)), [weighing(0.5, 0.5)], [0, 1])
    assert found[0, 0, 0].tolist() == [[1, 0], [0, 1]]
    level = shares(always(exact(100, 100), exact(0, 0.9)), [weighing(0.5, 0.5)], [0, 1])
    assert level[0, 0, 0].tolist() == [[0, 1], [0.5, 0.5]]


def test_models_level_at_the_top_share_a_draw() -> None:
    found = shares(always(exact(60, 60, 60, 10)), [weighing(1)], [0, 1, 2, 3])
    assert found[0, 0, 0, 0] == pytest.approx([1 / 3, 1 / 3, 1 / 3, 0])


def test_a_model_is_worth_what_its_highest_line_is() -> None:
    found = shares(always(exact(10, 50, 60)), [weighing(1)], [0, 1, 0])
    assert found[0, 0, 0, 0].tolist() == [1, 0]


def test_without_any_weight_all_are_level() -> None:
    found = shares(always(exact(10, 50)), [weighing(0)], [0, 1])
    assert found[0, 0, 0].tolist() == [[0.5, 0.5], [0.5, 0.5]]


def test_each_way_has_its_own_column_and_its_own_weights() -> None:
    either = Leaf((exact(80, 20), exact(20, 80)), np.array([[0, 1]]))
    still = Leaf((exact(50, 60),), np.array([[0]]))
    found = shares([either, still], [weighing(1, 0), weighing(0, 1)], [0, 1])
    assert found.shape == (1, 2, 1, 2, 2, 2)
    assert found[0, :, 0, :, 0, 0].tolist() == [[1, 0], [0, 0]]


def test_draws_past_a_block_count_and_those_past_the_last_do_not() -> None:
    leaves = always(ranged(50, 50, by=50))
    long, short = (shares(leaves, [weighing(1)], [0, 1], n) for n in (BLOCK + 10, BLOCK))
    counted = long[0, 0, 0, 0] * (BLOCK + 10) - short[0, 0, 0, 0] * BLOCK
    assert counted.sum() == pytest.approx(10)
    assert long.sum(axis=-1) == pytest.approx(np.ones((1, 1, 1, 2)))


def test_the_same_arguments_give_the_same_bytes() -> None:
    leaves = always(ranged(50, 45, by=20), ranged(30, 40, by=9))
    one, other = (shares(leaves, [weighing(0.4, 0.6)], [0, 1], 1500) for _ in "ab")
    assert one.tobytes() == other.tobytes()
    assert 0 < one.min() < one.max() < 1


COLUMN = st.lists(st.integers(0, 10).map(lambda n: 10.0 * n), min_size=4, max_size=4)


@st.composite
def several(draw: st.DrawFn) -> list[Leaf]:
    """Three leaves of four options, each hanging on some of three choices."""
    leaves = []
    for _ in range(3):
        shape = tuple(draw(st.sampled_from((1, size))) for size in (2, 3, 2))
        columns = [draw(COLUMN) for _ in range(draw(st.integers(1, 3)))]
        rows = tuple(ranged(*column, by=draw(st.sampled_from((0, 15)))) for column in columns)
        cells = st.integers(0, len(rows) - 1)
        numbers = draw(st.lists(cells, min_size=12, max_size=12))
        leaves.append(Leaf(rows, np.resize(np.array(numbers), shape)))
    return leaves


def one_way(leaves: Sequence[Leaf], way: tuple[int, ...]) -> list[Leaf]:
    found = []
    for leaf in leaves:
        at = tuple(min(i, n - 1) for i, n in zip(way, leaf.version.shape, strict=True))
        found += always(leaf.columns[int(leaf.version[at])])
    return found


@settings(max_examples=some_of(40), deadline=None)
@given(several())
def test_all_ways_at_once_are_each_way_by_itself(leaves: list[Leaf]) -> None:
    weights = [weighing(0.5, 0.3, 0.2), weighing(0.1, 0.2, 0.7)]
    models = [0, 1, 0, 2]
    found = shares(leaves, weights, models)
    for way in product(*map(range, found.shape[:3])):
        alone = shares(one_way(leaves, way), weights, models)
        assert found[way] == pytest.approx(alone[0], abs=1 / 64)


@settings(max_examples=some_of(40), deadline=None)
@given(several(), st.integers(0, 3))
def test_a_copy_of_a_line_changes_no_share_in_any_way(leaves: list[Leaf], line: int) -> None:
    def longer(part: FloatArray) -> FloatArray:
        return np.append(part, part[line])

    copied = [
        Leaf(
            tuple(
                Row(longer(r.low), longer(r.value), longer(r.high), np.append(r.gap, r.gap[line]))
                for r in leaf.columns
            ),
            leaf.version,
        )
        for leaf in leaves
    ]
    models, apart = [0, 1, 0, 2], Errors.apart(4, 3)
    rows = [0, 1, 2, 3, line]
    same = Errors(apart.draw[rows], apart.turned[rows])
    weights = (weighing(0.5, 0.3, 0.2),)
    before = first_shares(Counting(tuple(leaves), (apart,), weights), models, 64, 1)
    after = first_shares(Counting(tuple(copied), (same,), weights), [*models, models[line]], 64, 1)
    assert before.tobytes() == after.tobytes()
