"""What to find out next: the items of evidence that change which model is first once known."""

import numpy as np
from msgspec import Struct

from appraisal.appraise.safety.ground import Ground
from appraisal.appraise.safety.items import Item, items
from appraisal.kept import kept
from appraisal.maths.ways.first_places import Counting
from appraisal.maths.ways.settling import ROUNDS, settling
from appraisal.model.workspace import Simulation

FEW = 8
"""Blocks of draws for each draw of a way that is asked for, until they are as many as ever."""


class ItemRow(Struct, frozen=True):
    """The chance (0-1) that knowing an item changes which model is first, and its error."""

    item: Item
    chance: float
    error: float


class FindingOut(Struct, frozen=True):
    """Every item that is open under some way of counting, the most telling first.

    `ways` are how many ways were counted, with so many `draws` in each; `every` says that these
    are all ways that differ.
    """

    rows: tuple[ItemRow, ...]
    ways: int
    every: bool
    draws: int


def finding_out(counting: Counting, ground: Ground, simulation: Simulation) -> FindingOut:
    """What knowing each item changes, over the ways of counting.

    Who asks for a handful of draws of each way gets few here too: FEW blocks for each of them.
    """
    place = {name: i for i, name in enumerate(ground.options)}
    leaf = {name: j for j, name in enumerate(ground.leaves)}
    open_on = [np.any([row.uncertain for row in own.columns], axis=0) for own in counting.leaves]
    cells = {
        item: [(place[option], leaf[name]) for option, name in item.cells]
        for item in items(ground).values()
    }
    unsettled = [item for item, own in cells.items() if any(open_on[j][i] for i, j in own)]
    known = [cells[item] for item in unsettled]
    blocks = min(ROUNDS, FEW * simulation.ways)
    found = kept(settling, counting, ground.lines, known, simulation.seed, blocks)
    rows = [
        ItemRow(item, float(chance), float(error))
        for item, chance, error in zip(unsettled, found.chance, found.error, strict=True)
    ]
    return FindingOut(
        rows=tuple(sorted(rows, key=lambda row: (-row.chance, row.item.id))),
        ways=found.ways,
        every=found.ways == found.of,
        draws=found.draws,
    )
