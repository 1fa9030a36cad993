"""How often one option is worth more than another, under given weights."""

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.acceptability import TOLERANCE
from appraisal.maths.robustness.arrays import Scores
from appraisal.maths.robustness.cells import BLOCK
from appraisal.maths.robustness.sampling import FixedWeights, generator


def winning_under(scores: Scores, weights: FloatArray, samples: int, seed: int) -> FloatArray:
    """The share of score draws in which option i is worth more than option j: w × n × n.

    Under each of w sets of leaf weights (w × m), all on the same draws; ties count half to each, so
    that the diagonal is a half.
    """
    sampler, random = FixedWeights(scores, weights), generator(seed)
    won = np.zeros((weights.shape[0], *scores.value.shape[:1] * 2))
    for start in range(0, samples, BLOCK):
        values = sampler.draw(random)[:, :, : min(BLOCK, samples - start)]
        for i in range(values.shape[1]):
            won[:, i] += (values[:, i, None] > values + TOLERANCE).sum(axis=2)
    return np.asarray(0.5 + (won - won.transpose(0, 2, 1)) / (2 * samples))
