"""Every way to group the area's councils, valued, and where the tabled options stand among them."""

import math
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.groupings.bounds import (
    area_graph,
    areas_of,
    bounds_of,
    split_by,
    split_by_any,
)
from appraisal.appraise.groupings.columns import Edges, ListedGroupings, edges, judged, listing_of
from appraisal.appraise.groupings.tabled_options import Place, Valuers, all_ratios, places_among
from appraisal.appraise.groupings.valuation import Valuer
from appraisal.area.councils import StandingCouncil
from appraisal.maths.groupings.partitions import MOST_AREAS as MOST_AREAS
from appraisal.maths.groupings.search import (
    Bounds,
    Graph,
    Groupings,
    SearchTooLarge,
    count_by_size,
    groupings,
)
from appraisal.model import Dataset

MOST_LISTED = 5_000
"""Groupings are listed one by one up to this many; beyond it only those within the bounds are."""

MOST_SEARCHED = 20_000_000
"""A search past this many partial groupings would hold up the site; the command goes further."""

MOST_SEARCHED_WITH_PARTS = 2_000_000
"""The same for the second search, in which parts of councils are areas of their own."""

Progress = Callable[[float], None]


class Structures(Struct, frozen=True):
    """Every contiguous grouping of an area's lowest-tier councils, or of these and their parts.

    `populations` are the people of each of the `areas`, NaN where unknown.
    `count` is of all sizes; `by_size` of the sizes asked for; `feasible` and `feasible_by_size`
    count those within the bounds, None where that search is too large (`too_large` says how), and
    `edges_by_size` those at their edges. `leaves` are the criteria that every grouping is valued
    on. `listed` has all of the sizes asked for where they are few (`all_listed`), else those
    within the bounds or just outside, else, as the list would be too long, none (`complete` is
    false). `with_parts` is the second set: the parts of the councils that some option splits are
    areas of their own in it, only what is near the bounds is listed, and only options that split a
    council have a place; None where none is split.
    """

    areas: tuple[str, ...]
    populations: tuple[float, ...]
    bounds: Bounds
    count: int
    by_size: Mapping[int, int]
    feasible: int | None
    feasible_by_size: Mapping[int, int]
    edges_by_size: Mapping[int, Edges]
    too_large: str | None
    leaves: tuple[str, ...]
    listed: ListedGroupings
    all_listed: bool
    complete: bool
    places: Mapping[str, Place]
    with_parts: "Structures | None" = None

    @property
    def unknown(self) -> tuple[str, ...]:
        """The areas whose population is not known."""
        held = zip(self.areas, self.populations, strict=True)
        return tuple(area for area, people in held if math.isnan(people))

    @property
    def of_sizes(self) -> int:
        """How many groupings there are of the sizes asked for."""
        return sum(self.by_size.values())

    @property
    def edges(self) -> Edges:
        """How many groupings stand at the edges of the bounds, of all sizes together."""
        return sum(self.edges_by_size.values(), Edges())


def structures(
    dataset: Dataset,
    stands: Mapping[str, tuple[StandingCouncil, ...]],
    progress: Progress | None = None,
    most: int = MOST_SEARCHED,
) -> Structures | None:
    """Count, list and value every grouping, and those with the parts that options split.

    `most` limits the partial groupings that are looked at for those within the bounds. None for
    an area without councils, or with so many that not even the groupings can be counted.
    """
    valuer = cache(partial(Valuer, dataset))
    found = _structures(dataset, stands, dataset.lowest_tier(), progress, most, valuer)
    splitting = {i: stand for i, stand in stands.items() if split_by(dataset, stand)}
    if found is None or not splitting:
        return found
    areas = areas_of(dataset, split_by_any(dataset, splitting))
    least = min(most, MOST_SEARCHED_WITH_PARTS)
    second = _structures(dataset, splitting, areas, None, least, valuer, near_only=True)
    return replace(found, with_parts=second)


