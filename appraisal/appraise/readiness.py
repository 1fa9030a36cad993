"""How far what has to go right stands in each council: what sources tell, and what nobody knows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.model import UNKNOWN, Dataset
from appraisal.model.councils import Readiness, Stands


@dataclass(frozen=True)
class Readings:
    """What is on record of each council and success factor; None where nothing is.

    `found` goes by the council's id, then the factor's, in the order of the files. `counts` has
    how many of these stand so far; what is `unknown` or None is not `known`, of `all`.
    """

    found: Mapping[str, Mapping[str, Readiness | None]]
    counts: Mapping[Stands, int]
    known: int
    all: int


def readiness_of(dataset: Dataset) -> Readings:
    """Every council held against every success factor."""
    found = {
        i: {factor: council.readiness.get(factor) for factor in dataset.success_factors}
        for i, council in dataset.councils.items()
    }
    held = [told for row in found.values() for told in row.values()]
    counts = Counter(told.stands for told in held if told is not None)
    return Readings(found, counts, counts.total() - counts[UNKNOWN], len(held))


@dataclass(frozen=True)
class Alike:
    """Councils of which the same is told."""

    told: Readiness
    councils: tuple[str, ...]


def told_alike(found: Readings, factor: str) -> tuple[Alike, ...]:
    """What is known of a factor, in the order of the first council of which it is told."""
    held: list[Readiness] = []
    councils: list[list[str]] = []
    for council, row in found.found.items():
        told = row[factor]
        if told is None or told.stands == UNKNOWN:
            continue
        if told not in held:
            held.append(told)
            councils.append([])
        councils[held.index(told)].append(council)
    return tuple(Alike(told, tuple(of)) for told, of in zip(held, councils, strict=True))


def not_known(found: Readings, factor: str) -> tuple[str, ...]:
    """The councils of which nobody knows how far a factor stands, looked for or not."""
    rows = ((council, row[factor]) for council, row in found.found.items())
    return tuple(i for i, told in rows if told is None or told.stands == UNKNOWN)
