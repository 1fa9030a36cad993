"""Which trade-off question to ask next, and when there is nothing left to ask.

The question is taken after which the leader is expected to have least to fear: the sum over its
rivals of the most that each could be above it. That is the minimax regret approach to eliciting
weights (Boutilier, Patrascu, Poupart and Schuurmans 2006, Artificial Intelligence 170, 686–713).
"""

from collections.abc import Collection, Sequence
from typing import Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from appraisal.maths.ranking import FloatArray
from appraisal.maths.tradeoffs.candidates import Ladders, Question, amounts, candidates
from appraisal.maths.tradeoffs.drawn import Drawn, drawn, times
from appraisal.maths.tradeoffs.space import ALIKE, SAME, Contest, interior, rows_of

STRENGTHS = (1.0, 1.5, 2.0, 3.0, 5.0, 10.0)
"""An answer says that one side is worth at least so many times as much as the other."""
CLOSE = 4.0
"""Points in a hundred. Where no other model can be above the leader by more, answers can't tell
the two apart: scores are not that sure."""
ENOUGH = 12
"""Questions after which it is said where those that could be first are close."""
MOST = 20
"""Questions that are asked at most."""
SHORT_LIST = 60
"""Questions that are looked at closely."""
_DOUBT = 2.0

Ending = Literal["settled", "close", "asked", "nothing"]
"""Why nothing more is asked.

One model is first whatever fits; enough was asked and those that could be are close; as many were
asked as may be; or no question would tell anything.
"""


class Turn(Struct, frozen=True):
    """What comes next: a question, or an ending; and the leader, with the most it can lose by."""

    question: Question | None
    ending: Ending | None
    leader: int
    greatest_loss: float


def outcome_rows(question: Question, outcome: int, ladders: Ladders) -> FloatArray:
    """The rows of an answer.

    0 is about the same, k that one side is worth STRENGTHS[k − 1] times the other, and −k that the
    other is worth so many times the one.
    """
    one, other = amounts(question.one, ladders), amounts(question.other, ladders)
    if outcome >= 0:
        return rows_of(one, other, STRENGTHS[max(outcome, 1) - 1], outcome == 0)
    return rows_of(other, one, STRENGTHS[-outcome - 1], False)


def outcomes(one: FloatArray, other: FloatArray) -> NDArray[np.int64]:
    """What would be answered where the sides are worth so much."""
    found = np.zeros(one.shape, dtype=np.int64)
    for strength in STRENGTHS:
        found += (one >= other) & (one >= strength * other)
        found -= (one < other) & (other >= strength * one)
    found[(one <= ALIKE * other) & (other <= ALIKE * one)] = 0
    return found


def turn(
    contest: Contest,
    rows: FloatArray,
    ladders: Ladders,
    asked: Collection[Question],
) -> Turn | None:
    """What to ask after the answers `rows`; None where they contradict each other."""
    start = interior(rows)
    if start is None:
        return None
    seen = drawn(contest, rows, start)
    ending = _ending(seen, len(asked))
    best = None if ending else _best(contest, rows, ladders, seen, asked)
    if best is None and ending is None:
        ending = "nothing"
    return Turn(best, ending, seen.leader, seen.greatest_loss)


def _ending(seen: Drawn, asked: int) -> Ending | None:
    if seen.greatest_loss <= SAME:
        return "settled"
    if seen.greatest_loss <= CLOSE and asked >= ENOUGH:
        return "close"
    return "asked" if asked >= MOST else None


def _best(
    contest: Contest, rows: FloatArray, ladders: Ladders, seen: Drawn, asked: Collection[Question]
) -> Question | None:
    """The question after which least is expected to be left, of a short list."""
    found = [
        question
        for question in candidates(contest, rows, ladders, seen)
        if question not in asked and question.turned not in asked
    ]
    if not found:
        return None
    one = times(seen.points, np.array([amounts(each.one, ladders) for each in found]))
    other = times(seen.points, np.array([amounts(each.other, ladders) for each in found]))
    answers = outcomes(one[:, : len(seen.top)], other[:, : len(seen.top)])
    hopes = _hopes(seen, one, other, answers)
    listed = [int(i) for i in np.argsort(-hopes, kind="stable") if hopes[i] > 0][:SHORT_LIST]
    best, least = None, np.inf
    for at in listed:
        left = _left(seen, one[at], other[at], answers[at], least - SAME)
        if left < least - SAME:
            best, least = found[at], left
    return best


