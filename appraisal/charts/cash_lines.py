"""Cash so far by year: a line with its range, on an axis that all options share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from appraisal.appraise import Cash, CashYear
from appraisal.charts.axis import Axis, axis

TICKS = 5
"""About as many ticks as the axis has at the most."""


@dataclass(frozen=True)
class CashCurve:
    """A line and its range as points of polylines and polygons, in % from the left and the top.

    What rests on a reference class is a line and a range of its own; either may be empty. `end` is
    where the line ends.
    """

    stated: str
    stated_range: str
    reference: str
    reference_range: str
    end: float


def cash_axis(found: Iterable[Cash]) -> Axis:
    """The axis on which the cash of all options lies whose money is known."""
    return axis(
        (
            end
            for cash in found
            if not cash.unknown
            for year in cash.years
            for end in (year.so_far.low, year.so_far.high)
        ),
        TICKS,
    )


def cash_curve(years: Sequence[CashYear], on: Axis) -> CashCurve:
    """The line from nought at the start of the first year to the end of the last."""
    classed = [year.so_far.evidence == "reference" for year in years]
    turn = classed.index(True) if True in classed else len(years)
    places = [round(100 * position / len(years), 2) for position in range(len(years) + 1)]
    lows, values, highs = (
        [on.down(0), *(on.down(getattr(year.so_far, end)) for year in years)]
        for end in ("low", "value", "high")
    )

    def line(first: int, last: int) -> str:
        return _points(places[first:last], values[first:last]) if last - first > 1 else ""

    def reach(first: int, last: int) -> str:
        if last - first < 2:
            return ""
        there = _points(places[first:last], highs[first:last])
        return f"{there} {_points(places[first:last][::-1], lows[first:last][::-1])}"

    end = len(places)
    return CashCurve(
        stated=line(0, turn + 1),
        stated_range=reach(0, turn + 1),
        reference=line(turn, end),
        reference_range=reach(turn, end),
        end=values[-1],
    )


def _points(across: Sequence[float], down: Sequence[float]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in zip(across, down, strict=True))
