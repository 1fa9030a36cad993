"""To which new councils the area of each of today's would belong."""

from collections.abc import Iterable, Mapping

from appraisal.area.councils import StandingCouncil
from appraisal.model import Dataset


def successors(dataset: Dataset, stand: Iterable[StandingCouncil]) -> Mapping[str, tuple[str, ...]]:
    """For each of today's councils the ids of the councils that its area would belong to.

    A county's successors are those of its districts; today's councils succeed themselves.
    """
    found: dict[str, set[str]] = {i: set() for i in dataset.councils}
    for council in stand:
        if council.today:
            found[council.id].add(council.id)
            continue
        for area in council.covers:
            found[dataset.areas[area]].add(council.id)
            county = dataset.councils[dataset.areas[area]].within
            if county in found:
                found[county].add(council.id)
    return {i: tuple(sorted(ids)) for i, ids in sorted(found.items())}
