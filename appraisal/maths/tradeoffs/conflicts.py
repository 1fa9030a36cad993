"""Answers that contradict each other: the smallest conflict, and the smallest repair."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.space import ALIKE, interior, rows_of, stacked

HALVINGS = 30
WHOLE = 100.0
"""The values of a scale end here."""
LEFT = 0.05
"""A step that is shortened keeps as much of itself: with less nobody is asked about it."""


class Stated(Struct, frozen=True, eq=False):
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


class Move(Struct, frozen=True):
    """An end of a step, and the value at which all answers would just fit together."""

    answer: int
    leaf: int
    in_more: bool
    value: float
    by: float


class Conflict(Struct, frozen=True):
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
                value = _reached(answers, at, in_more, int(leaf), up)
                if value is not None:
                    by = abs(value - float(end[leaf]))
                    yield Move(at, int(leaf), in_more, value, by)


def _reached(
    answers: Sequence[Stated], at: int, in_more: bool, leaf: int, up: bool
) -> float | None:
    """The nearest value of an end, on its way up or down, at which all answers fit.

    Of two sides that are alike only the half is looked at that moving this way makes easier: where
    that just fits, the sides are as far apart as they may be, so that the other half fits too.
    """
    asks = _half(answers[at], in_more == up) if answers[at].alike else answers[at]
    in_more = in_more if asks.more is answers[at].more else not in_more

    def fit(value: float) -> bool:
        return fits([*answers[:at], _moved(asks, in_more, leaf, value), *answers[at + 1 :]])

    start, end = asks.more if in_more else asks.than
    not_yet, floor = float(end[leaf]), float(start[leaf])
    enough = WHOLE if up else floor + LEFT * (not_yet - floor)
    if enough == not_yet or fit(not_yet) or not fit(enough):
        return None
    for _ in range(HALVINGS):
        middle = (not_yet + enough) / 2
        if fit(middle):
            enough = middle
        else:
            not_yet = middle
    return enough


def _half(alike: Stated, more: bool) -> Stated:
    """That one side is not much less than the other, of two that are alike."""
    one, other = (alike.more, alike.than) if more else (alike.than, alike.more)
    return Stated(one, other, 1 / ALIKE)


def _moved(stated: Stated, in_more: bool, leaf: int, value: float) -> Stated:
    start, end = stated.more if in_more else stated.than
    changed = end.copy()
    changed[leaf] = value
    if in_more:
        return replace(stated, more=(start, changed))
    return replace(stated, than=(start, changed))
