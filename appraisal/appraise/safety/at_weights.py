"""How often one model is worth more than another under each perspective, its weights as given."""

from collections.abc import Mapping

import numpy as np

from appraisal.appraise.safety.ground import FEW_SAMPLES, Between, Ground, beside_others
from appraisal.appraise.weights import Weights
from appraisal.maths.robustness.contests import winning_in_set, winning_under
from appraisal.model import Dataset


def winning_at_weights(
    dataset: Dataset,
    ground: Ground | None,
    weights: Mapping[str, Weights],
    models: Mapping[str, str],
) -> dict[str, Between] | None:
    """By perspective, on draws of the scores alone; None where nothing is ranked.

    All are on the same draws; of a perspective that is a set of weights each draw takes one.

    `models` has what each ranked option competes as: each is worth what its highest line is.
    """
    if ground is None:
        return None
    simulation = dataset.settings.simulation
    samples = min(simulation.samples, FEW_SAMPLES)
    given = np.array([own.leaves for own in weights.values()])
    names = list(dict.fromkeys(models[option] for option in ground.options))
    lines = [names.index(models[option]) for option in ground.options]
    won = winning_under(ground.scores, given, samples, simulation.seed, lines)
    found = dict(zip(weights, won, strict=True))
    for i, own in weights.items():
        if own.sample is not None:
            found[i] = winning_in_set(ground.scores, own.sample, samples, simulation.seed, lines)
    return {i: beside_others(names, shares) for i, shares in found.items()}
