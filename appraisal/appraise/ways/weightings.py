"""What criteria weigh: the alternatives of that choice, for all leaves or for those kept."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness import Tree
from appraisal.maths.robustness.arrays import BoolArray
from appraisal.maths.robustness.sampling import WeightSampler, tree_sampler
from appraisal.maths.ways.priors import close_sampler, keeping, kept_weights

CONCENTRATION = 30.0
"""Of the Dirichlet distribution about the headline: a weight of a tenth is then 4 to 18 in 100."""

Prior = Callable[[Tree, FloatArray, BoolArray], WeightSampler]
"""From the tree, the headline's leaf weights and which leaves are kept."""


def by_level(tree: Tree, headline: FloatArray, kept: BoolArray) -> WeightSampler:  # noqa: ARG001
    """Any weights at all, flat among siblings: splitting a criterion in two gives it no more."""
    return keeping(tree_sampler(tree), tree, kept)


def over_leaves(tree: Tree, headline: FloatArray, kept: BoolArray) -> WeightSampler:  # noqa: ARG001
    """Any weights at all, flat over the leaves, whatever heading they stand under."""
    flat = Tree.flat(tree.leaves)
    return keeping(tree_sampler(flat), flat, kept)


def near_headline(tree: Tree, headline: FloatArray, kept: BoolArray) -> WeightSampler:
    """Weights close to the headline's."""
    return close_sampler(kept_weights(tree, headline, kept), CONCENTRATION)


WEIGHTS: Mapping[str, Prior] = {
    "by-level": by_level,
    "over-leaves": over_leaves,
    "near-headline": near_headline,
}


def samplers(
    tree: Tree, headline: FloatArray, left_out: Sequence[int]
) -> tuple[WeightSampler, ...]:
    """A sampler for each prior, with all leaves and, where some can be left out, without those."""
    everything = np.ones(tree.leaves, dtype=bool)
    kept = everything.copy()
    kept[list(left_out)] = False
    counted = (everything, kept) if left_out else (everything,)
    return tuple(prior(tree, headline, own) for prior in WEIGHTS.values() for own in counted)
