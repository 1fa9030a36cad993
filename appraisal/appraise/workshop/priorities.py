"""Each council's own weights, as it gave them in a workshop, and how it orders the models."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Literal

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Matrix, without_evidence
from appraisal.appraise.rivals import rivals
from appraisal.appraise.safety.drawn_scores import drawn_scores, ties_of_facts
from appraisal.appraise.safety.ground import FEW_SAMPLES
from appraisal.appraise.weights import sibling_groups, weigh
from appraisal.appraise.workshop.ranges import ranges_in_use, weights_of_swings
from appraisal.appraise.workshop.tradeoffs import Weighed, weighed
from appraisal.maths.ranking import TIE, FloatArray, overall, ranks
from appraisal.maths.robustness.contests import winning_under
from appraisal.maths.robustness.separation import BAND
from appraisal.maths.tradeoffs.sampling import sample
from appraisal.maths.tradeoffs.space import interior
from appraisal.model import Dataset, Perspective
from appraisal.model.workshops import Answer

APART = BAND[1] + TIE
"""Above this share of draws one model is told apart from another."""

How = Literal["swings", "weights", "tradeoffs", "nothing"]
"""By what a council said what matters to it; the first of these that it gave is taken."""


class Priorities(Struct, frozen=True, eq=False):
    """One council's weights of the leaves (0-1, summing to 1); None where they can't be told.

    Where it set steps against each other, they are the middle of all that fit, and `fitting` says
    which those are.
    """

    how: How
    weights: FloatArray | None
    fitting: Weighed | None = None


def priorities(dataset: Dataset, matrix: Matrix, answer: Answer) -> Priorities:
    """What a council's answer says of weights; trade-offs that contradict each other say none."""
    if answer.swings:
        found = weights_of_swings(answer.swings, ranges_in_use(matrix))
        return Priorities("swings", _in_order(matrix, found))
    if answer.weights:
        return Priorities("weights", _in_order(matrix, _over_whole_scales(dataset, answer)))
    if answer.tradeoffs:
        return _by_tradeoffs(dataset, matrix, answer)
    return Priorities("nothing", None)


def _by_tradeoffs(dataset: Dataset, matrix: Matrix, answer: Answer) -> Priorities:
    """The middle of all weights that fit, on the leaves that can be weighed; for display alone."""
    found = weighed(dataset, matrix, answer.tradeoffs)
    start = interior(found.rows) if found else None
    if found is None or start is None:
        return Priorities("tradeoffs", None)
    fitting = sample(found.rows, start)
    middle = {
        leaf.id: math.fsum(column.tolist()) / len(fitting)
        for leaf, column in zip(found.leaves, fitting.T, strict=True)
    }
    whole = {leaf: middle.get(leaf, 0.0) for leaf in matrix.leaves}
    return Priorities("tradeoffs", _in_order(matrix, whole), found)


def _in_order(matrix: Matrix, found: Mapping[str, float] | None) -> FloatArray | None:
    if found is None or not matrix.ranked():
        return None
    return np.array([found[leaf] for leaf in matrix.leaves], dtype=np.float64)


def _over_whole_scales(dataset: Dataset, answer: Answer) -> Mapping[str, float] | None:
    """Swing points as a perspective has them; None where all of a group that it names are nought.

    A group of criteria that it doesn't name weighs alike, as in any perspective.
    """
    for _, group in sibling_groups(dataset.criteria):
        named = [answer.weights[node.id] for node in group if node.id in answer.weights]
        if named and math.fsum(named) <= 0:
            return None
    given: Any = Perspective(name="own", swing=answer.weights)
    settings = dataset.settings.model_copy(update={"perspective": "own"})
    return weigh(replace(dataset, settings=settings, perspectives={"own": given}))["own"].nodes


class Place(Struct, frozen=True):
    """Where a model stands for one council, under its own weights.

    `value` is its highest line's, on 0-100, and `loss` how far that lies behind the council's
    first choice, in points. Models that tie share a rank. `best` and `worst` are the ranks from
    and to which it could be, as models can be told apart from it: `best` is behind those that are
    above it, `worst` before those that are below. Where many weights fit the council's answers,
    `loss` is the least and `most_loss` the most over all of them.
    """

    value: float
    loss: float
    rank: int
    best: int
    worst: int
    most_loss: float | None = None


class Order(Struct, frozen=True):
    """How one council orders the models.

    `above` are the pairs, the higher first, that are told apart by draws of the values within
    their ranges. `first` are the models that come first or can't be told apart from that.
    """

    places: Mapping[str, Place]
    above: frozenset[tuple[str, str]]
    first: tuple[str, ...]


def orders(dataset: Dataset, matrix: Matrix, weights: Mapping[str, FloatArray]) -> dict[str, Order]:
    """How each council with weights orders the models, all on the same draws."""
    options = matrix.ranked()
    if not weights or not options:
        return {}
    lines = lines_of_models(dataset, options)
    models = list(lines)
    number = {option: models.index(model) for model, own in lines.items() for option in own}
    simulation = dataset.settings.simulation
    won = winning_under(
        drawn_scores(dataset, matrix, ties_of_facts(dataset, matrix)),
        np.array(list(weights.values())),
        min(simulation.samples, FEW_SAMPLES),
        simulation.seed,
        [number[option] for option in options],
    )
    return {
        council: _order(matrix, lines, own, shares)
        for (council, own), shares in zip(weights.items(), won, strict=True)
    }


def lines_of_models(dataset: Dataset, options: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """What competes, in the order of the options, each with its lines."""
    model = rivals(dataset, options)
    names = dict.fromkeys(model[option] for option in options)
    return {name: tuple(i for i in options if model[i] == name) for name in names}


def _order(
    matrix: Matrix, lines: Mapping[str, tuple[str, ...]], weights: FloatArray, won: FloatArray
) -> Order:
    models = list(lines)
    value = _of_models(matrix, lines, overall(matrix.value, weights))
    rank, most = ranks(value), float(value.max())
    unknown = without_evidence(matrix, weights)
    known = [not unknown.issuperset(lines[model]) for model in models]
    told = [
        [
            bool(known[i] and known[j] and value[i] > value[j] + TIE and won[i, j] > APART)
            for j in range(len(models))
        ]
        for i in range(len(models))
    ]
    pairs = ((i, j) for i in range(len(models)) for j in range(len(models)) if told[i][j])
    above = frozenset((models[i], models[j]) for i, j in pairs)
    places = {
        model: Place(float(value[i]), most - float(value[i]), rank[i], 1, len(models))
        for i, model in enumerate(models)
    }
    tops = [model for model in models if places[model].rank == 1]
    first = tuple(m for m in models if m in tops or any((top, m) not in above for top in tops))
    return Order(ranked_within(places, above), above, first)


def ranked_within(
    places: Mapping[str, Place], above: frozenset[tuple[str, str]]
) -> dict[str, Place]:
    """Places with the ranks that each model could have, given which are above which."""
    return {
        model: replace(
            place,
            best=1 + [(other, model) in above for other in places].count(True),
            worst=len(places) - [(model, other) in above for other in places].count(True),
        )
        for model, place in places.items()
    }


def _of_models(
    matrix: Matrix, lines: Mapping[str, tuple[str, ...]], values: FloatArray
) -> FloatArray:
    """What each model's highest line is worth."""
    at = {option: i for i, option in enumerate(matrix.options)}
    return np.array([max(values[at[i]] for i in own) for own in lines.values()], dtype=np.float64)
