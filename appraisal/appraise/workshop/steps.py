"""The steps that trade-off questions are made of: raw figures that somebody could sign."""

import math
from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.workshop.ranges import Range, ranges_in_use
from appraisal.area.levels import level_value
from appraisal.maths.tradeoffs.candidates import Ladders
from appraisal.model import Criterion, Dataset

RUNGS = 8
"""Steps on each leaf at most, from its worst upwards."""
DIGITS = 2
"""Significant digits of a step."""
_LEAST = 0.1
"""Points of value: a smaller step is not worth a question."""


class Rung(Struct, frozen=True):
    """A step from the worst in use, in the leaf's own unit, and what it is worth in points."""

    from_: float
    to: float
    worth: float


def rungs(leaf: Criterion, used: Range) -> tuple[Rung, ...]:
    """The steps on a leaf, each worth more than the one before; none where it can't be asked.

    The worst is rounded to as many digits as the whole range has, and no step leaves the range by
    more than that.
    """
    worst, best = _ends(used)
    unit = _unit(abs(best - worst))
    if worst == round(worst) and best == round(best):
        unit = max(unit, 1.0)  # nobody gains half a partnership
    start = _rounded(worst, unit)
    found: list[Rung] = []
    for rung in range(1, RUNGS + 1):
        to = _rounded(start + (best - worst) * rung / RUNGS, unit)
        worth = level_value(leaf, to) - level_value(leaf, start)
        if worth > max(_LEAST, found[-1].worth if found else 0.0):
            found.append(Rung(start, to, worth))
    return tuple(found)


def ladders(dataset: Dataset, matrix: Matrix) -> Iterator[tuple[Criterion, tuple[Rung, ...]]]:
    """Every leaf on which the options differ, with its steps."""
    nodes = {leaf.id: leaf for leaf in dataset.leaves()}
    for used in ranges_in_use(matrix):
        if used.is_open:
            yield nodes[used.leaf], rungs(nodes[used.leaf], used)


def worths(steps: Iterator[tuple[Criterion, tuple[Rung, ...]]]) -> Ladders:
    """What the steps are worth, as questions are chosen by."""
    return [[rung.worth for rung in each] for _, each in steps]


def _ends(used: Range) -> tuple[float, float]:
    """The worst and the best in the leaf's own unit: raw figures if it is measured, else scores."""
    ends = used.worst.cell, used.best.cell
    low, high = (cell.value if cell.raw is None else cell.raw.value for cell in ends)
    return low, high


def _unit(size: float) -> float:
    """What a step is rounded to, so that the whole range has DIGITS significant digits."""
    return 10.0 ** (math.floor(math.log10(size)) - DIGITS + 1) if size > 0 else 1.0


def _rounded(level: float, unit: float) -> float:
    """A level to the nearest whole number of units, written without the rounding of floats."""
    places = max(0, -round(math.log10(unit)))
    return round(round(level / unit) * unit, places)