def structures_of(
    dataset: Dataset,
    stands: Mapping[str, tuple[StandingCouncil, ...]],
    areas: tuple[str, ...],
    progress: Progress | None = None,
    most: int = MOST_SEARCHED,
) -> Structures | None:
    """The same for one set of areas: the lowest-tier councils, some perhaps as their parts."""
    valuer = cache(partial(Valuer, dataset))
    return _structures(dataset, stands, areas, progress, most, valuer)


def _structures(
    dataset: Dataset,
    stands: Mapping[str, tuple[StandingCouncil, ...]],
    areas: tuple[str, ...],
    progress: Progress | None,
    most: int,
    valuer: Valuers,
    *,
    near_only: bool = False,
) -> Structures | None:
    """With `near_only` those far outside the bounds are not listed, and none are compared."""
    try:
        graph, bounds = area_graph(dataset, areas), bounds_of(dataset, areas)
        counts = count_by_size(graph.adjacency)
    except SearchTooLarge:
        return None
    if not areas:
        return None
    low, high = bounds.councils
    by_size = {size: counts[size - 1] for size in range(low, high + 1) if size <= len(counts)}
    all_listed = not near_only and sum(by_size.values()) <= MOST_LISTED
    found = _search(graph, bounds, by_size, progress, most, all_listed=all_listed)
    valued = valuer(areas).value(found.batches)
    listed = listing_of(areas, bounds, found.batches, valued, compared=not near_only)
    whole = listed if all_listed and found.complete else None
    ratios = all_ratios(graph, by_size, whole)
    return Structures(
        areas=areas,
        populations=graph.populations,
        bounds=bounds,
        count=sum(counts),
        by_size=by_size,
        feasible=None if found.too_large else sum(found.feasible.values()),
        feasible_by_size=found.feasible,
        edges_by_size=found.edges,
        too_large=found.too_large,
        leaves=tuple(listed.valued.values),
        listed=listed,
        all_listed=found.complete and all_listed,
        complete=found.complete,
        places=places_among(dataset, stands, listed, ratios, valuer),
    )


class _Found(Struct, frozen=True):
    """What a search found: the batches to list, if these are `complete`, and counts by size."""

    batches: list[Groupings]
    feasible: dict[int, int]
    edges: dict[int, Edges]
    complete: bool
    too_large: str | None = None


def _search(
    graph: Graph,
    bounds: Bounds,
    by_size: Mapping[int, int],
    progress: Progress | None,
    most: int,
    *,
    all_listed: bool,
) -> _Found:
    """All contiguous groupings, or else those within the bounds or just outside."""
    wanted = Bounds(bounds.councils) if all_listed else bounds
    kept: list[Groupings] | None = []
    feasible, total = dict.fromkeys(by_size, 0), 0
    at_edges = dict.fromkeys(by_size, Edges())
    try:
        for found in groupings(graph, wanted, most=most, progress=progress):
            batch = judged(found, graph, bounds) if all_listed else found
            size = batch.blocks.shape[1]
            feasible[size] += int(batch.feasible.sum())
            at_edges[size] += edges(batch, bounds)
            total += len(batch.blocks)
            if kept is not None and total <= MOST_LISTED:
                kept.append(batch)
            else:
                kept = None
    except SearchTooLarge as error:
        return _Found([], {}, {}, complete=False, too_large=str(error))
    return _Found(kept or [], feasible, at_edges, complete=kept is not None)


def listings(
    dataset: Dataset, areas: tuple[str, ...], progress: Progress | None = None
) -> Iterator[ListedGroupings]:
    """All groupings of these areas within the bounds or just outside, a batch at a time.

    So none are too many to hold; nothing is said of the front. Raises SearchTooLarge, before the
    first, as `structures.groupings` does.
    """
    valuer, bounds = Valuer(dataset, areas), bounds_of(dataset, areas)
    for batch in groupings(area_graph(dataset, areas), bounds, progress=progress):
        yield listing_of(areas, bounds, [batch], valuer.value([batch]), compared=False)
