"""Partnerships as bars on one line of years, with the dates of the calendar on it."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.network.bodies import Status
from appraisal.model import UNKNOWN, Dataset, Partnership, first_day, last_day

YEARS = 20
"""So many years before the workspace's the line begins at the earliest."""
STEP = 5
"""The years that are named are multiples of this."""
AFTER = 60
"""So many days after the last date the line ends."""

Part = Literal["known", "unknown", "ahead"]
"""At work by its dates; at work, its start or its end not known; still to come."""


class Piece(Struct, frozen=True):
    """A piece of a bar, in % of the line."""

    part: Part
    x: float
    width: float


class Bar(Struct, frozen=True):
    """One partnership; `before` says that it began before the line does."""

    pieces: tuple[Piece, ...]
    before: bool


class Line(Struct, frozen=True):
    """A line of years: named years, and dates by name (`today` among them), in % of its length."""

    first: datetime.date
    last: datetime.date
    years: tuple[tuple[int, float], ...]
    dates: tuple[tuple[str, str, float], ...]

    def at(self, day: datetime.date) -> float:
        """Where a day is; beyond an end at the end."""
        share = (day - self.first).days / (self.last - self.first).days
        return round(100 * min(max(share, 0.0), 1.0), 2)


def line_of_years(dataset: Dataset) -> Line:
    """The line from the first start on record, at most twenty years ago, to the last date ahead.

    The dates are today's and those of the calendar that are known, in order.
    """
    today, named = dataset.settings.date, named_dates(dataset)
    starts = [
        first_day(day).year for b in dataset.partnerships.values() if (day := _known(b.since))
    ]
    ahead = [last_day(day) for b in dataset.partnerships.values() if (day := _known(b.until))]
    first = datetime.date(max(today.year - YEARS, min([*starts, today.year - 1])), 1, 1)
    last = max(*(first_day(when) for _, when in named), *ahead, today)
    line = line_with(first, last + datetime.timedelta(days=AFTER), named)
    years = (y for y in range(first.year, today.year) if y % STEP == 0 or y == first.year)
    return replace(line, years=tuple((year, line.at(datetime.date(year, 1, 1))) for year in years))


def named_dates(dataset: Dataset) -> tuple[tuple[str, str], ...]:
    """Today and the dates of the calendar that are known, by name, in order."""
    settings = dataset.settings
    named = [("today", settings.date.isoformat())] + [
        (name, when)
        for name in ("decision", "shadow_elections", "vesting")
        if (when := getattr(settings.calendar, name)) not in (None, UNKNOWN)
    ]
    return tuple(sorted(named, key=lambda one: first_day(one[1])))


def line_with(first: datetime.date, last: datetime.date, named: Iterable[tuple[str, str]]) -> Line:
    """A line with these dates, in their order, on which no year is named yet."""
    bare = Line(first, last, (), ())
    return replace(bare, dates=tuple((name, at, bare.at(first_day(at))) for name, at in named))


def bar(line: Line, body: Partnership, status: Status, today: datetime.date) -> Bar:
    """A partnership's bar: hatched where its start, or that of its end, is not known."""
    since, until = _known(body.since), _known(body.until)
    start = first_day(since) if since else line.first
    now = line.at(today)
    if status == "proposed":
        begins = max(line.at(start), now) if since else now
        return Bar(_pieces(("ahead", begins, 100.0)), before=False)
    end = line.at(last_day(until)) if until else now
    known = bool(since) and bool(until or status == "active")
    done: Part = "known" if known else "unknown"
    pieces = _pieces((done, line.at(start), min(end, now)), ("ahead", now, end))
    return Bar(pieces, before=bool(since) and start < line.first)


def bars(dataset: Dataset, statuses: Mapping[str, Status], line: Line) -> dict[str, Bar]:
    """The bar of every partnership, by id."""
    return {
        i: bar(line, body, statuses[i], dataset.settings.date)
        for i, body in dataset.partnerships.items()
    }


def _known(partial: str | None) -> str | None:
    return None if partial in (None, UNKNOWN) else partial


def _pieces(*ends: tuple[Part, float, float]) -> tuple[Piece, ...]:
    """Those pieces that have a length; a day is drawn a fifth of a per cent long at least."""
    return tuple(
        Piece(part, start, round(max(end - start, 0.2), 2))
        for n, (part, start, end) in enumerate(ends)
        if n == 0 or end > start
    )
