"""SMAA-2: what share of all weightings and all scores favours each option.

Lahdelma and Salminen 2001, "SMAA-2: Stochastic multicriteria acceptability analysis for
group decision making", Operations Research 49, 444–454; computed by simulation as in
Tervonen and Lahdelma 2007, European Journal of Operational Research 178, 500–513.
"""

from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import FloatArray, row_sums
from appraisal.maths.robustness.arrays import BoolArray, Errors, IntArray, Scores, SingleArray
from appraisal.maths.robustness.cells import BLOCK
from appraisal.maths.robustness.sampling import (
    FixedWeights,
    ValueSampler,
    WeightSampler,
    generator,
    hull_sampler,
    tree_sampler,
)
from appraisal.maths.robustness.tree import Tree

TOLERANCE = np.float32(1e-5)
"""Simulated overall values within this of each other tie: single precision's own rounding."""

CONFIDENCE_SAMPLES = 5_000
"""Draws for each confidence factor: a standard error of at most 0.0071."""

SETS = 16
"""Sets of central weights tried on the same draws, so that many options need little memory."""


class Smaa(Struct, frozen=True, eq=False):
    """What the simulation found for n options and m leaf criteria.

    `acceptability` (n × n): the share of draws that give option i rank r + 1; rows and
    columns sum to one, tied options sharing the ranks they occupy. `central` (n × m): the
    mean weights of the draws in which the option was first, NaN where it never was.
    `confidence` (n): the share of score draws in which it is first under its central
    weights, NaN where it has none. `winning` (n × n): the share of draws in which i beats
    j, ties half each and the diagonal a half; `level` (n × n): the share in which neither beats
    the other, the diagonal one. `models` and `models_winning` (k × k): acceptability and winning
    again, of k models, each worth what its highest line is worth in each draw. `highest` (n): the
    share of draws in which the option is the highest line of its model, ties sharing it. The
    `_error` arrays are Monte Carlo standard
    errors, √(p(1 − p) ÷ draws), each over the draws that it rests on: CONFIDENCE_SAMPLES at
    most for confidence. A central weight rests on the draws in which its option was first,
    and its error is at most what is given: no weight varies more than one that is all or
    nothing.
    """

    samples: int
    acceptability: FloatArray
    acceptability_error: FloatArray
    central: FloatArray
    central_error: FloatArray
    confidence: FloatArray
    confidence_error: FloatArray
    winning: FloatArray
    winning_error: FloatArray
    level: FloatArray
    models: FloatArray
    models_error: FloatArray
    models_winning: FloatArray
    models_winning_error: FloatArray
    highest: FloatArray


class _Ranks:
    """How often each of n rivals, options or models, was counted at each rank and above others."""

    def __init__(self, rivals: int, sure: BoolArray) -> None:
        self._sure = [np.flatnonzero(row) for row in sure]
        self._small = np.uint8 if rivals < 256 else np.uint16
        self._wins = np.zeros((rivals, rivals, BLOCK), dtype=np.uint8)
        self._pending = 0
        self.beats: IntArray = np.zeros((rivals, rivals), dtype=np.int64)
        self.ranked = np.zeros((rivals, rivals))

    def add(self, values: SingleArray) -> BoolArray:
        """Count one block of overall values, n × b, and say which rivals are first in each draw."""
        size = values.shape[1]
        better = np.zeros(values.shape, dtype=self._small)
        worse = np.empty(values.shape, dtype=self._small)
        nearly = values + TOLERANCE
        for rival, row in enumerate(values):
            won = (row > nearly).view(np.uint8)
            won[self._sure[rival]] = 1
            better += won
            np.add.reduce(won, axis=0, dtype=self._small, out=worse[rival])
            self._wins[rival, :, :size] += won
        self._pending += 1
        if self._pending == 255:
            self.flush()
        tied = values.shape[0] - better.astype(np.int64) - worse
        self._rank(better.astype(np.int64), tied)
        return np.asarray(better == 0)

    def flush(self) -> None:
        """Move the wins counted in single bytes, which hold 255 blocks, to whole numbers."""
        self.beats += self._wins.sum(axis=2, dtype=np.int64)
        self._wins[:] = 0
        self._pending = 0

    def _rank(self, better: IntArray, tied: IntArray) -> None:
        """Count ranks, given how many options are above and how many level (itself too)."""
        options = better.shape[0]
        clear = (tied == 1).all(axis=0)
        keys = better[:, clear] + options * np.arange(options)[:, None]
        counted = np.bincount(keys.ravel(), minlength=options * options)
        self.ranked += counted.reshape(options, options)
        if not clear.all():
            self.ranked += _shared_ranks(better[:, ~clear], tied[:, ~clear])


