"""How often one option, or model, is worth more than another, under given weights."""

from collections.abc import Callable, Sequence

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.acceptability import TOLERANCE
from appraisal.maths.robustness.arrays import Scores, SingleArray
from appraisal.maths.robustness.cells import BLOCK
from appraisal.maths.robustness.sampling import FixedWeights, ValueSampler, generator, one_of


def winning_under(
    scores: Scores,
    weights: FloatArray,
    samples: int,
    seed: int,
    models: Sequence[int] | None = None,
) -> FloatArray:
    """The share of score draws in which model i is worth more than model j: w × k × k.

    Under each of w sets of leaf weights (w × m), all on the same draws; ties count half to each, so
    that the diagonal is a half. `models` has the number of each option's model, from nought on: a
    model is worth what its highest line is. Without it each option is a model of its own.
    """
    return _shares(FixedWeights(scores, weights).draw, len(weights), scores, samples, seed, models)


def winning_in_set(
    scores: Scores,
    weights: FloatArray,
    samples: int,
    seed: int,
    models: Sequence[int] | None = None,
) -> FloatArray:
    """The same over a set of leaf weights, of which each draw takes one: k × k.

    `weights` is a sample of the set, N × m.
    """
    values, held = ValueSampler(scores), weights.astype(np.float32)

    def draw(random: np.random.Generator) -> SingleArray:
        chosen = np.broadcast_to(one_of(held, random), (held.shape[1], BLOCK))
        return values.draw(random, chosen)[None]

    return np.asarray(_shares(draw, 1, scores, samples, seed, models)[0])


def _shares(
    draw: Callable[[np.random.Generator], SingleArray],
    sets: int,
    scores: Scores,
    samples: int,
    seed: int,
    models: Sequence[int] | None,
) -> FloatArray:
    """Count draws of overall values, `sets` × n × BLOCK each."""
    random = generator(seed)
    numbers = np.arange(len(scores.value)) if models is None else np.array(models)
    lines = [np.flatnonzero(numbers == number) for number in range(numbers.max() + 1)]
    won = np.zeros((sets, len(lines), len(lines)))
    for start in range(0, samples, BLOCK):
        drawn = draw(random)[:, :, : min(BLOCK, samples - start)]
        values = np.stack([drawn[:, own].max(axis=1) for own in lines], axis=1)
        for i in range(values.shape[1]):
            won[:, i] += (values[:, i, None] > values + TOLERANCE).sum(axis=2)
    return np.asarray(0.5 + (won - won.transpose(0, 2, 1)) / (2 * samples))
