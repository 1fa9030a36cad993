"""The figures of councils that a measured criterion takes one of: each council's own."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import compared
from appraisal.appraise.taken import TAKES, figures_of
from appraisal.area.councils import StandingCouncil
from appraisal.area.functions import Decided
from appraisal.model import Criterion, Reading


@dataclass(frozen=True)
class _Under:
    """What stands under an option, and who decides each function."""

    stand: tuple[StandingCouncil, ...]
    functions: Mapping[str, Decided]


@dataclass(frozen=True)
class FigurePart:
    """A body, as the names of the councils that it is made of, and its figure if it is known."""

    councils: tuple[str, ...]
    reading: Reading | None


def figure_parts(appraisal: Appraisal, option: str, leaf: Criterion) -> tuple[FigurePart, ...]:
    """The figures that one is taken of; none where it is no council's, or of one council alone."""
    measured = leaf.measured
    if measured is None or measured.measure is None or measured.take not in TAKES:
        return ()
    under = _Under(appraisal.stands[option], appraisal.functions[option])
    bodies = compared(under, measured.over)
    readings = figures_of(appraisal.dataset, measured, bodies)
    parts = tuple(
        FigurePart(tuple(council.label for council in body), reading)
        for body, reading in zip(bodies, readings, strict=True)
    )
    return parts if len(parts) > 1 else ()
