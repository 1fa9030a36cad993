"""Departures on record, and what the same reckoning says of each: rows of the resilience page."""

from msgspec import Struct

from appraisal.appraise.network.departures import Recorded, recorded
from appraisal.appraise.network.resilience import Departure
from appraisal.findings.names import theme_names
from appraisal.findings.numbers import moment
from appraisal.findings.ranking import Labels
from appraisal.findings.resilience import also_lost
from appraisal.findings.sentences import say
from appraisal.model import Dataset

_TITLES = {
    ("member", True): "departed.left",
    ("host", True): "departed.gave-up-hosting",
    ("member", False): "departed.was-to-leave",
    ("host", False): "departed.was-to-give-up-hosting",
}
"""What is said of one who left as this or that, by whether it is known to have come about."""


class Happened(Struct, frozen=True):
    """One departure: what is on record of it, and what the reckoning says, in sentences.

    What has become of the partnership, `body`, stands in the register. `said` is empty where no
    date is known.
    """

    body: str
    title: str
    note: str
    sources: tuple[str, ...]
    said: tuple[str, ...]


def happened(dataset: Dataset, labels: Labels) -> tuple[Happened, ...]:
    """Every departure on record up to the workspace's date, the latest first, undated ones last."""
    return tuple(_row(dataset, found, labels) for found in recorded(dataset))


def _row(dataset: Dataset, found: Recorded, labels: Labels) -> Happened:
    left, body = found.left, dataset.partnerships[found.body]
    who = labels.get(left.who, left.who)
    when = say("departed.undated") if found.reckoned is None else moment(left.date)
    return Happened(
        body=found.body,
        title=say(_TITLES[left.as_, left.took_effect is None], who=who, body=body.name, when=when),
        note=left.note or "",
        sources=left.source or (),
        said=() if found.reckoned is None else _sentences(dataset, found.reckoned, labels),
    )


def _sentences(dataset: Dataset, one: Departure, labels: Labels) -> tuple[str, ...]:
    themes = theme_names(dataset)
    also = also_lost(one.lost, labels, themes)
    unhosted = also_lost(one.unhosted, labels, themes) if one.hosted else ()
    more = tuple(say("departed.unhosted", lost=lost) for lost in unhosted if lost not in also)
    nothing = () if also or more else (say("departed.nothing-lost"),)
    return (_outcome(one), *also, *more, *nothing)


def _outcome(one: Departure) -> str:
    if one.lost.ended:
        return say("departed.would-end")
    thin = say("departed.thin") if one.lost.thin else ""
    return say("departed.needs-a-host" if one.hosted else "departed.would-go-on", thin=thin)
