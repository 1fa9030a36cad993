"""Which option meets each criterion of the top level better than another, as far as draws tell."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.safety.ground import FEW_SAMPLES, Between, Ground, beside_others
from appraisal.appraise.weights import weights_within
from appraisal.maths.robustness.contests import winning_under
from appraisal.maths.robustness.separation import BAND
from appraisal.model import Dataset


class Beside(Struct, frozen=True):
    """One option beside another on the criteria of the top level, by id.

    `better` and `worse` as the draws tell the two apart, `level` where they can't; `unknown` where
    nothing is known of either or of both.
    """

    better: tuple[str, ...]
    worse: tuple[str, ...]
    level: tuple[str, ...]
    unknown: tuple[str, ...]


class OnCriteria(Struct, frozen=True):
    """How often one option is worth more than another on each criterion of the top level.

    `winning` is the share of draws (0-1) by criterion, option and other, scores varying within
    their ranges and weights as the headline shares them out below the criterion; ties half to each.
    `known` has the options with evidence on each.
    """

    winning: Mapping[str, Between]
    known: Mapping[str, frozenset[str]]

    def beside(self, one: str, other: str) -> Beside:
        """The first option beside the second; two options can't be told apart within BAND."""
        known = {i: won[one][other] for i, won in self.winning.items() if self._both(i, one, other)}
        better = tuple(i for i, share in known.items() if share > BAND[1])
        worse = tuple(i for i, share in known.items() if share < BAND[0])
        level = tuple(i for i in known if i not in (*better, *worse))
        return Beside(better, worse, level, tuple(i for i in self.winning if i not in known))

    def _both(self, criterion: str, one: str, other: str) -> bool:
        return self.known[criterion].issuperset((one, other))


def on_criteria(
    dataset: Dataset, matrix: Matrix, ground: Ground, shares: Mapping[str, float]
) -> OnCriteria:
    """Compare the ranked options on every criterion of the top level; `shares` is by node."""
    inside = [weights_within(node, shares) for node in dataset.criteria]
    weights = np.array([[own.get(leaf, 0.0) for leaf in ground.leaves] for own in inside])
    simulation = dataset.settings.simulation
    samples = min(simulation.samples, FEW_SAMPLES)
    won = winning_under(ground.scores, weights, samples, simulation.seed)
    return OnCriteria(
        winning={
            node.id: beside_others(ground.options, shares)
            for node, shares in zip(dataset.criteria, won, strict=True)
        },
        known={
            node.id: frozenset(
                option
                for option in ground.options
                if any(matrix.cells[option, leaf].evidence != "gap" for leaf in own)
            )
            for node, own in zip(dataset.criteria, inside, strict=True)
        },
    )
