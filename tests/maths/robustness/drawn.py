"""Made-up scores for simulations, and draws of weights and of scores by the obvious way."""

from typing import Any

import numpy as np

from appraisal.maths.robustness import Scores, Tree

Array = np.ndarray[Any, np.dtype[np.float64]]


NESTED = Tree((-1, -1, -1, 1, 1, 2, 2, 2, 7, 7), (0, -1, -1, 1, 2, 3, 4, -1, 5, 6))


def known(values: Any) -> Scores:
    exact = np.array(values, dtype=np.float64)
    return Scores(exact, exact, exact, np.zeros(exact.shape, dtype=bool))


def uncertain(options: int, leaves: int, seed: int) -> Scores:
    """Some cells exact, some triangular, some gaps."""
    random = np.random.default_rng(seed)
    low, value, high = np.sort(random.uniform(0, 100, (3, options, leaves)), axis=0)
    exact = random.uniform(size=value.shape) < 0.2
    gap = random.uniform(size=value.shape) < 0.2
    return Scores(value, np.where(exact, value, low), np.where(exact, value, high), gap)


def slow_weights(tree: Tree, samples: int, random: np.random.Generator) -> Array:
    """Leaf weights (samples × m): exponentials over their sum at each node, then multiplied."""
    weights = np.ones((samples, tree.nodes))
    for above, children in tree.families:
        shares = random.exponential(size=(samples, len(children)))
        shares /= shares.sum(axis=1, keepdims=True)
        weights[:, children] = shares * (weights[:, [above]] if above >= 0 else 1)
    return weights[:, tree.leaf_nodes]


def slow_scores(scores: Scores, samples: int, random: np.random.Generator) -> Array:
    """Scores (samples × n × m), drawn cell by cell by numpy's own distributions."""
    drawn = np.repeat(scores.lowest[None], samples, axis=0)
    for option, leaf in np.ndindex(scores.value.shape):
        low, high = scores.lowest[option, leaf], scores.highest[option, leaf]
        if scores.gap[option, leaf]:
            drawn[:, option, leaf] = random.uniform(low, high, samples)
        elif low < high:
            mode = scores.value[option, leaf]
            drawn[:, option, leaf] = random.triangular(low, mode, high, samples)
    return drawn
