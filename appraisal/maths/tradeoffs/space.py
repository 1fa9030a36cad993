"""The weights that fit some answers, and which models could or must be first among them.

An answer is a row of n numbers: row · w ≥ 0 for the weights w that fit it, with w ≥ 0 and Σw = 1.
Nothing is ever made of the set but exact statements by linear programming, as in robust ordinal
regression (Greco, Mousseau and Słowiński 2008, European Journal of Operational Research 191,
416–436).
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.simplex import maximise

ALIKE = 1.25
"""Two sides are about the same where neither is worth more than this many times the other."""
SAME = 1e-9
"""Points of value, and of slack: what is smaller is rounding."""
_NOTHING = 1e-12


class Contest(Struct, frozen=True, eq=False, dict=True):
    """What competes: the values of the lines (n lines × m leaves), and the model of each."""

    values: FloatArray
    models: tuple[int, ...]

    @cached_property
    def count(self) -> int:
        """How many models there are; they are numbered from nought."""
        return max(self.models) + 1

    @cached_property
    def lines(self) -> tuple[tuple[int, ...], ...]:
        """The lines of each model."""
        held = enumerate(self.models)
        by_model: list[list[int]] = [[] for _ in range(self.count)]
        for line, model in held:
            by_model[model].append(line)
        return tuple(map(tuple, by_model))

    def rivals(self, model: int) -> tuple[int, ...]:
        """The lines of all other models."""
        return tuple(line for line, other in enumerate(self.models) if other != model)


class Floor(Struct, frozen=True, eq=False):
    """The highest that the lowest of some sums can be, the weights there, and the dual prices.

    `floors` and `rows` have the price of each; the floors' prices sum to 1.
    """

    height: float
    weights: FloatArray
    floors: FloatArray
    rows: FloatArray


def no_rows(leaves: int) -> FloatArray:
    """No answers."""
    return np.zeros((0, leaves))


def rows_of(more: FloatArray, than: FloatArray, times: float, alike: bool) -> FloatArray:
    """The rows of an answer from what its sides are worth by leaf: one, or two if `alike`."""
    if alike:
        rows = np.array([ALIKE * more - than, ALIKE * than - more])
    else:
        rows = np.array([more - times * than])
    largest = np.abs(rows).max(axis=1, keepdims=True)
    return np.asarray(rows / np.where(largest > 0, largest, 1.0))


def highest_floor(floors: FloatArray, rows: FloatArray) -> Floor | None:
    """Maximise the least of floors @ w over w ≥ 0, Σw = 1 and rows @ w ≥ 0; None if no w fits.

    `floors` is k × n, `rows` r × n. As a linear program in (w, t): t is the least, shifted and
    scaled to be positive, so that nought is a start and Σw ≤ 1 is met in full.
    """
    leaves = floors.shape[1]
    shift = 1.0 + float(np.abs(floors).max())
    table = np.zeros((len(floors) + len(rows) + 1, leaves + 1))
    table[: len(floors), :-1] = -((floors + shift) / shift)
    table[: len(floors), -1] = 1.0
    table[len(floors) : -1, :-1] = -rows
    table[-1, :-1] = 1.0
    gains, limits = np.zeros(leaves + 1), np.zeros(len(table))
    gains[-1] = limits[-1] = 1.0
    found = maximise(gains, table, limits)
    if found is None or found.value <= _NOTHING:
        return None
    prices = found.prices[: len(floors)], found.prices[len(floors) : -1] * shift
    return Floor((found.value - 1.0) * shift, found.variables[:-1], *prices)


def interior(rows: FloatArray) -> FloatArray | None:
    """Weights that fit all answers with something to spare; None where the answers contradict.

    That which is spared least, an answer or the weight of a leaf, is spared as much as can be. An
    answer states a preference: "this more than that" and "that more than this" contradict.
    """
    found = highest_floor(np.vstack([rows, np.eye(rows.shape[1])]), no_rows(rows.shape[1]))
    return None if found is None or found.height <= SAME else found.weights


def loss(contest: Contest, rows: FloatArray, model: int, rival: int) -> Floor | None:
    """The most by which a rival line can be above every line of a model, in points."""
    own = contest.values[list(contest.lines[model])]
    return highest_floor(contest.values[rival] - own, rows)


def possibly_first(contest: Contest, rows: FloatArray) -> tuple[int, ...]:
    """The models that are at least as good as every other under some weights that fit."""
    return tuple(
        model for model in range(contest.count) if least_loss(contest, rows, model) <= SAME
    )


def least_loss(contest: Contest, rows: FloatArray, model: int) -> float:
    """The fewest points by which a model is behind the highest; nought if it can be first."""
    others = contest.values[list(contest.rivals(model))]
    if not len(others):
        return 0.0
    found = (highest_floor(contest.values[line] - others, rows) for line in contest.lines[model])
    return max(0.0, -max((each.height for each in found if each is not None), default=-np.inf))


def necessarily_first(contest: Contest, rows: FloatArray) -> tuple[int, ...]:
    """The models that no other is above, whatever weights fit: one, unless they are level."""
    return tuple(
        model for model in range(contest.count) if greatest_loss(contest, rows, model) <= SAME
    )


def greatest_loss(contest: Contest, rows: FloatArray, model: int) -> float:
    """The most points by which any other model can be above a model; nought if none can be."""
    losses = (loss(contest, rows, model, rival) for rival in contest.rivals(model))
    return max([0.0, *(each.height for each in losses if each is not None)])


def stacked(answers: Sequence[FloatArray], leaves: int) -> FloatArray:
    """The rows of several answers, one below the other."""
    return np.vstack([no_rows(leaves), *answers])
