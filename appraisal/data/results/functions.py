"""Who decides what, as results.json has it."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.function_moves import (
    Nearness,
    function_counts,
    residents_per_decision,
    single_tier_share,
)
from appraisal.area.functions import Decided
from appraisal.data.results.readings import finite, known


class FunctionResult(Struct, frozen=True, kw_only=True):
    """Who decides a function: the level, the partnership if one does, the residents behind it.

    `delivered_by` is the partnership that does the work, whoever decides.
    """

    level: str
    by: str | None
    delivered_by: str | None
    residents: float | None


def function_result(found: Decided) -> FunctionResult:
    """Who decides one function under one option."""
    return FunctionResult(
        level=found.level,
        by=found.by,
        delivered_by=found.delivered_by,
        residents=known(found.residents),
    )


class DecidingResult(Struct, frozen=True, kw_only=True):
    """All functions together: how many residents decide in one place, and who decides.

    `single_tier` is the mean share (0-1) of residents for whom one council decides, and `alone` the
    functions of which that is so for all; `residents_per_decision` is the mean population of the
    bodies that decide. `levels` counts functions by the level that decides, `moves` by how near
    that is to residents beside today.
    """

    single_tier: float | None
    residents_per_decision: float | None
    residents_per_decision_low: float | None
    residents_per_decision_high: float | None
    alone: int
    levels: Mapping[str, int]
    moves: Mapping[Nearness, int]


class WhoDecidesResult(Struct, frozen=True, kw_only=True):
    """Who decides the functions taken together, today and by option."""

    today: DecidingResult
    options: Mapping[str, DecidingResult]


def who_decides_result(appraisal: Appraisal) -> WhoDecidesResult:
    """Every option beside today."""
    now = appraisal.functions_today
    return WhoDecidesResult(
        today=_deciding(now, now),
        options={option: _deciding(now, table) for option, table in appraisal.functions.items()},
    )


def _deciding(now: Mapping[str, Decided], table: Mapping[str, Decided]) -> DecidingResult:
    counts, residents = function_counts(now, table), residents_per_decision(table)
    return DecidingResult(
        single_tier=known(single_tier_share(table)),
        residents_per_decision=known(residents),
        residents_per_decision_low=finite(residents.low) if residents else None,
        residents_per_decision_high=finite(residents.high) if residents else None,
        alone=counts.alone,
        levels=counts.levels,
        moves=counts.moves,
    )
