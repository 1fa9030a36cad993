"""How far groupings differ, and in which order those near the bounds stand."""

import numpy as np
import pytest

from appraisal.appraise.groupings.spread import (
    differ,
    known_only,
    near_bounds,
)
from appraisal.appraise.groupings.structures import Structures
from tests.appraise.groupings.areas import LINE, asking

COUNTED = LINE + "      - {id: count, measured: {figure: councils, curve: [[1, 100], [4, 0]]}}\n"
UNKNOWN = COUNTED.replace("population: 400", "population: unknown")


def blocks_of(found: Structures, order: list[int]) -> list[str]:
    return ["|".join("+".join(block) for block in found.listed[i].blocks) for i in order]


@pytest.mark.parametrize(
    ("councils", "leaf", "differs"),
    [
        ("[2, 2]", "balance", True),
        ("[1, 4]", "balance", True),
        ("[1, 4]", "count", False),  # from size to size, and within none
        ("[4, 4]", "balance", False),  # one grouping alone
    ],
)
def test_groupings_differ_where_two_of_one_size_do(councils: str, leaf: str, differs: bool) -> None:
    assert differ(asking(f"{{councils: {councils}}}", COUNTED), leaf) is differs


def test_figures_that_nobody_knows_tell_no_groupings_apart() -> None:
    found = asking("{councils: [2, 2]}", UNKNOWN)
    assert (differ(found, "balance"), differ(found, "count")) == (False, False)


def test_known_figures_keep_their_order() -> None:
    assert known_only(np.array([3.0, np.nan, 1.0])).tolist() == [3, 1]


def test_those_within_the_bounds_come_first_then_the_front_then_balance() -> None:
    """1.5 to 1 is within; of those at 300, 3% short, three councils are on the front."""
    found = asking("{councils: [2, 3], smallest: 310}")
    assert blocks_of(found, near_bounds(found)) == [
        "ash+birch+cedar|dale",
        "ash+birch|cedar|dale",
        "ash+birch|cedar+dale",
    ]


def test_within_the_bounds_the_front_is_ordered_by_balance_and_what_is_dominated_follows() -> None:
    found = asking("{councils: [2, 3], smallest: 300}")
    assert blocks_of(found, near_bounds(found)) == [
        "ash+birch|cedar|dale",  # 1.33 to 1
        "ash+birch+cedar|dale",  # 1.5 to 1
        "ash+birch|cedar+dale",
    ]


def test_a_balance_that_nobody_knows_comes_last() -> None:
    """Only dale's people are unknown, so all of two councils are, and the order is their own."""
    found = asking("{councils: [2, 2]}", UNKNOWN)
    order = near_bounds(found)
    assert order == sorted(order)
    assert len(order) == 3
