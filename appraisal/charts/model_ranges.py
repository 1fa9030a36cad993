"""Dots with their ranges on one axis: a row a model, brackets round what can't be told apart."""

import math
from collections.abc import Sequence

from msgspec import Struct

from appraisal.charts.axis import Axis, Tick

STEP = 10
"""The axis begins and ends at a multiple of this, in points of value."""

BETWEEN = 0.35
"""The room between two groups, in rows."""


class Reach(Struct, frozen=True):
    """A value with the ends of its range, in points."""

    low: float
    value: float
    high: float


class Row(Struct, frozen=True):
    """A row at `y` in % from the top; its ends and its dot in % from the left, None for a gap."""

    y: float
    low: float | None = None
    dot: float | None = None
    high: float | None = None


class Bracket(Struct, frozen=True):
    """What stands round the rows of a group, in % from the top."""

    top: float
    height: float
    middle: float


class ModelRanges(Struct, frozen=True):
    """The drawing: a row a model in their order, a bracket or none a group.

    `tall` is its height in rows, and `band` how far the range of the first row reaches, from the
    left and across; None where nothing is known of it.
    """

    rows: tuple[Row, ...]
    brackets: tuple[Bracket | None, ...]
    ticks: tuple[Tick, ...]
    tall: float
    band: tuple[float, float] | None


def model_ranges(groups: Sequence[Sequence[Reach | None]]) -> ModelRanges:
    """Groups of models from the top, each with its reach, None where nothing is known of one."""
    on = _axis([reach for group in groups for reach in group if reach])
    tall = sum(map(len, groups)) + BETWEEN * max(len(groups) - 1, 0)
    rows: list[Row] = []
    brackets: list[Bracket | None] = []
    top = 0.0
    for group in groups:
        rows += [_row(reach, top + n, tall, on) for n, reach in enumerate(group)]
        brackets.append(_bracket(top, len(group), tall) if len(group) > 1 else None)
        top += len(group) + BETWEEN
    first = rows[0] if rows else Row(0)
    known = first.low is not None and first.high is not None
    band = (first.low or 0.0, (first.high or 0.0) - (first.low or 0.0)) if known else None
    return ModelRanges(tuple(rows), tuple(brackets), on.across(), round(tall, 2), band)


def _axis(reaches: Sequence[Reach]) -> Axis:
    """The tens around all ranges, ten points at the least."""
    first = math.floor(min((reach.low for reach in reaches), default=0) / STEP)
    last = math.ceil(max((reach.high for reach in reaches), default=100) / STEP)
    return Axis(tuple(float(STEP * tick) for tick in range(first, max(last, first + 1) + 1)))


def _row(reach: Reach | None, above: float, tall: float, on: Axis) -> Row:
    y = _down(above + 0.5, tall)
    if reach is None:
        return Row(y)
    return Row(y, on.at(reach.low), on.at(reach.value), on.at(reach.high))


def _bracket(top: float, rows: int, tall: float) -> Bracket:
    return Bracket(_down(top + 0.1, tall), _down(rows - 0.2, tall), _down(top + rows / 2, tall))


def _down(rows: float, tall: float) -> float:
    return round(100 * rows / tall, 2)
