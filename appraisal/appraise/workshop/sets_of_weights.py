"""What holds for every weighting that fits a council's trade-offs: exact, by no one of them."""

from itertools import permutations

from msgspec.structs import replace

from appraisal.appraise.workshop.priorities import Order, ranked_within
from appraisal.appraise.workshop.tradeoffs import Weighed
from appraisal.maths.tradeoffs.space import SAME, greatest_loss, least_loss, loss


def over_the_set(middle: Order, fitting: Weighed) -> Order:
    """A council's order by its set of weights, from the order by the middle of that set.

    A model is above another only where it is by the middle, told apart, and no line of the other is
    above it for any weights of the set (necessary preference, Greco, Mousseau and Słowiński 2008,
    European Journal of Operational Research 191, 416–436). First are those that are at least as
    good as all others for some weights of the set, and those that can't be told apart from the
    first by the middle. A loss is from the least to the most over the set.
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
    losses = {
        name: (least_loss(contest, rows, i), greatest_loss(contest, rows, i))
        for i, name in enumerate(names)
    }
    places = {
        name: replace(place, loss=losses[name][0], most_loss=losses[name][1])
        for name, place in ranked_within(middle.places, above).items()
    }
    return replace(
        middle,
        places=places,
        above=above,
        first=tuple(i for i in places if losses[i][0] <= SAME or i in middle.first),
    )
