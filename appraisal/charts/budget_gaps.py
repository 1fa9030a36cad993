"""Published budget gaps as bars on one axis: each is what one council lacks in one year."""

from collections.abc import Iterable

from msgspec import Struct

from appraisal.charts.axis import Axis, axis
from appraisal.model import Reading

TICKS = 4
"""About as many ticks as the axis has at the most: it stands within a table."""


class GapBar(Struct, frozen=True):
    """A bar from nought to the gap, with its range, in % of the width; all rising."""

    start: float
    end: float
    low: float
    high: float


def gap_axis(gaps: Iterable[Reading]) -> Axis:
    """The axis on which all gaps lie, and nought; in £ thousand."""
    return axis((end for gap in gaps for end in (gap.low, gap.high)), TICKS)


def gap_bar(gap: Reading, on: Axis) -> GapBar:
    """The bar of a gap; a surplus goes to the left of nought."""
    start, end = sorted((on.at(0), on.at(gap.value)))
    return GapBar(start, end, on.at(gap.low), on.at(gap.high))
