"""How often knowing one thing changes which model is first, over all ways of counting."""

import math
from collections.abc import Sequence
from itertools import product

import numpy as np
from msgspec import Struct

from appraisal.maths.ranking import FloatArray
from appraisal.maths.robustness.arrays import BoolArray, IntArray, SingleArray
from appraisal.maths.robustness.cells import (
    BLOCK,
    CENTRE,
    Cells,
    draw_cells,
    draw_roots,
    uncertain_cells,
)
from appraisal.maths.robustness.sampling import generator
from appraisal.maths.ways.first_places import LEVEL, Counting, logarithms, version_under

ROUNDS = 72
"""Blocks of draws in all, but where fewer are asked for. Of more ways than these so many are taken:
a multiple of 2, 3, 4 and 6, so that each alternative of a choice occurs as often as every other."""

Item = Sequence[tuple[int, int]]
"""The cells that one thing fixes once it is known: each an option and a leaf."""


class Settled(Struct, frozen=True, eq=False):
    """What knowing each of q items changes, as arrays of shape q.

    `chance` is the share of draws (0-1) in which the first model is another with the item at its
    drawn value than at its stated one, on average over ways of counting; `error` its standard
    error. `ways` are how many ways were counted, out of `of`, with `draws` in each.
    """

    chance: FloatArray
    error: FloatArray
    ways: int
    of: int
    draws: int


def settling(
    counting: Counting,
    models: Sequence[int],
    items: Sequence[Item],
    seed: int,
    blocks: int = ROUNDS,
) -> Settled:
    """What knowing each item changes, everything else drawn alike, weights too.

    All ways of counting are gone through in `blocks` (2 or more) blocks of draws, or an even sample
    of so many ways. `models` has the number of each option's model; a model is worth what its
    highest line is, and where several are level at the top the first place changes with who they
    are. The same arguments give the same bytes.
    """
    random, weighing = generator(seed), generator(seed + 1)
    sizes = _sizes(counting)
    ways = even_ways(sizes, blocks, random)
    rounds = blocks // len(ways)
    draws = _Draws(counting)
    changed = np.zeros((len(ways), len(items)))
    for row, way in zip(changed, ways.tolist(), strict=True) if items else ():
        for _ in range(rounds):
            row += _changed(draws.block(way, random, weighing), models, items)
    shares = changed / (rounds * BLOCK)
    return Settled(
        chance=np.asarray(shares.mean(axis=0)),
        error=_error(shares, rounds * BLOCK, len(ways) == math.prod(sizes)),
        ways=len(ways),
        of=math.prod(sizes),
        draws=rounds * BLOCK,
    )


def even_ways(sizes: Sequence[int], most: int, random: np.random.Generator) -> IntArray:
    """All combinations of alternatives, a row each; of more than `most`, so many of them.

    Those are a Latin hypercube sample (McKay, Beckman and Conover 1979, Technometrics 21,
    239–245): each alternative of a choice occurs as often as every other where `most` is a multiple
    of their number, and once more or less where it is not.
    """
    if math.prod(sizes) <= most:
        return np.array(list(product(*map(range, sizes))), dtype=np.int64)
    columns = []
    for size in sizes:
        order = np.argsort(random.bit_generator.random_raw(most), kind="stable")
        columns.append(order % size)
    return np.stack(columns, axis=1)


def _sizes(counting: Counting) -> tuple[int, ...]:
    """The number of alternatives on each axis of `first_shares` but models."""
    shapes = zip(*(leaf.version.shape for leaf in counting.leaves), strict=True)
    return (*map(max, shapes), len(counting.errors), len(counting.weights), 2)


def _error(shares: FloatArray, draws: int, every: bool) -> FloatArray:
    """The standard error of the mean over ways: of draws alone where every way was counted."""
    count = len(shares)
    if every:
        return np.asarray(np.sqrt((shares * (1 - shares)).sum(axis=0) / draws) / count)
    return np.asarray(shares.std(axis=0, ddof=1) / math.sqrt(count))


