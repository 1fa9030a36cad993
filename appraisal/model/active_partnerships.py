"""Which partnerships are at work on a day."""

import datetime
from collections.abc import Mapping

from .councils import Partnership
from .facts import UNKNOWN
from .workspace import Dataset


def is_active(body: Partnership, on: datetime.date) -> bool:
    """Whether a partnership is at work on a day, by its dates and its status.

    A year or a month stands for its first day as a start and its last day as an end; an unknown
    start is taken to lie before the day. An ended body without an end date is never at work.
    """
    if body.status == "proposed" or (body.status == "ended" and _unknown(body.until)):
        return False
    begun = _unknown(body.since) or first_day(str(body.since)) <= on
    over = not _unknown(body.until) and last_day(str(body.until)) < on
    return begun and not over


def _unknown(day: str | None) -> bool:
    return day is None or day == UNKNOWN


def first_day(partial: str) -> datetime.date:
    """The first day of a year, month or day as in the files; ValueError for `unknown`."""
    return datetime.date.fromisoformat(partial + "0000-01-01"[len(partial) :])


def last_day(partial: str) -> datetime.date:
    """The last day of a year, month or day as in the files; ValueError for `unknown`."""
    first = first_day(partial)
    if len(partial) == len("2024-02-22"):
        return first
    months = 12 if len(partial) == len("2024") else 1
    following = first.year * 12 + first.month - 1 + months
    return datetime.date(following // 12, following % 12 + 1, 1) - datetime.timedelta(days=1)


def active(dataset: Dataset, on: datetime.date | None = None) -> Mapping[str, Partnership]:
    """The partnerships at work on a day, by id; by default on the workspace's date."""
    day = on or dataset.settings.date
    return dataset.once((active, day), lambda: _active(dataset, day))


def _active(dataset: Dataset, day: datetime.date) -> dict[str, Partnership]:
    ended = day >= dataset.settings.date
    return {
        i: body
        for i, body in dataset.partnerships.items()
        if is_active(body, day) and not (ended and body.status == "ended")
    }
