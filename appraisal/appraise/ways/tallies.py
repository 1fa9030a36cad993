"""In how many ways of counting each model is first once some choices are settled."""

import math
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from msgspec import Struct

from appraisal.appraise.ways.choices import Choice
from appraisal.appraise.ways.counted import Ways
from appraisal.maths.ways.telling import contenders

Settled = Mapping[str, str]
"""The alternative that each settled choice takes, by the choice's id."""

NONE_SETTLED: Settled = MappingProxyType({})


class Tally(Struct, frozen=True):
    """In how many of `ways` each model is clearly first; in the `too_close` others none is."""

    ways: int
    first: Mapping[str, int]
    too_close: int


def tally(ways: Ways, settled: Settled = NONE_SETTLED) -> Tally:
    """The ways of counting that are left, and in how many of them each model is clearly first."""
    index: list[slice] = []
    for choice, size in zip(ways.choices, ways.shares.shape, strict=False):
        if choice.id in settled:
            at = min(choice.alternatives.index(settled[choice.id]), size - 1)
            index.append(slice(at, at + 1))
        else:
            index.append(slice(None))
    clear = ways.told(tuple(index))
    left = math.prod(len(c.alternatives) for c in ways.choices if c.id not in settled)
    # A choice that changes nothing stands for as many ways as it has alternatives.
    often = clear.sum(axis=0) * (left // len(clear))
    first = dict(zip(ways.models, map(int, often), strict=True))
    return Tally(left, first, left - int(often.sum()))


def ever_able(ways: Ways) -> frozenset[str]:
    """The models that could be first in any way, for all that its draws can tell."""
    each = ways.shares.reshape(-1, len(ways.models))
    able = np.asarray(contenders(each, ways.draws).any(axis=0))
    return frozenset(model for model, held in zip(ways.models, able, strict=True) if held)


def changing(ways: Ways) -> tuple[Choice, ...]:
    """The choices that change how often any model is first, or of which anything is known.

    They are in the registry's order.
    """
    return tuple(
        choice
        for axis, choice in enumerate(ways.choices)
        if any((held != held.take([0], axis=axis)).any() for held in (ways.shares, ways.unknown_in))
    )