class _Block(Struct, frozen=True, eq=False):
    """A block of draws in one way: overall values (n × BLOCK), less what is the same for all.

    `moved` has what each cell's draw adds to that of its stated value (m × n × BLOCK), where it is
    `uncertain` (m × n); values within `level` of each other tie.
    """

    overall: SingleArray
    moved: SingleArray
    uncertain: BoolArray
    level: np.float32


class _Draws:
    """Draws blocks in any way of counting; how a column is drawn is worked out once."""

    def __init__(self, counting: Counting) -> None:
        self._counting = counting
        self._draws = 1 + max(int(errors.draw.max()) for errors in counting.errors)
        self._cells: dict[tuple[int, int, int], Cells] = {}

    def block(
        self, way: Sequence[int], random: np.random.Generator, weighing: np.random.Generator
    ) -> _Block:
        """A block of draws in a way, given by the alternative on each axis."""
        *chosen, errors, prior, aggregation = way
        weights = self._counting.weights[prior](weighing)
        leaves = self._counting.leaves
        columns = [version_under(leaf.version, chosen) for leaf in leaves]
        held = [self._drawn(errors, i, column) for i, column in enumerate(columns)]
        wanted = np.concatenate([own for cells in held for own in (cells.rising, cells.falling)])
        roots = draw_roots(random, self._draws, np.unique(wanted))
        shape = (len(leaves), leaves[0].columns[0].value.size)
        moved = np.zeros((*shape, BLOCK), dtype=np.float32)
        overall = np.zeros((shape[1], BLOCK), dtype=np.float32)
        uncertain = np.zeros(shape, dtype=bool)
        room = np.empty((shape[1], BLOCK), dtype=np.float32)
        for i, (leaf, column, cells) in enumerate(zip(leaves, columns, held, strict=True)):
            stated = _worth(leaf.columns[column].value[:, None] - CENTRE, aggregation)
            overall += weights[i] * stated
            if cells.uncertain.size:
                drawn = draw_cells(cells, roots, room[: cells.uncertain.size])
                difference = _worth(drawn, aggregation) - stated[cells.uncertain]
                moved[i, cells.uncertain] = weights[i] * difference
                uncertain[i, cells.uncertain] = True
                overall += moved[i]
        return _Block(overall, moved, uncertain, LEVEL[aggregation, 0])

    def _drawn(self, errors: int, leaf: int, column: int) -> Cells:
        key = (errors, leaf, column)
        if key not in self._cells:
            own, row = self._counting.errors[errors], self._counting.leaves[leaf].columns[column]
            self._cells[key] = uncertain_cells(
                row, own.draw[:, leaf], own.turned[:, leaf], self._draws
            )
        return self._cells[key]


def _worth(values: FloatArray | SingleArray, aggregation: int) -> SingleArray:
    """What values less CENTRE add to a sum, or their logarithms to a geometric mean's."""
    if not aggregation:
        return values.astype(np.float32)
    return logarithms(values.astype(np.float64) + CENTRE).astype(np.float32)


def _changed(block: _Block, models: Sequence[int], items: Sequence[Item]) -> FloatArray:
    """In how many draws of a block each item at its stated value makes another model first."""
    lines: list[list[int]] = [[] for _ in range(1 + max(models))]
    for option, model in enumerate(models):
        lines[model].append(option)
    held = np.stack([block.overall[own].max(axis=0) for own in lines])
    edge = held.max(axis=0) - block.level
    won = held >= edge
    first = won.any(axis=1)
    found = np.zeros(len(items))
    for number, item in enumerate(items):
        values: dict[int, SingleArray] = {}
        for option, leaf in item:
            if block.uncertain[leaf, option]:
                now = values.get(option, block.overall[option])
                values[option] = now - block.moved[leaf, option]
        stated: dict[int, SingleArray] = {}
        for model in {models[option] for option in values}:
            own = [values.get(option, block.overall[option]) for option in lines[model]]
            stated[model] = np.maximum.reduce(own, axis=0)
        # Models that are first in no draw, stated or drawn, change nothing.
        if any(first[model] or (now >= edge).any() for model, now in stated.items()):
            after = held.copy()
            for model, now in stated.items():
                after[model] = now
            other = after >= np.maximum.reduce(after, axis=0) - block.level
            found[number] = np.count_nonzero(np.logical_or.reduce(won != other, axis=0))
    return found
