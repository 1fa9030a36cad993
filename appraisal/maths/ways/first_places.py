"""In what share of draws each model is first, under every way of counting at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import Errors, IntArray, SingleArray
from appraisal.maths.robustness.cells import (
    BLOCK,
    CENTRE,
    Cells,
    Row,
    draw_cells,
    draw_roots,
    uncertain_cells,
)
from appraisal.maths.robustness.sampling import WeightSampler, generator

LEAST = 1.0
"""In a geometric mean a value under this counts as this."""

LEVEL = np.array([1e-5, 1e-6], dtype=np.float32)[:, None]
"""Sums, and means of logarithms, within this of each other tie: single precision's rounding."""


@dataclass(frozen=True, eq=False)
class Leaf:
    """A leaf under every way of counting.

    `columns` has what the n options may be worth on it, each once; `version` which column counts,
    by the alternative of each choice of values: an axis a choice, of length one where the leaf does
    not hang on it.
    """

    columns: tuple[Row, ...]
    version: IntArray


@dataclass(frozen=True, eq=False)
class Counting:
    """All that is counted one way or another: k choices of values, errors, and weights.

    `leaves` are m, each with k axes; `errors` (e) number the draws of n × m cells; `weights` (p)
    draw m weights.
    """

    leaves: tuple[Leaf, ...]
    errors: tuple[Errors, ...]
    weights: tuple[WeightSampler, ...]


def first_shares(ways: Counting, models: Sequence[int], samples: int, seed: int) -> FloatArray:
    """The share of draws in which each model is first, under every way of counting.

    An axis for each choice of values, of length one where no leaf hangs on it, one for errors,
    one for weights, one for the aggregation (weighted sum, weighted geometric mean) and one for
    models. `models` has the number of each option's model from nought on; a model is worth what its
    highest line is, and models level at the top share a draw. All ways are counted on the same
    uniform numbers. A block of draws is held at a time, once for each choice that any leaf hangs
    on. The same arguments give the same bytes.
    """
    order = _first_lines(models)
    lines, count = [models[i] for i in order], max(models) + 1
    descent = _descent(ways.leaves)
    shape = (*descent.sizes, len(ways.errors), len(ways.weights), 2, count)
    counts = np.zeros(shape)
    draws = 1 + max(int(errors.draw.max()) for errors in ways.errors)
    drawn_from = [_drawn(ways.leaves, errors, draws, order) for errors in ways.errors]
    block = _Block(ways.leaves, descent, len(ways.weights))
    random, weighing = generator(seed), [generator(seed + 1) for _ in ways.weights]
    for start in range(0, samples, BLOCK):
        size = min(BLOCK, samples - start)
        weights = np.array([w(own) for w, own in zip(ways.weights, weighing, strict=True)])
        roots = draw_roots(random, draws)
        for e, columns in enumerate(drawn_from):
            for index, values in block.each_way(columns, roots, weights):
                counts[(*index, e)] += _firsts(values[..., :size], lines, count)
    return np.asarray(counts / samples)


@dataclass(frozen=True)
class _Descent:
    """In what order choices are gone through: `order` the axes, `settled` the leaves at each depth.

    A leaf is settled as soon as all choices that it hangs on are made, so that only those are
    worked out again that the last choice touches. `sizes` has each axis's length.
    """

    sizes: tuple[int, ...]
    order: tuple[int, ...]
    settled: tuple[tuple[int, ...], ...]


def _descent(leaves: Sequence[Leaf]) -> _Descent:
    axes = leaves[0].version.ndim
    hangs = [[leaf.version.shape[axis] > 1 for axis in range(axes)] for leaf in leaves]
    moved = [sum(own[axis] for own in hangs) for axis in range(axes)]
    order = tuple(sorted((i for i in range(axes) if moved[i]), key=lambda axis: -moved[axis]))
    depth = [max((1 + order.index(i) for i in order if own[i]), default=0) for own in hangs]
    settled = tuple(
        tuple(leaf for leaf, at in enumerate(depth) if at == level)
        for level in range(len(order) + 1)
    )
    sizes = tuple(max(leaf.version.shape[axis] for leaf in leaves) for axis in range(axes))
    return _Descent(sizes, order, settled)


@dataclass(frozen=True, eq=False)
class _Column:
    """A column of a leaf: its values less CENTRE (n × 1), and how the uncertain ones are drawn."""

    values: FloatArray
    cells: Cells


