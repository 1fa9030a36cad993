"""How far each success factor stands in each council, for results.json."""

from msgspec import Struct

from appraisal.appraise.readiness import Readings
from appraisal.model.councils import Stands


class ReadinessResult(Struct, frozen=True, kw_only=True):
    """What sources tell of a council and a success factor.

    All but these two are null, or empty, where nothing is on record.
    """

    council: str
    factor: str
    stands: Stands | None
    why: str | None
    date: str | None
    source: tuple[str, ...]


def readiness_results(found: Readings) -> tuple[ReadinessResult, ...]:
    """A row for each council and success factor."""
    return tuple(
        ReadinessResult(
            council=council,
            factor=factor,
            stands=told.stands if told else None,
            why=told.why if told else None,
            date=told.date if told else None,
            source=(told.source or ()) if told else (),
        )
        for council, row in found.found.items()
        for factor, told in row.items()
    )
