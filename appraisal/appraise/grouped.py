"""Every way to group the area's councils, valued, and where the tabled options stand among them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, combinations, product

import numpy as np
from numpy.typing import NDArray

from appraisal.appraise.blocks import Valued, Valuer
from appraisal.appraise.listing import SLACK, Grouping, Listing, judged, listing_of
from appraisal.geography import adjacency, pieces
from appraisal.model import Dataset, read_fact
from appraisal.ranking import TIE
from appraisal.scoring import Array
from appraisal.standing import Standing, area_facts
from appraisal.structures import (
    Bounds,
    Graph,
    Groupings,
    SearchTooLarge,
    adjacency_of,
    count_by_size,
    groupings,
)

MOST_LISTED = 5_000
"""Groupings are listed one by one up to this many; beyond it only those within the bounds are."""

MOST_SEARCHED = 20_000_000
"""A search past this many partial groupings would hold up the site; the command goes further."""

Progress = Callable[[float], None]


@dataclass(frozen=True)
class Place:
    """Where a tabled option stands among the listed groupings with as many councils.

    `grouping` is the option itself, measured as all the groupings are; `index` is its place in
    the list, None where it is not there: it splits the councils in `splits`, or a council of its
    is not in one piece (`scattered`), or it is outside the bounds of a list that holds no others.
    `ranks` has, by leaf, its rank by value among the `among` groupings of its size, as if it were
    one of them, and `tied` how many others share that rank; a leaf that nothing is known of is
    left out. `ratio_rank` is the rank on balance, the least largest-to-smallest ratio first.
    """

    option: str
    councils: int
    grouping: Grouping
    index: int | None
    splits: tuple[str, ...]
    scattered: bool
    among: int
    ranks: Mapping[str, int]
    tied: Mapping[str, int]
    ratio_rank: int | None


@dataclass(frozen=True)
class Structures:
    """Every contiguous grouping of the area's lowest-tier councils.

    `count` is of all sizes; `by_size` of the sizes asked for; `feasible` and `feasible_by_size`
    count those within the bounds, None where that search is too large (`too_large` says how).
    `leaves` are the criteria that every grouping is valued on. `listed` has all of the sizes
    asked for where they are few (`all_listed`), else those within the bounds or just outside,
    else none. `with_parts` counts by size when the parts of split councils are areas of their
    own; empty where none is split.
    """

    areas: tuple[str, ...]
    bounds: Bounds
    count: int
    by_size: Mapping[int, int]
    feasible: int | None
    feasible_by_size: Mapping[int, int]
    too_large: str | None
    leaves: tuple[str, ...]
    listed: Listing
    all_listed: bool
    places: Mapping[str, Place]
    with_parts: Mapping[int, int]


def area_graph(dataset: Dataset, areas: tuple[str, ...]) -> Graph:
    """The areas' adjacency and populations, in the order given."""
    adjacent = adjacency(dataset, areas)
    position = {area: i for i, area in enumerate(areas)}
    borders = [(position[one], position[other]) for one in areas for other in adjacent[one]]
    people = [read_fact(area_facts(dataset, area).get("population")) for area in areas]
    populations = tuple(float("nan") if p is None else p.value for p in people)
    return Graph(adjacency_of(len(areas), borders), populations)


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


def structures(
    dataset: Dataset,
    stands: Mapping[str, tuple[Standing, ...]],
    progress: Progress | None = None,
    most: int = MOST_SEARCHED,
) -> Structures | None:
    """Count, list and value every grouping.

    `most` limits the partial groupings that are looked at for those within the bounds. None for
    an area without councils, or with so many that not even the groupings can be counted.
    """
    areas = dataset.lowest_tier()
    try:
        graph, bounds = area_graph(dataset, areas), bounds_of(dataset, areas)
        counts = count_by_size(graph.adjacency)
    except SearchTooLarge:
        return None
    if not areas:
        return None
    low, high = bounds.councils
    by_size = {size: counts[size - 1] for size in range(low, high + 1) if size <= len(counts)}
    found = _search(graph, bounds, by_size, progress, most)
    valuer = Valuer(dataset, areas)
    listed = listing_of(areas, bounds, found.batches, valuer.value(found.batches))
    return Structures(
        areas=areas,
        bounds=bounds,
        count=sum(counts),
        by_size=by_size,
        feasible=None if found.too_large else sum(found.feasible.values()),
        feasible_by_size=found.feasible,
        too_large=found.too_large,
        leaves=tuple(listed.valued.values),
        listed=listed,
        all_listed=found.all_listed,
        places=_places(dataset, stands, listed),
        with_parts=_with_parts(dataset),
    )


