"""Random weights for the leaves that a way of counting keeps."""

from functools import partial
from typing import TypeVar

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import BoolArray, SingleArray
from appraisal.maths.robustness.cells import BLOCK
from appraisal.maths.robustness.sampling import WeightSampler
from appraisal.maths.robustness.tree import Tree

Weights = TypeVar("Weights", FloatArray, SingleArray)


def kept_weights(tree: Tree, weights: Weights, kept: BoolArray) -> Weights:
    """Leaf weights (m, or m × b) once only the leaves `kept` (m) count.

    What a leaf left out weighed is shared out among its siblings that are kept, in proportion; a
    criterion of which nothing is kept that weighs anything leaves its weight to its own siblings.
    So the weights kept add up to 1, or are all nought where what is kept weighs nothing. Weights
    that are uniform on the simplex at each node stay so: what is left of a Dirichlet distribution,
    divided by its sum, is one.
    """
    whole: Weights = np.zeros((tree.nodes, *weights.shape[1:]), dtype=weights.dtype)
    whole[tree.leaf_nodes] = weights
    held: Weights = np.zeros_like(whole)
    held[tree.leaf_nodes[kept]] = weights[kept]
    for above, children in reversed(tree.families):
        if above >= 0:
            whole[above] = _summed(whole[list(children)])
            held[above] = _summed(held[list(children)])
    found: Weights = np.zeros_like(whole)
    for above, children in tree.families:
        below = list(children)
        staying = np.where(held[below] > 0, whole[below], 0)
        together = _summed(staying)
        shares = staying / np.where(together > 0, together, 1)
        found[below] = shares if above < 0 else shares * found[above]
    leaves: Weights = found[tree.leaf_nodes]
    return leaves


def _summed(rows: Weights) -> Weights:
    """The sum of some rows, in their order: the same bits on every machine."""
    total: Weights = np.zeros_like(rows[0])
    for row in rows:
        total += row
    return total


def keeping(sampler: WeightSampler, tree: Tree, kept: BoolArray) -> WeightSampler:
    """Weights as `sampler` draws them, of the leaves kept alone."""
    return partial(_kept_of, sampler, tree, kept)


def _kept_of(
    sampler: WeightSampler, tree: Tree, kept: BoolArray, random: np.random.Generator
) -> SingleArray:
    return kept_weights(tree, sampler(random), kept)


def close_sampler(weights: FloatArray, concentration: float) -> WeightSampler:
    """Leaf weights m × BLOCK close to `weights` (m): Dirichlet with these as its mean.

    Shares of gamma variates with shapes concentration × weight (Devroye 1986, Non-Uniform Random
    Variate Generation, chapter XI); a leaf without weight gets none, so that nothing weighs
    anything where all are nought.
    """
    return partial(_close, concentration * weights)


def _close(shapes: FloatArray, random: np.random.Generator) -> SingleArray:
    # Row by row: to spread the shapes out over a block takes a third more.
    drawn = np.array([random.standard_gamma(shape, BLOCK) for shape in shapes])
    together = _summed(drawn)
    shares: SingleArray = (drawn / np.where(together > 0, together, 1)).astype(np.float32)
    return shares
