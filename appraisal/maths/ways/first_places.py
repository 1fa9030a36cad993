"""In what share of draws each model is first, under every way of counting at once."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import BoolArray, Errors, IntArray, SingleArray
from appraisal.maths.robustness.cells import (
    BLOCK,
    CENTRE,
    Cells,
    Row,
    draw_cells,
    draw_roots,
    numbered,
    uncertain_cells,
)
from appraisal.maths.robustness.sampling import WeightSampler, generator

LEAST = 1.0
"""In a geometric mean a value under this counts as this."""

LEVEL = np.array([1e-5, 1e-6], dtype=np.float32)[:, None]
"""Sums, and means of logarithms, within this of each other tie: single precision's rounding."""


class Leaf(Struct, frozen=True, eq=False):
    """A leaf under every way of counting.

    `columns` has what the n options may be worth on it, each once; `version` which column counts,
    by the alternative of each choice of values: an axis a choice, of length one where the leaf does
    not hang on it, and otherwise as long as on every other leaf that does.
    """

    columns: tuple[Row, ...]
    version: IntArray


def version_under(version: IntArray, index: Iterable[int]) -> int:
    """Which version counts under an alternative of each choice, as `Leaf.version` has them."""
    own = (min(i, size - 1) for i, size in zip(index, version.shape, strict=True))
    return int(version[tuple(own)])


def logarithms(values: FloatArray) -> FloatArray:
    """What values on 0-100 add to a geometric mean's logarithm, less that of CENTRE.

    In double precision, so that every machine rounds to the same single one. The values' own array
    is written over.
    """
    np.maximum(values, LEAST, out=values)
    values /= CENTRE
    return np.asarray(np.log(values, out=values))


class Counting(Struct, frozen=True, eq=False):
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
    leaves = [_in_order(leaf, order) for leaf in ways.leaves]
    descent = _descent(leaves)
    counts = np.zeros((*descent.sizes, len(ways.errors), len(ways.weights), 2, count))
    draws = 1 + max(int(own.draw.max()) for own in ways.errors)
    errors = [Errors(own.draw[order], own.turned[order]) for own in ways.errors]
    parts = _parts(leaves, errors, draws, descent)
    block = _Block(len(lines), descent, len(ways.weights))
    random, weighing = generator(seed), [generator(seed + 1) for _ in ways.weights]
    for start in range(0, samples, BLOCK):
        size = min(BLOCK, samples - start)
        weights = np.array([w(own) for w, own in zip(ways.weights, weighing, strict=True)])
        roots = draw_roots(random, draws)
        for e, own_parts in enumerate(parts):
            for index, values in block.each_way(own_parts, roots, weights):
                counts[(*index, e)] += _firsts(values, lines, count, size)
    return np.asarray(counts / samples)


def _first_lines(models: Sequence[int]) -> list[int]:
    """The options in such an order that the first line of each model comes first, by model."""
    first = [models.index(model) for model in range(max(models) + 1)]
    return first + [i for i in range(len(models)) if i not in first]


def _in_order(leaf: Leaf, order: list[int]) -> Leaf:
    """A leaf with its options in another order."""
    rows = [Row(r.low[order], r.value[order], r.high[order], r.gap[order]) for r in leaf.columns]
    return Leaf(tuple(rows), leaf.version)


class _Descent(Struct, frozen=True):
    """In what order choices are gone through: `order` the axes, outermost first.

    `settled` has, at each depth, the leaves with the options (rows) whose values on them are known
    once so many choices are made. So only those are worked out again that the last choice touches.
    `sizes` has each axis's length.
    """

    sizes: tuple[int, ...]
    order: tuple[int, ...]
    settled: tuple[tuple[tuple[int, tuple[int, ...]], ...], ...]


def _descent(leaves: Sequence[Leaf]) -> _Descent:
    axes = range(leaves[0].version.ndim)
    sizes = tuple(max(leaf.version.shape[axis] for leaf in leaves) for axis in axes)
    hangs = np.array([_hangs(leaf) for leaf in leaves])
    moved = hangs.sum(axis=(0, 2))
    order = tuple(sorted((i for i in axes if sizes[i] > 1), key=lambda axis: -moved[axis]))
    depth = np.zeros((len(leaves), hangs.shape[2]), dtype=np.int64)
    for level, axis in enumerate(order, start=1):
        depth[hangs[:, axis]] = level
    settled = tuple(
        tuple(
            (leaf, tuple(map(int, np.flatnonzero(at == level))))
            for leaf, at in enumerate(depth)
            if (at == level).any()
        )
        for level in range(len(order) + 1)
    )
    return _Descent(sizes, order, settled)


def _hangs(leaf: Leaf) -> BoolArray:
    """Which options' values on a leaf hang on which choices: axes × n."""
    rows = np.array([[r.low, r.value, r.high, r.gap] for r in leaf.columns], dtype=np.float64)
    each = rows[leaf.version]
    inner = tuple(range(each.ndim - 1))
    return np.array(
        [(each != each.take([0], axis=axis)).any(axis=inner) for axis in range(leaf.version.ndim)]
    )


class _Part(Struct, frozen=True, eq=False):
    """Some options' values on a leaf, in each version: how they are drawn.

    A version is the certain values less CENTRE and their logarithms (r × 2 × 1), and the uncertain
    cells. `rows` are the r options.
    """

    leaf: int
    rows: tuple[int, ...]
    versions: tuple[tuple[SingleArray, Cells], ...]
    version: IntArray

    def under(self, index: Sequence[int]) -> tuple[SingleArray, Cells]:
        """The version that counts under these alternatives."""
        return self.versions[version_under(self.version, index)]


