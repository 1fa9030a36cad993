"""Criteria on which an option scores by definition: one council has no other to be uneven with."""

import math
from collections.abc import Iterable, Mapping

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Matrix, Ranking, rank_options
from appraisal.appraise.rivals import rivals
from appraisal.appraise.safety.ground import Ground
from appraisal.area.councils import StandingCouncil
from appraisal.area.figures import MONEY
from appraisal.maths.ways.priors import kept_weights
from appraisal.model import Dataset


class ByDefinition(Struct, frozen=True):
    """How much of the first option's lead rests on criteria that one council meets by definition.

    `lead` is how far it is ahead of `second`, the highest option of another model, in points of
    overall value, `part` how much of that comes from `leaves`. `without` ranks it and the highest
    line of each other model without those criteria, their weight shared out among their siblings;
    None where no other criterion weighs anything. `lines` says whether that leaves lines out.
    """

    option: str
    second: str
    leaves: tuple[str, ...]
    lead: float
    part: float
    without: Ranking | None
    lines: bool = False


def met_by_definition(dataset: Dataset, matrix: Matrix, options: Iterable[str]) -> tuple[str, ...]:
    """The criteria that any of these options meets by definition, other than by costing nothing."""
    among = tuple(options)
    return tuple(
        leaf.id
        for leaf in dataset.leaves()
        if leaf.measured is not None
        and leaf.measured.figure not in MONEY
        and any(matrix.cells[option, leaf.id].evidence == "definition" for option in among)
    )


def by_definition(
    dataset: Dataset,
    matrix: Matrix,
    stands: Mapping[str, tuple[StandingCouncil, ...]],
    ranking: Ranking,
    ground: Ground,
) -> ByDefinition | None:
    """Look at the first option; None unless it is first alone and leaves one council standing.

    And unless something is known of another model's option, to be ahead of.
    """
    first = ranking.first()
    if len(first) != 1 or len(ranking.order) < 2 or len(stands[first[0]]) != 1:
        return None
    option, models = first[0], rivals(dataset, ranking.order)
    rest = (i for i in ranking.order if models[i] != models[option] and i not in ranking.unknown)
    if (second := next(rest, None)) is None:
        return None
    met = met_by_definition(dataset, matrix, (option,))
    leaves = tuple(i for i in met if i in _comparing(dataset))
    weights = dict(zip(matrix.leaves, map(float, ground.weights), strict=True))
    part = math.fsum(
        weights[leaf] * (matrix.cells[option, leaf].value - matrix.cells[second, leaf].value)
        for leaf in leaves
    )
    if part <= 0:
        return None
    lead = ranking.value[option] - ranking.value[second]
    counted = np.array([leaf not in leaves for leaf in matrix.leaves])
    kept = kept_weights(ground.tree, ground.weights, counted)
    without = _of_models(rank_options(matrix, kept), models, option) if kept.any() else None
    lines = len(set(models.values())) < len(models)
    return ByDefinition(option, second, leaves, lead, part, without, lines)


def _of_models(ranking: Ranking, models: Mapping[str, str], option: str) -> Ranking:
    """The ranking of an option and of the highest line of each other model."""
    highest = {models[i]: i for i in reversed(ranking.order)} | {models[option]: option}
    order = tuple(i for i in ranking.order if highest[models[i]] == i)
    rank = {i: 1 + sum(ranking.rank[j] < ranking.rank[i] for j in order) for i in order}
    return replace(ranking, order=order, rank=rank)


def _comparing(dataset: Dataset) -> frozenset[str]:
    """The criteria that say how councils stand to each other: one council has no other to meet."""
    measured = {leaf.id: leaf.measured for leaf in dataset.leaves() if leaf.measured is not None}
    return frozenset(i for i, how in measured.items() if how.compares_councils)
