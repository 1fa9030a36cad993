"""The performance matrix: every option valued on every criterion; and its rankings."""

from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from typing import Literal, Protocol

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from appraisal.appraise.taken import taken
from appraisal.area.candidates import ranged
from appraisal.area.councils import (
    StandingCouncil,
    area_total,
)
from appraisal.area.figures import Outcome
from appraisal.area.functions import Decided
from appraisal.area.known_parts import known_total, not_below
from appraisal.area.money import known_part as known_flows
from appraisal.area.money import terms_of
from appraisal.maths.ranking import FloatArray, overall, ranks
from appraisal.maths.value_functions import Curve, piecewise
from appraisal.model import (
    ASSUMPTION,
    ByFunction,
    Criterion,
    Dataset,
    Evidence,
    Judgement,
    Measured,
    Over,
    Reading,
    ReferenceClass,
    read_fact,
)
from appraisal.model.criteria import FigureName

Figures = Mapping[FigureName, Reading | None]
"""What the tool works out for one option, by the names that `figure:` takes."""

GAP = 50.0
"""What a leaf is worth where nothing is known, anywhere from 0 to 100 (format.md)."""


class Missed(Struct, frozen=True):
    """A threshold that is missed: the figure or score, on which side it lies, and the threshold."""

    figure: float
    side: Literal["below", "above"]
    limit: float


class Cell(Struct, frozen=True):
    """One option on one criterion: raw figure → value with its range, and what it rests on.

    `raw` is None for a judged criterion and for a gap; `low` <= `value` <= `high` on 0-100.
    `missed` has the threshold that is missed. `ranged` is false where the range is the default one.
    `by` and `date` say whose judgement it is, and of when. `least` is what is known of a figure,
    where a reference class goes lower and `raw` does not.
    """

    option: str
    criterion: str
    raw: Reading | None
    low: float
    value: float
    high: float
    evidence: Evidence
    sources: tuple[str, ...] = ()
    why: str | None = None
    missed: Missed | None = None
    ranged: bool = True
    by: str | None = None
    date: str | None = None
    least: float | None = None

    @property
    def unknown(self) -> bool:
        """Whether the figure is not known, even if what such things cost elsewhere stands in."""
        return self.evidence in ("gap", "reference")

    @property
    def contested(self) -> bool:
        """Whether sources disagree on the figure, even if an assumption is among them."""
        return self.raw is not None and self.raw.halfway


class Matrix(Struct, frozen=True, dict=True):
    """The performance matrix: options × leaves of the value tree, in the order given."""

    options: tuple[str, ...]
    leaves: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]

    def _array(self, read: Callable[[Cell], float]) -> FloatArray:
        rows = [[read(self.cells[o, c]) for c in self.leaves] for o in self.options]
        return np.array(rows, dtype=np.float64).reshape(len(self.options), len(self.leaves))

    @cached_property
    def value(self) -> FloatArray:
        """Values, options × leaves."""
        return self._array(lambda cell: cell.value)

    @cached_property
    def low(self) -> FloatArray:
        """Lows, options × leaves."""
        return self._array(lambda cell: cell.low)

    @cached_property
    def high(self) -> FloatArray:
        """Highs, options × leaves."""
        return self._array(lambda cell: cell.high)

    @cached_property
    def gap(self) -> NDArray[np.bool_]:
        """Where nothing is known, options × leaves."""
        return self._array(lambda cell: cell.evidence == "gap").astype(bool)

    def of(self, options: Collection[str]) -> "Matrix":
        """The same of some options alone; no value changes. The cells of all stay at hand."""
        return replace(self, options=tuple(i for i in self.options if i in options))

    def fails(self, option: str) -> tuple[Cell, ...]:
        """The thresholds that an option misses; with any, it is shown and not ranked."""
        return tuple(
            cell for leaf in self.leaves if (cell := self.cells[option, leaf]).missed is not None
        )

    def ranked(self) -> tuple[str, ...]:
        """The options that miss no threshold."""
        return tuple(option for option in self.options if not self.fails(option))


def performance_matrix(
    dataset: Dataset,
    outcomes: Mapping[str, Outcome],
    figures: Mapping[str, Figures],
) -> Matrix:
    """Value every option on every leaf. No value depends on which other options there are."""
    options, leaves = dataset.option_order(), dataset.leaves()
    cells = {
        (option, leaf.id): valued(outcomes[option], option, leaf, figures[option])
        for option in options
        for leaf in leaves
    }
    return Matrix(options, tuple(leaf.id for leaf in leaves), cells)


def valued(found: Outcome, identifier: str, leaf: Criterion, figures: Figures) -> Cell:
    """One option on one leaf: its raw figure or score, valued, with range, evidence and sources."""
    if leaf.measured is None:
        cell = _judged_cell(identifier, leaf, found.option.scores.get(leaf.id))
        rests = identifier in found.dataset.written
        return replace(cell, ranged=ranged(found.dataset, identifier, leaf.id)) if rests else cell
    raw = raw_reading(found, leaf.measured, figures)
    why, least = None, None
    if raw is None and (elsewhere := leaf.elsewhere(identifier, found.option.family)):
        raw, why = reference(elsewhere, known_part(found, leaf.measured)), elsewhere.why
        least = raw.low if raw.low > elsewhere.low else None
    if raw is None:
        return _gap(identifier, leaf, None)
    low, value, high = value_range(leaf.measured.curve, raw)
    missed = None if raw.evidence == "reference" else _missed(leaf, raw.value)
    sources = tuple(sorted(raw.sources))
    return Cell(
        option=identifier,
        criterion=leaf.id,
        raw=raw,
        low=low,
        value=value,
        high=high,
        evidence=raw.evidence,
        sources=sources,
        why=why,
        missed=missed,
        least=least,
    )