def _parts(
    leaves: Sequence[Leaf], errors: Sequence[Errors], draws: int, descent: _Descent
) -> list[list[list[_Part]]]:
    """Under each choice of errors what is settled at each depth, and how it is drawn."""

    def parts(leaf: int, rows: list[int]) -> list[_Part]:
        draw = [(own.draw[rows, leaf], own.turned[rows, leaf]) for own in errors]
        ready: dict[bytes, list[tuple[SingleArray, Cells]]] = {}
        versions = []
        for r in leaves[leaf].columns:
            row = Row(r.low[rows], r.value[rows], r.high[rows], r.gap[rows])
            key = b"".join(part.tobytes() for part in (row.low, row.value, row.high, row.gap))
            if key not in ready:  # most columns differ on other rows alone
                cells = uncertain_cells(row, *draw[0], draws)
                certain = _certain(row)
                ready[key] = [(certain, numbered(cells, *own, draws)) for own in draw]
            versions.append(ready[key])
        return [
            _Part(leaf, tuple(rows), own, leaves[leaf].version)
            for own in zip(*versions, strict=True)
        ]

    levels = [[parts(leaf, list(rows)) for leaf, rows in level] for level in descent.settled]
    return [[[own[e] for own in level] for level in levels] for e in range(len(errors))]


def _certain(row: Row) -> SingleArray:
    """The stated values of r options less CENTRE, and their logarithms: r × 2 × 1."""
    parts = [row.value - CENTRE, logarithms(row.value.copy())]
    return np.stack(parts, axis=1)[:, :, None].astype(np.float32)


class _Block:
    """A block of draws under one choice of errors: overall values, leaf by leaf.

    Overall values are n × weights × aggregations × BLOCK.
    """

    def __init__(self, options: int, descent: _Descent, weights: int) -> None:
        self._descent = descent
        self._rows = [
            np.array(sorted({row for _, rows in level for row in rows}), dtype=np.int64)
            for level in descent.settled
        ]
        shape = (weights, 2, BLOCK)
        self._values = np.empty((options, *shape), dtype=np.float32)
        self._before = [np.empty((rows.size, *shape), dtype=np.float32) for rows in self._rows]
        self._added = np.empty(shape, dtype=np.float32)
        self._drawn_values = np.empty((options, 2, BLOCK), dtype=np.float32)
        self._room = np.empty((options, BLOCK), dtype=np.float32)

    def each_way(
        self, parts: Sequence[Sequence[_Part]], roots: SingleArray, weights: SingleArray
    ) -> Iterator[tuple[tuple[int, ...], SingleArray]]:
        """Every combination of the choices of values, with the overall values under it.

        The array is overwritten by the next combination. `weights` are p × m × BLOCK.
        """
        order, sizes = self._descent.order, self._descent.sizes
        index = [0] * len(sizes)

        def add(depth: int) -> None:
            for part in parts[depth]:
                own = weights[:, part.leaf, None]
                # Row by row: a row stays in the processor's cache.
                for row, drawn in zip(
                    part.rows, self._drawn(*part.under(index), roots), strict=True
                ):
                    self._values[row] += np.multiply(drawn, own, out=self._added)

        self._values[:] = 0
        add(0)
        made: tuple[int, ...] = ()
        for chosen in product(*(range(sizes[axis]) for axis in order)):
            first = next((i for i, old in enumerate(made) if chosen[i] != old), 0)
            # Back to what was before the choices that are made otherwise, the last of them first.
            for depth in reversed(range(first, len(made))):
                self._values[self._rows[depth + 1]] = self._before[depth + 1]
            for depth in range(first, len(order)):
                index[order[depth]] = chosen[depth]
                if depth > first or not made:
                    self._before[depth + 1][:] = self._values[self._rows[depth + 1]]
                add(depth + 1)
            made = chosen
            yield tuple(index), self._values

    def _drawn(self, certain: SingleArray, cells: Cells, roots: SingleArray) -> SingleArray:
        """What r options are worth on a leaf, less CENTRE, and its logarithm: r × 2 × BLOCK.

        Or r × 2 × 1, where that is the same in every draw.
        """
        if not cells.uncertain.size:
            return certain
        values = self._drawn_values[: len(certain)]
        values[:] = certain
        drawn = draw_cells(cells, roots, self._room[: cells.uncertain.size])
        exact = drawn.astype(np.float64)
        exact += CENTRE
        values[cells.uncertain, 0] = drawn
        values[cells.uncertain, 1] = logarithms(exact)
        return values


def _firsts(values: SingleArray, models: Sequence[int], count: int, size: int) -> FloatArray:
    """In how many of `size` draws each model is first, shared by those level: weights × 2 × models.

    The options stand in the order of `_first_lines`, as does `models`.
    """
    lines = values >= values.max(axis=0) - LEVEL
    lines[..., size:] = False
    won = lines[:count]
    for row in range(count, len(models)):
        won[models[row]] |= lines[row]
    times = _counted(won)
    if times.sum() > size * won[0, ..., 0].size:
        level = np.add.reduce(won, axis=0, dtype=np.uint16)
        times = np.zeros(times.shape)
        for several in range(1, int(level.max()) + 1):
            times += _counted(won & (level == several)) / several
    return np.moveaxis(times, 0, -1)


def _counted(held: BoolArray) -> FloatArray:
    """How many of each BLOCK hold.

    Eight are added up at a time, each in a byte of a word, which none overflows: that is ten times
    as fast as to count them one by one.
    """
    words = np.add.reduce(held.view(np.uint64), axis=-1, keepdims=True)
    return np.asarray(words.view(np.uint8).sum(axis=-1, dtype=np.float64))
