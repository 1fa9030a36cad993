"""What each criterion adds to an option's value, as bars on one axis of points."""

from collections.abc import Sequence

from msgspec import Struct


class PointsBar(Struct, frozen=True):
    """A bar in % of the widest: `most` is what the weight allows, `width` what is reached.

    `low` and `high` are the ends of the range.
    """

    most: float
    width: float
    low: float
    high: float


def points_bars(rows: Sequence[tuple[float, float, float, float]]) -> tuple[PointsBar, ...]:
    """A bar for each weight (0-1) with its value, low and high (0-100); the heaviest is widest."""
    widest = max((weight for weight, *_ in rows), default=0.0)
    if not widest:
        return tuple(PointsBar(0, 0, 0, 0) for _ in rows)
    return tuple(_bar(weight / widest, *values) for weight, *values in rows)


def _bar(share: float, value: float, low: float, high: float) -> PointsBar:
    most, reached, least, at_most = (round(share * x, 2) for x in (100, value, low, high))
    return PointsBar(most, reached, least, at_most)