def _drawn(
    leaves: Sequence[Leaf], errors: Errors, draws: int, order: list[int]
) -> list[list[_Column]]:
    """How each column of each leaf is drawn, the options in this order."""
    return [
        [
            _Column(
                (row.value[order] - CENTRE)[:, None],
                uncertain_cells(
                    Row(row.low[order], row.value[order], row.high[order], row.gap[order]),
                    errors.draw[order, i],
                    errors.turned[order, i],
                    draws,
                ),
            )
            for row in leaf.columns
        ]
        for i, leaf in enumerate(leaves)
    ]


class _Block:
    """A block of draws under one choice of errors: overall values, leaf by leaf.

    `levels` has the overall values so far at each depth: weights × aggregations × n × BLOCK.
    """

    def __init__(self, leaves: Sequence[Leaf], descent: _Descent, weights: int) -> None:
        self._leaves, self._descent = leaves, descent
        options = leaves[0].columns[0].value.size
        self._levels = np.empty((len(descent.settled), weights, 2, options, BLOCK), np.float32)
        self._added = np.empty_like(self._levels[0])
        self._room = np.empty((options, BLOCK), dtype=np.float32)
        self._values = np.empty((2, options, BLOCK), dtype=np.float32)

    def each_way(
        self, columns: Sequence[Sequence[_Column]], roots: SingleArray, weights: SingleArray
    ) -> Iterator[tuple[tuple[int, ...], SingleArray]]:
        """Every combination of the choices of values, with the overall values under it."""
        index = [0] * len(self._descent.sizes)

        def settle(depth: int) -> None:
            values = self._levels[depth]
            values[:] = self._levels[depth - 1] if depth else 0
            for leaf in self._descent.settled[depth]:
                column = columns[leaf][self._version(leaf, index)]
                own = weights[:, leaf, None, None]
                values += np.multiply(own, self._drawn(column, roots), out=self._added)

        settle(0)
        before: tuple[int, ...] = ()
        for chosen in product(*(range(self._descent.sizes[i]) for i in self._descent.order)):
            same = next((i for i, old in enumerate(before) if chosen[i] != old), 0)
            for depth in range(same, len(chosen)):
                index[self._descent.order[depth]] = chosen[depth]
                settle(depth + 1)
            before = chosen
            yield tuple(index), self._levels[-1]

    def _version(self, leaf: int, index: Sequence[int]) -> int:
        version = self._leaves[leaf].version
        own = tuple(min(i, size - 1) for i, size in zip(index, version.shape, strict=True))
        return int(version[own])

    def _drawn(self, column: _Column, roots: SingleArray) -> SingleArray:
        """What the options are worth on a leaf, less CENTRE, and its logarithm: 2 × n × BLOCK."""
        values, cells = self._values, column.cells
        values[0] = column.values
        if cells.uncertain.size:
            room = self._room[: cells.uncertain.size]
            values[0, cells.uncertain] = draw_cells(cells, roots, room)
        # In double precision, so that every machine rounds to the same single one.
        exact = values[0].astype(np.float64)
        exact += CENTRE
        np.maximum(exact, LEAST, out=exact)
        exact /= CENTRE
        values[1] = np.log(exact, out=exact)
        return values


def _first_lines(models: Sequence[int]) -> list[int]:
    """The options in such an order that the first line of each model comes first, by model."""
    first = [models.index(model) for model in range(max(models) + 1)]
    return first + [i for i in range(len(models)) if i not in first]


def _firsts(values: SingleArray, models: Sequence[int], count: int) -> FloatArray:
    """In how many draws each model is first, shared by those level: weights × 2 × models.

    The options stand in the order of `_first_lines`, as does `models`.
    """
    held = values[:, :, :count]
    if len(models) > count:
        held = held.copy()
        for row in range(count, len(models)):
            np.maximum(held[:, :, models[row]], values[:, :, row], out=held[:, :, models[row]])
    won = held >= (held.max(axis=2) - LEVEL)[:, :, None]
    level = np.add.reduce(won, axis=2, dtype=np.uint16)
    if level.max() == 1:
        return np.asarray(np.count_nonzero(won, axis=3).astype(np.float64))
    return np.asarray((won / level[:, :, None]).sum(axis=3))
