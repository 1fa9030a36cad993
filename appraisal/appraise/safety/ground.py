"""The ranked options as arrays: what all questions about the safety of the ranking start from."""

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct

from appraisal.appraise.matrix import Matrix, without_evidence
from appraisal.appraise.safety.drawn_scores import drawn_scores, ties_of_facts
from appraisal.appraise.weights import Weights, held_perspectives
from appraisal.maths.ranking import TIE, FloatArray, overall
from appraisal.maths.robustness import Scores, Tie, Tree
from appraisal.model import Criterion, Dataset

FEW_SAMPLES = 5_000
"""Draws where many shares are asked for: the standard error of each is then at most 0.0071."""

Between = Mapping[str, Mapping[str, float]]
"""A share of draws (0-1) for each rival beside every other."""


def beside_others(rivals: Sequence[str], shares: FloatArray) -> dict[str, dict[str, float]]:
    """Shares of draws (n × n) by the rivals' names, options or models, each beside every other."""
    rows = list(enumerate(rivals))
    return {one: {other: float(shares[i, j]) for j, other in rows if i != j} for i, one in rows}


class Ground(Struct, frozen=True):
    """The arrays of the ranked options, and the names of their rows and columns.

    `shares` has the headline's share of each node among its siblings, `weights` its leaf weights,
    `hull` those of each perspective that is no example, or a sample of them where it is a set: None
    of fewer than two, between which nothing lies; `models` has the model of each option, `ties`
    what ties values to shared facts, and `unknown` are the options that nothing is known of under
    the headline: no draw of them is evidence.
    """

    options: tuple[str, ...]
    nodes: tuple[Criterion, ...]
    leaves: tuple[str, ...]
    tree: Tree
    scores: Scores
    shares: FloatArray
    weights: FloatArray
    hull: tuple[FloatArray, ...] | None
    models: tuple[str, ...]
    ties: tuple[Tie, ...]
    unknown: frozenset[str]

    @property
    def unknown_rivals(self) -> frozenset[str]:
        """The models that nothing is known of where they are highest today, which goes for all.

        None where one model is alone: there is nothing to tell it apart from.
        """
        if len(self.rivals) == 1:
            return frozenset()
        values = overall(self.scores.value, self.weights)
        highest: dict[str, float] = {}
        for model, value in zip(self.models, values, strict=True):
            highest[model] = max(value, highest.get(model, value))
        lines = zip(self.options, self.models, values, strict=True)
        return frozenset(
            model
            for option, model, value in lines
            if option in self.unknown and value >= highest[model] - TIE
        )

    @property
    def rivals(self) -> tuple[str, ...]:
        """The models that compete, in the order of their first lines."""
        return tuple(dict.fromkeys(self.models))

    @property
    def lines(self) -> list[int]:
        """The number of each option's model, from nought, in the order of `rivals`."""
        return [self.rivals.index(model) for model in self.models]

    @property
    def competing(self) -> list[int]:
        """The same, but with each line by itself where there is one model alone."""
        return self.lines if len(self.rivals) > 1 else list(range(len(self.options)))


def _corner(weights: Weights) -> FloatArray:
    """A perspective's leaf weights, or a sample of them where it is a set."""
    return weights.leaves if weights.sample is None else weights.sample


def lay_out(
    dataset: Dataset, matrix: Matrix, weights: Mapping[str, Weights], headline: str
) -> Ground | None:
    """The arrays of the options that are ranked; None where there is nothing to rank."""
    options = matrix.ranked()
    if not options or not matrix.leaves:
        return None
    nodes = tuple(dataset.nodes())
    position = {node.id: i for i, node in enumerate(nodes)}
    parent = [-1] * len(nodes)
    for node in nodes:
        for child in node.criteria or ():
            parent[position[child.id]] = position[node.id]
    leaf = {name: i for i, name in enumerate(matrix.leaves)}
    ties = ties_of_facts(dataset, matrix)
    hull = tuple(_corner(weights[i]) for i in held_perspectives(dataset))
    return Ground(
        options=options,
        nodes=nodes,
        leaves=matrix.leaves,
        tree=Tree(tuple(parent), tuple(leaf.get(node.id, -1) for node in nodes)),
        scores=drawn_scores(dataset, matrix, ties),
        shares=np.array([weights[headline].shares[node.id] for node in nodes]),
        weights=weights[headline].leaves,
        hull=hull if len(hull) > 1 else None,
        models=tuple(dataset.options[option].model or option for option in options),
        ties=ties,
        unknown=without_evidence(matrix, weights[headline].leaves).intersection(options),
    )
