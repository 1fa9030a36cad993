"""What the options may be worth on a leaf, under every choice that is about values."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import TypeVar

import numpy as np

from appraisal.appraise.matrix import Cell, value_range
from appraisal.appraise.ways.choices import SCALES, UNKNOWNS
from appraisal.appraise.ways.worlds import World
from appraisal.maths.robustness.arrays import BoolArray, IntArray
from appraisal.maths.robustness.cells import Row
from appraisal.maths.value_functions import Curve
from appraisal.maths.ways.first_places import Leaf
from appraisal.model import Criterion

Versions = Sequence[Mapping[World, Cell]]
"""The cells of a leaf, option by option, in each world that touches them."""

Held = TypeVar("Held", IntArray, BoolArray)


def leaf_in_all_ways(leaf: Criterion, cells: Versions) -> Leaf:
    """A leaf's columns, each once, and which of them counts: scales × unknowns × worlds."""
    columns: dict[bytes, int] = {}
    rows: list[Row] = []
    shape, worlds = each_world(cells)
    version = np.empty((len(SCALES), len(UNKNOWNS), *shape), dtype=np.int64)
    for world, held in worlds:
        for at, row in _each_row(leaf, held):
            key = b"".join(part.tobytes() for part in (row.low, row.value, row.high, row.gap))
            if key not in columns:
                columns[key] = len(rows)
                rows.append(row)
            version[(*at, *world)] = columns[key]
    return Leaf(tuple(rows), narrowed(version, version.ndim))


def each_world(cells: Versions) -> tuple[World, Iterator[tuple[World, list[Cell]]]]:
    """How many alternatives each choice has that touches a leaf, and its cells in each world."""
    shape = tuple(
        1 + max(at) for at in zip(*(world for own in cells for world in own), strict=True)
    )
    worlds = product(*map(range, shape))
    return shape, ((world, [own[_as_far_as(own, world)] for own in cells]) for world in worlds)


def _as_far_as(own: Mapping[World, Cell], world: World) -> World:
    """A world as far as it touches a cell: the headline's alternative of each other choice."""
    return tuple(min(at, max(held)) for at, held in zip(world, zip(*own, strict=True), strict=True))


def _each_row(leaf: Criterion, cells: Sequence[Cell]) -> Iterator[tuple[tuple[int, int], Row]]:
    """A leaf's values in one world, under each scale and each worth of what is not known."""
    unknown = np.array([cell.unknown for cell in cells])
    curve = leaf.measured.curve if leaf.measured else None
    for i, rescale in enumerate(SCALES.values()):
        row = _row(cells, rescale(curve) if curve else None)
        for j, count in enumerate(UNKNOWNS.values()):
            yield (i, j), count(row, unknown)


def _row(cells: Sequence[Cell], curve: Curve | None) -> Row:
    """The cells' values, low, value and high; the raw figures are valued again on a curve."""
    ends = [
        value_range(curve, cell.raw) if curve and cell.raw else (cell.low, cell.value, cell.high)
        for cell in cells
    ]
    low, value, high = np.array(ends, dtype=np.float64).T
    return Row(low, value, high, np.array([cell.evidence == "gap" for cell in cells]))


def narrowed(held: Held, axes: int) -> Held:
    """The same with one entry along each of the first axes on which nothing hangs."""
    for axis in range(axes):
        first: Held = held.take([0], axis=axis)
        if (held == first).all():
            held = first
    return held
