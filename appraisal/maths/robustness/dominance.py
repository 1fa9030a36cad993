"""Which options others beat outright, and which could be first under some weighting."""

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import TIE, FloatArray, require_finite, row_sums
from appraisal.maths.robustness.arrays import BoolArray
from appraisal.maths.robustness.simplex import matrix_game


class Potential(Struct, frozen=True, eq=False):
    """Whether an option could be first, with the proof either way.

    `first` says whether it could; `lead` is the most by which it can be ahead of every
    other option at once (0–100, negative when it never is); `weights` (m) are leaf weights
    that give it that lead; `mix` (n) is a mixture of the other options that holds it to
    that lead under every weighting allowed.
    """

    first: bool
    lead: float
    weights: FloatArray
    mix: FloatArray


ENDS = (0.0, 100.0)
"""What an option may be worth at least and at most where nothing is known."""


def dominates(values: FloatArray, gap: BoolArray | None = None) -> BoolArray:
    """Strict dominance, n × n: row i dominates column j.

    i is no worse than j on any criterion and better on one. `values` is n × m on 0-100; where
    `gap`, n × m, says that nothing is known, i must dominate j whatever either is worth there.
    Raises ValueError on NaN.
    """
    require_finite(values)
    least, most = (values, values) if gap is None else (np.where(gap, end, values) for end in ENDS)
    at_least = (least[:, None, :] >= most[None, :, :]).all(axis=2)
    better = (least[:, None, :] > most[None, :, :]).any(axis=2)
    return np.asarray(at_least & better)


def potentially_first(values: FloatArray, option: int, hull: FloatArray | None = None) -> Potential:
    """Whether any weighting puts `option` first, ties included: an exact test.

    `values` is n × m. Without `hull` the leaf weights may be anything that sums to one
    (shares multiplied down a tree reach every such weighting); with `hull`, p perspectives'
    leaf weights (p × m), any mixture of those. The greatest lead over the other options is
    the value of a matrix game between weights and rivals, solved as a linear program
    (potential optimality: Hazen 1986, Operations Research 34, 296–310). Raises ValueError
    on NaN.
    """
    require_finite(values)
    corners = np.eye(values.shape[1]) if hull is None else hull
    others = np.flatnonzero(np.arange(values.shape[0]) != option)
    mix = np.zeros(values.shape[0])
    if others.size == 0:
        return Potential(True, 0.0, corners.mean(axis=0), mix)
    leads = row_sums((values[option] - values[others])[:, None, :] * corners)
    game = matrix_game(leads)
    mix[others] = game.rows
    weights = row_sums(corners.T * game.columns)
    return Potential(game.value >= -TIE, game.value, weights, mix)