@dataclass(frozen=True)
class _Found:
    """What a search found: the batches to list, and how many are within the bounds by size."""

    batches: list[Groupings]
    feasible: dict[int, int]
    all_listed: bool
    too_large: str | None = None


def _search(
    graph: Graph, bounds: Bounds, by_size: Mapping[int, int], progress: Progress | None, most: int
) -> _Found:
    """All contiguous groupings if they are few, else those within the bounds or just outside."""
    all_listed = sum(by_size.values()) <= MOST_LISTED
    wanted = Bounds(bounds.councils) if all_listed else bounds
    kept: list[Groupings] | None = []
    feasible, total = dict.fromkeys(by_size, 0), 0
    try:
        for found in groupings(graph, wanted, most=most, progress=progress):
            batch = judged(found, graph, bounds) if all_listed else found
            feasible[batch.blocks.shape[1]] += int(batch.feasible.sum())
            total += len(batch.blocks)
            if kept is not None and total <= MOST_LISTED:
                kept.append(batch)
            else:
                kept = None
    except SearchTooLarge as error:
        return _Found([], {}, all_listed=False, too_large=str(error))
    return _Found(kept or [], feasible, all_listed)


def listings(
    dataset: Dataset, bounds: Bounds, progress: Progress | None = None
) -> Iterator[Listing]:
    """All groupings within the bounds or just outside, a batch at a time.

    So none are too many to hold; nothing is said of the front. Raises SearchTooLarge, before the
    first, as `structures.groupings` does.
    """
    areas = dataset.lowest_tier()
    valuer = Valuer(dataset, areas)
    for batch in groupings(area_graph(dataset, areas), bounds, progress=progress):
        yield listing_of(areas, bounds, [batch], valuer.value([batch]), compared=False)


def _places(
    dataset: Dataset, stands: Mapping[str, tuple[Standing, ...]], listed: Listing
) -> dict[str, Place]:
    """The unitary options among the listed groupings of their size."""
    among = _Among(dataset, listed)
    tabled = {i: s for i, s in stands.items() if dataset.options[i].councils is not None}
    return {i: among.place(i, stand) for i, stand in tabled.items()}


class _Among:
    """The listed groupings, and how an option would stand among them."""

    def __init__(self, dataset: Dataset, listed: Listing) -> None:
        self.dataset, self.listed = dataset, listed
        self._at = {frozenset(row[row > 0].tolist()): i for i, row in enumerate(listed.blocks)}
        self._valuers: dict[tuple[str, ...], Valuer] = {}

    def place(self, option: str, stand: tuple[Standing, ...]) -> Place:
        """Where an option stands: found in the list, or measured by itself and put beside it."""
        home = self.dataset.areas
        covered = [_with_whole_councils(self.dataset, council.covers) for council in stand]
        splits = {home[a] for covers in covered for a in covers} - {*chain(*covered)}
        areas = _areas(self.dataset, splits)
        blocks = _blocks(areas, covered)
        index = None if splits else self._at.get(frozenset(blocks))
        own = self.listed if index is not None else self._measured(areas, blocks)
        same, at = self.listed.of_size(len(stand)), index or 0
        ranks, tied = _ranks(self.listed.valued, same, own.valued, at)
        return Place(
            option=option,
            councils=len(stand),
            grouping=own[at],
            index=index,
            splits=tuple(sorted(splits)),
            scattered=_scattered(self.dataset, areas, covered),
            among=len(same),
            ranks=ranks,
            tied={leaf: count - (index is not None) for leaf, count in tied.items()},
            ratio_rank=_ratio_rank(self.listed.ratio[same], float(own.ratio[at])),
        )

    def _measured(self, areas: tuple[str, ...], blocks: list[int]) -> Listing:
        """An option as a listing of its own, judged and valued as the groupings are."""
        graph, bounds = area_graph(self.dataset, areas), bounds_of(self.dataset, areas)
        batch = judged(_batch_of_one(graph, blocks), graph, bounds)
        low, high = bounds.councils
        in_range = np.array([low <= len(blocks) <= high])
        batch = replace(batch, feasible=batch.feasible & in_range)
        if areas not in self._valuers:
            self._valuers[areas] = Valuer(self.dataset, areas)
        valued = self._valuers[areas].value([batch])
        return listing_of(areas, bounds, [batch], valued, compared=False)


