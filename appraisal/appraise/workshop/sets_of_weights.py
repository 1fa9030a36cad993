"""What holds for every weighting that fits a council's trade-offs: exact, by no one of them."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import permutations

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.workshop.priorities import Order, ranked_within
from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.space import SAME, Contest, loss, possibly_first


def over_the_set(
    matrix: Matrix, lines: Mapping[str, tuple[str, ...]], middle: Order, rows: FloatArray
) -> Order:
    """A council's order by its set of weights, from the order by the middle of that set.

    A model is above another only where it is by the middle, told apart, and no line of the other is
    above it for any weights of the set, those with row · w ≥ 0 for every row of `rows` (necessary
    preference, Greco, Mousseau and Słowiński 2008, European Journal of Operational Research 191,
    416–436). First are those that are at least as good as all others for some weights of the set,
    and those that can't be told apart from the first by the middle.
    """
    models, options = list(lines), [option for own in lines.values() for option in own]
    places = [matrix.options.index(option) for option in options]
    numbers = tuple(i for i, model in enumerate(models) for _ in lines[model])
    contest = Contest(matrix.value[places], numbers)

    def always(one: int, other: int) -> bool:
        found = (loss(contest, rows, one, rival) for rival in contest.lines[other])
        return all(each is not None and each.height <= SAME for each in found)

    above = frozenset(
        (models[i], models[j])
        for i, j in permutations(range(len(models)), 2)
        if (models[i], models[j]) in middle.above and always(i, j)
    )
    possible = {models[i] for i in possibly_first(contest, rows)}
    return replace(
        middle,
        places=ranked_within(middle.places, above),
        above=above,
        first=tuple(model for model in models if model in possible or model in middle.first),
    )
