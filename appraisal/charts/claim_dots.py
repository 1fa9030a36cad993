"""Published figures as dots on one axis with their ranges, and behind them what came elsewhere."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appraisal.charts.axis import Axis, Tick, axis

TICKS = 4
"""About as many ticks as the axis has at the most: its strip is narrow."""

Span = tuple[float, float, float]
"""A figure with its range: low, value, high."""


class Dot(Struct, frozen=True):
    """A figure with its range, in % from the left."""

    low: float
    at: float
    high: float


class Dots(Struct, frozen=True):
    """A row: a dot a figure, none where it is not known; `band` is from left to right in %."""

    dots: tuple[Dot, ...]
    band: tuple[float, float] | None


def dots_axis(spans: Iterable[Span], bands: Iterable[tuple[float, float]] = ()) -> Axis:
    """The axis on which all figures lie with their ranges, all bands, and nought."""
    return axis((end for held in (*spans, *bands) for end in held), TICKS)


def dots(spans: Sequence[Span], on: Axis, band: tuple[float, float] | None = None) -> Dots:
    """Where the figures of a row stand."""
    return Dots(
        dots=tuple(Dot(on.at(low), on.at(value), on.at(high)) for low, value, high in spans),
        band=(on.at(band[0]), on.at(band[1])) if band else None,
    )


def in_thousands(on: Axis) -> tuple[Tick, ...]:
    """The ticks of an axis in thousands of its unit, as money is written."""
    return tuple(Tick(tick.figure / 1000, tick.at) for tick in on.across())
