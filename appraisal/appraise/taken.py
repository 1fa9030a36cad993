"""Several bodies' figures taken as one: the least, the mean, how far apart they are."""

import math
from collections.abc import Callable, Sequence

from appraisal.area.councils import (
    StandingCouncil,
    areas_added_up,
    by_definition,
    combine,
    figure_together,
)
from appraisal.area.parts import Ways, in_turn, widest
from appraisal.model import Dataset, Measured, Reading

Body = tuple[StandingCouncil, ...]
"""What a criterion compares: a council, or several that are one body."""

ALONE = {"ratio": 1.0, "spread": 0.0}
"""What is taken of councils beside each other where one stands alone, whatever its figure is."""


def taken(dataset: Dataset, measured: Measured, bodies: tuple[Body, ...]) -> Reading | None:
    """What is taken of the bodies' figures; None where one is unknown or it has no meaning.

    Where bodies have parts of one split council, what one gains another loses: one part of the area
    in turn is at its low and its high. Beside that their figures are low together and high
    together.
    """
    if measured.compares_councils and len(bodies) == 1:
        return by_definition(ALONE[str(measured.take)])
    measure = str(measured.measure)
    held = [areas_added_up(dataset, body, measure) for body in bodies]
    return widest(_at(dataset, measured, bodies, way) for way in in_turn(dataset, held, measure))


def figures_of(
    dataset: Dataset, measured: Measured, bodies: tuple[Body, ...]
) -> tuple[Reading | None, ...]:
    """The figure of each body that one is taken of; None where it is not known."""
    return tuple(_body_figure(dataset, body, measured) for body in bodies)


def _at(dataset: Dataset, measured: Measured, bodies: Sequence[Body], ways: Ways) -> Reading | None:
    """The same where councils of today are shared out in some ways."""
    found = [_body_figure(dataset, body, measured, ways) for body in bodies]
    figures = [reading for reading in found if reading is not None]
    if not found or len(figures) < len(found):
        return None
    take = TAKES[str(measured.take)]
    value = take([reading.value for reading in figures])
    low, high = take([r.low for r in figures]), take([r.high for r in figures])
    if low is None or value is None or high is None:
        return None
    return combine(min(low, value, high), value, max(low, value, high), figures)


def _body_figure(
    dataset: Dataset, body: Body, measured: Measured, ways: Ways | None = None
) -> Reading | None:
    reading = figure_together(dataset, body, str(measured.measure), ways)
    if measured.per is None or reading is None:
        return reading
    divisor = figure_together(dataset, body, measured.per)
    if divisor is None or divisor.value == 0:
        return None
    by = divisor.value
    return combine(reading.low / by, reading.value / by, reading.high / by, (reading, divisor))


def _ratio(figures: list[float]) -> float | None:
    return max(figures) / min(figures) if min(figures) > 0 else None


TAKES: dict[str, Callable[[list[float]], float | None]] = {
    "min": min,
    "max": max,
    "mean": lambda figures: math.fsum(figures) / len(figures),
    "ratio": _ratio,
    "spread": lambda figures: max(figures) - min(figures),
}
"""How the figures of the councils that stand become one; None where that has no meaning."""