class _Counts:
    """What has been counted so far over the blocks of the first pass."""

    def __init__(self, leaves: int, sure: BoolArray, models: IntArray) -> None:
        options = sure.shape[0]
        self.options = _Ranks(options, sure)
        self._lines = [np.flatnonzero(models == model) for model in range(models.max() + 1)]
        # A model surely beats another if some line of its own surely beats each of the other's.
        ahead = np.array([sure[own].any(axis=0) for own in self._lines])
        apart = np.array([ahead[:, theirs].all(axis=1) for theirs in self._lines]).T
        alone = np.array_equal(models, np.arange(options))
        self.models = self.options if alone else _Ranks(len(self._lines), apart)
        self._within = [
            (own, _Ranks(own.size, sure[np.ix_(own, own)])) for own in self._lines if own.size > 1
        ]
        self.first = np.zeros(options)
        self.weighted = np.zeros((options, leaves))

    def add(self, values: SingleArray, weights: SingleArray) -> None:
        """Count one block: overall values n × b and the leaf weights m × b behind them."""
        leading = self.options.add(values)
        if self.models is not self.options:
            self.models.add(np.array([values[own].max(axis=0) for own in self._lines]))
        for own, lines in self._within:
            lines.add(values[own])
        firsts = np.where(leading, 1.0 / np.count_nonzero(leading, axis=0), 0.0)
        self.first += firsts.sum(axis=1)
        for option, shares in enumerate(firsts):
            draws = np.flatnonzero(shares)
            self.weighted[option] += row_sums(weights.take(draws, axis=1) * shares[draws])

    def flush(self) -> None:
        """Count what is still pending."""
        self.options.flush()
        self.models.flush()

    def highest(self, samples: int) -> FloatArray:
        """In what share of draws each option is the highest line of its model (n)."""
        found = np.ones(len(self.first))
        for own, lines in self._within:
            found[own] = lines.ranked[:, 0] / samples
        return found


def _shared_ranks(better: IntArray, tied: IntArray) -> FloatArray:
    """Rank counts (n × n) where options level with each other share the ranks they occupy."""
    counts = np.empty((better.shape[0], better.shape[0]))
    for rank in range(better.shape[0]):
        holds: BoolArray = (better <= rank) & (rank < better + tied)
        counts[:, rank] = np.where(holds, 1.0 / tied, 0.0).sum(axis=1)
    return counts


def smaa(
    tree: Tree,
    scores: Scores,
    samples: int,
    seed: int,
    hull: Sequence[FloatArray] | FloatArray | None = None,
    models: Sequence[int] | None = None,
) -> Smaa:
    """Rank acceptability, central weights, confidence factors and pairwise winning indices.

    Weights are uniform on the simplex at each node of `tree` among its siblings, or, given
    `hull` (as `hull_sampler`), uniform mixtures of p perspectives' leaf weights; scores are
    triangular over their ranges and gaps uniform; all vary together. `models` has the number of
    each option's model, from nought on, none left out; each is a model of its own where it is None.
    `samples` is at least 1. Options that are not ranked are left out by the caller. The same
    arguments give the same bytes. Raises ValueError where shapes do not match.
    """
    if samples < 1 or scores.value.shape[1] != tree.leaves:
        raise ValueError("needs a sample, and a score for every leaf of the tree")
    if hull is not None and any(np.shape(corner)[-1] != tree.leaves for corner in hull):
        raise ValueError("needs a weight for every leaf in each perspective of the hull")
    weigh = tree_sampler(tree) if hull is None else hull_sampler(hull)
    random = generator(seed)
    heaviest = np.ones(tree.leaves) if hull is None else np.vstack(list(hull)).max(axis=0)
    sure = surely_beats(scores, heaviest > 0)
    lines = np.arange(len(sure)) if models is None else np.array(models)
    counts = _simulate(scores, weigh, samples, random, _Counts(tree.leaves, sure, lines))
    seen = counts.first > 0
    central = np.full(counts.weighted.shape, np.nan)
    central[seen] = counts.weighted[seen] / counts.weighted[seen].sum(axis=1, keepdims=True)
    confidence_samples = min(samples, CONFIDENCE_SAMPLES)
    contenders = np.logical_not(sure.any(axis=0))
    confidence = confidence_factors(scores, central, confidence_samples, random, contenders)
    beats = counts.options.beats
    acceptability = counts.options.ranked / samples
    by_model = counts.models.ranked / samples
    return Smaa(
        samples,
        acceptability,
        standard_error(acceptability, samples),
        central,
        standard_error(central, np.maximum(counts.first, 1.0)[:, None]),
        confidence,
        standard_error(confidence, confidence_samples),
        *_winning(beats, samples),
        1 - (beats + beats.T) / samples,
        by_model,
        standard_error(by_model, samples),
        *_winning(counts.models.beats, samples),
        counts.highest(samples),
    )


