"""Cash so far by year of all options on one axis: a line each, its name at its end."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from appraisal.appraise import Cash, CashYear
from appraisal.charts.axis import Axis, Tick, axis
from appraisal.charts.benefit_and_cost import spread

TICKS = 6
"""About as many ticks as the axis has at the most."""

NAMES_APART = 8.0
"""The least distance between two names, in % of the drawing's height."""


class Line(Struct, frozen=True):
    """Points of what is stated and of what rests on a class too; either may be empty.

    The line ends at `end`, and its name stands at `name`, both in % from the top.
    """

    stated: str
    reference: str
    end: float
    name: float


class Crossing(Struct, frozen=True):
    """Where lines come back to nought in % from the left, and in which year they do."""

    at: float
    year: int


class Together(Struct, frozen=True):
    """The drawing: its ticks, where nought is, a line by option, and where lines reach nought."""

    ticks: tuple[Tick, ...]
    nought: float
    first: int
    last: int
    lines: Mapping[str, Line]
    crossings: tuple[Crossing, ...]


def cash_together(found: Mapping[str, Cash]) -> Together | None:
    """The lines of options whose money is known; None without any."""
    known = {i: cash for i, cash in found.items() if not cash.unknown}
    if not known:
        return None
    on = axis((year.so_far.value for cash in known.values() for year in cash.years), TICKS)
    ends = {i: on.down(cash.years[-1].so_far.value) for i, cash in known.items()}
    order = sorted(ends, key=lambda i: ends[i])
    names = dict(zip(order, spread([ends[i] for i in order], NAMES_APART), strict=True))
    years = next(iter(known.values())).years
    return Together(
        ticks=on.upwards(),
        nought=on.down(0),
        first=years[0].year,
        last=years[-1].year,
        lines={i: _line(cash.years, on, names[i]) for i, cash in known.items()},
        crossings=_crossings(known.values()),
    )


def _line(years: Sequence[CashYear], on: Axis, name: float) -> Line:
    classed = [year.so_far.evidence == "reference" for year in years]
    turn = classed.index(True) if True in classed else len(years)
    values = [0.0, *(year.so_far.value for year in years)]
    places = [
        f"{round(100 * at / len(years), 2):g},{on.down(value):g}" for at, value in enumerate(values)
    ]
    stated, reference = places[: turn + 1], places[turn:]
    return Line(
        stated=" ".join(stated) if len(stated) > 1 else "",
        reference=" ".join(reference) if len(reference) > 1 else "",
        end=on.down(values[-1]),
        name=name,
    )


def _crossings(found: Iterable[Cash]) -> tuple[Crossing, ...]:
    """The last place where each line comes up to nought; one for all that do in a year."""
    held: dict[int, list[float]] = {}
    for cash in found:
        values = [0.0, *(year.so_far.value for year in cash.years)]
        up = [at for at, (low, high) in enumerate(pairwise(values)) if low < 0 <= high]
        if up and values[-1] >= 0:
            at = up[-1]
            part = -values[at] / (values[at + 1] - values[at])
            held.setdefault(cash.years[at].year, []).append(100 * (at + part) / len(cash.years))
    return tuple(
        Crossing(round(math.fsum(places) / len(places), 2), year)
        for year, places in sorted(held.items())
    )
