"""What results.json says of agreements under every option and grouping."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.futures_of_bodies import BodyFate, BodyFutures, StartNow
from appraisal.model import Family


class BodyFuturesResult(Struct, frozen=True, kw_only=True):
    """What becomes of one partnership at work or one candidate.

    `worst` is its worst fate by family of options. `structures` counts the feasible groupings by
    fate, null where they are not listed. `net_at_vesting` is in £ thousand, null of a partnership
    and where it is not known.
    """

    worst: Mapping[Family, BodyFate]
    structures: Mapping[BodyFate, int] | None
    net_at_vesting: float | None


class NoRegretsResult(Struct, frozen=True, kw_only=True):
    """Whether each candidate could start now, whatever is decided, and what that follows from."""

    vesting: str | None
    start_now: Mapping[str, StartNow]
    bodies: Mapping[str, BodyFuturesResult]


Futures = Mapping[str, Mapping[str, BodyFate]]


def futures_result(appraisal: Appraisal) -> Futures:
    """The fate of each partnership at work and each candidate, by option."""
    return {i: found.by_option for i, found in appraisal.futures.bodies.items()}


def no_regrets_result(appraisal: Appraisal) -> NoRegretsResult:
    """What follows from the fates of all of them."""
    found = appraisal.futures
    return NoRegretsResult(
        vesting=appraisal.dataset.settings.calendar.vesting,
        start_now=found.start_now,
        bodies={i: _body(futures) for i, futures in found.bodies.items()},
    )


def _body(found: BodyFutures) -> BodyFuturesResult:
    return BodyFuturesResult(
        worst=found.worst, structures=found.structures, net_at_vesting=found.net
    )
