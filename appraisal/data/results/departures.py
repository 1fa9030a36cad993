"""Departures that are on record, with what is reckoned to be lost by each, for results.json."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from appraisal.appraise.network.departures import Recorded
from appraisal.appraise.network.resilience import Departure


class RecordedResult(Struct, frozen=True, kw_only=True):
    """Who left which partnership, or gave up hosting it, when, and what is reckoned to be lost.

    `took_effect` is false where it was to happen and is not known to have. `reckoned`
    is null where no date is known.
    """

    partnership: str
    who: str
    gave_up: Literal["member", "host"]
    date: str
    took_effect: bool
    reckoned: Departure | None


def recorded_results(found: Iterable[Recorded]) -> tuple[RecordedResult, ...]:
    """Every departure on record up to the workspace's date, the latest first."""
    return tuple(
        RecordedResult(
            partnership=one.body,
            who=one.left.who,
            gave_up=one.left.as_,
            date=one.left.date,
            took_effect=one.left.took_effect is None,
            reckoned=one.reckoned,
        )
        for one in found
    )
