"""The value tree: weights multiply down it and values add up it."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from appraisal.maths.ranking import ranks
from appraisal.maths.robustness import (
    Tree,
    node_values,
    node_weights,
    stability_intervals,
)

CASES = Path(__file__).parents[2] / "cases"

# Two leaves and a branch at the top; the branch holds a leaf and a branch of two.
TREE = Tree((-1, -1, -1, 2, 2, 4, 4), (0, 1, -1, 2, -1, 3, 4))
SHARES = np.array([0.5, 0.2, 0.3, 0.4, 0.6, 0.25, 0.75])
WEIGHTS = [0.5, 0.2, 0.12, 0.045, 0.135]


def read(name: str) -> Any:
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def as_values(case: Any) -> np.ndarray[Any, np.dtype[np.float64]]:
    if "raw" not in case:
        return np.array(case["values"], dtype=np.float64)
    raw = np.array(case["raw"], dtype=np.float64)
    return np.asarray(np.where(case["costs"], raw.min(axis=0) / raw, raw / raw.max(axis=0)))


@pytest.mark.parametrize(
    "name", ["weighted-sum-fishburn", "weighted-sum-chakraborty", "smart-office"]
)
def test_overall_values_and_ranks_are_those_published(name: str) -> None:
    case = read(name)
    values, weights = as_values(case), np.array(case["weights"])
    tree = Tree((-1, *[0] * weights.size), (-1, *range(weights.size)))
    overall = node_values(tree, np.array([1.0, *weights]), values)[:, 0]
    assert overall == pytest.approx(case["overall"], abs=case["tolerance"])
    assert ranks(overall) == case["ranks"]


def test_weights_multiply_down_the_tree() -> None:
    found = node_weights(TREE, SHARES)[TREE.leaf_nodes]
    assert found == pytest.approx(WEIGHTS)
    assert found.sum() == pytest.approx(1)


def test_node_values_add_up_the_tree() -> None:
    values = np.array([[10.0, 20, 30, 40, 50], [90, 0, 0, 100, 100]])
    found = node_values(TREE, SHARES, values)
    assert found[:, 4] == pytest.approx([0.25 * 40 + 0.75 * 50, 100])
    top = found[:, :3] @ SHARES[:3]
    assert top == pytest.approx(values @ WEIGHTS)


def test_families_put_parents_first() -> None:
    assert TREE.families == ((-1, (0, 1, 2)), (2, (3, 4)), (4, (5, 6)))
    assert TREE.nodes == 7
    assert TREE.leaves == 5


@pytest.mark.parametrize(
    ("parent", "leaf"),
    [
        ((), ()),
        ((-1,), (0, 1)),
        ((0,), (0,)),
        ((1, -1), (0, -1)),
        ((-1, -1), (0, 0)),
        ((-1, -1), (0, 2)),
        ((-1, -1), (0, -1)),
        ((-1, 0), (0, 1)),
    ],
)
def test_what_is_not_a_tree_is_refused(parent: tuple[int, ...], leaf: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"tree|parent|leaves"):
        Tree(parent, leaf)


@pytest.mark.parametrize("shares", [[0.5, 0.4], [1.5, -0.5], [1.0], [np.nan, 1.0]])
def test_shares_that_do_not_share_are_refused(shares: list[float]) -> None:
    with pytest.raises(ValueError, match=r"share|finite"):
        stability_intervals(Tree.flat(2), np.array(shares), np.eye(2))
