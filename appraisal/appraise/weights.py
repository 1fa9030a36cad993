"""Perspectives → weights for every node of the value tree."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from graphlib import TopologicalSorter

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from appraisal.maths.elicitation import CONSISTENT, pairwise, rank_order_centroid
from appraisal.model import Criterion, Dataset, Perspective

EQUAL = "equal"
"""The perspective that weighs all alike, used where the workspace has none."""


class Weights(Struct, frozen=True, dict=True):
    """One perspective's weights.

    `nodes` gives each node's weight multiplied down the tree (top level sums to 1), `shares` its
    share among its siblings (each group sums to 1), `leaves` the weights of the leaves in order.
    `inconsistency` holds, for pairwise comparisons, the consistency ratio of each group compared,
    by the id of the criterion above it (empty for the top level). A perspective that is a set of
    weights has a `sample` of them (N × m), and is shown by their mean.
    """

    id: str
    name: str
    nodes: Mapping[str, float]
    shares: Mapping[str, float]
    leaf_ids: tuple[str, ...]
    inconsistency: Mapping[str, float]
    sample: NDArray[np.float64] | None = None

    @cached_property
    def leaves(self) -> NDArray[np.float64]:
        """The weights of the leaves, in the order of the file; they sum to 1."""
        return np.array([self.nodes[leaf] for leaf in self.leaf_ids], dtype=np.float64)


def perspectives(dataset: Dataset) -> dict[str, Perspective]:
    """The workspace's perspectives in the order of their ids, the headline first."""
    held = dict(dataset.perspectives) or {EQUAL: Perspective(name="Equal weights")}
    headline = headline_perspective(dataset)
    return {headline: held[headline]} | held


def held_perspectives(dataset: Dataset) -> tuple[str, ...]:
    """The perspectives that are no examples, the headline first: their file names no nobody.

    Where none is recorded, EQUAL stands in, which nobody holds.
    """
    recorded = dataset.perspectives
    return tuple(i for i in perspectives(dataset) if i in recorded and not recorded[i].made_up)


def headline_perspective(dataset: Dataset) -> str:
    """The perspective whose weights give the headline."""
    if dataset.settings.perspective is not None:
        return dataset.settings.perspective
    return next(iter(dataset.perspectives), EQUAL)


def weigh(dataset: Dataset) -> dict[str, Weights]:
    """The weights of every perspective, the headline first."""
    done: dict[str, Weights] = {}
    held = perspectives(dataset)
    # Members before what combines them: in a chain of any length no call waits for the next.
    leads = {identifier: held[identifier].combine or () for identifier in held}
    for identifier in TopologicalSorter(leads).static_order():
        perspective = held[identifier]
        if perspective.tradeoffs is not None:
            done[identifier] = _central(dataset, identifier, perspective)
        elif perspective.combine is None:
            done[identifier] = _elicited(dataset, identifier, perspective)
        else:
            members = [done[member] for member in perspective.combine]
            done[identifier] = _combined(dataset, identifier, perspective, members)
    return {identifier: done[identifier] for identifier in held}


def sibling_groups(
    criteria: tuple[Criterion, ...], above: str = ""
) -> Iterator[tuple[str, tuple[Criterion, ...]]]:
    """Every group of siblings with the id of the criterion above it, top level first."""
    if criteria:
        yield above, criteria
    for criterion in criteria:
        yield from sibling_groups(criterion.criteria or (), criterion.id)


def _elicited(dataset: Dataset, identifier: str, perspective: Perspective) -> Weights:
    shares: dict[str, float] = {}
    inconsistency: dict[str, float] = {}
    for above, group in sibling_groups(dataset.criteria):
        ids = [node.id for node in group]
        given, ratio = _given(perspective, ids)
        total = math.fsum(given.values())
        for node in ids:
            shares[node] = given.get(node, 0.0) / total if given else 1 / len(ids)
        if ratio is not None:
            inconsistency[above] = ratio
    nodes = _multiplied_down(dataset.criteria, shares, 1.0)
    return _weights(dataset, identifier, perspective, nodes, shares, inconsistency)


def _given(perspective: Perspective, ids: list[str]) -> tuple[dict[str, float], float | None]:
    """The weights that a perspective gives to some siblings, and a consistency ratio if it has one.

    Empty where it names none of them: then they weigh alike.
    """
    points = perspective.weights or perspective.swing
    if points:
        return {i: points[i] for i in ids if i in points}, None
    if perspective.rank:
        named = [i for i in perspective.rank if i in ids]
        centroid = map(float, rank_order_centroid(len(named))) if named else ()
        return dict(zip(named, centroid, strict=True)), None
    if perspective.pairwise:
        return _compared(perspective.pairwise, ids)
    return {}, None


def _compared(
    pairs: Iterable[tuple[str, str, float]], ids: list[str]
) -> tuple[dict[str, float], float | None]:
    inside = [pair for pair in pairs if pair[0] in ids]
    named = [i for i in ids if any(i in pair[:2] for pair in inside)]
    if not named:
        return {}, None
    compared = pairwise(
        len(named), [(named.index(one), named.index(other), ratio) for one, other, ratio in inside]
    )
    return dict(zip(named, map(float, compared.weights), strict=True)), compared.ratio


def _multiplied_down(
    criteria: Iterable[Criterion], shares: Mapping[str, float], above: float
) -> dict[str, float]:
    nodes: dict[str, float] = {}
    for criterion in criteria:
        nodes[criterion.id] = above * shares[criterion.id]
        nodes |= _multiplied_down(criterion.criteria or (), shares, nodes[criterion.id])
    return nodes


