"""What the options are worth under other ways of counting: what Explore's switches change."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.choices import CONTESTED, Choice
from appraisal.appraise.ways.counted import Ways
from appraisal.data.inlined import short
from appraisal.findings.ways import alternative_name, choice_name, named_ways
from appraisal.maths.robustness.arrays import BoolArray
from appraisal.maths.ways.first_places import Leaf, version_under

DRAWN = ("errors", "weights")
"""Choices about draws: they move no value, and Explore draws none."""

AXES = ("scales", "unknowns", "tiers", "parties")
"""The choices of values, in the order in which values hang on them; contested figures follow."""

DIGITS = 10
"""Decimals that a value is written with: far more than any rank is told by."""


def explored_choices(ways: Ways) -> tuple[Choice, ...]:
    """The choices that change something and can be worked out again without draws."""
    return tuple(own for own in ways.choices if own.leaves and own.id not in DRAWN)


def explored_ways(appraisal: Appraisal) -> Mapping[str, Any]:
    """What the browser needs to value the options under each choice, as the build values them.

    `axis` says on which axis of values a choice is, and -1 that it is on none. A leaf's `version`
    says which of its `columns` counts, the last axis turning fastest. A column has what is
    otherwise than in the headline: option, low, value, high, and 1 where something is known. Of
    what is certain it has the value alone.
    """
    found = named_ways(appraisal)
    if found is None:
        return {"choices": [], "leaves": [], "left": []}
    ways = found.ways
    contested = [own.id for own in ways.choices if own.id.startswith(CONTESTED)]
    axes = [*AXES, *contested]
    choices = explored_choices(ways)
    return {
        "choices": [
            {
                "id": own.id,
                "name": choice_name(found, own.id),
                "axis": axes.index(own.id) if own.id in axes else -1,
                "alternatives": [
                    {"id": i, "name": alternative_name(own.id, i)} for i in own.alternatives
                ],
            }
            for own in choices
        ],
        "leaves": list(_leaves(appraisal, ways)),
        "left": [appraisal.matrix.leaves.index(i) for i in _left_out(choices)],
    }


def _left_out(choices: Sequence[Choice]) -> tuple[str, ...]:
    return next((own.leaves for own in choices if own.id == "definition"), ())


def _leaves(appraisal: Appraisal, ways: Ways) -> Iterator[Mapping[str, Any]]:
    """The leaves on which any value hangs on a choice."""
    options = [appraisal.matrix.options.index(i) for i in appraisal.matrix.ranked()]
    for place, (leaf, known) in enumerate(zip(ways.leaves, ways.known, strict=True)):
        columns, version, shape = _columns(leaf, known, options)
        if len(columns) > 1:
            yield {"leaf": place, "shape": shape, "columns": columns, "version": version}


def _columns(
    leaf: Leaf, known: BoolArray, options: Sequence[int]
) -> tuple[list[list[list[float | int]]], list[int], list[int]]:
    """What each version changes, each once; which counts where; and how long each axis is."""
    shape = np.broadcast_shapes(leaf.version.shape, known.shape[:-1])
    each = [_cells(leaf, known, index) for index in product(*map(range, shape))]
    columns: list[list[list[float | int]]] = []
    version = []
    for cells in each:
        changed = [
            [option, *cell]
            for option, cell, own in zip(options, cells, each[0], strict=True)
            if cell != own
        ]
        if changed not in columns:
            columns.append(changed)
        version.append(columns.index(changed))
    return columns, version, [*map(int, shape)]


def _cells(leaf: Leaf, known: BoolArray, index: tuple[int, ...]) -> list[list[float | int]]:
    row = leaf.columns[version_under(leaf.version, index)]
    held = known[tuple(min(i, size - 1) for i, size in zip(index, known.shape, strict=False))]
    return [
        [*_written(ends), int(something)]
        for *ends, something in zip(row.low, row.value, row.high, held, strict=True)
    ]


def _written(ends: list[float]) -> list[float | int]:
    written = [short(round(float(end), DIGITS)) for end in ends]
    return written[:1] if len(set(written)) == 1 else written
