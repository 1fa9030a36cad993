"""A tornado: what each line of an option's cash does to its net present value."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appraisal.appraise.cash_swings import Swing
from appraisal.charts.axis import Axis, axis

TICKS = 4
"""About as many ticks as the axis has at the most: it stands within a table."""


class Bar(Struct, frozen=True):
    """A bar in % of the width: where it begins, and how wide it is."""

    start: float
    width: float


class Tornado(Struct, frozen=True):
    """The bars on one axis, the widest first; `value` is where the option stands today."""

    on: Axis
    value: float
    nought: float
    bars: tuple[Bar, ...]


def tornado(swings: Sequence[Swing]) -> Tornado | None:
    """The bars of an option; None without any."""
    if not swings:
        return None
    on = axis(_ends(swings), TICKS)
    bars = tuple(_bar(on.at(one.low), on.at(one.high)) for one in swings)
    return Tornado(on, on.at(swings[0].value), on.at(0), bars)


def _bar(one: float, other: float) -> Bar:
    """From the lower end to the higher: that of a cost's high to that of its low."""
    return Bar(min(one, other), round(abs(other - one), 2))


def _ends(swings: Iterable[Swing]) -> Iterable[float]:
    return (end for swing in swings for end in (swing.low, swing.high))
