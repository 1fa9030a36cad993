"""Departures on record, and what the same reckoning says of each: rows of the resilience page."""

from dataclasses import dataclass

from appraisal.appraise.network.departures import Recorded, recorded
from appraisal.appraise.network.resilience import Departure
from appraisal.findings.names import theme_names
from appraisal.findings.numbers import moment
from appraisal.findings.ranking import Labels
from appraisal.findings.resilience import also_lost
from appraisal.model import UNKNOWN, Dataset, active


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
    return tuple(_row(dataset, found, labels) for found in recorded(dataset))


def _row(dataset: Dataset, found: Recorded, labels: Labels) -> Happened:
    left, body = found.left, dataset.partnerships[found.body]
    who = labels.get(left.who, left.who)
    what = "gave up hosting" if left.as_ == "host" else "left"
    when = "date not found" if found.reckoned is None else moment(left.date)
    return Happened(
        title=f"{who} {what} ‘{body.name}’, {when}",
        note=left.note or "",
        sources=left.source or (),
        since=_since(dataset, found.body),
        said=() if found.reckoned is None else _sentences(dataset, found.reckoned, labels),
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


def _sentences(dataset: Dataset, one: Departure, labels: Labels) -> tuple[str, ...]:
    themes = theme_names(dataset)
    also = also_lost(one.lost, labels, themes)
    unhosted = also_lost(one.unhosted, labels, themes) if one.hosted else ()
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
