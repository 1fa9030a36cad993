"""Which choices, taken otherwise than the headline takes them, put another model first."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from msgspec import Struct

from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.tallies import changing
from appraisal.maths.ways.telling import contenders

Change = tuple[str, str]
"""A choice, and the alternative that it takes."""


class Turn(Struct, frozen=True):
    """Choices taken otherwise, and which models could then be first as far as draws can tell.

    It is `told` where only one could be, of which something is known.
    """

    changes: tuple[Change, ...]
    first: tuple[str, ...]
    told: bool


class Turns(Struct, frozen=True):
    """What turns the first place in one way: single changes, and pairs of further ones.

    `pairs` are those of two of which neither does so by itself.
    """

    single: tuple[Turn, ...]
    pairs: tuple[Turn, ...]


class Turning(Struct, frozen=True):
    """Which models could be first `today`, as the headline counts, and what turns that.

    After a change `to_another`, a model is clearly first that could not be before; after one that
    leaves it `untold`, the first, which the headline tells clearly, can no longer be told.
    """

    today: Turn
    to_another: Turns
    untold: Turns


def turning(ways: Ways) -> Turning:
    """Every single change, and every pair of further ones, that turns the first place."""
    today = turn_of(ways, ())
    others = [(choice.id, other) for choice in changing(ways) for other in choice.alternatives[1:]]
    single = [turn_of(ways, (change,)) for change in others]
    another = [turn for turn in single if _to_another(turn, today)]
    untold = [turn for turn in single if _untold(turn, today)]
    moved = {turn.changes[0] for turn in another}
    pairs = [turn_of(ways, pair) for pair in _pairs([one for one in others if one not in moved])]
    loosened = {turn.changes[0] for turn in untold}
    return Turning(
        today=today,
        to_another=Turns(tuple(another), tuple(t for t in pairs if _to_another(t, today))),
        untold=Turns(
            tuple(untold),
            tuple(t for t in pairs if _untold(t, today) and not loosened & set(t.changes)),
        ),
    )


def _pairs(changes: list[Change]) -> Iterator[tuple[Change, Change]]:
    return ((one, two) for one, two in combinations(changes, 2) if one[0] != two[0])


def turn_of(ways: Ways, changes: tuple[Change, ...]) -> Turn:
    """Which models could be first with these choices taken otherwise, all else as the headline."""
    shares = ways.under(**dict(changes))
    able = contenders(np.array(list(shares.values())), ways.draws)
    first = tuple(model for model, held in zip(shares, able, strict=True) if held)
    unknown = ways.unknown_under(**dict(changes))
    return Turn(changes, first, told=len(first) == 1 and first[0] not in unknown)


def _to_another(turn: Turn, today: Turn) -> bool:
    return turn.told and turn.first[0] not in today.first


def _untold(turn: Turn, today: Turn) -> bool:
    return today.told and not turn.told