def _blocks(areas: tuple[str, ...], covered: list[tuple[str, ...]]) -> list[int]:
    position = {area: i for i, area in enumerate(areas)}
    return sorted(sum(1 << position[area] for area in covers) for covers in covered)


def _batch_of_one(graph: Graph, blocks: list[int]) -> Groupings:
    """A single grouping, not yet held against any bounds."""
    counts = list(enumerate(graph.populations))
    people = [[sum(p for i, p in counts if block >> i & 1) for block in blocks]]
    return Groupings(
        blocks=np.array([blocks], np.uint64),
        populations=np.array(people, np.float64),
        margins=np.full((1, 3), np.nan),
        feasible=np.zeros(1, np.bool_),
        uncertain=np.array([np.isnan(people).any()]),
    )


def _scattered(dataset: Dataset, areas: tuple[str, ...], covered: list[tuple[str, ...]]) -> bool:
    adjacent = adjacency(dataset, areas)
    return any(len(pieces(adjacent, covers)) > 1 for covers in covered)


def _with_whole_councils(dataset: Dataset, covers: tuple[str, ...]) -> tuple[str, ...]:
    """The areas that a council covers, one that it covers all parts of as itself."""
    covered = set(covers)
    whole = {
        i
        for i in {dataset.areas[area] for area in covers}
        if i in covered or covered.issuperset(dataset.councils[i].parts)
    }
    return tuple(sorted(whole | {area for area in covers if dataset.areas[area] not in whole}))


def _areas(dataset: Dataset, split: Collection[str]) -> tuple[str, ...]:
    """The lowest-tier councils, these as their parts."""
    return tuple(
        area
        for council in dataset.lowest_tier()
        for area in (dataset.councils[council].parts if council in split else (council,))
    )


def _ranks(
    listed: Valued, same: NDArray[np.intp], own: Valued, at: int
) -> tuple[dict[str, int], dict[str, int]]:
    """By leaf, the rank among groupings of the same size, and how many of them share it."""
    ranks: dict[str, int] = {}
    tied: dict[str, int] = {}
    for leaf, values in listed.values.items():
        if len(same) and not np.isnan(own.raws[leaf][at]):
            ahead = values[same] - own.values[leaf][at]
            ranks[leaf] = 1 + int((ahead > TIE).sum())
            tied[leaf] = int((np.abs(ahead) <= TIE).sum())
    return ranks, tied


def _ratio_rank(ratios: Array, own: float) -> int | None:
    if np.isnan(own) or not len(ratios):
        return None
    return 1 + int((ratios < own - TIE).sum())


def _with_parts(dataset: Dataset) -> dict[int, int]:
    """Counts by size with the parts of split councils as areas of their own."""
    split = [i for i in dataset.lowest_tier() if dataset.councils[i].parts]
    if not split:
        return {}
    try:
        counts = count_by_size(area_graph(dataset, _areas(dataset, split)).adjacency)
    except SearchTooLarge:
        return {}
    return {size: count for size, count in enumerate(counts, start=1) if count}
