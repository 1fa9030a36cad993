"""What moves an option's net present value most, and how far it may move before the sign turns."""

import math
from collections.abc import Hashable, Iterable, Sequence
from typing import Literal

from msgspec import Struct

from appraisal.area.cash import COSTS, Cash, CashLine, Part, discounted
from appraisal.area.money import ROUNDING, Terms
from appraisal.model import ASSUMPTION


class Swing(Struct, frozen=True):
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


class Turn(Struct, frozen=True):
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
    savings there is no such change of them, nor is there a fall by more than all of them. What a
    reference class fills in counts at its value.
    """
    if cash.present_value is None:
        return ()
    over = cash.present_value.value - level
    worth = _worth(cash.lines, terms)
    costs, savings = (math.fsum(abs(x) for x in worth if sign * x > 0) for sign in (-1, 1))
    found = [Turn("costs", 100 * over / costs)] if costs else []
    if savings:
        found.append(Turn("savings", -100 * over / savings))
    return tuple(turn for turn in found if turn.share >= -100)


def needed_a_year(cash: Cash, terms: Terms, level: float = 0.0) -> float | None:
    """What savings less yearly costs would have to be for a net present value of `level`.

    In £ thousand, in each year in which a class of nought stands for them: of nought there is no
    share to rise by. None where none does, where they come to something in other years too, or
    where it would take a loss.
    """
    if cash.present_value is None or any(worth > 0 for worth in _worth(cash.lines, terms)):
        return None
    years = math.fsum(map(terms.discount, sorted(_classed_years(cash.lines))))
    short = level - cash.present_value.value
    return short / years if years and short > 0 else None


def _classed_years(lines: Iterable[CashLine]) -> frozenset[int]:
    """The years in which savings less yearly costs come to a reference class as a whole."""
    return frozenset(y for line in lines if line.part == "running-elsewhere" for y in line.yearly)


def _worth(lines: Sequence[CashLine], terms: Terms) -> list[float]:
    """The present value of each line; where yearly ones come to a class, of all as a whole.

    There what is left of the class beside a known cost is no saving, nor the other way round.
    """
    classed = _classed_years(lines)
    alone: list[float] = []
    whole: list[float] = []
    for line in lines:
        once = line.part in ("one-off-cost", "one-off-elsewhere")
        present = {year: net.value * terms.discount(year) for year, net in line.yearly.items()}
        shared = {} if once else {year: x for year, x in present.items() if year in classed}
        whole.extend(shared.values())
        alone.append(math.fsum(x for year, x in present.items() if year not in shared))
    total = math.fsum(whole)
    near = ROUNDING * math.fsum(map(abs, whole))
    return [*alone, 0.0 if abs(total) <= near else total]
