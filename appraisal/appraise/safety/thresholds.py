"""Which scores and figures would change who comes first by crossing a threshold in their range."""

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from appraisal.appraise.matrix import Cell, Matrix
from appraisal.appraise.rivals import moves_the_place, rivals
from appraisal.appraise.safety.switching import first_of_others
from appraisal.maths.ranking import TIE, FloatArray, overall
from appraisal.maths.value_functions import Curve, piecewise
from appraisal.model import Criterion, Dataset

Crossing = Literal["at-least", "at-most", "more", "less"]
"""On which side of a figure a score has to be: the first two with the figure itself."""


class ThresholdRow(Struct, frozen=True):
    """One score or figure whose own range reaches across its threshold, and who is then first.

    `limit` is the threshold and `needed` what the figure has to be, on the side that `way` names:
    in the unit of a measured criterion, on 0-100 for a judged one. With `meets` the option misses
    no threshold any more and comes first; else it was first and is no longer ranked, so that
    `then` come first, in the options' order: nobody where no other is ranked.
    """

    option: str
    criterion: str
    limit: float
    needed: float
    way: Crossing
    meets: bool
    then: tuple[str, ...]


def threshold_rows(
    dataset: Dataset, matrix: Matrix, weights: FloatArray
) -> tuple[ThresholdRow, ...]:
    """A row for each single score that does so, all else as it is; `weights` is one a leaf.

    A gap has no range of its own, so it crosses nothing. Where no option is ranked, any that meets
    its threshold comes first. That another line of the first model comes first is no change.
    """
    ranked = matrix.ranked()
    values = overall(matrix.value, weights)
    totals = {i: float(value) for i, value in zip(matrix.options, values, strict=True)}
    best = max((totals[i] for i in ranked), default=-math.inf)
    weight = {leaf: float(share) for leaf, share in zip(matrix.leaves, weights, strict=True)}
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    rows: list[ThresholdRow] = []
    for option in matrix.options:
        failed = matrix.fails(option)
        if len(failed) == 1:
            leaf = leaves[failed[0].criterion]
            rows.extend(_met(failed[0], leaf, best - totals[option], weight[leaf.id]))
        elif not failed and totals[option] >= best - TIE:
            then = first_of_others({i: totals[i] for i in ranked}, option)
            rows.extend(
                row
                for leaf in leaves.values()
                for row in _missed(matrix.cells[option, leaf.id], leaf, then)
            )
    today = [i for i in ranked if totals[i] >= best - TIE]
    models = {i: dataset.options[i].model or i for i in matrix.options} | rivals(dataset, ranked)
    return tuple(row for row in rows if moves_the_place(models, today, row.then))


def _met(cell: Cell, leaf: Criterion, behind: float, weight: float) -> Iterator[ThresholdRow]:
    """The row of an option `behind` the first by so many points, if it can meet and pass it."""
    if leaf.must is None or cell.missed is None:
        return
    low, high = _span(cell)
    up = cell.missed.side == "below"
    least, most = leaf.must.at_least, leaf.must.at_most
    start = cell.missed.limit
    if up:
        end = high if most is None else min(high, most)
    else:
        end = low if least is None else max(low, least)
    if (end - start if up else start - end) < -TIE:
        return
    curve = leaf.measured.curve if leaf.measured and cell.raw else None
    gained = [(at, weight * (worth - cell.value)) for at, worth in _worths(curve, start, end)]
    if gained[0][1] > behind + TIE:
        way: Crossing = "at-least" if up else "at-most"
        yield ThresholdRow(cell.option, leaf.id, start, start, way, True, (cell.option,))
        return
    for (at, gain), (beyond, more) in pairwise(gained):
        if more > behind + TIE:
            needed = at + (beyond - at) * (behind - gain) / (more - gain)
            way = "more" if up else "less"
            yield ThresholdRow(cell.option, leaf.id, start, needed, way, True, (cell.option,))
            return


def _worths(curve: Curve | None, start: float, end: float) -> list[tuple[float, float]]:
    """Figures from `start` to `end` between which the value runs straight, with their values."""
    if curve is None:
        return [(start, start), (end, end)]
    low, high = min(start, end), max(start, end)
    corners = sorted({low, *(raw for raw, _ in curve if low < raw < high), high})
    return [(raw, piecewise(curve, raw)) for raw in (corners if start <= end else corners[::-1])]


def _missed(cell: Cell, leaf: Criterion, then: tuple[str, ...]) -> Iterator[ThresholdRow]:
    """The rows of an option that is first today, for each threshold that its range falls beyond."""
    if leaf.must is None or cell.unknown:
        return
    low, high = _span(cell)
    least, most = leaf.must.at_least, leaf.must.at_most
    if least is not None and low < least - TIE:
        yield ThresholdRow(cell.option, leaf.id, least, least, "less", False, then)
    if most is not None and high > most + TIE:
        yield ThresholdRow(cell.option, leaf.id, most, most, "more", False, then)


def _span(cell: Cell) -> tuple[float, float]:
    """The range of what a threshold is held against: the figure of a measured one, the score."""
    return (cell.raw.low, cell.raw.high) if cell.raw else (cell.low, cell.high)
