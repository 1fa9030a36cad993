"""What the councils' files say of who touches whom, beside what a map says."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.area.geography import adjacency
from appraisal.model import Dataset

Pair = tuple[str, str]


class Borders(Struct, frozen=True):
    """Pairs of councils, each in order: on the map, of these not in the files, and only there."""

    on_map: tuple[Pair, ...]
    new: tuple[Pair, ...]
    only_in_files: tuple[Pair, ...]


def borders(dataset: Dataset, on_map: Iterable[Pair]) -> Borders:
    """How the map and the files differ."""
    tier = dataset.lowest_tier()
    touching = adjacency(dataset, tier)
    written = {(one, other) for one in tier for other in touching[one] if one < other}
    found = sorted(on_map)
    new = tuple(pair for pair in found if pair not in written)
    return Borders(tuple(found), new, tuple(sorted(written - set(found))))


def with_neighbours(dataset: Dataset, new: Iterable[Pair]) -> Mapping[str, list[str]]:
    """The list `neighbours` of each council that gains some: a border stands on both sides.

    Nothing is taken out, and a list that stands in the order of the alphabet stays so.
    """
    gained: dict[str, list[str]] = {}
    for one, other in new:
        gained.setdefault(one, []).append(other)
        gained.setdefault(other, []).append(one)
    return {
        council: _joined(list(dataset.councils[council].neighbours), others)
        for council, others in sorted(gained.items())
    }


def _joined(held: list[str], others: list[str]) -> list[str]:
    more = [other for other in sorted(others) if other not in held]
    return sorted(held + more) if held == sorted(held) else held + more
