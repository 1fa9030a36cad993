"""A change is answerable for the mean of what it adds over all orders."""

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.maths.shapley import shapley
from tests.random_cases import some_of


def test_two_changes_that_work_together_share_what_they_add_only_together() -> None:
    worths = {"": 0, "a": 6, "b": 5, "ab": 14}
    assert shapley("ab", lambda some: [worths["".join(sorted(some))]]) == {"a": (7.5,), "b": (6.5,)}


def test_no_change_is_answerable_for_nothing() -> None:
    assert shapley((), lambda _: [3.0]) == {}


def test_each_number_is_shared_out_by_itself() -> None:
    found = shapley("ab", lambda some: [len(some), 10.0 if "a" in some else 0.0])
    assert found == {"a": (1.0, 10.0), "b": (1.0, 0.0)}


def slowly(changes: str, worth: dict[frozenset[str], float]) -> dict[str, float]:
    """The mean over all orders, one after the other."""
    gains: dict[str, list[float]] = {change: [] for change in changes}
    for order in itertools.permutations(changes):
        for place, change in enumerate(order):
            before = frozenset(order[:place])
            gains[change].append(worth[before | {change}] - worth[before])
    return {change: math.fsum(own) / len(own) for change, own in gains.items()}


@given(st.lists(st.floats(-100, 100), min_size=16, max_size=16), st.permutations("abcd"))
@settings(max_examples=some_of(60), deadline=None)
def test_shares_are_the_means_over_orders_add_up_and_hang_on_no_order(
    numbers: list[float], order: list[str]
) -> None:
    sets = [frozenset(s) for n in range(5) for s in itertools.combinations("abcd", n)]
    worth = dict(zip(sets, numbers, strict=True))
    found = shapley("abcd", lambda some: [worth[some]])
    expected = slowly("abcd", worth)
    assert {i: share for i, (share,) in found.items()} == pytest.approx(expected, abs=1e-9)
    whole = worth[frozenset("abcd")] - worth[frozenset()]
    assert math.fsum(share for (share,) in found.values()) == pytest.approx(whole, abs=1e-9)
    assert shapley(order, lambda some: [worth[some]]) == {i: found[i] for i in order}
