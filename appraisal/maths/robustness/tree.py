"""The value tree as index arrays: shares among siblings in, leaf weights and values out."""

from functools import cached_property

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import FloatArray, require_finite, row_sums
from appraisal.maths.robustness.arrays import BoolArray, IntArray


class Tree(Struct, frozen=True, dict=True):
    """A value tree of k nodes, every parent before its children.

    `parent[node]` is the parent's index, −1 for a node of the top level; `leaf[node]` is the
    column of the value matrix, −1 for an inner node. Raises ValueError unless parents come
    first, inner nodes have children, leaves have none and the leaves number 0 … m−1.
    """

    parent: tuple[int, ...]
    leaf: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse anything that is not a tree."""
        if len(self.parent) != len(self.leaf) or not self.parent:
            raise ValueError("a tree needs one parent and one leaf entry for every node")
        if any(not -1 <= above < node for node, above in enumerate(self.parent)):
            raise ValueError("a parent comes before its children")
        columns = sorted(column for column in self.leaf if column >= 0)
        if columns != list(range(len(columns))):
            raise ValueError("leaves are numbered 0 … m−1, each once")
        inner = {node for node, column in enumerate(self.leaf) if column < 0}
        if inner != set(self.parent) - {-1}:
            raise ValueError("inner nodes have children and leaves have none")

    @classmethod
    def flat(cls, leaves: int) -> "Tree":
        """A tree whose top level is its `leaves` leaf criteria."""
        return cls((-1,) * leaves, tuple(range(leaves)))

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return len(self.parent)

    @cached_property
    def leaves(self) -> int:
        """How many leaf criteria there are (m)."""
        return sum(column >= 0 for column in self.leaf)

    @cached_property
    def leaf_nodes(self) -> IntArray:
        """The node of each leaf column, shape m."""
        found = np.empty(self.leaves, dtype=np.int64)
        for node, column in enumerate(self.leaf):
            if column >= 0:
                found[column] = node
        return found

    @cached_property
    def siblings(self) -> BoolArray:
        """Whether two nodes share a parent (a node is among its own siblings), k × k."""
        above = np.array(self.parent)
        return np.asarray(above[:, None] == above[None, :])

    @cached_property
    def families(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Each parent (−1 for the top) with its children, parents in topological order."""
        children: dict[int, list[int]] = {}
        for node, above in enumerate(self.parent):
            children.setdefault(above, []).append(node)
        return tuple((above, tuple(children[above])) for above in sorted(children))


def check_shares(tree: Tree, shares: FloatArray) -> None:
    """Raise ValueError unless the k shares are at least 0 and sum to 1 among siblings."""
    require_finite(shares)
    if shares.shape != (tree.nodes,):
        raise ValueError(f"{shares.shape} shares for {tree.nodes} nodes")
    if (shares < 0).any() or (abs(row_sums(tree.siblings * shares) - 1) > 1e-6).any():
        raise ValueError("the shares of siblings are at least 0 and sum to 1")


def node_weights(tree: Tree, shares: FloatArray) -> FloatArray:
    """Each node's weight in the whole: the product of the k shares down to it."""
    weights = shares.astype(np.float64)
    for node, above in enumerate(tree.parent):
        if above >= 0:
            weights[node] *= weights[above]
    return weights


def node_values(tree: Tree, shares: FloatArray, values: FloatArray) -> FloatArray:
    """Each option's value at every node, n × k, on 0–100.

    A leaf's is its column of `values` (n × m); an inner node's is the sum over its children
    of share × value (the linear additive model; Keeney and Raiffa 1976).
    """
    found = np.zeros((values.shape[0], tree.nodes))
    found[:, tree.leaf_nodes] = values
    for node in range(tree.nodes - 1, -1, -1):
        if tree.parent[node] >= 0:
            found[:, tree.parent[node]] += shares[node] * found[:, node]
    return found
