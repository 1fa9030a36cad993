"""Random weights for the leaves that a way of counting keeps."""

from collections.abc import Iterable
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
    criterion with nothing kept below it leaves its weight to its own siblings. Weights that are
    uniform on the simplex at each node stay so: what is left of a Dirichlet distribution, divided
    by its sum, is one. All nought where what is kept weighs nothing.
    """
    whole: Weights = np.zeros((tree.nodes, *weights.shape[1:]), dtype=weights.dtype)
    whole[tree.leaf_nodes] = weights
    held = np.zeros(tree.nodes, dtype=bool)
    held[tree.leaf_nodes] = kept
    for above, children in reversed(tree.families):
        if above >= 0:
            held[above] = held[list(children)].any()
            whole[above] = _summed(whole[list(children)])
    found: Weights = np.zeros_like(whole)
    for above, children in tree.families:
        staying = [child for child in children if held[child]]
        if not staying:
            continue
        together = _summed(whole[staying])
        shares = whole[staying] / np.where(together > 0, together, 1)
        found[staying] = shares if above < 0 else shares * found[above]
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
    return lambda random: kept_weights(tree, sampler(random), kept)


def close_sampler(weights: FloatArray, concentration: float) -> WeightSampler:
    """Leaf weights m × BLOCK close to `weights` (m): Dirichlet with these as its mean.

    Shares of gamma variates with shapes concentration × weight (Devroye 1986, Non-Uniform Random
    Variate Generation, chapter XI); a leaf without weight gets none.
    """
    shapes = concentration * weights[:, None]

    def sample(random: np.random.Generator) -> SingleArray:
        drawn = random.standard_gamma(shapes, size=(weights.size, BLOCK))
        shares: SingleArray = (drawn / _summed(drawn)).astype(np.float32)
        return shares

    return sample


def counted(leaves: int, left_out: Iterable[int]) -> BoolArray:
    """Which of m leaves count, given those left out."""
    kept = np.ones(leaves, dtype=bool)
    kept[list(left_out)] = False
    return kept
