"""What a sample of weights, and the weights at which a model loses most, say of the models."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.sampling import sample
from appraisal.maths.tradeoffs.space import SAME, Contest, Floor, loss

NOTICED = 50
"""A model that is first in one of so many weights of the sample is looked at as a leader."""

Losses = Mapping[int, Floor]
"""By rival line: the most by which it can be above a model."""


class Drawn(Struct, frozen=True, eq=False):
    """A sample of N weights that fit, and after them the weights at which a model loses most.

    `points` is x × n, the sample first; `top` the first model at each weight of the sample,
    `counts` how often each is, `leader` the one that is most often. `losses` has each noticed model
    by rival line, where it can lose; `witness` the place in `points` of each of them, and `behind`
    by how much each rival is above the model at each point (rivals × x).
    """

    points: FloatArray
    top: NDArray[np.int64]
    counts: NDArray[np.int64]
    leader: int
    losses: Mapping[int, Losses]
    witness: Mapping[int, NDArray[np.int64]]
    behind: Mapping[int, FloatArray]

    @property
    def mean(self) -> FloatArray:
        """The mean of the sample, leaf by leaf."""
        total = np.zeros(self.points.shape[1])
        for each in self.points[: len(self.top)]:
            total = total + each
        return total / len(self.top)

    @property
    def greatest_loss(self) -> float:
        """The most points by which any model can be above the leader."""
        return max((each.height for each in self.losses[self.leader].values()), default=0.0)


def times(points: FloatArray, amounts: FloatArray) -> FloatArray:
    """Points (x × n) times amounts (c × n): c × x, added leaf by leaf, the same on any machine."""
    total = np.zeros((len(amounts), len(points)))
    for leaf in range(points.shape[1]):
        total += amounts[:, leaf, None] * points[None, :, leaf]
    return total


def drawn(contest: Contest, rows: FloatArray, start: FloatArray) -> Drawn:
    """Draw a sample from inside the set, and find where its leaders lose most."""
    weights = sample(rows, start)
    values = times(weights, contest.values)
    best, top = values[0].copy(), np.full(len(weights), contest.models[0])
    for line in range(1, len(values)):
        better = values[line] > best + SAME
        best[better], top[better] = values[line][better], contest.models[line]
    counts = np.bincount(top, minlength=contest.count)
    leader = int(counts.argmax())
    noticed = [m for m, count in enumerate(counts) if count * NOTICED >= len(top) or m == leader]
    losses = {model: _losses(contest, rows, model) for model in noticed}
    points, witness = [weights], {}
    place = len(weights)
    for model, found in losses.items():
        witness[model] = np.arange(place, place + len(found))
        points += [each.weights[None] for each in found.values()]
        place += len(found)
    spread = np.vstack(points)
    at_points = times(spread, contest.values)
    behind = {
        model: at_points[list(found)] - at_points[list(contest.lines[model])].max(axis=0)
        for model, found in losses.items()
    }
    return Drawn(spread, top, counts, leader, losses, witness, behind)


def _losses(contest: Contest, rows: FloatArray, model: int) -> Losses:
    found = {rival: loss(contest, rows, model, rival) for rival in contest.rivals(model)}
    return {i: each for i, each in found.items() if each is not None and each.height > SAME}