def reference(elsewhere: ReferenceClass, known: Reading | None) -> Reading:
    """What such things came to elsewhere, but never less than what is `known` of the figure."""
    ends = (elsewhere.low, elsewhere.value, elsewhere.high)
    sources = frozenset(elsewhere.source) | (frozenset() if known is None else known.sources)
    shared = frozenset[str]() if known is None else known.shared
    whole = Reading(*ends, "reference", sources, shared=shared)
    return not_below(whole, None if known is None else known.value)


def known_part(found: Outcome, measured: Measured) -> Reading | None:
    """What a figure that is not known as a whole comes to at least; None where nothing says it."""
    if measured.figure is not None:
        return known_flows(measured.figure, found.option.money, terms_of(found.dataset))
    if measured.take != "total":
        return None
    return known_total(found.dataset, found.stand, str(measured.measure))


def _gap(option: str, leaf: Criterion, why: str | None) -> Cell:
    return Cell(option, leaf.id, None, 0.0, GAP, 100.0, "gap", why=why)


def _judged_cell(option: str, leaf: Criterion, judged: Judgement | None) -> Cell:
    why = judged.why if judged else None
    if judged is None or judged.score is None:
        return _gap(option, leaf, why)
    score, sources = judged.score, judged.source or ()
    low, high = judged.ends
    evidence: Evidence = "assumption" if set(sources) == {ASSUMPTION} else "judged"
    return Cell(
        option=option,
        criterion=leaf.id,
        raw=None,
        low=low,
        value=score,
        high=high,
        evidence=evidence,
        sources=sources,
        why=why,
        missed=_missed(leaf, score),
        ranged=judged.ranged,
        by=judged.by,
        date=judged.date,
    )


def _missed(leaf: Criterion, figure: float) -> Missed | None:
    must = leaf.must
    if must and must.at_least is not None and figure < must.at_least:
        return Missed(figure, "below", must.at_least)
    if must and must.at_most is not None and figure > must.at_most:
        return Missed(figure, "above", must.at_most)
    return None


def value_range(curve: Curve, raw: Reading) -> tuple[float, float, float]:
    """Low, value and high on 0-100: the curve at the raw figure and its ends, put in order.

    On a peaked curve the figure itself may be worth more than both ends; then it is the high.
    """
    value = piecewise(curve, raw.value)
    ends = (piecewise(curve, raw.low), value, piecewise(curve, raw.high))
    return min(ends), value, max(ends)


def raw_reading(found: Outcome, measured: Measured, figures: Figures) -> Reading | None:
    """The raw figure of an option on a measured criterion; None where one needed is unknown."""
    if measured.figure is not None:
        return figures[measured.figure]
    if measured.take == "option":
        return read_fact(found.option.facts.get(str(measured.measure)))
    if measured.take == "total":
        return area_total(found.dataset, found.stand, str(measured.measure))
    return taken(found.dataset, measured, compared(found, measured.over))


class Standing(Protocol):
    """What stands under an option, and who decides each function: all that bodies are found by."""

    @property
    def stand(self) -> tuple[StandingCouncil, ...]:
        """The councils that stand."""

    @property
    def functions(self) -> Mapping[str, Decided]:
        """Who decides each function."""


def compared(found: Standing, over: Over | None) -> tuple[tuple[StandingCouncil, ...], ...]:
    """The bodies that a criterion is about, each as the councils that it is made of."""
    if isinstance(over, ByFunction):
        return found.functions[over.function].made_of
    tiers = {"upper": ("county", "unitary"), "lower": ("district", "unitary")}
    wanted = tiers.get(over or "standing")
    return tuple((c,) for c in found.stand if wanted is None or c.tier in wanted)


class Ranking(Struct, frozen=True):
    """The options under one perspective.

    `value`, `low` and `high` are overall values on 0-100 by option; `rank` has the ranked options
    only, and `order` lists them from first to last, ties by id. `unknown` are the options without
    evidence on anything that carries weight: their value is only what gaps count as. With
    `nothing_known` those are all options.
    """

    value: Mapping[str, float]
    low: Mapping[str, float]
    high: Mapping[str, float]
    rank: Mapping[str, int]
    order: tuple[str, ...]
    nothing_known: bool = False
    unknown: frozenset[str] = frozenset()

    def first(self) -> tuple[str, ...]:
        """The option that comes first, or those that share the first place."""
        return tuple(option for option in self.order if self.rank[option] == 1)


def rank_options(matrix: Matrix, weights: FloatArray) -> Ranking:
    """Overall values with their range, and ranks, under one set of leaf weights."""
    value, low, high = (
        dict(zip(matrix.options, map(float, overall(values, weights)), strict=True))
        for values in (matrix.value, matrix.low, matrix.high)
    )
    ranked = matrix.ranked()
    places = ranks(np.array([value[option] for option in ranked], dtype=np.float64))
    rank = dict(zip(ranked, places, strict=True))
    order = tuple(sorted(ranked, key=lambda option: (rank[option], option)))
    unknown = without_evidence(matrix, weights)
    nothing_known = bool(matrix.options) and len(unknown) == len(matrix.options)
    return Ranking(value, low, high, rank, order, nothing_known, unknown)


def without_evidence(matrix: Matrix, weights: FloatArray) -> frozenset[str]:
    """The options that nothing is known of on any leaf that carries weight."""
    weighed = matrix.gap[:, weights > 0]
    return frozenset(i for i, gaps in zip(matrix.options, weighed, strict=True) if gaps.all())