def _winning(beats: IntArray, samples: int) -> tuple[FloatArray, FloatArray]:
    """The share of draws in which each beats each other (n × n), half of the ties to each.

    And its standard error.
    """
    winning = np.asarray(0.5 + (beats - beats.T) / (2 * samples))
    error = standard_error(winning, samples)
    np.fill_diagonal(error, 0.0)  # a half by definition, and not by counting
    return winning, error


def standard_error(shares: FloatArray, samples: int | FloatArray) -> FloatArray:
    """The Monte Carlo standard error of shares counted over `samples` draws; NaN of NaN."""
    inside = np.clip(shares, 0.0, 1.0)
    return np.asarray(np.sqrt(inside * (1 - inside) / samples))


def surely_beats(scores: Scores, weighable: BoolArray) -> BoolArray:
    """Whether option i beats option j in every draw, n × n: nothing is left to chance between them.

    So it is where no leaf of `weighable` (m, those that can have any weight) can be drawn lower
    for i than for j, be it because both share the draw, and one is always higher. A lead smaller
    than single precision shows would be counted as a tie by TOLERANCE alone.
    """
    low, high = scores.lowest[:, None, weighable], scores.highest[None, :, weighable]
    never_lower, higher = low >= high, low > high
    # A quantile rises with each end of its range and with its middle.
    parts = [part[:, weighable] for part in (scores.lowest, scores.value, scores.highest)]
    same = _same_draw(scores.together)[:, :, weighable]
    same &= scores.gap[:, None, weighable] == scores.gap[None, :, weighable]
    never_lower |= same & np.logical_and.reduce([p[:, None] >= p[None] for p in parts])
    higher |= same & np.logical_and.reduce([p[:, None] > p[None] for p in parts])
    return np.asarray(never_lower.all(axis=2) & higher.any(axis=2))


def _same_draw(errors: Errors) -> BoolArray:
    """Whether options i and j have the same number drawn for a leaf, and move alike: n × n × m."""
    signed = 2 * errors.draw + errors.turned
    return np.asarray(signed[:, None] == signed[None])


def _simulate(
    scores: Scores,
    weigh: WeightSampler,
    samples: int,
    random: np.random.Generator,
    counts: _Counts,
) -> _Counts:
    """Count `samples` joint draws of weights and scores, BLOCK at a time."""
    sampler = ValueSampler(scores)
    for start in range(0, samples, BLOCK):
        size = min(BLOCK, samples - start)
        weights = weigh(random)
        values = sampler.draw(random, weights)
        counts.add(values[:, :size], weights[:, :size])
    counts.flush()
    return counts


def confidence_factors(
    scores: Scores,
    central: FloatArray,
    samples: int,
    random: np.random.Generator,
    contenders: BoolArray | None = None,
) -> FloatArray:
    """The share of score draws in which each option is first under its central weights (n).

    `central` is n × m; options without central weights (NaN) get NaN. A tie for the first
    place is shared among the `contenders` (n), all options where they are not given.
    """
    found = np.full(central.shape[0], np.nan)
    seen = np.flatnonzero(np.isfinite(central).all(axis=1))
    for start in range(0, seen.size, SETS):
        options = seen[start : start + SETS]
        sampler = FixedWeights(scores, central[options])
        won = np.zeros(options.size)
        for done in range(0, samples, BLOCK):
            values = sampler.draw(random)[:, :, : min(BLOCK, samples - done)]
            level = values >= values.max(axis=1, keepdims=True) - TOLERANCE
            if contenders is not None:
                level &= contenders[:, None]
            own = level[np.arange(options.size), options]
            won += (own / level.sum(axis=1)).sum(axis=1)
        found[options] = won / samples
    return found
