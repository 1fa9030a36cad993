"""Whose settling moves the first place most, with weights unsettled too."""

from dataclasses import dataclass

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import BoolArray, IntArray, Scores, SingleArray
from appraisal.maths.robustness.cells import CENTRE
from appraisal.maths.robustness.sampling import ScoreSampler, generator, tree_sampler
from appraisal.maths.robustness.tree import Tree

SETTLED, BESIDE = 16, 512
"""Ways in which a group may turn out, and draws of all else beside each: 8,192 for every group.

The same 512 serve every group and every way, so that what is compared differs in nothing else.
"""


@dataclass(frozen=True, eq=False)
class Importance:
    """How far settling each of g groups of scores moves the first place, as arrays of shape g.

    `moved` is a share of draws, 0–1; `error` its Monte Carlo standard error over the ways in which
    the group may turn out.
    """

    moved: FloatArray
    error: FloatArray


def importance(tree: Tree, scores: Scores, groups: BoolArray, seed: int) -> Importance:
    """The share of first places that pass to another option once a group of cells is known.

    On average over how the group may turn out: half the sum over options of how far each one's
    chance of being first then lies from its chance before, which is Borgonovo's measure of
    importance for an outcome that is one of n (Borgonovo 2007, "A new uncertainty importance
    measure", Reliability Engineering & System Safety 92, 771–784). Weights are uniform on the
    simplex at each node of `tree`, scores triangular over their ranges and gaps uniform. `groups`
    is g × n × m; whatever shares a draw with a cell of a group is known with it. A group without
    an uncertain cell moves nothing, exactly. Raises ValueError where shapes do not match.
    """
    if groups.ndim != 3 or groups.shape[1:] != scores.value.shape:
        raise ValueError("needs groups of cells shaped like the scores")
    draws = _Draws(tree, scores, seed)
    # Sources are often cited together, and then stand for the same cells.
    open_cells = scores.known_with(groups)
    different = {cells.tobytes(): cells for cells in open_cells}
    found = {key: draws.away(cells) for key, cells in different.items()}
    away = np.array([found[cells.tobytes()] for cells in open_cells]).reshape(-1, SETTLED)
    return Importance(away.mean(axis=1), away.std(axis=1) / np.sqrt(SETTLED))


class _Draws:
    """One block of draws: BESIDE of weights and scores, and SETTLED more of the scores."""

    def __init__(self, tree: Tree, scores: Scores, seed: int) -> None:
        random = generator(seed)
        self._weights = tree_sampler(tree)(random)[:, :BESIDE]
        sampler = ScoreSampler(scores)
        certain = np.where(scores.uncertain, 0.0, scores.value - CENTRE)
        fixed = certain[:, :, None].astype(np.float32)
        self._values = np.empty((scores.value.shape[0], BESIDE), dtype=np.float32)
        roots = sampler.roots(random)
        self._cells: list[tuple[IntArray, SingleArray, SingleArray]] = []
        for option, row in enumerate(fixed):
            leaves, drawn = sampler.leaves(option), sampler.draw(roots, option)
            beside, settled = drawn[:, :BESIDE], drawn[:, BESIDE : BESIDE + SETTLED]
            self._values[option] = np.add.reduce(self._weights * row, axis=0)
            self._values[option] += np.add.reduce(self._weights[leaves] * beside, axis=0)
            self._cells.append((leaves, beside, settled[:, :, None]))

    def away(self, group: BoolArray) -> FloatArray:
        """For each way the group (n × m) may turn out, how far the chances lie from their mean."""
        if not group.any():
            return np.zeros(SETTLED)
        values = np.broadcast_to(self._values, (SETTLED, *self._values.shape)).copy()
        for option, (leaves, beside, settled) in enumerate(self._cells):
            for cell in np.flatnonzero(group[option, leaves]):
                weights = self._weights[leaves[cell]]
                values[:, option] += weights * (settled[cell] - beside[cell])
        first = (values == values.max(axis=1, keepdims=True)).sum(axis=2, dtype=np.float64)
        chance = first / first.sum(axis=1, keepdims=True)
        return np.asarray(np.abs(chance - chance.mean(axis=0)).sum(axis=1) / 2)
