"""Set functions of a few candidates that are known by their tables, as parts of a value."""

from math import fsum

import numpy as np

from appraisal.maths.packages.gains import Part
from appraisal.maths.packages.masks import Masks
from appraisal.maths.ranking import FloatArray

_ROUNDING = 1e-13


def parts_of_table(table: FloatArray, places: tuple[int, ...], n: int) -> tuple[Part, ...]:
    """The parts, out of n candidates, that add up to a table over those at k `places`.

    The table has 2^k values in the order of masks. Any function f of sets is f(∅) with what each
    set is worth that is met. With c(T) for a set T and h(U) = f(all) − f(U's complement), h(U) is
    the sum of c over the sets within U, so that c is the Möbius inverse of h (Rota 1964, On the
    foundations of combinatorial theory I, Zeitschrift für Wahrscheinlichkeitstheorie 2, 340–368).
    Sets that are worth something and those that take something away are a part each.
    """
    worth = table[-1] - table[::-1]
    for i in range(len(places)):
        halves = worth.reshape(-1, 2, 1 << i)
        halves[:, 1] -= halves[:, 0]
    sets = spread(np.arange(len(table), dtype=np.int64), places)
    worth[0] = 0.0
    more, less = worth > _ROUNDING, worth < -_ROUNDING
    gains = _straight(1.0, float(table[0]), sets[more], worth[more], n)
    losses = _straight(-1.0, 0.0, sets[less], -worth[less], n)
    return (gains, losses) if less.any() else (gains,)


def spread(masks: Masks, places: tuple[int, ...]) -> Masks:
    """Masks of a few candidates as masks of all: bit i moves to the place of that number."""
    found = np.zeros(len(masks), dtype=np.int64)
    for i, place in enumerate(places):
        found |= (masks >> i & 1) << place
    return found


def _straight(weight: float, start: float, sets: Masks, weights: FloatArray, n: int) -> Part:
    """A part whose figure is worth itself, wherever it can be."""
    ends = np.array([start - 1.0, start + fsum(weights.tolist()) + 1.0])
    return Part(weight, start, np.zeros(n), sets, weights, ends, ends)
