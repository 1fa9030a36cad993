"""Where two councils put different models first, and which one weight alone would turn it."""

from collections.abc import Mapping
from itertools import combinations

from msgspec import Struct

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.rivals import rivals
from appraisal.appraise.workshop.priorities import Order
from appraisal.maths.ranking import TIE, FloatArray
from appraisal.maths.robustness.one_weight import nearest_weight
from appraisal.model import Dataset


class Turn(Struct, frozen=True):
    """One weight of `council` that, moved alone, puts first what the other council puts first.

    `today` and `then` are shares of all weight (0-1); the others keep their proportions, and at
    `then` the first place is shared.
    """

    council: str
    leaf: str
    today: float
    then: float

    @property
    def moved(self) -> float:
        """How far it moves, up or down."""
        return self.then - self.today


class Parting(Struct, frozen=True):
    """Two councils with different models first; `turns` by leaf, the smallest move first.

    Without any, no one weight of either brings it to what the other puts first.
    """

    one: str
    other: str
    firsts: tuple[str, str]
    turns: tuple[Turn, ...]


def partings(
    dataset: Dataset,
    matrix: Matrix,
    weights: Mapping[str, FloatArray],
    found: Mapping[str, Order],
) -> tuple[Parting, ...]:
    """Every pair of councils that put no model first alike, by their values."""
    tops = {
        i: [model for model, place in found[i].places.items() if place.rank == 1] for i in weights
    }
    made = []
    for one, other in combinations(tops, 2):
        if set(tops[one]).isdisjoint(tops[other]):
            firsts = tops[one][0], tops[other][0]
            turns = [
                *_turns(dataset, matrix, one, weights[one], firsts[1]),
                *_turns(dataset, matrix, other, weights[other], firsts[0]),
            ]
            nearest = sorted(turns, key=lambda turn: abs(turn.moved))
            made.append(Parting(one, other, firsts, tuple(nearest)))
    return tuple(made)


def _turns(
    dataset: Dataset, matrix: Matrix, council: str, weights: FloatArray, wanted: str
) -> list[Turn]:
    options = matrix.ranked()
    rows = [matrix.options.index(option) for option in options]
    model = rivals(dataset, options)
    own = [i for i, option in enumerate(options) if model[option] == wanted]
    turns = []
    for j, leaf in enumerate(matrix.leaves):
        then = nearest_weight(matrix.value[rows], weights, j, own)
        if then is not None and abs(then - float(weights[j])) > TIE:
            turns.append(Turn(council, leaf, float(weights[j]), then))
    return turns
