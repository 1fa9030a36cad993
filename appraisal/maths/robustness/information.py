"""What to find out next: whose uncertainty most changes who is first."""

from dataclasses import dataclass

import numpy as np

from appraisal.maths.ranking import FloatArray, row_sums
from appraisal.maths.robustness.arrays import BoolArray, IntArray, Scores, SingleArray, leader
from appraisal.maths.robustness.cells import BLOCK, CENTRE
from appraisal.maths.robustness.sampling import ScoreSampler, generator


@dataclass(frozen=True, eq=False)
class Information:
    """What settling each of g groups of scores would be worth, as arrays of shape g.

    `change` is the chance that settling the group changes the first place; `regret` is the
    overall value (0–100) that knowing the group before choosing is expected to add. `order`
    ranks the groups: most likely to change the first place, then most regret removed, then
    as given.
    """

    change: FloatArray
    regret: FloatArray
    order: IntArray


def criterion_groups(options: int, leaves: int) -> BoolArray:
    """One group of cells for each leaf criterion: m × n × m."""
    columns = np.eye(leaves, dtype=bool)[:, None, :]
    return np.broadcast_to(columns, (leaves, options, leaves))


def value_of_information(
    weights: FloatArray, scores: Scores, groups: BoolArray, samples: int, seed: int
) -> Information:
    """The value of settling each group of cells, under one set of m leaf weights.

    `groups` is g × n × m. For the chance of change, the group's cells are drawn from their
    ranges while all others keep their stated value, and the first place is compared with
    today's; a new tie at the top changes nothing. The regret removed is the expected value
    of partial perfect information, E[max over options of E(V | group)] − max E(V), with
    cells outside the group at their mean (the model is linear; Raiffa and Schlaifer 1961,
    Applied Statistical Decision Theory). All groups see the same draws, so that comparing
    them carries less noise. Whatever shares a draw with a cell of the group is known with it, and
    counts as in the group. Raises ValueError where shapes do not match.
    """
    if groups.ndim != 3 or groups.shape[1:] != scores.value.shape or samples < 1:
        raise ValueError("needs a sample, and groups of cells shaped like the scores")
    groups = scores.known_with(groups)
    stated = row_sums(scores.value * weights)
    expected = row_sums(scores.mean * weights)
    # Settling a group replaces the means of its cells by draws around the stated values.
    hoped = expected + row_sums((scores.value - scores.mean) * weights * groups)
    first, favourite = leader(stated), leader(expected)
    changed, regret = np.zeros(groups.shape[0]), np.zeros(groups.shape[0])
    draws = _Draws(weights, scores, groups)
    random = generator(seed)
    for start in range(0, samples, BLOCK):
        moved = draws.draw(random)[:, :, : min(BLOCK, samples - start)]
        now = moved + _single(stated)
        changed += (now.max(axis=1) > now[:, first] + draws.rounding).sum(axis=1)
        moved += _single(hoped)
        regret += (moved.max(axis=1) - moved[:, favourite]).sum(axis=1, dtype=np.float64)
    change, regret = changed / samples, regret / samples
    order = np.lexsort((np.arange(change.size), -regret, -change))
    return Information(change, regret, order)


def _single(overall: FloatArray) -> SingleArray:
    """Overall values less CENTRE, which halves their rounding, one for each draw of a block."""
    return (overall - CENTRE).astype(np.float32)[..., None]


class _Draws:
    """Draws what each group moves each option's overall value by, from its stated value."""

    rounding = np.float32(2e-5)
    """Overall values drawn in single precision that are within this of each other tie."""

    def __init__(self, weights: FloatArray, scores: Scores, groups: BoolArray) -> None:
        self._sampler = ScoreSampler(scores)
        self._shape = (*groups.shape[:2], BLOCK)
        self._plans: list[tuple[int, SingleArray, SingleArray, list[tuple[int, IntArray]]]] = []
        for option in range(groups.shape[1]):
            leaves = self._sampler.leaves(option)
            heavy = weights[leaves, None].astype(np.float32)
            value = (scores.value[option, leaves, None] - CENTRE).astype(np.float32)
            members = [
                (group, np.flatnonzero(groups[group, option, leaves]))
                for group in range(groups.shape[0])
            ]
            members = [(group, rows) for group, rows in members if rows.size]
            if members:
                self._plans.append((option, heavy, value, members))

    def draw(self, random: np.random.Generator) -> SingleArray:
        """What each group moves each option by, g × n × BLOCK."""
        moved = np.zeros(self._shape, dtype=np.float32)
        roots = self._sampler.roots(random)
        for option, weights, value, members in self._plans:
            drawn = self._sampler.draw(roots, option)
            drawn -= value
            drawn *= weights
            for group, rows in members:
                np.add.reduce(drawn[rows], axis=0, out=moved[group, option])
        return moved
