"""How often one model is worth more than another under each perspective, its weights as given."""

from collections.abc import Mapping

import numpy as np

from appraisal.appraise.safety.ground import Ground
from appraisal.appraise.weights import Weights
from appraisal.maths.robustness.contests import winning_under
from appraisal.model import Dataset

SAMPLES = 5_000
"""Draws for each share: its standard error is then at most 0.0071."""

Winning = Mapping[str, Mapping[str, float]]
"""The share of draws (0-1) in which one model is worth more than another, ties half to each."""


def winning_at_weights(
    dataset: Dataset,
    ground: Ground | None,
    weights: Mapping[str, Weights],
    models: Mapping[str, str],
) -> dict[str, Winning] | None:
    """By perspective, all on the same draws of the scores alone; None where nothing is ranked.

    `models` has what each ranked option competes as: each is worth what its highest line is.
    """
    if ground is None:
        return None
    simulation = dataset.settings.simulation
    samples = min(simulation.samples, SAMPLES)
    given = np.array([own.leaves for own in weights.values()])
    names = list(dict.fromkeys(models[option] for option in ground.options))
    lines = [names.index(models[option]) for option in ground.options]
    won = winning_under(ground.scores, given, samples, simulation.seed, lines)
    rows = list(enumerate(names))
    return {
        perspective: {
            one: {other: float(shares[i, j]) for j, other in rows if i != j} for i, one in rows
        }
        for perspective, shares in zip(weights, won, strict=True)
    }
