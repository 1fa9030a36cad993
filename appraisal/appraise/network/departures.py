"""Departures on record, each with what is reckoned to be lost by it."""

import datetime

from msgspec import Struct

from appraisal.appraise.network.resilience import Departure, departure
from appraisal.model import UNKNOWN, Dataset, Left, Partnership, active, first_day


class Recorded(Struct, frozen=True):
    """One departure from a partnership, and the reckoning as if made just before it.

    `reckoned` is None where no date is known.
    """

    body: str
    left: Left
    reckoned: Departure | None


def recorded(dataset: Dataset) -> tuple[Recorded, ...]:
    """Every departure on record up to the workspace's date, the latest first, undated ones last."""
    found = [
        (_day(left), i, left)
        for i, body in dataset.partnerships.items()
        for left in body.left
        if (_day(left) or dataset.settings.date) <= dataset.settings.date
    ]
    found.sort(key=lambda row: (row[0] or datetime.date.min, row[1], row[2].who), reverse=True)
    return tuple(Recorded(i, left, _reckoned(dataset, i, left, day)) for day, i, left in found)


def _day(left: Left) -> datetime.date | None:
    """The first day that a departure may have happened on."""
    return None if left.date == UNKNOWN else first_day(left.date)


def _reckoned(
    dataset: Dataset, body: str, left: Left, day: datetime.date | None
) -> Departure | None:
    if day is None:
        return None
    bodies = {**active(dataset, day), body: _before(dataset, body, left)}
    return departure(dataset, bodies, left.who, only=[body], stays_member=left.as_ == "host")


def _before(dataset: Dataset, identifier: str, left: Left) -> Partnership:
    """The partnership with what has left put back."""
    body = dataset.partnerships[identifier]
    if left.as_ == "host":
        return body.model_copy(update={"host": left.who})
    group = "members" if left.who in dataset.councils else "partners"
    together = (*getattr(body, group), left.who)
    return body.model_copy(update={group: tuple(dict.fromkeys(together))})
