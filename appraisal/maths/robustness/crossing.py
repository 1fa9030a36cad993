"""Where one amount, moved by itself, brings an option's overall value to a level."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from appraisal.maths.ranking import TIE

Line = tuple[float, float]
"""Intercept and slope in the amount x: a + b·x."""

UNDEFINED = 50.0
"""What a criterion is worth whose quotient has no meaning: the value of a gap (format.md)."""


class Term(Struct, frozen=True):
    """One criterion that moves with the amount: weight × curve(above ÷ below).

    `curve` is a piecewise-linear value function, (raw, value) with rising raws, flat beyond its
    ends. `below` is (1, 0) for a figure that is no quotient. Where it is not above nought the
    quotient has no meaning, and the criterion is worth UNDEFINED. A criterion that moves in several
    ways, one after the other, is as many terms: each counts from `start` up to, not at, `end`.
    """

    weight: float
    curve: tuple[tuple[float, float], ...]
    above: Line
    below: Line = (1.0, 0.0)
    start: float = -math.inf
    end: float = math.inf


class _Piece(Struct, frozen=True):
    """The sum of terms between two amounts: line + quotient's line ÷ below."""

    start: float
    end: float
    line: Line
    over: Line
    below: Line

    def at(self, x: float) -> float:
        """The sum at an amount, an end as approached from inside."""
        total, divisor = _value(self.line, x), _value(self.below, x)
        if not any(self.over):
            return total
        # Where both are nought the quotient is that of their slopes, all the way along.
        return total + (_value(self.over, x) / divisor if divisor else self.over[1] / self.below[1])

    def reaches(self, level: float) -> Iterator[float]:
        """Amounts within the piece at which the sum is at the level."""
        (a, b), (c, d), (r, s) = (self.line[0] - level, self.line[1]), self.over, self.below
        for x in _roots(b * s, a * s + b * r + d, a * r + c):
            near = TIE * max(1.0, abs(x))
            if self.start - near <= x <= self.end + near and _value(self.below, x) > 0:
                yield min(max(x, self.start), self.end)


def nearest_crossing(terms: Sequence[Term], gain: float, today: float) -> float | None:
    """The amount nearest to `today` at which the terms add up to `gain` more; None if none does.

    Amounts run from nought (or from today's, if that is less) upwards without end. Exact: between
    the amounts at which a figure meets a corner of its curve the sum is a line plus at most one
    quotient, so that it meets a level where a polynomial of the second degree is nought. Where the
    sum leaps over the level, because a quotient loses its meaning, the place of the leap counts.
    All quotients that count at an amount must share their divisor there. Of two amounts as near,
    the smaller.
    """
    if not terms:
        return None
    if abs(gain) <= TIE:
        return today
    level = gain + math.fsum(_worth(term, today) for term in terms)
    pieces = _pieces(terms, min(0.0, today))
    found = [x for piece in pieces for x in piece.reaches(level)]
    least = pieces[0].start
    if _between(math.fsum(_worth(term, least) for term in terms), level, pieces[0].at(least)):
        found.append(least)
    found += [
        one.end
        for one, other in pairwise(pieces)
        if _between(one.at(one.end), level, other.at(one.end))
    ]
    return min(found, key=lambda x: (abs(x - today), x), default=None)


def _between(one: float, level: float, other: float) -> bool:
    """Whether a leap from one sum to the other meets the level; it may land there, or start."""
    return min(one, other) - TIE <= level <= max(one, other) + TIE


def _worth(term: Term, x: float) -> float:
    """What a term adds at an amount."""
    intercept, slope = _segment(term, x)
    figure = _value(term.above, x) / _value(term.below, x) if slope else 0.0
    return term.weight * (intercept + slope * figure)


def _pieces(terms: Sequence[Term], least: float) -> list[_Piece]:
    corners = sorted({x for term in terms for x in _corners(term) if x > least})
    ends = [least, *corners, math.inf]
    return [_piece(terms, start, end) for start, end in pairwise(ends)]


def _corners(term: Term) -> Iterator[float]:
    """The amounts at which a term's figure meets a corner of its curve, or loses its meaning."""
    (p, q), (r, s) = term.above, term.below
    for raw, _ in term.curve:
        if q - raw * s:
            yield (raw * r - p) / (q - raw * s)
    if s:
        yield -r / s
    yield from (x for x in (term.start, term.end) if math.isfinite(x))


def _piece(terms: Sequence[Term], start: float, end: float) -> _Piece:
    middle = start + 1 + abs(start) if math.isinf(end) else (start + end) / 2
    line, over, below = (0.0, 0.0), (0.0, 0.0), (1.0, 0.0)
    for term in terms:
        at, slope = _segment(term, middle)
        line = (line[0] + term.weight * at, line[1])
        moved = (term.weight * slope * term.above[0], term.weight * slope * term.above[1])
        if term.below == (1.0, 0.0):
            line = (line[0] + moved[0], line[1] + moved[1])
        elif any(moved):
            over, below = (over[0] + moved[0], over[1] + moved[1]), term.below
    return _Piece(start, end, line, over, below)


def _segment(term: Term, x: float) -> Line:
    """The curve at an amount as a line in the figure: value = intercept + slope × figure."""
    if not term.start <= x < term.end:
        return 0.0, 0.0
    divisor = _value(term.below, x)
    if divisor <= 0:
        return UNDEFINED, 0.0
    figure = _value(term.above, x) / divisor
    if figure <= term.curve[0][0]:
        return term.curve[0][1], 0.0
    for (raw, value), (to, worth) in pairwise(term.curve):
        if figure <= to:
            slope = (worth - value) / (to - raw)
            return value - slope * raw, slope
    return term.curve[-1][1], 0.0


def _value(line: Line, x: float) -> float:
    return line[0] + line[1] * x if line[1] else line[0]


def _roots(a: float, b: float, c: float) -> Iterator[float]:
    """The real roots of a·x² + b·x + c, without loss where they lie far apart."""
    if a == 0:
        if b:
            yield -c / b
        return
    inside = b * b - 4 * a * c
    if inside < 0:
        return
    far = -(b + math.copysign(math.sqrt(inside), b)) / 2
    yield far / a
    if far:
        yield c / far
