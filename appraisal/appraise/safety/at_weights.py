"""How often one option is worth more than another under each perspective, its weights as given."""

from collections.abc import Iterable, Mapping

from appraisal.appraise.safety.ground import Ground
from appraisal.maths.robustness.contests import winning_under
from appraisal.model import Dataset

SAMPLES = 5_000
"""Draws for each share: its standard error is then at most 0.0071."""

Winning = Mapping[str, Mapping[str, float]]
"""The share of draws (0-1) in which one option is worth more than another, ties half to each."""


def winning_at_weights(
    dataset: Dataset, ground: Ground, perspectives: Iterable[str]
) -> dict[str, Winning]:
    """By perspective, in the order of `ground.hull`: all on the same draws of the scores alone."""
    simulation = dataset.settings.simulation
    samples = min(simulation.samples, SAMPLES)
    won = winning_under(ground.scores, ground.hull, samples, simulation.seed)
    rows = list(enumerate(ground.options))
    return {
        perspective: {
            one: {other: float(shares[i, j]) for j, other in rows if i != j} for i, one in rows
        }
        for perspective, shares in zip(perspectives, won, strict=True)
    }
