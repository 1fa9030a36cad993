"""What options are worth on the nodes of the value tree, with ranges."""

import math

from msgspec import Struct

from appraisal.appraise.matrix import Cell, Matrix
from appraisal.appraise.valued import Valued
from appraisal.appraise.weights import Weights, weights_within
from appraisal.model import Criterion


class Span(Struct, frozen=True):
    """A value with its range, low <= value <= high, on 0-100."""

    value: float
    low: float
    high: float


def node_span(found: Valued, option: str, criterion: Criterion) -> Span:
    """What an option is worth on a node of the tree, under the headline perspective."""
    inside = weights_within(criterion, found.weights[found.headline].shares)
    cells = [(found.matrix.cells[option, leaf], weight) for leaf, weight in inside.items()]
    return Span(
        math.fsum(cell.value * weight for cell, weight in cells),
        math.fsum(cell.low * weight for cell, weight in cells),
        math.fsum(cell.high * weight for cell, weight in cells),
    )


def node_cells(found: Valued, option: str, criterion: Criterion) -> list[Cell]:
    """An option's cells on the leaves below a node, in order."""
    leaves = [node for node in criterion.nodes() if node.criteria is None]
    return [found.matrix.cells[option, leaf.id] for leaf in leaves]


def has_evidence(found: Valued, option: str, criterion: Criterion) -> bool:
    """Whether anything is known of an option on any leaf below a node."""
    return any(c.evidence != "gap" for c in node_cells(found, option, criterion))


def known_span(found: Valued, option: str, criterion: Criterion) -> Span | None:
    """What an option is worth on a node, as `node_span`; None where nothing is known there."""
    known = has_evidence(found, option, criterion)
    return node_span(found, option, criterion) if known else None


def overall_span(found: Valued, option: str) -> Span | None:
    """An option's overall value with its range, under the headline perspective.

    None where there is no evidence on anything that carries weight: a gap's value is no figure.
    """
    ranking = found.rankings[found.headline]
    if option in ranking.unknown:
        return None
    return Span(ranking.value[option], ranking.low[option], ranking.high[option])


def cell_span(cell: Cell) -> Span:
    """A cell's value with its range."""
    return Span(cell.value, cell.low, cell.high)


class Contribution(Struct, frozen=True):
    """What a node adds to an option's overall value, in points, and how much of it has no evidence.

    The points of all nodes of the top level add up to the overall value.
    """

    points: float
    without_evidence: float


def contribution(found: Valued, option: str, criterion: Criterion) -> Contribution:
    """What a node adds to an option's overall value, under the headline perspective."""
    weights = found.weights[found.headline]
    weight = weights.nodes[criterion.id]
    parts = [
        (found.matrix.cells[option, leaf], weight * share)
        for leaf, share in weights_within(criterion, weights.shares).items()
    ]
    return Contribution(
        points=math.fsum(cell.value * part for cell, part in parts),
        without_evidence=math.fsum(
            cell.value * part for cell, part in parts if cell.evidence == "gap"
        ),
    )


def weight_of_gaps(matrix: Matrix, weights: Weights, option: str) -> float:
    """The share of all weight, 0 to 1, that lies on what is not known of an option."""
    return math.fsum(
        weights.nodes[leaf]
        for leaf in weights.leaf_ids
        if matrix.cells[option, leaf].evidence == "gap"
    )
