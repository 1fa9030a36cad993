"""How the parts of a split council share out the whole, and in which ways they may."""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from appraisal.maths.ranking import TIE
from appraisal.model import Dataset, Reading, read_fact

Ways = Mapping[str, int]
"""The place in `shares` by which councils of today are shared out, by id; others are by size."""

BY_SIZE = 0
"""The way in which every part is at its value. After it come each part at its low and high."""

ALL_BY_SIZE: Ways = MappingProxyType({})
"""Every part of the area at its value."""


def homes(dataset: Dataset, areas: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The councils of today that areas belong to, by id, each with those of its areas."""
    held: dict[str, list[str]] = {}
    for area in areas:
        held.setdefault(dataset.areas[area], []).append(area)
    return {home: tuple(here) for home, here in sorted(held.items())}


def whole_and_parts(
    dataset: Dataset, home: str, identifier: str
) -> tuple[Reading | None, dict[str, Reading | None]]:
    """What a measure comes to for one of today's councils, and for each of its parts."""
    council = dataset.councils[home]
    parts = {i: read_fact(part.facts.get(identifier)) for i, part in council.parts.items()}
    return read_fact(council.facts.get(identifier)), parts


def in_turn(dataset: Dataset, held: Iterable[Collection[str]], identifier: str) -> Iterator[Ways]:
    """The ways in which councils that are split between those who hold areas may be shared out.

    All by size; then, of all the parts in the area, one in turn at its low and at its high.
    """
    yield ALL_BY_SIZE
    for home in sorted({home for areas in held for home in _split(dataset, areas)}):
        whole, parts = whole_and_parts(dataset, home, identifier)
        if are_sized(whole, parts):
            yield from ({home: way} for way in range(BY_SIZE + 1, 1 + 2 * len(parts)))


def widest(ways: Iterable[Reading | None]) -> Reading | None:
    """A figure as it is the first way, with its least and greatest in any; rounding makes none."""
    found = list(ways)
    known = [reading for reading in found if reading is not None]
    if len(known) < len(found):
        return None
    first, *others = known
    if not others:
        return first
    ends = min(reading.low for reading in known), max(reading.high for reading in known)
    low, high = (
        first.value if math.isclose(end, first.value, rel_tol=TIE, abs_tol=TIE) else end
        for end in ends
    )
    return replace(first, low=low, high=high)


def _split(dataset: Dataset, areas: Collection[str]) -> Iterator[str]:
    """The councils of today of which these are some parts, and not all."""
    for area in areas:
        parts = dataset.councils[dataset.areas[area]].parts
        if area in parts and not parts.keys() <= {*areas}:
            yield dataset.areas[area]


def are_sized(whole: Reading | None, parts: Mapping[str, Reading | None]) -> bool:
    """Whether its parts say how a whole is shared out: all known, and none below nought."""
    known = [part for part in parts.values() if part is not None]
    if whole is None or len(known) < len(parts) or math.fsum(part.value for part in known) <= 0:
        return False
    return min(part.low for part in (whole, *known)) >= 0


def shares(parts: Mapping[str, Reading], chosen: frozenset[str]) -> tuple[float, ...]:
    """The share of the whole that some parts have, in every way in which it may be shared out.

    At value all parts are scaled to it. Then one part in turn is at its low and at its high, and
    its siblings share the rest by size.
    """
    total = math.fsum(part.value for part in parts.values())
    found = [math.fsum(parts[i].value for i in chosen) / total]
    for i, part in parts.items():
        beside = _by_size(parts, chosen - {i}, i)
        for end in (part.low, part.high):
            own = min(end / total, 1.0)
            found.append((own if i in chosen else 0.0) + (1 - own) * beside)
    return tuple(found)


def _by_size(parts: Mapping[str, Reading], chosen: frozenset[str], without: str) -> float:
    """The share that some parts have of all but one by size; by number where all are empty."""
    rest = math.fsum(part.value for i, part in parts.items() if i != without)
    if rest == 0:
        return len(chosen) / (len(parts) - 1)
    return math.fsum(parts[i].value for i in chosen) / rest
