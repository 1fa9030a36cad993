"""Random weights and scores, a block at a time, with the same bytes on every machine.

Only the generator's own integers, sorting and elementwise single-precision arithmetic are
used: no logarithm, no matrix product and no sum whose order depends on the machine.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import IntArray, Scores, SingleArray
from appraisal.maths.robustness.tree import Tree

BLOCK = 1024
"""Samples drawn at a time: a block of 30 criteria stays in the processor's cache."""

CENTRE = 50.0
"""Values are drawn as differences from here, which halves the rounding."""

LEVELS = 65536
"""A score's uniform numbers are the middles of this many equal steps."""

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
        cuts = random.random((BLOCK, size - 1), dtype=np.float32)
        cuts.sort(axis=1)
        shares[:-1] = cuts.T
        shares[1:] -= cuts.T
    return shares


def tree_sampler(tree: Tree) -> WeightSampler:
    """Leaf weights m × BLOCK, uniform on the simplex at each node among its siblings.

    The shares are multiplied down the tree, so that splitting a criterion in two gives it
    no more weight.
    """

    def sample(random: np.random.Generator) -> SingleArray:
        weights = np.empty((tree.nodes, BLOCK), dtype=np.float32)
        for above, children in tree.families:
            block = simplex_block(random, len(children))
            if above >= 0:
                block *= weights[above]
            weights[list(children)] = block
        return weights[tree.leaf_nodes]

    return sample


def hull_sampler(hull: FloatArray) -> WeightSampler:
    """Leaf weights m × BLOCK: mixtures of p perspectives' leaf weights (`hull`, p × m).

    The mixing shares are uniform on the simplex, so that every draw lies within the range
    of the perspectives.
    """
    corners = hull.astype(np.float32)

    def sample(random: np.random.Generator) -> SingleArray:
        mixture = simplex_block(random, corners.shape[0])
        weights = np.zeros((corners.shape[1], BLOCK), dtype=np.float32)
        for corner, share in zip(corners, mixture, strict=True):
            weights += corner[:, None] * share
        return weights

    return sample


@dataclass(frozen=True, eq=False)
class _Cells:
    """One option's uncertain cells: their leaves, and how a draw is put together.

    With u and v uniform on 0–65535, a triangular value less CENTRE is
    base + rise × min(u, v) + fall × max(u, v); a gap's v is its u, which leaves it uniform.
    """

    leaves: IntArray
    gaps: IntArray
    base: SingleArray
    rise: SingleArray
    fall: SingleArray


def _cells(scores: Scores, option: int) -> _Cells:
    low, high = scores.lowest[option], scores.highest[option]
    leaves = np.flatnonzero(high > low)
    low, spread = low[leaves], (high - low)[leaves]
    mode = (scores.value[option, leaves] - low) / spread
    gaps = np.flatnonzero(scores.gap[option, leaves])
    # The middle of the first step is half a step above nought, for u and v alike.
    base = low + spread * (0.5 / LEVELS) - CENTRE

    def column(part: FloatArray) -> SingleArray:
        return part[:, None].astype(np.float32)

    rise = column(spread * (1 - mode) / LEVELS)
    return _Cells(leaves, gaps, column(base), rise, column(spread * mode / LEVELS))


class ScoreSampler:
    """Draws scores block by block, option by option.

    Triangular over low, value, high by the minimum and maximum of two uniform numbers:
    low + (high − low) × ((1 − c) × min + c × max), c being the mode's place in the range
    (Stein and Keblis 2009, Mathematical and Computer Modelling 49, 1143–1147). A cell whose
    range is a point costs nothing.
    """

    def __init__(self, scores: Scores) -> None:
        self._cells = [_cells(scores, option) for option in range(scores.value.shape[0])]
        widest = max(cells.leaves.size for cells in self._cells)
        self._larger = np.empty((widest, BLOCK), dtype=np.float32)

    def leaves(self, option: int) -> IntArray:
        """The leaves of `option` whose scores are uncertain (c of them)."""
        return self._cells[option].leaves

    def draw(self, random: np.random.Generator, option: int) -> SingleArray:
        """Scores of `option` on its uncertain leaves, less CENTRE: c × BLOCK."""
        cells = self._cells[option]
        size = cells.leaves.size
        larger = self._larger[:size]
        raw = random.bit_generator.random_raw(size * BLOCK // 2).astype("<u8", copy=False)
        bits = raw.view("<u2").reshape(2, size, BLOCK)
        bits[1, cells.gaps] = bits[0, cells.gaps]
        drawn: SingleArray = np.minimum(bits[0], bits[1]).astype(np.float32)
        np.copyto(larger, np.maximum(bits[0], bits[1]))
        drawn *= cells.rise
        larger *= cells.fall
        drawn += larger
        drawn += cells.base
        return drawn


class ValueSampler:
    """Draws overall values: scores drawn by ScoreSampler, under weights given for a block."""

    def __init__(self, scores: Scores) -> None:
        self._draws = ScoreSampler(scores)
        fixed = np.where(scores.highest > scores.lowest, 0.0, scores.value - CENTRE)
        self._fixed = fixed[:, :, None].astype(np.float32)
        self._certain = (scores.highest == scores.lowest).any(axis=1)

    def draw(self, random: np.random.Generator, weights: SingleArray) -> SingleArray:
        """Overall values less CENTRE, n × BLOCK, under `weights` (m × BLOCK)."""
        values = np.zeros((self._fixed.shape[0], BLOCK), dtype=np.float32)
        for option in range(values.shape[0]):
            if self._certain[option]:
                np.add.reduce(weights * self._fixed[option], axis=0, out=values[option])
            leaves = self._draws.leaves(option)
            if leaves.size:
                drawn = self._draws.draw(random, option)
                drawn *= weights if leaves.size == weights.shape[0] else weights[leaves]
                values[option] += np.add.reduce(drawn, axis=0)
        return values


class FixedWeights:
    """Draws overall values under several sets of leaf weights at once, the scores shared."""

    def __init__(self, scores: Scores, weights: FloatArray) -> None:
        self._draws = ScoreSampler(scores)
        self._weights = weights[:, :, None].astype(np.float32)
        fixed = np.where(scores.highest > scores.lowest, 0.0, scores.value - CENTRE)
        self._fixed = (weights[:, None, :] * fixed).sum(axis=2).astype(np.float32)

    def draw(self, random: np.random.Generator) -> SingleArray:
        """Overall values less CENTRE, w × n × BLOCK, for w sets of leaf weights."""
        values = np.empty((*self._fixed.shape, BLOCK), dtype=np.float32)
        for option in range(values.shape[1]):
            values[:, option] = self._fixed[:, option, None]
            leaves = self._draws.leaves(option)
            if leaves.size:
                drawn = self._draws.draw(random, option)
                for row, weights in enumerate(self._weights[:, leaves]):
                    values[row, option] += np.add.reduce(drawn * weights, axis=0)
        return values
