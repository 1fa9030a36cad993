"""What one score or figure would have to be for another model to be first, all else equal."""

from collections.abc import Iterator, Mapping
from typing import Literal

import numpy as np
from msgspec import Struct

from appraisal.appraise.matrix import Cell, Matrix
from appraisal.appraise.rivals import moves_the_place, rivals
from appraisal.maths.ranking import TIE, FloatArray, overall
from appraisal.maths.robustness import switching_values
from appraisal.maths.value_functions import Curve, curve_inverse, passing
from appraisal.model import Criterion, Dataset

Way = Literal["more", "less", "exactly"]
"""On which side of a figure the first place changes; `exactly` where a scale ends at it."""


class RawLimit(Struct, frozen=True):
    """A raw figure that has to be passed, in the unit of its criterion."""

    way: Way
    figure: float


class Move(Struct, frozen=True):
    """One move of a score that changes the first place by itself.

    The score has to be `more` or `less` than what is needed, or `exactly` that where its scale
    ends there: the place is then shared. `raw` has the raw figures of a measured criterion beyond
    which it is, any of which would do; `then` who comes first, in the options' order. `inside`
    says whether the score's own range reaches that far, `far` how far it is in points of value. A
    gap has no range of its own: that anything is possible is what nobody knows.
    """

    way: Way
    raw: tuple[RawLimit, ...]
    then: tuple[str, ...]
    inside: bool
    far: float


class SwitchingRow(Struct, frozen=True):
    """The value on 0-100 that one cell would need for another model to share the first place.

    `needed` is None where no value would do, or only another line of the same model overtakes.
    For a measured criterion `raw` is the figure today and `raw_needed` the nearest to it in
    `moves`: up first, then down.
    """

    option: str
    criterion: str
    score: float
    needed: float | None
    rival: str | None
    raw: float | None
    raw_needed: float | None
    moves: tuple[Move, ...]

    @property
    def within_its_range(self) -> bool:
        """Whether any move lies within the score's own range."""
        return any(move.inside for move in self.moves)


def switching_rows(
    dataset: Dataset, matrix: Matrix, options: tuple[str, ...], weights: FloatArray
) -> tuple[SwitchingRow, ...]:
    """A row for every ranked option on every leaf; `weights` is one a leaf."""
    models = rivals(dataset, options)
    values = matrix.value[[matrix.options.index(option) for option in options]]
    found, totals = switching_values(weights, values), overall(values, weights)
    today = [i for i, total in zip(options, totals, strict=True) if total >= totals.max() - TIE]
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    rows = []
    for i, option in enumerate(options):
        for j, leaf in enumerate(matrix.leaves):
            cell, needed = matrix.cells[option, leaf], float(found.needed[i, j])
            raw = cell.raw.value if cell.raw else None
            none = SwitchingRow(option, leaf, cell.value, None, None, raw, None, ())
            if np.isnan(needed):
                rows.append(none)
                continue
            rival = options[int(found.rival[i, j])]
            every = tuple(_moves(cell, leaves[leaf], needed, options, totals))
            moves = tuple(move for move in every if moves_the_place(models, today, move.then))
            if not moves and (every or models[rival] == models[option]):
                rows.append(none)
                continue
            nearest = _nearest(moves, raw)
            rows.append(SwitchingRow(option, leaf, cell.value, needed, rival, raw, nearest, moves))
    return tuple(rows)


def _moves(
    cell: Cell, leaf: Criterion, needed: float, options: tuple[str, ...], totals: FloatArray
) -> Iterator[Move]:
    """What a score would have to be, each way in which it changes the first place."""
    curve = leaf.measured.curve if leaf.measured and cell.raw else None
    worths = [worth for _, worth in curve] if curve else [0.0, 100.0]
    for up in (True, False):
        gain, end = (1, max(worths)) if up else (-1, min(worths))
        far, room = gain * (needed - cell.value), gain * (end - needed)
        # Where a scale ends at today's score and that shares the place, no move is left.
        if far < -TIE or room < -TIE or (room <= TIE and far <= TIE):
            continue
        shared = room <= TIE
        ahead = cell.high - needed if up else needed - cell.low
        reached = ahead >= -TIE if shared else ahead > TIE
        yield Move(
            way="exactly" if shared else "more" if up else "less",
            raw=_raw(curve, min(max(needed, min(worths)), max(worths)), cell, up, shared),
            then=then_first(options, totals, cell.option, up, shared),
            inside=reached and cell.evidence != "gap",
            far=abs(needed - cell.value),
        )


def _raw(
    curve: Curve | None, needed: float, cell: Cell, up: bool, shared: bool
) -> tuple[RawLimit, ...]:
    if curve is None or cell.raw is None:
        return ()
    if shared:
        at = curve_inverse(curve, needed, cell.raw.value)
        return () if at is None else (RawLimit("exactly", at),)
    return tuple(RawLimit(way, raw) for way, raw in passing(curve, needed, cell.raw.value, up))


def _nearest(moves: tuple[Move, ...], raw: float | None) -> float | None:
    """The raw figure nearest to today's that any move needs; of two as near the lower."""
    if raw is None:
        return None
    figures = (limit.figure for move in moves for limit in move.raw)
    return min(figures, key=lambda figure: (abs(figure - raw), figure), default=None)


def then_first(
    options: tuple[str, ...], totals: FloatArray, option: str, up: bool, shared: bool
) -> tuple[str, ...]:
    """Who is first once an option has gained (`up`) or lost enough, in the options' order.

    `totals` has the overall value of each of `options` today; `shared` if it draws level and no
    more.
    """
    level = first_of_others(dict(zip(options, map(float, totals), strict=True)), option)
    if shared:
        return tuple(i for i in options if i == option or i in level)
    return (option,) if up else level


def first_of_others(totals: Mapping[str, float], option: str) -> tuple[str, ...]:
    """Who is first without an option, in the order of `totals`; nobody where there is no other."""
    others = {i: value for i, value in totals.items() if i != option}
    best = max(others.values(), default=0.0)
    return tuple(i for i, value in others.items() if value >= best - TIE)
