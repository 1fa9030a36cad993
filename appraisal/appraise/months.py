"""Months and the days between which they lie."""

import calendar
import datetime
import math

SAME = 1e-9
"""Months; a sum of lengths that is a whole number but for so much is that number."""


def later(day: datetime.date, months: float) -> datetime.date:
    """The day so many months after another; `months` is at least nought.

    From the 31st, a month ends on the last day of a shorter one. Of a part of a month, as much of
    its days; what lies beyond the calendar's end is its last day.
    """
    whole = math.floor(months + SAME)
    start, end = _whole(day, whole), _whole(day, whole + 1)
    return start + datetime.timedelta(days=round(max(0.0, months - whole) * (end - start).days))


def months_between(first: datetime.date, second: datetime.date) -> float:
    """How many months the second day is after the first, below nought where it is before it."""
    if second < first:
        return -months_between(second, first)
    whole = (second.year - first.year) * 12 + second.month - first.month
    if _whole(first, whole) > second:
        whole -= 1
    start, end = _whole(first, whole), _whole(first, whole + 1)
    return whole + (second - start).days / max(1, (end - start).days)


def _whole(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > datetime.MAXYEAR:
        return datetime.date.max
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
