"""The Shapley value of a set function."""

from itertools import permutations
from math import factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.maths.packages.masks import added
from appraisal.maths.packages.shares import shapley_value
from appraisal.maths.ranking import FloatArray
from tests.maths.packages.made_up import numbers

GAMES = st.integers(0, 5).flatmap(
    lambda n: st.lists(st.integers(-9, 9).map(float), min_size=1 << n, max_size=1 << n)
)


def slowly(values: list[float]) -> list[float]:
    n = len(values).bit_length() - 1
    found = [0.0] * n
    for order in permutations(range(n)):
        mask = 0
        for player in order:
            found[player] += values[mask | 1 << player] - values[mask]
            mask |= 1 << player
    return [share / factorial(n) for share in found]


@given(GAMES)
def test_shares_are_what_each_adds_over_all_orders_and_add_up(values: list[float]) -> None:
    shares = shapley_value(numbers(*values))
    assert shares == pytest.approx(slowly(values), abs=1e-9)
    assert shares.sum() == pytest.approx(values[-1] - values[0], abs=1e-9)


def airport(*costs: float) -> FloatArray:
    """Each coalition costs what its dearest member does (Littlechild and Owen 1973)."""
    return numbers(*(
        max((cost for i, cost in enumerate(costs) if mask >> i & 1), default=0)
        for mask in range(1 << len(costs))
    ))  # fmt: skip


def test_runways_are_paid_for_as_published() -> None:
    # Littlechild and Owen 1973, A simple expression for the Shapley value in a special case,
    # Management Science 20, 370–372: each length is shared by those who need at least it.
    assert shapley_value(airport(100, 160, 200)) == pytest.approx([100 / 3, 190 / 3, 310 / 3])
    assert shapley_value(airport(40, 50, 60, 70, 80, 90)) == pytest.approx(
        [40 / 6, 52 / 6, 67 / 6, 87 / 6, 117 / 6, 177 / 6]
    )


def test_twenty_players_are_shared_out_exactly() -> None:
    gains = np.arange(20, dtype=np.float64)
    values = added(gains)
    values[-1] += 40
    assert shapley_value(values) == pytest.approx(gains + 2, abs=1e-6)


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(ValueError, match="every coalition"):
        shapley_value(np.zeros(3))
    with pytest.raises(ValueError, match="more than 20 players"):
        shapley_value(np.zeros(1 << 21))