def _combined(
    dataset: Dataset, identifier: str, perspective: Perspective, members: list[Weights]
) -> Weights:
    """The mean of the members' weights; of a set of weights, its middle is meant."""
    nodes = {
        node.id: math.fsum(member.nodes[node.id] for member in members) / len(members)
        for node in dataset.nodes()
    }
    return _shared_out(dataset, identifier, perspective, nodes)


def _central(dataset: Dataset, identifier: str, perspective: Perspective) -> Weights:
    """The middle of all weights that fit a perspective's trade-offs: only to be shown."""
    set_ = weights_that_fit(dataset, perspective)
    leaves = [leaf.id for leaf in dataset.leaves()]
    middle = [math.fsum(map(float, column)) / len(set_) for column in set_.T]
    known = dict(zip(leaves, middle, strict=True))
    nodes = {
        node.id: math.fsum(known[leaf.id] for leaf in node.nodes() if leaf.criteria is None)
        for node in dataset.nodes()
    }
    return replace(_shared_out(dataset, identifier, perspective, nodes), sample=set_)


def weights_that_fit(dataset: Dataset, perspective: Perspective) -> NDArray[np.float64]:
    """A sample of the weights of the leaves that fit a perspective's trade-offs, N × m.

    In a mix of two versions those that name a criterion which its tree lacks are passed over, and
    all where they contradict each other: `load` refuses a workspace in which they do.
    """
    # Only trade-offs need what answers them, and few workspaces have any.
    from appraisal.area.stated import rows_stated
    from appraisal.maths.tradeoffs.space import interior, no_rows

    leaves = dataset.leaves()
    known = {leaf.id for leaf in leaves}
    rows = rows_stated(
        [each for each in perspective.tradeoffs or () if each.named <= known], leaves
    )
    start = interior(rows)
    if start is None:
        rows = no_rows(len(leaves))
        start = np.full(len(leaves), 1 / len(leaves))
    return _sampled(tuple(map(tuple, rows.tolist())), tuple(start.tolist()))


@lru_cache(maxsize=32)
def _sampled(rows: tuple[tuple[float, ...], ...], start: tuple[float, ...]) -> NDArray[np.float64]:
    """`sample`, once for the same answers: a difference weighs them in every mix of its changes."""
    from appraisal.maths.tradeoffs.sampling import sample

    found = sample(np.array(rows).reshape(-1, len(start)), np.array(start))
    found.flags.writeable = False
    return found


def _shared_out(
    dataset: Dataset, identifier: str, perspective: Perspective, nodes: Mapping[str, float]
) -> Weights:
    """Weights from those of all nodes; shares are equal where nothing weighs."""
    shares = {}
    for above, group in sibling_groups(dataset.criteria):
        whole = nodes[above] if above else 1.0
        for node in group:
            shares[node.id] = nodes[node.id] / whole if whole > 0 else 1 / len(group)
    return _weights(dataset, identifier, perspective, nodes, shares, {})


def _weights(
    dataset: Dataset,
    identifier: str,
    perspective: Perspective,
    nodes: Mapping[str, float],
    shares: Mapping[str, float],
    inconsistency: Mapping[str, float],
) -> Weights:
    leaf_ids = tuple(leaf.id for leaf in dataset.leaves())
    name = perspective.name or identifier
    return Weights(identifier, name, nodes, shares, leaf_ids, inconsistency)


def weights_within(criterion: Criterion, shares: Mapping[str, float]) -> dict[str, float]:
    """What each leaf below a node counts inside that node: shares multiplied down; they sum to 1.

    `shares` gives each node's share among its siblings.
    """
    if criterion.criteria is None:
        return {criterion.id: 1.0}
    return {
        leaf: shares[child.id] * weight
        for child in criterion.criteria
        for leaf, weight in weights_within(child, shares).items()
    }


def contradicts_itself(ratio: float) -> bool:
    """Whether a consistency ratio says that comparisons go against one another."""
    return ratio > CONSISTENT


def depths(criteria: tuple[Criterion, ...]) -> dict[str, int]:
    """How deep each node stands in the value tree: 0 for the top level."""
    depth = {"": -1}
    for above, group in sibling_groups(criteria):
        depth |= {node.id: depth[above] + 1 for node in group}
    return depth


def without(
    criteria: tuple[Criterion, ...], weights: Weights, money: Collection[str]
) -> dict[str, float]:
    """The weights of the leaves once some are left out, each shared out among its siblings.

    In proportion to what they weigh, or alike where they weigh nothing. A node of which nothing
    stays is left out itself. They sum to 1, and are empty where nothing stays.
    """
    gone = left_out(criteria, money)
    nodes = {"": 1.0}
    for above, group in sibling_groups(criteria):
        stays = [node.id for node in group if node.id not in gone]
        total = math.fsum(weights.nodes[i] for i in stays)
        for i in stays:
            share = weights.nodes[i] / total if total > 0 else 1 / len(stays)
            nodes[i] = nodes[above] * share
    return {leaf: nodes[leaf] for leaf in weights.leaf_ids if leaf not in gone}


def left_out(criteria: Iterable[Criterion], money: Collection[str]) -> frozenset[str]:
    """The nodes of which nothing stays once some leaves are left out."""
    return frozenset(node.id for node in _nodes(criteria) if _is_gone(node, money))


def _nodes(criteria: Iterable[Criterion]) -> Iterable[Criterion]:
    return (node for top in criteria for node in top.nodes())


def _is_gone(node: Criterion, money: Collection[str]) -> bool:
    return all(leaf.id in money for leaf in node.nodes() if leaf.criteria is None)
