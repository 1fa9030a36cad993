"""Where perspectives agree and disagree, and on what."""

import math
from collections.abc import Mapping, Sequence
from itertools import combinations

import numpy as np
from msgspec import Struct

from appraisal.appraise.matrix import Matrix, Ranking
from appraisal.appraise.weights import Weights
from appraisal.maths.rank_agreement import causes, kendall_tau, kendall_w, spearman
from appraisal.maths.ranking import FloatArray

MOST_CAUSES = 3
"""How many criteria are named as the cause of a disagreement."""


class Pair(Struct, frozen=True):
    """Two perspectives: how alike they rank the options (-1 to 1), and why they differ.

    `rho` is Spearman's rank correlation and `tau` Kendall's tau-b; None where one of the two ties
    everything. Where the first places differ, `causes` names the criteria that most set the two
    first options apart, with the points of overall value that each adds.
    """

    one: str
    other: str
    rho: float | None
    tau: float | None
    firsts: tuple[str, str] | None
    causes: tuple[tuple[str, float], ...]


class Agreement(Struct, frozen=True):
    """Kendall's W over perspectives (0 none to 1 complete), and every pair of them.

    `examples` are counted in neither: each is the headline beside one that nobody holds.
    """

    kendall_w: float | None
    pairs: tuple[Pair, ...]
    examples: tuple[Pair, ...] = ()


def agreement(
    matrix: Matrix,
    weights: Mapping[str, Weights],
    rankings: Mapping[str, Ranking],
    held: Sequence[str],
    headline: str,
) -> Agreement:
    """Compare the rankings of the ranked options under the weights `held`; nothing is averaged."""
    values = [_values(matrix, rankings[i]) for i in held]
    others = (given for i, given in weights.items() if i not in held and i != headline)
    return Agreement(
        kendall_w(np.array(values).reshape(len(held), len(matrix.ranked()))),
        tuple(
            _pair(matrix, one, other, rankings)
            for one, other in combinations([weights[i] for i in held], 2)
        ),
        tuple(_pair(matrix, weights[headline], other, rankings) for other in others),
    )


def _values(matrix: Matrix, ranking: Ranking) -> FloatArray:
    """The overall value of every ranked option."""
    return np.array([ranking.value[option] for option in matrix.ranked()], dtype=np.float64)


def _pair(matrix: Matrix, one: Weights, other: Weights, rankings: Mapping[str, Ranking]) -> Pair:
    values, other_values = (_values(matrix, rankings[held.id]) for held in (one, other))
    compared = values.size > 1
    return Pair(
        one=one.id,
        other=other.id,
        rho=spearman(values, other_values) if compared else None,
        tau=kendall_tau(values, other_values) if compared else None,
        firsts=(firsts := _firsts(rankings[one.id], rankings[other.id])),
        causes=_causes(matrix, one, other, firsts) if firsts else (),
    )


def _firsts(one: Ranking, other: Ranking) -> tuple[str, str] | None:
    """The two first options, where no option is first in both."""
    if not one.first() or set(one.first()) & set(other.first()):
        return None
    return one.first()[0], other.first()[0]


def _causes(
    matrix: Matrix, one: Weights, other: Weights, firsts: tuple[str, str]
) -> tuple[tuple[str, float], ...]:
    rows = [matrix.options.index(option) for option in firsts]
    added = causes(one.leaves, other.leaves, matrix.value[rows[0]], matrix.value[rows[1]])
    order = sorted(range(len(matrix.leaves)), key=lambda j: (-added[j], j))
    return tuple((matrix.leaves[j], float(added[j])) for j in order[:MOST_CAUSES] if added[j] > 0)


class RanksReach(Struct, frozen=True):
    """How many ranks an option moves between the perspectives `best` and `worst` for it (ids)."""

    ranks: int
    best: str
    worst: str


def ranks_reach(rankings: Mapping[str, Ranking]) -> dict[str, RanksReach]:
    """How far each ranked option's rank hangs on the perspective, by option."""
    held: dict[str, dict[str, int]] = {}
    for perspective, ranking in rankings.items():
        for option, rank in ranking.rank.items():
            held.setdefault(option, {})[perspective] = rank
    return {option: _reach(ranks) for option, ranks in held.items()}


def _reach(ranks: Mapping[str, int]) -> RanksReach:
    best, worst = min(ranks, key=lambda p: ranks[p]), max(ranks, key=lambda p: ranks[p])
    return RanksReach(ranks[worst] - ranks[best], best, worst)


def parting_criteria(agreement: Agreement) -> dict[str, float]:
    """How much each criterion parts the pairs of perspectives with different firsts, all added."""
    causes: dict[str, list[float]] = {}
    for pair in agreement.pairs:
        if pair.firsts:
            for criterion, by in pair.causes:
                causes.setdefault(criterion, []).append(by)
    return {criterion: math.fsum(by) for criterion, by in causes.items()}


def weights_reach(every: Sequence[Weights], node: str) -> tuple[float, float]:
    """The least and the most that any perspective gives to a node of the tree (0-1)."""
    given = [weights.nodes[node] for weights in every]
    return min(given), max(given)
