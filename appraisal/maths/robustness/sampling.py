"""Random weights and scores, a block at a time, with the same bytes on every machine.

Only the generator's own integers, sorting and elementwise single-precision arithmetic are
used, with square roots, which every machine rounds alike: no logarithm, no matrix product and no
sum whose order depends on the machine.
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
"""Uniform numbers are the middles of this many equal steps."""

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

    With r = √u and s = √(1 − u), a triangular value less CENTRE is
    base + rise × min(r, bend) − fall × min(s, other bend); `rising` and `falling` are the rows of
    a block of roots that hold r and s. A gap (`gaps`, positions among the leaves) is 100 × r².
    """

    leaves: IntArray
    gaps: IntArray
    rising: IntArray
    falling: IntArray
    base: SingleArray
    rise: SingleArray
    fall: SingleArray
    bend: SingleArray
    other_bend: SingleArray


def _cells(scores: Scores, option: int, numbers: IntArray, draws: int) -> _Cells:
    """`numbers` has the row of each cell's draw, n × m."""
    low, high = scores.lowest[option], scores.highest[option]
    leaves = np.flatnonzero(high > low)
    low, spread = low[leaves], (high - low)[leaves]
    mode = (scores.value[option, leaves] - low) / spread
    own = numbers[option, leaves]
    turned = scores.together.turned[option, leaves]

    def column(part: FloatArray) -> SingleArray:
        return part[:, None].astype(np.float32)

    return _Cells(
        leaves=leaves,
        gaps=np.flatnonzero(scores.gap[option, leaves]),
        rising=own + draws * turned,
        falling=own + draws * ~turned,
        base=column(low + spread * (1 - mode) - CENTRE),
        rise=column(spread * np.sqrt(mode)),
        fall=column(spread * np.sqrt(1 - mode)),
        bend=column(np.sqrt(mode)),
        other_bend=column(np.sqrt(1 - mode)),
    )


class ScoreSampler:
    """Draws scores block by block: first the uniform numbers, then option by option.

    A score is its own distribution's quantile at the uniform number of its cell, so that cells that
    share one move together. Over low a, value c and high b the triangular quantile is
    a + √(u (b − a)(c − a)) up to u = (c − a) ÷ (b − a), and b − √((1 − u)(b − a)(b − c)) from there
    (Kotz and van Dorp 2004, Beyond Beta, chapter 1). The first root stops growing where the second
    begins to shrink, so that both are taken, each up to its bend. A draw that no uncertain cell
    needs is left out, and a cell whose range is a point costs nothing.
    """

    def __init__(self, scores: Scores) -> None:
        used = np.unique(scores.together.draw[scores.uncertain])
        numbers = np.searchsorted(used, scores.together.draw)
        self._draws = int(used.size)
        options = range(scores.value.shape[0])
        self._cells = [_cells(scores, option, numbers, self._draws) for option in options]
        widest = max(cells.leaves.size for cells in self._cells)
        self._other = np.empty((widest, BLOCK), dtype=np.float32)

    def leaves(self, option: int) -> IntArray:
        """The leaves of `option` whose scores are uncertain (c of them)."""
        return self._cells[option].leaves

    def roots(self, random: np.random.Generator) -> SingleArray:
        """One block of the uniform numbers u that all options are drawn from, as 2d × BLOCK.

        √u of the d draws, then √(1 − u) of each. Every u is the middle of one of LEVELS steps.
        """
        count = self._draws
        raw = random.bit_generator.random_raw(count * BLOCK // 4).astype("<u8", copy=False)
        steps = raw.view("<u2").reshape(count, BLOCK)
        roots = np.empty((2 * count, BLOCK), dtype=np.float32)
        roots[:count] = steps
        np.subtract(LEVELS - 0.5, roots[:count], out=roots[count:])
        roots[:count] += np.float32(0.5)
        roots *= np.float32(1 / LEVELS)
        return np.sqrt(roots, out=roots)

    def draw(self, roots: SingleArray, option: int) -> SingleArray:
        """Scores of `option` on its uncertain leaves, less CENTRE: c × BLOCK."""
        cells = self._cells[option]
        other = self._other[: cells.leaves.size]
        drawn: SingleArray = roots.take(cells.rising, axis=0)
        even = drawn[cells.gaps]
        np.minimum(drawn, cells.bend, out=drawn)
        np.take(roots, cells.falling, axis=0, out=other)
        np.minimum(other, cells.other_bend, out=other)
        drawn *= cells.rise
        other *= cells.fall
        drawn -= other
        drawn += cells.base
        drawn[cells.gaps] = 100 * even * even - np.float32(CENTRE)
        return drawn


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
