"""Which functions an option moves, and whether nearer to residents or further away."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from appraisal.area.functions import COUNCIL_LEVELS, Decided
from appraisal.area.functions import residents_per_decision as residents_per_decision
from appraisal.area.functions import single_tier_share as single_tier_share

Nearness = Literal["nearer", "further", "same", "not known"]

UNKNOWN_MOVE: Nearness = "not known"
"""Of a function of which nobody can say whether it moves."""

CLOSE = 0.005
"""Populations that differ by less than this share count as the same.

A body's population changes by about as much from one year's estimate to the next, so that a finer
line would call a new estimate a move. Sentences that give counts to the nearest hundred use it too.
"""


def nearness(before: Decided, after: Decided) -> Nearness:
    """Whether the body that decides for the average resident stands for fewer people, or for more.

    Fewer is nearer. Where neither population is known, it is the same for the same body alone.
    """
    if before.typical is None and after.typical is None and _who(before) == _who(after):
        return "same"
    if not before.typical or after.typical is None:
        return UNKNOWN_MOVE
    if about_the_same(before.typical, after.typical):
        return "same"
    return "further" if after.typical > before.typical else "nearer"


def about_the_same(before: float, after: float) -> bool:
    """Whether two counts of residents differ by less than can be shown."""
    return abs(after - before) < CLOSE * before or after == before


def moves(before: Decided, after: Decided) -> bool:
    """Whether another level or body decides, or the same one for more or fewer people."""
    return _who(before) != _who(after) or nearness(before, after) in ("nearer", "further")


def moved(now: Mapping[str, Decided], then: Mapping[str, Decided]) -> dict[str, Nearness]:
    """The functions that another level or body would decide, by id, and how near it would be."""
    return {i: nearness(now[i], row) for i, row in then.items() if moves(now[i], row)}


def _who(row: Decided) -> tuple[str, str | None, tuple[str, ...]]:
    return row.level, row.by, row.bodies


def by_councils(row: Decided) -> bool:
    """Whether county, district or unitary councils decide."""
    return row.level in COUNCIL_LEVELS


class Counts(Struct, frozen=True):
    """How many functions one council alone decides for every resident, and how many move where.

    `levels` counts those that each level decides, `moves` those that are nearer than today or not.
    """

    alone: int
    levels: Mapping[str, int]
    moves: Mapping[Nearness, int]


def function_counts(now: Mapping[str, Decided], table: Mapping[str, Decided]) -> Counts:
    """Count the functions of an option, by id, beside today's."""
    return Counts(
        # A share is unknown only where some residents have two tiers: then it is not one.
        alone=sum(row.single_tier == 1 for row in table.values()),
        levels=Counter(row.level for row in table.values()),
        moves=Counter(nearness(now[i], row) for i, row in table.items()),
    )
