"""Groupings by how many councils they make, and how large these are."""

import math
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from appraisal.appraise.groupings.structures import Structures
from appraisal.model import Dataset


def sizes_with_places(found: Structures) -> Sequence[int]:
    """The numbers of councils that some tabled option makes, ascending."""
    return sorted({place.councils for place in found.places.values()} & found.by_size.keys())


def front_of_size(found: Structures, size: int) -> int | None:
    """How many groupings into so many councils are on the Pareto front; None: not worked out."""
    if not found.complete:
        return None
    return int(found.listed.front[found.listed.of_size(size)].sum())


def on_front(found: Structures) -> tuple[int, int]:
    """How many listed groupings are on the Pareto front, and how many of these within bounds."""
    listed = found.listed
    return int(listed.front.sum()), int((listed.front & listed.feasible).sum())


class Reaching(Struct, frozen=True):
    """How many groupings into so many councils have `people` or more in each of them.

    `groupings` surely do, by the people known to live there; `perhaps` counts those that may.
    """

    councils: int
    people: float
    groupings: int
    perhaps: int


def sizes_told(found: Structures) -> Sequence[int]:
    """The numbers of councils that are tabled, or else the first few that are within the bounds."""
    within = [size for size, count in found.feasible_by_size.items() if count]
    return sizes_with_places(found) or within[:4]


def reaching_floors(dataset: Dataset, found: Structures) -> tuple[Reaching, ...]:
    """What each size allows: every council at the least bound, and at the size worth the most.

    Nothing where not every grouping is listed.
    """
    if not found.all_listed:
        return ()
    floors = sorted({floor for floor in (found.bounds.smallest, worth_most(dataset)) if floor})
    return tuple(
        Reaching(size, floor, sure, perhaps)
        for size in sizes_told(found)
        for floor, sure, perhaps in reaching(found, size, floors)
    )


def reaching(found: Structures, size: int, floors: list[float]) -> list[tuple[float, int, int]]:
    """By floor, how many groupings have as many people in each council, and how many more may.

    The people known to live in a council count; a council where more may live can reach any floor.
    """
    people = dict(zip(found.areas, found.populations, strict=True))
    least = []
    for i in found.listed.of_size(size):
        held = [[people[area] for area in block] for block in found.listed.councils(i)]
        known = [math.fsum(p for p in block if p == p) for block in held]
        full = [
            count for count, block in zip(known, held, strict=True) if math.fsum(block) == count
        ]
        least.append((min(known), min(full, default=math.inf)))
    sure = [(floor, sum(known >= floor for known, _ in least)) for floor in floors]
    return [(floor, n, sum(most >= floor for _, most in least) - n) for floor, n in sure]


def highest_floor(dataset: Dataset, found: Structures) -> float | None:
    """The largest of the sizes told that some listed grouping reaches in every council.

    None where no size is told, or none is reached.
    """
    floors = {floor for floor in (found.bounds.smallest, worth_most(dataset)) if floor}
    reached = (floor for floor in sorted(floors, reverse=True) if at_floor(found, floor))
    return next(reached, None)


def at_floor(found: Structures, floor: float | None) -> list[int]:
    """The listed groupings with surely as many people in each council, by position.

    Fewest councils first, then the most even; none without a floor.
    """
    if floor is None:
        return []
    people = dict(zip(found.areas, found.populations, strict=True))
    listed = found.listed
    known = (_known(listed.councils(i), people) for i in range(len(listed)))
    reach = [i for i, each in enumerate(known) if min(each) >= floor]
    return sorted(reach, key=lambda i: (listed.sizes[i], _unknown_last(float(listed.ratio[i])), i))


def _known(councils: Iterable[tuple[str, ...]], people: Mapping[str, float]) -> list[float]:
    """The people known to live in each council."""
    return [
        math.fsum(people[area] for area in block if not math.isnan(people[area]))
        for block in councils
    ]


def _unknown_last(ratio: float) -> float:
    return math.inf if math.isnan(ratio) else ratio


def worth_most(dataset: Dataset) -> float | None:
    """The size of the smallest council from which some criterion gives it the most."""
    for leaf in dataset.leaves():
        measured = leaf.measured
        if measured and (measured.measure, measured.take, measured.per) == (
            "population",
            "min",
            None,
        ):
            most = max(value for _, value in measured.curve)
            return min(raw for raw, value in measured.curve if value == most)
    return None
