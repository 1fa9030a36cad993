"""Values of many groupings at once: each possible council is measured once, then looked up."""

import math
from collections.abc import Mapping
from functools import cached_property

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from appraisal.appraise.groupings.bodies import Blocks, Placed, placed, unitary_areas
from appraisal.appraise.matrix import GAP
from appraisal.appraise.taken import ALONE
from appraisal.area.councils import area_reading, continues, scale, standing_councils
from appraisal.area.figures import FIGURES
from appraisal.area.functions import COUNCIL_LEVELS, Decided, decided
from appraisal.area.partnerships import active
from appraisal.maths.groupings.search import Groupings, distinct_blocks
from appraisal.maths.ranking import FloatArray, row_sums
from appraisal.model import (
    SET_BY_ORDER,
    ByFunction,
    Criterion,
    Dataset,
    Measured,
    NewCouncil,
    Option,
    measure_of,
    read_fact,
)

Index = NDArray[np.intp]


class Valued(Struct, frozen=True):
    """Raw figures (NaN where unknown) and values of every grouping, by leaf, in list order.

    `crossing` counts the partnerships that end up with members in several councils.
    """

    raws: Mapping[str, FloatArray]
    values: Mapping[str, FloatArray]
    crossing: FloatArray


class Councils:
    """Possible councils, each a set of areas, and what every measure comes to for each.

    `blocks[b]` is the set of areas of council b, bit i standing for `areas[i]`. The areas tile
    the whole area: each is a council of the lowest tier or a part of one.
    """

    def __init__(self, dataset: Dataset, areas: tuple[str, ...], blocks: Blocks) -> None:
        self.dataset, self.areas, self.blocks = dataset, areas, blocks
        bits = np.arange(len(areas), dtype=np.uint64)
        self.inside = (blocks[:, None] >> bits & np.uint64(1)).astype(np.float64)
        self.home = [dataset.areas[area] for area in areas]
        self._known: dict[str, FloatArray] = {}

    def measure(self, identifier: str) -> FloatArray:
        """What a measure comes to for each council; NaN where a figure needed is unknown.

        The same as `standing.figure` says of a new council without figures of its own.
        """
        if identifier not in self._known:
            found = self._measure(identifier)
            by_order = identifier in SET_BY_ORDER
            self._known[identifier] = np.where(self._go_on, found, np.nan) if by_order else found
        return self._known[identifier]

    @cached_property
    def _go_on(self) -> NDArray[np.bool_]:
        """Which councils are one of today's going on."""
        whole = np.array([continues(self.dataset, (area,)) for area in self.areas])
        alone: NDArray[np.bool_] = self.inside.sum(axis=1) == 1
        return self._any(whole) & alone

    def _measure(self, identifier: str) -> FloatArray:
        measure = measure_of(self.dataset, identifier)
        figures = self._facts(identifier)
        if measure.add_up == "sum":
            total = self._sum(figures)
            shared = measure.county == "share"
            return total + self._county_shares(identifier) if shared else total
        if measure.add_up == "mean":
            by = measure.weighted_by
            return self._mean(figures, np.ones(len(figures)) if by is None else self._facts(by))
        sign = 1.0 if measure.add_up == "max" else -1.0
        held = np.where(self.inside > 0, sign * np.nan_to_num(figures), -np.inf)
        most: FloatArray = sign * held.max(axis=1, initial=-np.inf)
        return np.where(self._any(np.isnan(figures)), np.nan, most)

    def _facts(self, identifier: str) -> FloatArray:
        read = (area_reading(self.dataset, area, identifier) for area in self.areas)
        return np.array([np.nan if fact is None else fact.value for fact in read])

    def _any(self, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
        held: NDArray[np.bool_] = row_sums(self.inside * flags) > 0
        return held

    def _sum(self, figures: FloatArray) -> FloatArray:
        total = row_sums(self.inside * np.nan_to_num(figures))
        return np.where(self._any(np.isnan(figures)), np.nan, total)

    def _mean(self, figures: FloatArray, weights: FloatArray) -> FloatArray:
        total = self._sum(weights)
        safe = np.where(total == 0, np.nan, total)
        mean: FloatArray = self._sum(figures * weights) / safe
        return np.where(self._any(np.isnan(figures)), np.nan, mean)

    def _county_shares(self, identifier: str) -> FloatArray:
        """What the counties hand on to each council: their own figure, by share of population."""
        within = [self.dataset.councils[home].within for home in self.home]
        people = self._facts("population")
        handed = np.zeros(len(self.blocks))
        for county in sorted({i for i in within if i}):
            theirs = np.array([i == county for i in within])
            own = read_fact(self.dataset.councils[county].facts.get(identifier))
            share = self._share(theirs, people, county)
            handed += np.where(share == 0, 0.0, share * (np.nan if own is None else own.value))
        return handed

    def _share(self, theirs: NDArray[np.bool_], people: FloatArray, county: str) -> FloatArray:
        """The share of a county's people in each council: 1 for all of it, 0 for none."""
        whole = self.dataset.districts(county)
        read = [read_fact(self.dataset.councils[i].facts.get("population")) for i in whole]
        everyone = math.fsum(np.nan if reading is None else reading.value for reading in read)
        part = self._sum(np.where(theirs, people, 0.0)) / (everyone or np.nan)
        covered = row_sums(self.inside * theirs)
        return np.select([covered == 0, covered == theirs.sum()], [0.0, 1.0], part)

    def ratio_of(self, measured: Measured) -> FloatArray:
        """The raw figure of each council on a criterion, divided by another where it says so."""
        figures = self.measure(str(measured.measure))
        if measured.per is None:
            return figures
        divisor = self.measure(measured.per)
        return figures / np.where(divisor == 0, np.nan, divisor)


class Valuer:
    """Values groupings of the same areas, some batches after others.

    They are valued on every leaf that follows from figures alone. A gap is worth 50, as it is
    for an option.
    """

    def __init__(self, dataset: Dataset, areas: tuple[str, ...]) -> None:
        self.dataset, self.areas = dataset, areas
        self.leaves = [leaf for leaf in dataset.leaves() if _follows_from_figures(leaf)]
        self._bodies = placed(dataset, areas, active(dataset))
        self._alone = unitary_areas(dataset, areas)
        self._functions: dict[int, Mapping[str, Decided]] = {}
        self._alike: dict[tuple[str, int], float] = {}

    def value(self, batches: list[Groupings]) -> Valued:
        """Every grouping of these batches, in their order."""
        blocks, indexed = distinct_blocks(batches)
        councils = Councils(self.dataset, self.areas, blocks)
        ties = _Ties(self._bodies, self._alone, blocks)
        held = [
            _Batch(self.dataset, self.areas, self._decided_by(i.shape[1]), councils, ties, i)
            for i in indexed
        ]
        raws = {
            leaf.id: _joined([self._raw(_measured(leaf), batch) for batch in held])
            for leaf in self.leaves
        }
        values = {leaf.id: _valued(_measured(leaf).curve, raws[leaf.id]) for leaf in self.leaves}
        return Valued(raws, values, _joined([ties.crossing(index) for index in indexed]))

    def _raw(self, measured: Measured, batch: "_Batch") -> FloatArray:
        """The raw figure of each grouping of a batch."""
        if measured.figure is None:
            return _taken(measured, batch)
        rule = FIGURES[measured.figure].groupings
        assert not isinstance(rule, str)  # noqa: S101 - _follows_from_figures has looked
        key = measured.figure, batch.count
        found = self._alike[key] if key in self._alike else rule(batch)
        if not isinstance(found, np.ndarray):  # the same for all groupings into as many councils
            self._alike[key] = found
        return np.full(len(batch.index), found)

    def _decided_by(self, count: int) -> Mapping[str, Decided]:
        """What one council would decide for everyone, each of several decides for its own part."""
        if count not in self._functions:
            self._functions[count] = {
                i: replace(row, residents=scale(row.residents, 1 / count))
                if row.level in COUNCIL_LEVELS
                else row
                for i, row in self._decided.items()
            }
        return self._functions[count]

    @cached_property
    def _decided(self) -> Mapping[str, Decided]:
        """Who decides each function where one council stands for the whole area."""
        one = NewCouncil.model_construct(name="All", covers=self.areas)
        option = Option.model_construct(name="Grouping", family="unitary", councils={"all": one})
        return decided(self.dataset, option, standing_councils(self.dataset, option))


class _Batch(Struct, frozen=True):
    """A batch as figures are read off it: `index` (rows × k) says the councils of each grouping."""

    dataset: Dataset
    areas: tuple[str, ...]
    functions: Mapping[str, Decided]
    councils: Councils
    ties: "_Ties"
    index: Index

    @property
    def count(self) -> int:
        return int(self.index.shape[1])

    @property
    def inside(self) -> FloatArray:
        return self.councils.inside

    def measure(self, identifier: str) -> FloatArray:
        return self.councils.measure(identifier)

    def absorbing(self, body: str | None) -> NDArray[np.bool_] | None:
        return self.ties.absorbing(body)

    def added(self, by_council: FloatArray) -> FloatArray:
        total: FloatArray = np.add.reduce(by_council[self.index], axis=1)
        return total

    def kept(self) -> FloatArray:
        return self.ties.kept(self.index)

    def crossing(self) -> FloatArray:
        return self.ties.crossing(self.index)


def _measured(leaf: Criterion) -> Measured:
    assert leaf.measured is not None  # noqa: S101 - _follows_from_figures has looked
    return leaf.measured


def _follows_from_figures(leaf: Criterion) -> bool:
    measured = leaf.measured
    if measured is None or measured.take == "option":
        return False
    return measured.figure is None or callable(FIGURES[measured.figure].groupings)


def _joined(rows: list[FloatArray]) -> FloatArray:
    return np.concatenate(rows) if rows else np.empty(0)


def _valued(curve: tuple[tuple[float, float], ...], raws: FloatArray) -> FloatArray:
    at, worth = zip(*curve, strict=True)
    return np.where(np.isnan(raws), GAP, np.interp(np.nan_to_num(raws, nan=at[0]), at, worth))


def _taken(measured: Measured, batch: _Batch) -> FloatArray:
    """The councils' figures of each grouping as one, as `taken` takes an option's."""
    if measured.take == "total":
        return row_sums(batch.councils.measure(str(measured.measure))[batch.index])
    figures = _compared(measured, batch)
    rows, bodies = figures.shape
    if bodies == 0 or (bodies == 1 and measured.compares_councils):
        return np.full(rows, ALONE[str(measured.take)] if bodies else np.nan)
    least, most = np.minimum.reduce(figures, axis=1), np.maximum.reduce(figures, axis=1)
    mean = row_sums(figures) / figures.shape[1]
    taken: dict[str, FloatArray] = {"min": least, "max": most, "spread": most - least, "mean": mean}
    ratio = measured.take == "ratio"
    return most / np.where(least > 0, least, np.nan) if ratio else taken[str(measured.take)]


def _compared(measured: Measured, batch: _Batch) -> FloatArray:
    """Of all councils, as they are unitary; or of the one body that decides, or who absorbs it."""
    over, by_council = measured.over, batch.councils.ratio_of(measured)
    row = batch.functions[over.function] if isinstance(over, ByFunction) else None
    if row is None or row.level in COUNCIL_LEVELS:
        return by_council[batch.index]
    if not row.made_of:  # nobody is recorded who decides
        return np.empty((len(batch.index), 0))
    alone = np.full(len(batch.index), _of_one_body(measured, batch, row))
    absorbing = batch.absorbing(row.by) if row.level == "joint" else None
    if absorbing is not None:
        heir = np.where(absorbing, by_council, -np.inf)[batch.index].max(axis=1)
        alone = np.where(absorbing[batch.index].any(axis=1), heir, alone)
    return alone[:, None]


def _of_one_body(measured: Measured, batch: _Batch, row: Decided) -> float:
    """The figure of the one body that decides a function; NaN where it is not known."""
    held = {area for body in row.made_of for piece in body for area in piece.covers}
    block = np.array([sum(1 << i for i, a in enumerate(batch.areas) if a in held)], dtype=np.uint64)
    return float(Councils(batch.dataset, batch.areas, block).ratio_of(measured)[0])


class _Ties:
    """What groupings do to the partnerships at work, counted by council.

    A partnership lies within a council if all its members' areas do. Then it is absorbed, or kept
    if bodies outside take part or the council is one of today's unitary councils unchanged; what
    lies within no council is re-formed, unless all its members are unchanged.
    """

    def __init__(self, bodies: Mapping[str, Placed], alone: Blocks, blocks: Blocks) -> None:
        self._blocks, self._by_id = blocks, bodies
        self._kept_within = np.zeros(len(blocks))
        self._within = np.zeros(len(blocks))
        self._unchanged: list[int] = []
        self._without_areas = [body for body in bodies.values() if not body.areas]
        placed = [body for body in bodies.values() if body.areas]
        self._placed = len(placed)
        self._same = np.isin(blocks, alone)
        for body in placed:
            mask = np.uint64(body.areas)
            inside = (blocks & mask) == mask
            self._within += inside
            self._kept_within += inside & (self._same | body.outside)
            if body.alone and body.areas.bit_count() > 1:
                self._unchanged.append(body.areas)

    def kept(self, index: Index) -> FloatArray:
        """How many go on as they are."""
        free = sum(body.outside or not body.members for body in self._without_areas)
        within: FloatArray = self._kept_within[index].sum(axis=1)
        return within + self._apart(index) + free

    def crossing(self, index: Index) -> FloatArray:
        """How many end up with members in several new councils."""
        within: FloatArray = self._within[index].sum(axis=1)
        return self._placed - within - self._apart(index)

    def absorbing(self, body: str | None) -> NDArray[np.bool_] | None:
        """The councils that would each absorb a partnership; None where no council could."""
        held = self._by_id.get(body or "")
        if held is None or held.outside or not held.areas:
            return None
        mask = np.uint64(held.areas)
        inside: NDArray[np.bool_] = (self._blocks & mask) == mask
        return inside & ~self._same

    def _apart(self, index: Index) -> FloatArray:
        """How many have several members, each of which goes on alone."""
        apart = np.zeros(len(index))
        for areas in self._unchanged:
            single = self._same & ((self._blocks & np.uint64(areas)) == self._blocks)
            apart += single[index].sum(axis=1) == areas.bit_count()
        return apart


def front(values: FloatArray) -> NDArray[np.bool_]:
    """Which rows no other row dominates: as good everywhere and better somewhere (Pareto 1906).

    The row with the largest sum is dominated by none; what it dominates goes, and so on. Rows of
    one sum go by their first values, so that rounding can put none before what dominates it.
    """
    telling = values[:, (values != values[:1]).any(axis=0)]
    order = np.lexsort((*-telling.T[::-1], -telling.sum(axis=1)))
    # A criterion a row: comparing along long rows is several times as fast.
    left = np.ascontiguousarray(telling[order].T)
    on_front = np.zeros(len(values), dtype=np.bool_)
    while len(order):
        best = left[:, :1]
        below: NDArray[np.bool_] = np.logical_and.reduce(left <= best, axis=0)
        level = np.flatnonzero(below)
        below[level[np.logical_and.reduce(left[:, level] == best, axis=0)]] = False
        on_front[order[0]] = True
        stay = np.flatnonzero(~below)[1:]
        order, left = order[stay], left[:, stay]
    return on_front
