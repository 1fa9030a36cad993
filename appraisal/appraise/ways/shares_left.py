"""In what share of draws each model is first, on average over the ways of counting that are left.

The page and the browser both work it out from the same whole parts, so that they never differ.
"""

import math
from collections.abc import Mapping

import numpy as np
from msgspec import Struct

from appraisal.appraise.ways.choices import Choice
from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.tallies import NONE_SETTLED, Settled, changing
from appraisal.maths.robustness.arrays import IntArray

PARTS = 4000
"""A share is so many parts at most: exact with 2,000 draws, or any other number that divides it."""

MOST = 20_000
"""So many shares a page has room for: each takes two bytes."""


class SharesByWay(Struct, frozen=True, eq=False):
    """The share of draws in which each model is first, in whole `parts` of PARTS.

    `parts` has an axis for each of `choices`, and models last. They are averages over the choices
    that are `averaged`, those that matter least: there are more shares than there is room for.
    """

    choices: tuple[Choice, ...]
    averaged: tuple[Choice, ...]
    models: tuple[str, ...]
    parts: IntArray


def shares_by_way(ways: Ways, most: int = MOST) -> SharesByWay:
    """The shares in each way, or averages where they are more than `most`."""
    kept = changing(ways)
    averaged: list[Choice] = []
    for least in sorted(kept, key=lambda choice: ways.matters[choice.id]):
        if math.prod(len(own.alternatives) for own in kept) * len(ways.models) <= most:
            break
        averaged.append(least)
        kept = tuple(choice for choice in kept if choice != least)
    axes = tuple(i for i, choice in enumerate(ways.choices) if choice not in kept)
    parts = np.rint(ways.shares * PARTS).astype(np.int64)
    several = math.prod(parts.shape[i] for i in axes)
    # Whole numbers alone, halves up: no machine rounds them otherwise.
    rounded = (2 * parts.sum(axis=axes) + several) // (2 * several)
    return SharesByWay(kept, tuple(averaged), ways.models, rounded)


def shares_left(held: SharesByWay, settled: Settled = NONE_SETTLED) -> Mapping[str, float]:
    """The mean share (0-1) of each model over the ways that are left, the highest first."""
    index = tuple(
        own.alternatives.index(settled[own.id]) if own.id in settled else slice(None)
        for own in held.choices
    )
    left = held.parts[index].reshape(-1, len(held.models))
    means = [int(total) / (len(left) * PARTS) for total in left.sum(axis=0)]
    found = dict(zip(held.models, means, strict=True))
    return dict(sorted(found.items(), key=lambda model: -model[1]))
