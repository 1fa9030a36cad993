"""The efficient ones among points of cost and gain."""

from itertools import chain
from unittest import mock

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.packages import front as module
from appraisal.maths.packages.front import Running, front
from tests.maths.packages.made_up import numbers

NEARLY = st.sampled_from((0.0, 4e-10, 8e-10, -8e-10, 1.6e-9))
COORDINATE = st.tuples(st.integers(0, 4), NEARLY).map(sum)
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=1, max_size=30)


def undominated(points: list[tuple[float, float]]) -> list[int]:
    def beaten(cost: float, gain: float) -> bool:
        return any(
            c <= cost + 1e-9 and g >= gain - 1e-9 and (c < cost - 1e-9 or g > gain + 1e-9)
            for c, g in points
        )

    return [i for i, (cost, gain) in enumerate(points) if not beaten(cost, gain)]


@given(POINTS, st.integers(1, 7), st.sampled_from((1, 4, 1 << 12)))
def test_the_front_is_what_comparing_all_pairs_finds_within_the_tolerance(
    points: list[tuple[float, float]], piece: int, buckets: int
) -> None:
    cost, gain = np.array(points).T
    with mock.patch.object(module, "_PIECE", piece), mock.patch.object(module, "_BUCKETS", buckets):
        found = front(cost, gain, np.ones(len(points), dtype=np.bool_))
    assert sorted(found.masks.tolist()) == undominated(points)


@given(POINTS, st.randoms(use_true_random=False))
def test_the_order_in_which_packages_come_changes_nothing(
    points: list[tuple[float, float]], chance: st.DrawFn
) -> None:
    order = list(range(len(points)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    cost, gain = np.array(points).T
    running = Running()
    for i in order:
        running.take(np.array([i]), cost[[i]], gain[[i]])
    whole = front(cost, gain, np.ones(len(points), dtype=np.bool_))
    assert running.front().masks.tolist() == whole.masks.tolist()


def test_equals_both_stay_and_the_cheapest_stands_first() -> None:
    found = front(numbers(5, 1, 1, 3), numbers(9, 2, 2, 1), np.ones(4, dtype=np.bool_))
    assert found.masks.tolist() == [1, 2, 0]
    assert (found.cost.tolist(), found.gain.tolist()) == ([1, 1, 5], [2, 2, 9])


def test_of_those_nearly_level_the_cheaper_stands_first() -> None:
    found = front(numbers(1 + 4e-10, 1), numbers(2, 2 + 4e-10), np.ones(2, dtype=np.bool_))
    assert found.masks.tolist() == [1, 0]


def test_what_is_not_feasible_dominates_nothing() -> None:
    found = front(numbers(1, 2), numbers(9, 2), np.array([False, True]))
    assert found.masks.tolist() == [1]
    assert not len(front(numbers(1), numbers(1), np.array([False])).masks)


def test_a_thousandth_of_a_pound_and_of_a_point_tell_packages_apart() -> None:
    found = front(numbers(1, 1.001, 1.002), numbers(2, 2.001, 2.001), np.ones(3, dtype=np.bool_))
    assert found.masks.tolist() == [0, 1]


@pytest.mark.parametrize("step", [4e-10, 1e-9, 3e-9])
def test_a_chain_of_packages_nearly_level_is_held_to_each_other(step: float) -> None:
    points = [(step * i, step * i / 2) for i in range(40)]
    cost, gain = np.array(points).T
    running = Running()
    for i in chain(range(0, 40, 2), range(1, 40, 2)):
        running.take(np.array([i]), cost[[i]], gain[[i]])
    assert sorted(running.front().masks.tolist()) == undominated(points)
