"""Departures on record, and what the same reckoning says of each: rows of the resilience page."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise.network.resilience import Departure, departure
from appraisal.findings import network as findings
from appraisal.findings.numbers import moment
from appraisal.findings.ranking import Labels
from appraisal.model import UNKNOWN, Dataset, Left, Partnership, active, first_day


@dataclass(frozen=True)
class Happened:
    """One departure: what is on record of it, and what the reckoning says, in sentences.

    `since` says what has become of the partnership; `said` is empty where no date is known.
    """

    title: str
    note: str
    sources: tuple[str, ...]
    since: str
    said: tuple[str, ...]


def happened(dataset: Dataset, labels: Labels) -> tuple[Happened, ...]:
    """Every departure on record up to the workspace's date, the latest first, undated ones last."""
    found = [
        (_day(left), i, left)
        for i, body in dataset.partnerships.items()
        for left in body.left
        if (_day(left) or dataset.settings.date) <= dataset.settings.date
    ]
    found.sort(key=lambda row: (row[0] or datetime.date.min, row[1], row[2].who), reverse=True)
    return tuple(_row(dataset, i, left, day, labels) for day, i, left in found)


def _day(left: Left) -> datetime.date | None:
    """The first day that a departure may have happened on."""
    return None if left.date == UNKNOWN else first_day(left.date)


def _row(
    dataset: Dataset, body: str, left: Left, day: datetime.date | None, labels: Labels
) -> Happened:
    who, name = labels.get(left.who, left.who), dataset.partnerships[body].name
    what = "gave up hosting" if left.as_ == "host" else "left"
    when = "date not found" if day is None else moment(left.date)
    return Happened(
        title=f"{who} {what} ‘{name}’, {when}",
        note=left.note or "",
        sources=left.source or (),
        since=_since(dataset, body),
        said=() if day is None else _said(dataset, body, left, day, labels),
    )


def _since(dataset: Dataset, identifier: str) -> str:
    body = dataset.partnerships[identifier]
    seen, until = body.last_seen, body.until
    if identifier in active(dataset):
        if seen in (None, UNKNOWN):
            return "The partnership is still at work."
        return f"The partnership was last seen in {moment(seen)} and is not known to have ended."
    if until in (None, UNKNOWN):
        return "The partnership has ended since."
    return f"The partnership ended in {moment(until)}."


def _said(
    dataset: Dataset, identifier: str, left: Left, day: datetime.date, labels: Labels
) -> tuple[str, ...]:
    """The reckoning of a departure, as if it had been made just before it."""
    bodies = {**active(dataset, day), identifier: _before(dataset, identifier, left)}
    hosting = left.as_ == "host"
    lost = departure(dataset, bodies, left.who, only=[identifier], stays_member=hosting)
    return _sentences(dataset, lost, labels)


def _before(dataset: Dataset, identifier: str, left: Left) -> Partnership:
    """The partnership with what has left put back."""
    body = dataset.partnerships[identifier]
    if left.as_ == "host":
        return body.model_copy(update={"host": left.who})
    group = "members" if left.who in dataset.councils else "partners"
    together = (*getattr(body, group), left.who)
    return body.model_copy(update={group: tuple(dict.fromkeys(together))})


def _sentences(dataset: Dataset, one: Departure, labels: Labels) -> tuple[str, ...]:
    themes: Mapping[str, str] = {i: theme.name for i, theme in dataset.themes.items()}
    also = findings.also_lost(one.lost, labels, themes)
    unhosted = findings.also_lost(one.unhosted, labels, themes) if one.hosted else ()
    more = tuple(f"If none were found: {said}" for said in unhosted if said not in also)
    nothing = () if also or more else ("No tie between councils and no theme would be lost.",)
    return (_outcome(one), *also, *more, *nothing)


def _outcome(one: Departure) -> str:
    if one.lost.ended:
        return "The partnership would end."
    thin = ", with fewer than three councils" if one.lost.thin else ""
    if one.hosted:
        return f"The partnership would go on{thin}, but need a new host."
    return f"The partnership would go on{thin}."
