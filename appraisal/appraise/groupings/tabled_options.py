"""Where the tabled options stand among all groupings."""

import math
from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from appraisal.appraise.groupings.bounds import (
    area_graph,
    areas_of,
    bounds_of,
    split_by,
    with_whole_councils,
)
from appraisal.appraise.groupings.columns import (
    Grouping,
    ListedGroupings,
    judged,
    listing_of,
    ratio_of,
)
from appraisal.appraise.groupings.valuation import Valued, Valuer
from appraisal.area.councils import StandingCouncil
from appraisal.area.geography import adjacency, pieces
from appraisal.maths.groupings.search import Bounds, Graph, Groupings, groupings
from appraisal.maths.ranking import TIE, FloatArray
from appraisal.model import Dataset

MOST_RANKED = 20_000
"""Up to this many groupings of its size an option is ranked on balance among all of them."""


class Place(Struct, frozen=True):
    """Where a tabled option stands among the groupings with as many councils.

    `grouping` is the option itself, measured as all the groupings are; `index` is its place in
    the list, None where it is not there: it splits the councils in `splits`, or a council of its
    is not in one piece (`scattered`), or the list does not reach so far. `ranks` has, by leaf, its
    rank by value among the `among` listed groupings of its size, as if it were one of them, and
    `tied` how many others share that rank; a leaf that nothing is known of is left out.
    `ratio_rank` is its rank on balance, the least largest-to-smallest ratio first, among
    `ratio_among` groupings of its size: all that there are (`ratio_of_all`) or those listed. It is
    None where the ratio is not known, or nothing is there to be ranked among.
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
    ratio_among: int
    ratio_of_all: bool


Ratios = Callable[[int], FloatArray | None]
"""The ratios of all groupings of a size; None where they are too many, or not asked for."""

Valuers = Callable[[tuple[str, ...]], Valuer]
"""What values groupings of some areas; the same areas have the same one."""


def places_among(
    dataset: Dataset,
    stands: Mapping[str, tuple[StandingCouncil, ...]],
    listed: ListedGroupings,
    ratios: Ratios,
    valuer: Valuers,
) -> dict[str, Place]:
    """The unitary options among the listed groupings of their size."""
    among = _Among(dataset, listed, ratios, valuer)
    tabled = {i: s for i, s in stands.items() if dataset.options[i].councils is not None}
    return {i: among.place(i, stand) for i, stand in tabled.items()}


def all_ratios(graph: Graph, counts: Mapping[int, int], listed: ListedGroupings | None) -> Ratios:
    """How to look up the ratios of a size: in a list of all groupings, or else found anew."""

    @cache
    def ratios(size: int) -> FloatArray | None:
        if listed is not None and size in counts:
            return listed.ratio[listed.of_size(size)]
        if not 0 < counts.get(size, 0) <= MOST_RANKED:
            return None
        batches = groupings(graph, Bounds((size, size)))
        return np.concatenate([ratio_of(b.populations, b.uncertain) for b in batches])

    return ratios


class _Among:
    """The listed groupings, and how an option would stand among them."""

    def __init__(
        self, dataset: Dataset, listed: ListedGroupings, ratios: Ratios, valuer: Valuers
    ) -> None:
        self.dataset, self.listed, self.ratios, self.valuer = dataset, listed, ratios, valuer
        self._at = {frozenset(row[row > 0].tolist()): i for i, row in enumerate(listed.blocks)}

    def place(self, option: str, stand: tuple[StandingCouncil, ...]) -> Place:
        """Where an option stands: found in the list, or measured by itself and put beside it."""
        covered = [with_whole_councils(self.dataset, council.covers) for council in stand]
        own_splits = split_by(self.dataset, stand)
        splits = tuple(i for i in own_splits if i in self.listed.areas)
        areas = areas_of(self.dataset, own_splits)
        index = None if splits else self._index(covered)
        own = self.listed if index is not None else self._measured(areas, covered)
        same, at = self.listed.of_size(len(stand)), index or 0
        ranks, tied = _ranks(self.listed.valued, same, own.valued, at)
        every = self.ratios(len(stand))
        rivals = self.listed.ratio[same] if every is None else every
        return Place(
            option=option,
            councils=len(stand),
            grouping=own[at],
            index=index,
            splits=splits,
            scattered=_scattered(self.dataset, areas, covered),
            among=len(same),
            ranks=ranks,
            tied={leaf: count - (index is not None) for leaf, count in tied.items()},
            ratio_rank=_ratio_rank(rivals, float(own.ratio[at])),
            ratio_among=len(rivals),
            ratio_of_all=every is not None,
        )

    def _index(self, covered: list[tuple[str, ...]]) -> int | None:
        """The place in the list of the grouping that an option is."""
        return self._at.get(frozenset(self._blocks(self.listed.areas, covered)))

    def _blocks(self, areas: tuple[str, ...], covered: list[tuple[str, ...]]) -> list[int]:
        """Each council as a set of these areas; one that is covered whole may be there as parts."""
        home = self.dataset.areas
        return sorted(
            sum(1 << i for i, area in enumerate(areas) if area in covers or home[area] in covers)
            for covers in covered
        )

    def _measured(self, areas: tuple[str, ...], covered: list[tuple[str, ...]]) -> ListedGroupings:
        """An option as a listing of its own, judged and valued as the groupings are."""
        graph, bounds = area_graph(self.dataset, areas), bounds_of(self.dataset, areas)
        batch = judged(_batch_of_one(graph, self._blocks(areas, covered)), graph, bounds)
        low, high = bounds.councils
        in_range = np.array([low <= len(covered) <= high])
        batch = replace(batch, feasible=batch.feasible & in_range)
        valued = self.valuer(areas).value([batch])
        own = listing_of(areas, bounds, [batch], valued, compared=False)
        # Too few or too many councils are no near miss, whatever their populations.
        return replace(own, just_outside=own.just_outside & in_range)


def _batch_of_one(graph: Graph, blocks: list[int]) -> Groupings:
    """A single grouping, not yet held against any bounds."""
    counts = list(enumerate(graph.populations))
    people = [[math.fsum(p for i, p in counts if block >> i & 1) for block in blocks]]
    return Groupings(
        blocks=np.array([blocks], np.uint64),
        populations=np.array(people, np.float64),
        margins=np.full((1, 3), np.nan),
        at_worst=np.full((1, 3), np.nan),
        feasible=np.zeros(1, np.bool_),
        uncertain=np.array([np.isnan(people).any()]),
    )


def _scattered(dataset: Dataset, areas: tuple[str, ...], covered: list[tuple[str, ...]]) -> bool:
    adjacent = adjacency(dataset, areas)
    return any(len(pieces(adjacent, covers)) > 1 for covers in covered)


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


def _ratio_rank(ratios: FloatArray, own: float) -> int | None:
    if np.isnan(own) or not len(ratios):
        return None
    return 1 + int((ratios < own - TIE).sum())
