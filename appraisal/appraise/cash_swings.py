"""What moves an option's net present value most, and how far it may move before the sign turns."""

import math
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from appraisal.area.cash import COSTS, Cash, CashLine, Part, discounted
from appraisal.area.money import Terms
from appraisal.model import ASSUMPTION


@dataclass(frozen=True)
class Swing:
    """What is one claim in an option's cash, between its ends, all else at its value.

    `low`, `value` and `high` are the option's net present value in £ thousand with all of its
    `lines`, in number, at their lows, their values and their highs: with a cost at its low the
    option is worth the most. `name` is that of the line that moves most, empty where a reference
    class stands for it.
    """

    name: str
    part: Part
    lines: int
    low: float
    value: float
    high: float


@dataclass(frozen=True)
class Turn:
    """By how much all costs, or all savings, would have to change for nothing to be left.

    `share` is the change in per cent of what they come to: above nought a rise, below it a fall.
    """

    what: Literal["costs", "savings"]
    share: float


def swings(cash: Cash, terms: Terms) -> tuple[Swing, ...]:
    """Every claim that has a range, the widest swing first (a tornado diagram); ties by name.

    Lines of a part that rest on one shared fact, or on one publication, are one claim, and swing
    together: the years of a saving as one source foresees them do not err each for itself. None are
    told where the present value is not known.
    """
    if cash.present_value is None:
        return ()
    middle = cash.present_value.value
    found = (_swing(lines, terms, middle) for lines in _claims(cash.lines))
    ranged = (swing for swing in found if swing.high != swing.low)
    return tuple(sorted(ranged, key=lambda swing: (-abs(swing.high - swing.low), swing.name)))


def _claims(lines: Iterable[CashLine]) -> Iterable[Sequence[CashLine]]:
    """The lines in groups that rest on something in common, directly or through one another."""
    groups: list[tuple[frozenset[Hashable], list[CashLine]]] = []
    for line in lines:
        grounds, held = _grounds(line), [line]
        apart = []
        for group in groups:
            if group[0] & grounds:
                grounds, held = grounds | group[0], [*group[1], *held]
            else:
                apart.append(group)
        groups = [*apart, (grounds, held)]
    return [held for _, held in groups]


def _grounds(line: CashLine) -> frozenset[Hashable]:
    """What a line rests on, told apart by what it is part of."""
    read = line.yearly.values()
    grounds = {ground for net in read for ground in (*net.shared, *(net.sources - {ASSUMPTION}))}
    return frozenset((line.part, ground) for ground in grounds)


def _swing(lines: Sequence[CashLine], terms: Terms, middle: float) -> Swing:
    moves = [_moves(line, terms) for line in lines]
    below, above = (math.fsum(move[end] for move in moves) for end in (0, 1))
    widest = lines[max(range(len(lines)), key=lambda i: abs(moves[i][1] - moves[i][0]))]
    return Swing(widest.name, widest.part, len(lines), middle + below, middle, middle + above)


def _moves(line: CashLine, terms: Terms) -> tuple[float, float]:
    """By how much a line at its low and at its high moves the net present value."""
    net = discounted(line, terms)
    least, most = net.low - net.value, net.high - net.value
    return (most, least) if line.part in COSTS else (least, most)


def turns(cash: Cash, terms: Terms, level: float = 0.0) -> tuple[Turn, ...]:
    """The changes that would bring the net present value to `level`, in £ thousand.

    The costs first, then the savings; each alone, the other as it is. Without costs or without
    savings there is no such change of them, nor is there a fall by more than all of them. None are
    told where a reference class stands for any of it: what is left of one is neither.
    """
    if cash.present_value is None or cash.classed:
        return ()
    over = cash.present_value.value - level
    worth = [discounted(line, terms).value for line in cash.lines]
    costs, savings = (math.fsum(abs(x) for x in worth if sign * x > 0) for sign in (-1, 1))
    found = [Turn("costs", 100 * over / costs)] if costs else []
    if savings:
        found.append(Turn("savings", -100 * over / savings))
    return tuple(turn for turn in found if turn.share >= -100)
