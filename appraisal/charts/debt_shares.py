"""Debt a head by area: what people have a share in today, and in each council that would be."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from appraisal.charts.axis import Axis, Tick, axis
from appraisal.model import Reading


class Mark(Struct, frozen=True):
    """A figure and the ends of its range, in % from the left."""

    low: float
    at: float
    high: float


class Row(Struct, frozen=True):
    """One area: today's mark, None where not known, and one for each council that would be.

    `start` and `end` span all marks.
    """

    today: Mark | None
    then: tuple[Mark, ...]
    start: float
    end: float


class DebtShares(Struct, frozen=True):
    """The rows by area, and the ticks of their one axis, in the unit of the figures."""

    rows: Mapping[str, Row]
    ticks: tuple[Tick, ...]


def debt_shares(
    today: Mapping[str, Reading | None], then: Mapping[str, Sequence[Reading]]
) -> DebtShares:
    """All areas on one axis from nought; `then` has what each area's people may come to share."""
    every = [reading for i in today for reading in _all(today[i], then[i])]
    on = axis((end for reading in every for end in (reading.low, reading.high)), 5)
    return DebtShares({i: _row(today[i], then[i], on) for i in today}, on.across())


def _all(today: Reading | None, then: Sequence[Reading]) -> list[Reading]:
    return [*((today,) if today else ()), *then]


def _row(today: Reading | None, then: Sequence[Reading], on: Axis) -> Row:
    places = [on.at(reading.value) for reading in _all(today, then)]
    return Row(
        today=_mark(today, on) if today else None,
        then=tuple(_mark(reading, on) for reading in then),
        start=min(places, default=0.0),
        end=max(places, default=0.0),
    )


def _mark(reading: Reading, on: Axis) -> Mark:
    return Mark(on.at(reading.low), on.at(reading.value), on.at(reading.high))
