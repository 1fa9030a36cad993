"""Random weights and scores, a block at a time, with the same bytes on every machine.

Only the generator's own integers, sorting and elementwise single-precision arithmetic are
used, with square roots, which every machine rounds alike: no logarithm, no matrix product and no
sum whose order depends on the machine.
"""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import IntArray, Scores, SingleArray
from appraisal.maths.robustness.cells import (
    BLOCK,
    CENTRE,
    Row,
    draw_cells,
    draw_roots,
    uncertain_cells,
)
from appraisal.maths.robustness.tree import Tree

FEW = 4
"""So many numbers a draw are sorted draw by draw no faster than all draws at once."""

WeightSampler = Callable[[np.random.Generator], SingleArray]


def generator(seed: int) -> np.random.Generator:
    """A generator that gives the same numbers for the same seed, whatever the machine."""
    return np.random.Generator(np.random.SFC64(seed))


def simplex_block(random: np.random.Generator, size: int) -> SingleArray:
    """BLOCK points uniform on the simplex of `size` shares, size × BLOCK.

    The gaps between size − 1 sorted uniform numbers (Devroye 1986, Non-Uniform Random
    Variate Generation, chapter V). Uniform numbers divided by their sum would not be
    uniform on the simplex: they crowd its centre.
    """
    shares = np.ones((size, BLOCK), dtype=np.float32)
    if size > 1:
        cuts = _sorted(random.random((BLOCK, size - 1), dtype=np.float32))
        shares[:-1] = cuts
        shares[1:] -= cuts
    return shares


def _sorted(cuts: SingleArray) -> SingleArray:
    """Each draw's cuts (BLOCK × c) from the least on, c × BLOCK.

    Each is held against the next: of FEW cuts in all draws at once, in a fifth of the time.
    """
    if cuts.shape[1] > FEW:
        cuts.sort(axis=1)
        return cuts.T
    rows = np.ascontiguousarray(cuts.T)
    for last in range(len(rows) - 1, 0, -1):
        for at in range(last):
            rows[at : at + 2] = (
                np.minimum(rows[at], rows[at + 1]),
                np.maximum(rows[at], rows[at + 1]),
            )
    return rows


def tree_sampler(tree: Tree) -> WeightSampler:
    """Leaf weights m × BLOCK, uniform on the simplex at each node among its siblings.

    The shares are multiplied down the tree, so that splitting a criterion in two gives it
    no more weight.
    """
    return partial(_down, tree)


def _down(tree: Tree, random: np.random.Generator) -> SingleArray:
    weights = np.empty((tree.nodes, BLOCK), dtype=np.float32)
    for above, children in tree.families:
        block = simplex_block(random, len(children))
        if above >= 0:
            block *= weights[above]
        weights[list(children)] = block
    return weights[tree.leaf_nodes]


def hull_sampler(hull: Sequence[FloatArray] | FloatArray) -> WeightSampler:
    """Leaf weights m × BLOCK: mixtures of p perspectives' leaf weights (`hull`, p × m).

    A perspective that is a set of weights has a sample of them instead (N × m), of which each draw
    takes one.

    The mixing shares are uniform on the simplex, so that every draw lies within the range
    of the perspectives.
    """
    corners = [np.atleast_2d(corner).astype(np.float32) for corner in hull]

    def sample(random: np.random.Generator) -> SingleArray:
        mixture = simplex_block(random, len(corners))
        weights = np.zeros((corners[0].shape[1], BLOCK), dtype=np.float32)
        for corner, share in zip(corners, mixture, strict=True):
            weights += one_of(corner, random) * share
        return weights

    return sample


def one_of(sample: SingleArray, random: np.random.Generator) -> SingleArray:
    """For each draw one of N leaf weights (`sample`, N × m): m × BLOCK, or m × 1 of one alone."""
    if len(sample) == 1:
        return sample.T
    chosen: SingleArray = sample.T[:, random.integers(len(sample), size=BLOCK)]
    return chosen


class ScoreSampler:
    """Draws scores block by block: first the uniform numbers, then option by option.

    A score is its own distribution's quantile at the uniform number of its cell, so that cells that
    share one move together. A draw that no uncertain cell needs is left out, and a cell whose range
    is a point costs nothing.
    """

    def __init__(self, scores: Scores) -> None:
        together = scores.together
        used = np.unique(together.draw[scores.uncertain])
        numbers = np.searchsorted(used, together.draw)
        self._draws = int(used.size)
        parts = zip(scores.low, scores.value, scores.high, scores.gap, strict=True)
        self._cells = [
            uncertain_cells(Row(*row), number, turned, self._draws)
            for row, number, turned in zip(parts, numbers, together.turned, strict=True)
        ]
        widest = max(cells.uncertain.size for cells in self._cells)
        self._room = np.empty((widest, BLOCK), dtype=np.float32)

    def leaves(self, option: int) -> IntArray:
        """The leaves of `option` whose scores are uncertain (c of them)."""
        return self._cells[option].uncertain

    def roots(self, random: np.random.Generator) -> SingleArray:
        """One block of the uniform numbers that all options are drawn from, as `draw_roots`."""
        return draw_roots(random, self._draws)

    def draw(self, roots: SingleArray, option: int) -> SingleArray:
        """Scores of `option` on its uncertain leaves, less CENTRE: c × BLOCK."""
        cells = self._cells[option]
        return draw_cells(cells, roots, self._room[: cells.uncertain.size])


class ValueSampler:
    """Draws overall values: scores drawn by ScoreSampler, under weights given for a block."""

    def __init__(self, scores: Scores) -> None:
        self._scores = ScoreSampler(scores)
        fixed = np.where(scores.uncertain, 0.0, scores.value - CENTRE)
        self._fixed = fixed[:, :, None].astype(np.float32)
        self._certain = (scores.highest == scores.lowest).any(axis=1)

    def draw(self, random: np.random.Generator, weights: SingleArray) -> SingleArray:
        """Overall values less CENTRE, n × BLOCK, under `weights` (m × BLOCK)."""
        values = np.zeros((self._fixed.shape[0], BLOCK), dtype=np.float32)
        roots = self._scores.roots(random)
        for option in range(values.shape[0]):
            if self._certain[option]:
                np.add.reduce(weights * self._fixed[option], axis=0, out=values[option])
            leaves = self._scores.leaves(option)
            if leaves.size:
                drawn = self._scores.draw(roots, option)
                drawn *= weights if leaves.size == weights.shape[0] else weights[leaves]
                values[option] += np.add.reduce(drawn, axis=0)
        return values


class FixedWeights:
    """Draws overall values under several sets of leaf weights at once, the scores shared."""

    def __init__(self, scores: Scores, weights: FloatArray) -> None:
        self._scores = ScoreSampler(scores)
        self._weights = weights[:, :, None].astype(np.float32)
        fixed = np.where(scores.uncertain, 0.0, scores.value - CENTRE)
        self._fixed = (weights[:, None, :] * fixed).sum(axis=2).astype(np.float32)

    def draw(self, random: np.random.Generator) -> SingleArray:
        """Overall values less CENTRE, w × n × BLOCK, for w sets of leaf weights."""
        values = np.empty((*self._fixed.shape, BLOCK), dtype=np.float32)
        roots = self._scores.roots(random)
        for option in range(values.shape[1]):
            values[:, option] = self._fixed[:, option, None]
            leaves = self._scores.leaves(option)
            if leaves.size:
                drawn = self._scores.draw(roots, option)
                for row, weights in enumerate(self._weights[:, leaves]):
                    values[row, option] += np.add.reduce(drawn * weights, axis=0)
        return values
