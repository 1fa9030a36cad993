"""What is asked of groupings: the areas, who borders whom, and the bounds of the workspace."""

from collections.abc import Collection, Mapping
from itertools import chain, combinations, product

from appraisal.appraise.groupings.columns import SLACK
from appraisal.area.councils import StandingCouncil, area_reading
from appraisal.area.geography import adjacency, pieces
from appraisal.maths.groupings.search import Bounds, Graph, adjacency_of
from appraisal.model import Dataset


def area_graph(dataset: Dataset, areas: tuple[str, ...]) -> Graph:
    """The areas' adjacency and populations, in the order given."""
    adjacent = adjacency(dataset, areas)
    position = {area: i for i, area in enumerate(areas)}
    borders = [(position[one], position[other]) for one in areas for other in adjacent[one]]
    people = [area_reading(dataset, area, "population") for area in areas]
    populations = tuple(float("nan") if p is None else p.value for p in people)
    return Graph(adjacency_of(len(areas), borders), populations)


def pieces_of(dataset: Dataset, areas: tuple[str, ...]) -> list[list[str]]:
    """The sets of areas that no border joins to the others; one set where all hang together."""
    return pieces(adjacency(dataset, areas), areas)


def bounds_of(dataset: Dataset, areas: tuple[str, ...]) -> Bounds:
    """The bounds that the workspace's settings ask for; a council stands for all its parts."""
    asked = dataset.settings.structures
    low, high = asked.councils
    placed: dict[str, list[int]] = {}
    for position, area in enumerate(areas):
        placed.setdefault(dataset.areas[area], []).append(position)
    return Bounds(
        councils=(low, max(low, min(high, len(areas)))),
        smallest=asked.smallest or None,
        largest=asked.largest or None,
        ratio=asked.ratio,
        together=tuple(
            frozenset(chain.from_iterable(placed.get(name, ()) for name in group))
            for group in named_groups(asked.together)
        ),
        apart=tuple(
            frozenset(pair)
            for group in named_groups(asked.apart)
            for one, other in combinations(sorted(set(group) & placed.keys()), 2)
            for pair in product(placed[one], placed[other])
        ),
        slack=SLACK,
    )


def named_groups(named: tuple[str, ...] | tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    """One group of names, or several, as several; a name alone says nothing."""
    groups = [group for group in named if not isinstance(group, str)]
    single = tuple(name for name in named if isinstance(name, str))
    return [group for group in (*groups, single) if len(group) > 1]


def with_whole_councils(dataset: Dataset, covers: tuple[str, ...]) -> tuple[str, ...]:
    """The areas that a council covers, one that it covers all parts of as itself."""
    covered = set(covers)
    whole = {
        i
        for i in {dataset.areas[area] for area in covers}
        if i in covered or covered.issuperset(dataset.councils[i].parts)
    }
    return tuple(sorted(whole | {area for area in covers if dataset.areas[area] not in whole}))


def split_by(dataset: Dataset, stand: tuple[StandingCouncil, ...]) -> tuple[str, ...]:
    """The councils that an option splits: parts of them go to several new councils."""
    covered = {a for council in stand for a in with_whole_councils(dataset, council.covers)}
    return tuple(sorted({dataset.areas[area] for area in covered} - covered))


def split_by_any(
    dataset: Dataset, stands: Mapping[str, tuple[StandingCouncil, ...]]
) -> tuple[str, ...]:
    """The councils that some option splits, sorted."""
    return tuple(sorted({i for stand in stands.values() for i in split_by(dataset, stand)}))


def areas_of(dataset: Dataset, split: Collection[str]) -> tuple[str, ...]:
    """The lowest-tier councils, these as their parts."""
    return tuple(
        area
        for council in dataset.lowest_tier()
        for area in (dataset.councils[council].parts if council in split else (council,))
    )
