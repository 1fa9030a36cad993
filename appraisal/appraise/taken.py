"""Several bodies' figures taken as one: the least, the mean, how far apart they are."""

import math
from collections.abc import Callable, Iterator, Sequence

from appraisal.area.councils import (
    ANY,
    StandingCouncil,
    Ways,
    by_definition,
    combine,
    figure_together,
    split_shares,
)
from appraisal.area.parts import BY_SIZE
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset, Measured, Reading

Body = tuple[StandingCouncil, ...]
"""What a criterion compares: a council, or several that are one body."""

ALONE = {"ratio": 1.0, "spread": 0.0}
"""What is taken of councils beside each other where one stands alone, whatever its figure is."""


def taken(dataset: Dataset, measured: Measured, bodies: tuple[Body, ...]) -> Reading | None:
    """What is taken of the bodies' figures; None where one is unknown or it has no meaning.

    Where bodies have parts of one split council, what one gains another loses: each body in turn
    is at its low and its high, and the others have what is then left. The rest of their figures
    are low together and high together.
    """
    if measured.compares_councils and len(bodies) == 1:
        return by_definition(ALONE[str(measured.take)])
    figures = _figures(dataset, measured, bodies, ANY)
    if not figures:
        return None
    take = TAKES[str(measured.take)]
    value = take([reading.value for reading in figures])
    found = [value]
    for ways in _ways(dataset, str(measured.measure), bodies):
        at = _figures(dataset, measured, bodies, ways)
        found += [take([r.low for r in at]), take([r.high for r in at])]
    ends = [end for end in found if end is not None]
    if value is None or len(ends) < len(found):
        return None
    return combine(_end(min(ends), value), value, _end(max(ends), value), figures)


def _end(end: float, value: float) -> float:
    """An end of a range; rounding makes none."""
    return value if math.isclose(end, value, rel_tol=TIE, abs_tol=TIE) else end


def _ways(dataset: Dataset, measure: str, bodies: Sequence[Body]) -> Iterator[Ways]:
    """The ways in which split councils are shared out that put each body at its low and high."""
    split = [split_shares(dataset, body, measure) for body in bodies]
    by_size = {home: BY_SIZE for shares in split for home in shares}
    yield by_size
    for shares in split:
        for pick in (min, max):
            if shares:
                yield by_size | {i: each.index(pick(each)) for i, each in shares.items()}


def _figures(
    dataset: Dataset, measured: Measured, bodies: Sequence[Body], ways: Ways
) -> list[Reading]:
    """The bodies' figures; none where one is unknown."""
    found = [_body_figure(dataset, body, measured, ways) for body in bodies]
    known = [reading for reading in found if reading is not None]
    return known if len(known) == len(found) else []


def _body_figure(dataset: Dataset, body: Body, measured: Measured, ways: Ways) -> Reading | None:
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
