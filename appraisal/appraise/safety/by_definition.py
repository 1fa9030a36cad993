"""Criteria on which an option scores by definition: one council has no other to be uneven with."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from appraisal.appraise.matrix import Cell, Matrix, Ranking, rank_options
from appraisal.appraise.weights import Weights
from appraisal.area.councils import StandingCouncil
from appraisal.model import Criterion, Dataset


@dataclass(frozen=True)
class ByDefinition:
    """How much of the first option's lead rests on criteria that one council meets by definition.

    `lead` is how far it is ahead of `second` in points of overall value, `part` how much of that
    comes from `leaves`. `without` ranks the options without those criteria, their weight shared
    out among their siblings; None where no other criterion weighs anything.
    """

    option: str
    second: str
    leaves: tuple[str, ...]
    lead: float
    part: float
    without: Ranking | None


def by_definition(
    dataset: Dataset,
    matrix: Matrix,
    stands: Mapping[str, tuple[StandingCouncil, ...]],
    ranking: Ranking,
    weights: Weights,
) -> ByDefinition | None:
    """Look at the first option; None unless it is first alone and leaves one council standing."""
    first = ranking.first()
    if len(first) != 1 or len(ranking.order) < 2 or len(stands[first[0]]) != 1:
        return None
    option, second = ranking.order[0], ranking.order[1]
    leaves = tuple(
        leaf.id for leaf in dataset.leaves() if _met(leaf, matrix.cells[option, leaf.id])
    )
    part = math.fsum(
        weights.nodes[leaf] * (matrix.cells[option, leaf].value - matrix.cells[second, leaf].value)
        for leaf in leaves
    )
    if part <= 0:
        return None
    lead = ranking.value[option] - ranking.value[second]
    rest = _without(dataset.criteria, weights.shares, frozenset(leaves))
    kept = np.array([rest.get(leaf, 0.0) for leaf in matrix.leaves], dtype=np.float64)
    without = rank_options(matrix, kept) if kept.sum() > 0 else None
    return ByDefinition(option, second, leaves, lead, part, without)


def _met(leaf: Criterion, cell: Cell) -> bool:
    """Whether an option meets a criterion because there is no council to compare it with."""
    measured = leaf.measured
    return measured is not None and measured.compares_councils and cell.evidence == "definition"


def _without(
    criteria: tuple[Criterion, ...], shares: Mapping[str, float], left_out: frozenset[str]
) -> dict[str, float]:
    """The leaves' weights when some are left out and their siblings share what they weighed."""
    kept = [node for node in criteria if _has_leaf(node, left_out)]
    whole = math.fsum(shares[node.id] for node in kept)
    weights: dict[str, float] = {}
    for node in kept:
        share = shares[node.id] / whole if whole > 0 else 0.0
        if node.criteria is None:
            weights[node.id] = share
            continue
        below = _without(node.criteria, shares, left_out)
        weights |= {leaf: share * weight for leaf, weight in below.items()}
    return weights


def _has_leaf(node: Criterion, left_out: frozenset[str]) -> bool:
    return any(leaf.criteria is None and leaf.id not in left_out for leaf in node.nodes())