def _spared(one: FloatArray, other: FloatArray, outcome: int) -> FloatArray:
    """By how much each point fits an outcome; below nought it doesn't."""
    if outcome == 0:
        return np.minimum(ALIKE * one - other, ALIKE * other - one)
    strength = STRENGTHS[abs(outcome) - 1]
    return one - strength * other if outcome > 0 else other - strength * one


def _hopes(
    seen: Drawn, one: FloatArray, other: FloatArray, answers: NDArray[np.int64]
) -> FloatArray:
    """By question, what it can be hoped to do: cut off losses, and sort the sample by its firsts.

    The second is by how much the Gini impurity falls. Nought where it would tell nothing.
    """
    count, losses = len(seen.top), seen.losses[seen.leader]
    witness = seen.witness[seen.leader]
    total = _sum([each.height for each in losses.values()])
    cut, doubt = np.zeros(len(one)), np.zeros(len(one))
    most = np.zeros(len(one))
    for outcome in range(-len(STRENGTHS), len(STRENGTHS) + 1):
        given = answers == outcome
        share = given.sum(axis=1) / count
        most = np.maximum(most, share)
        same = np.zeros(len(one))
        for model in np.flatnonzero(seen.counts):
            same += ((given & (seen.top == model)).sum(axis=1) / count) ** 2
        doubt += share - np.divide(same, share, out=np.zeros(len(one)), where=share > 0)
        gone = _spared(one[:, witness], other[:, witness], outcome) < -SAME
        for place, each in enumerate(losses.values()):
            cut += gone[:, place] * each.height / total * share
    today = 1.0 - _sum([(n / count) ** 2 for n in seen.counts.tolist()])
    return np.where((most >= 1) & (cut <= 0), 0.0, cut + _DOUBT * (today - doubt))


def _left(
    seen: Drawn,
    one: FloatArray,
    other: FloatArray,
    answers: NDArray[np.int64],
    too_many: float = np.inf,
) -> float:
    """The losses that are expected to be left after a question, from the points alone.

    Of as many as are too many, not all are added up: what other answers leave only adds to them.
    Where an answer cuts off the point at which a model loses most, the loss after it is read off
    the lines from there to the points that stay.
    """
    expected = 0.0
    for outcome in np.unique(answers):
        given = answers == outcome
        firsts = np.bincount(seen.top[given])
        leader = int(firsts.argmax())
        leader = leader if leader in seen.losses else seen.leader
        spared = _spared(one, other, int(outcome))
        left = _sum(_after(seen, leader, spared))
        expected += given.sum() / len(seen.top) * left
        if expected >= too_many:
            break
    return float(expected)


def _after(seen: Drawn, leader: int, spared: FloatArray) -> list[float]:
    """The most by which each rival is still above a leader where only what is spared is left."""
    witness, behind = seen.witness[leader], seen.behind[leader]
    if not len(witness):
        return []
    worst = behind[np.arange(len(witness)), witness]
    stays = spared > 0
    gone = spared[witness] < -SAME
    if not stays.any():
        return [0.0 if out else float(most) for out, most in zip(gone, worst, strict=True)]
    inside, room = behind[:, stays], spared[stays]
    way = room[None, :] / (room[None, :] - np.where(gone, spared[witness], -1.0)[:, None])
    reached = (inside + way * (worst[:, None] - inside)).max(axis=1)
    return [float(x) for x in np.where(gone, np.maximum(reached, 0.0), worst)]


def _sum(numbers: Sequence[float]) -> float:
    """The sum, added from left to right, as the browser does."""
    total = 0.0
    for number in numbers:
        total += number
    return total
