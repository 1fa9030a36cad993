"""The questions that could be asked: pairs of steps, and what would prove a leader right."""

from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.drawn import Drawn
from appraisal.maths.tradeoffs.space import Contest, Floor

STEPS = 3
"""Steps on one side at most."""
SCALES = (2.0, 1.0)
"""The steps of the second side, as many times what is to be proved."""
_SOME = 1e-6

Ladders = Sequence[Sequence[float]]
"""By leaf: what steps from its worst are worth, in points of value, rising; empty if none can be
put as a question."""
Side = tuple[tuple[int, int], ...]
"""Steps that are taken together: (leaf, rung of its ladder), by leaf."""


class Question(Struct, frozen=True):
    """Which is worth more, one side or the other."""

    one: Side
    other: Side

    @property
    def turned(self) -> "Question":
        """The same with its sides exchanged."""
        return Question(self.other, self.one)


def amounts(side: Side, ladders: Ladders) -> FloatArray:
    """What a side is worth by leaf, in points of value over whole scales."""
    worth = np.zeros(len(ladders))
    for leaf, rung in side:
        worth[leaf] = ladders[leaf][rung]
    return worth


def nearest(ladder: Sequence[float], amount: float) -> int:
    """The rung that is nearest to an amount, the lower of two."""
    best = 0
    for rung, worth in enumerate(ladder):
        if abs(worth - amount) < abs(ladder[best] - amount):
            best = rung
    return best


def candidates(contest: Contest, rows: FloatArray, ladders: Ladders, seen: Drawn) -> list[Question]:
    """Every question that is considered, in order, each once."""
    found = list(_pairs(ladders))
    mean = seen.mean
    for rival, floor in seen.losses[seen.leader].items():
        found += _proofs(_unproved(contest, rows, seen.leader, rival, floor), mean, ladders)
    return list(dict.fromkeys(found))


def _pairs(ladders: Ladders) -> Iterator[Question]:
    """Whole steps on two leaves, and a whole one against half of the other."""
    whole = [len(ladder) - 1 for ladder in ladders]
    half = [nearest(ladder, ladder[-1] / 2) if ladder else -1 for ladder in ladders]
    usable = [leaf for leaf, rung in enumerate(whole) if rung >= 0]
    for place, one in enumerate(usable):
        for other in usable[place + 1 :]:
            for here, there in ((whole, whole), (whole, half), (half, whole)):
                yield Question(((one, here[one]),), ((other, there[other]),))


def _unproved(
    contest: Contest, rows: FloatArray, leader: int, rival: int, floor: Floor
) -> FloatArray:
    """By leaf, what the answers leave of a leader's advantage over a rival line.

    By duality the rival's lead is the most negative of these: what has to be proved still; those
    above nought can prove it.
    """
    left = np.zeros(rows.shape[1])
    for line, price in zip(contest.lines[leader], floor.floors, strict=True):
        left = left + price * (contest.values[line] - contest.values[rival])
    for row, price in zip(rows, floor.rows, strict=True):
        left = left - price * row
    return left


def _proofs(left: FloatArray, mean: FloatArray, ladders: Ladders) -> Iterator[Question]:
    """Questions that would bring a rival down: leaves to spare against leaves that fall short."""
    usable = [leaf for leaf, ladder in enumerate(ladders) if ladder]
    spare = sorted((i for i in usable if left[i] > _SOME), key=lambda i: -left[i] * mean[i])
    short = sorted((i for i in usable if left[i] < -_SOME), key=lambda i: left[i])
    weighty = sorted(sorted(short), key=lambda i: left[i] * mean[i])
    if not spare or not short:
        return
    sets = [tuple(short[:count]) for count in range(1, STEPS + 1)] + [tuple(weighty[:STEPS])]
    for than in dict.fromkeys(tuple(sorted(each)) for each in sets):
        for count in range(1, min(STEPS, len(spare)) + 1):
            more = sorted(spare[:count])
            for scale in SCALES:
                other = tuple((i, nearest(ladders[i], -left[i] * scale)) for i in than)
                yield Question(tuple((i, nearest(ladders[i], left[i])) for i in more), other)
                yield Question(tuple((i, len(ladders[i]) - 1) for i in more), other)
