"""Residents at the stated populations, for means that count each of them alike."""

import math
from collections.abc import Iterable, Mapping

from appraisal.area.councils import StandingCouncil, area_facts, combine, exactly
from appraisal.model import Dataset, Reading, read_fact


def serving(stand: Iterable[StandingCouncil]) -> dict[str, tuple[StandingCouncil, ...]]:
    """The councils that stand over each area: a county and a district, or one council."""
    found: dict[str, list[StandingCouncil]] = {}
    for council in stand:
        for area in council.covers:
            found.setdefault(area, []).append(council)
    return {area: tuple(councils) for area, councils in sorted(found.items())}


def residents(
    dataset: Dataset, groups: Mapping[str, object]
) -> tuple[dict[str, float | None], tuple[Reading, ...]]:
    """The residents of each area, None where not known, and the populations that they rest on.

    `groups` says by area what its residents have in common, such as the councils that serve them.
    Where the areas of one council differ in it, they share its population by their own; where they
    don't, nothing hangs on their own, and each counts alike.
    """
    homes: dict[str, list[str]] = {}
    for area in sorted(groups):
        homes.setdefault(dataset.areas[area], []).append(area)
    found: dict[str, float | None] = {}
    rests_on: list[Reading] = []
    for home, areas in homes.items():
        whole = _population(dataset, home)
        alike = all(groups[area] == groups[areas[0]] for area in areas)
        own = [] if alike else [_population(dataset, area) for area in areas]
        rests_on += [reading for reading in (whole, *own) if reading is not None]
        shares = [1 / len(areas)] * len(areas) if alike else _shares(own)
        for area, share in zip(areas, shares, strict=True):
            found[area] = None if whole is None or share is None else whole.value * share
    return found, tuple(rests_on)


def _population(dataset: Dataset, area: str) -> Reading | None:
    return read_fact(area_facts(dataset, area).get("population"))


def _shares(populations: list[Reading | None]) -> list[float | None]:
    """Each part's share of its council's residents; None for all where one is not known."""
    known = [reading.value for reading in populations if reading is not None]
    whole = math.fsum(known)
    if len(known) < len(populations) or whole == 0:
        return [None] * len(populations)
    return [value / whole for value in known]


def mean_over_residents(dataset: Dataset, by_area: Mapping[str, float]) -> Reading | None:
    """The mean of a figure over residents, by area; the same for all whatever the populations.

    None without areas, and where residents of areas that differ are not known.
    """
    if len(set(by_area.values())) == 1:
        return exactly(next(iter(by_area.values())))
    counts, rests_on = residents(dataset, by_area)
    known = {area: count for area, count in counts.items() if count is not None}
    whole = math.fsum(known.values())
    if len(known) < len(by_area) or whole == 0:
        return None
    mean = math.fsum(count * by_area[area] for area, count in known.items()) / whole
    return combine(mean, mean, mean, rests_on)
