"""How far what has to go right stands in each council: what sources tell, and what nobody knows."""

from collections import Counter
from collections.abc import Mapping
from typing import TypeGuard

from msgspec import Struct

from appraisal.appraise.alike import alike
from appraisal.model import UNKNOWN, Dataset
from appraisal.model.councils import Readiness, Stands


class Readings(Struct, frozen=True):
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


def is_known(told: Readiness | None) -> TypeGuard[Readiness]:
    """Whether something is told of how far a factor stands in a council."""
    return told is not None and told.stands != UNKNOWN


def told_alike(found: Readings, factor: str) -> tuple[tuple[tuple[str, ...], Readiness], ...]:
    """The councils of which the same is known of a factor, with what that is."""
    rows = {council: row[factor] for council, row in found.found.items()}
    return alike({council: told for council, told in rows.items() if is_known(told)})


def not_known(found: Readings, factor: str) -> tuple[str, ...]:
    """The councils of which nobody knows how far a factor stands, looked for or not."""
    return tuple(i for i, row in found.found.items() if not is_known(row[factor]))
