"""What holds for every weighting that fits a council's trade-offs: exact, by no one of them."""

from dataclasses import replace
from itertools import permutations

from appraisal.appraise.workshop.priorities import Order, ranked_within
from appraisal.appraise.workshop.tradeoffs import Weighed
from appraisal.maths.tradeoffs.space import SAME, loss, possibly_first


def over_the_set(middle: Order, fitting: Weighed) -> Order:
    """A council's order by its set of weights, from the order by the middle of that set.

    A model is above another only where it is by the middle, told apart, and no line of the other is
    above it for any weights of the set (necessary preference, Greco, Mousseau and Słowiński 2008,
    European Journal of Operational Research 191, 416–436). First are those that are at least as
    good as all others for some weights of the set, and those that can't be told apart from the
    first by the middle.
    """
    names, contest, rows = fitting.names, fitting.contest, fitting.rows

    def always(one: int, other: int) -> bool:
        found = (loss(contest, rows, one, rival) for rival in contest.lines[other])
        return all(each is not None and each.height <= SAME for each in found)

    above = frozenset(
        (names[i], names[j])
        for i, j in permutations(range(len(names)), 2)
        if (names[i], names[j]) in middle.above and always(i, j)
    )
    possible = {names[i] for i in possibly_first(contest, rows)}
    return replace(
        middle,
        places=ranked_within(middle.places, above),
        above=above,
        first=tuple(i for i in middle.places if i in possible or i in middle.first),
    )
