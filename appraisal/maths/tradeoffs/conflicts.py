"""Answers that contradict each other: the smallest conflict, and the smallest repair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.space import interior, rows_of, stacked

HALVINGS = 30
WHOLE = 100.0
"""The values of a scale end here."""


@dataclass(frozen=True, eq=False)
class Stated:
    """An answer: by leaf, what its steps start from and end at on the scale of values (0 to 100).

    Both arrays of a side are alike on leaves without a step.
    """

    more: tuple[FloatArray, FloatArray]
    than: tuple[FloatArray, FloatArray]
    times: float = 1.0
    alike: bool = False

    @property
    def rows(self) -> FloatArray:
        """The rows of the answer."""
        worth = [end - start for start, end in (self.more, self.than)]
        return rows_of(worth[0], worth[1], self.times, self.alike)


@dataclass(frozen=True)
class Move:
    """An end of a step, and the value at which all answers would just fit together."""

    answer: int
    leaf: int
    in_more: bool
    value: float
    by: float


@dataclass(frozen=True)
class Conflict:
    """The fewest answers that contradict each other, and what mends it.

    `take_back` has the answers without any one of which all others fit; `move` the end of one step
    that has to move least. Either may be missing where more than one answer has to change.
    """

    answers: tuple[int, ...]
    take_back: tuple[int, ...]
    move: Move | None


def fits(answers: Sequence[Stated]) -> bool:
    """Whether some weights fit all answers, each with something to spare."""
    if not answers:
        return True
    return interior(stacked([each.rows for each in answers], len(answers[0].more[0]))) is not None


def conflict(answers: Sequence[Stated]) -> Conflict | None:
    """The smallest conflict among answers; None where they fit together."""
    if fits(answers):
        return None
    smallest = _smallest(answers)
    without = [i for i in smallest if fits([*answers[:i], *answers[i + 1 :]])]
    moves = [move for i in without for move in _moves(answers, i)]
    least = min(moves, key=lambda move: (move.by, move.answer, move.leaf), default=None)
    return Conflict(smallest, tuple(without), least)


def _smallest(answers: Sequence[Stated]) -> tuple[int, ...]:
    """An irreducible conflict, of two answers where two conflict.

    By deletion (Chinneck and Dravnieks 1991, ORSA Journal on Computing 3, 157–168).
    """
    held = list(range(len(answers)))
    for i in range(len(answers)):
        rest = [j for j in held if j != i]
        if not fits([answers[j] for j in rest]):
            held = rest
    if len(held) > 2:
        pairs = combinations(range(len(answers)), 2)
        two = (pair for pair in pairs if not fits([answers[j] for j in pair]))
        return next(two, tuple(held))
    return tuple(held)


def _moves(answers: Sequence[Stated], at: int) -> Iterator[Move]:
    """How far each end of the steps of one answer would have to move for all to fit."""
    stated = answers[at]
    for in_more in (True, False):
        start, end = stated.more if in_more else stated.than
        for leaf in np.flatnonzero(start != end):
            for up in (True, False) if stated.alike else (in_more,):
                limit = WHOLE if up else float(start[leaf])
                value = _reached(answers, at, in_more, int(leaf), limit)
                if value is not None:
                    by = abs(value - float(end[leaf]))
                    yield Move(at, int(leaf), in_more, value, by)


def _reached(
    answers: Sequence[Stated], at: int, in_more: bool, leaf: int, limit: float
) -> float | None:
    """The nearest value of an end, on its way to `limit`, at which all answers fit."""

    def fit(value: float) -> bool:
        return fits([*answers[:at], _moved(answers[at], in_more, leaf, value), *answers[at + 1 :]])

    side = answers[at].more if in_more else answers[at].than
    not_yet = float(side[1][leaf])
    enough = limit + (not_yet - limit) * 1e-6
    if limit == not_yet or not fit(enough):
        return None
    for _ in range(HALVINGS):
        middle = (not_yet + enough) / 2
        if fit(middle):
            enough = middle
        else:
            not_yet = middle
    return enough


def _moved(stated: Stated, in_more: bool, leaf: int, value: float) -> Stated:
    start, end = stated.more if in_more else stated.than
    changed = end.copy()
    changed[leaf] = value
    if in_more:
        return replace(stated, more=(start, changed))
    return replace(stated, than=(start, changed))
