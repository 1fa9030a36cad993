"""Which areas touch: the adjacency written in the councils' files."""

from collections.abc import Iterable

from appraisal.area.councils import StandingCouncil
from appraisal.model import Dataset

Adjacency = dict[str, frozenset[str]]


def adjacency(dataset: Dataset, units: Iterable[str]) -> Adjacency:
    """The neighbours of each unit among the units (lowest-tier councils and parts).

    Written once on either side is enough. A part touches what its own list names, or what names
    it; without a list of its own it is taken to touch all that its council touches, and the
    council's other parts.
    """
    wanted = sorted(set(units))
    named = {unit: _named(dataset, unit) for unit in wanted}
    answers_to = {unit: _answers_to(dataset, unit) for unit in wanted}
    return {
        one: frozenset(
            other
            for other in wanted
            if other != one and (named[one] & answers_to[other] or named[other] & answers_to[one])
        )
        for one in wanted
    }


def _named(dataset: Dataset, unit: str) -> set[str]:
    home = dataset.areas[unit]
    council = dataset.councils[home]
    if unit == home:
        return set(council.neighbours)
    if council.parts[unit].neighbours:
        return set(council.parts[unit].neighbours)
    return set(council.neighbours) | (council.parts.keys() - {unit})


def _answers_to(dataset: Dataset, unit: str) -> set[str]:
    """What others may call a unit: a part without a list of its own stands for its council."""
    home = dataset.areas[unit]
    part = dataset.councils[home].parts.get(unit)
    return {unit, home} if part and not part.neighbours else {unit}


def pieces(adjacent: Adjacency, units: Iterable[str]) -> list[list[str]]:
    """The connected pieces of a set of units, each sorted, in order of their first unit."""
    left = set(units)
    found = []
    while left:
        start = min(left)
        piece, edge = {start}, [start]
        while edge:
            reached = (adjacent[edge.pop()] & left) - piece
            piece |= reached
            edge += reached
        left -= piece
        found.append(sorted(piece))
    return found


def contiguous(dataset: Dataset, stand: Iterable[StandingCouncil]) -> bool | None:
    """Whether every council that stands is in one piece; None where no neighbours are written."""
    covered = [council.covers for council in stand if council.covers]
    units = {unit for covers in covered for unit in covers}
    adjacent = adjacency(dataset, units)
    if len(units) > 1 and not any(adjacent.values()):
        return None
    return all(len(pieces(adjacent, covers)) == 1 for covers in covered)
