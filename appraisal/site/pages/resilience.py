"""What if a council leaves: what would be lost with each council, and with each other host."""

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.resilience import Departure
from appraisal.charts.departure_bars import Bar, departure_bars
from appraisal.findings.departures import Happened, happened
from appraisal.findings.names import body_names, theme_names
from appraisal.findings.nothing_recorded import NO_COUNCILS
from appraisal.findings.page_counts import at_work
from appraisal.findings.partnerships import name_as_recorded
from appraisal.findings.resilience import also_lost, parted_finding, resilience_finding
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class Leaving(Struct, frozen=True):
    """One council or host that leaves; partnerships by name.

    `also` and `without_host` are sentences: what is lost in any case, and what besides where what
    it hosts ends with it.
    """

    id: str
    label: str
    belongs: int
    bar: Bar
    ended: tuple[str, ...]
    thin: tuple[str, ...]
    hosted: tuple[str, ...]
    also: tuple[str, ...]
    without_host: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; `at_work` says how many partnerships are.

    `parts` says that some leaving would part others, `unsure` that of something that would end not
    all members may be on record.
    """

    finding: str
    parted: str
    rows: tuple[Leaving, ...]
    happened: tuple[Happened, ...]
    parts: bool
    unsure: bool
    at_work: str
    no_councils: str = NO_COUNCILS


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.resilience")
    yield Page("resilience", address("resilience"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, bodies, found = appraisal.dataset, appraisal.partnerships, appraisal.resilience
    labels, drawn = body_names(dataset), departure_bars(found.departures)
    departures = sorted(found.departures.values(), key=_gravest_first)
    return Content(
        finding=resilience_finding(found, len(bodies), labels),
        parted=parted_finding(found, labels),
        rows=tuple(_leaving(dataset, one, labels, drawn[one.leaver]) for one in departures),
        happened=happened(dataset, labels),
        parts=any(one.lost.parted or one.unhosted.parted for one in departures),
        unsure=any(bodies[i].others for one in departures for i in one.lost.ended),
        at_work=at_work(len(bodies)),
    )


def _gravest_first(one: Departure) -> tuple[int, int]:
    """Most that would end or need a host first, then most that would be left with few."""
    return -len(one.lost.ended) - len(one.hosted), -len(one.lost.thin)


def _leaving(dataset: Dataset, one: Departure, labels: Mapping[str, str], bar: Bar) -> Leaving:
    bodies, themes = dataset.partnerships, theme_names(dataset)
    also = also_lost(one.lost, labels, themes)
    unhosted = also_lost(one.unhosted, labels, themes)
    ended = sorted((bodies[i] for i in one.lost.ended), key=lambda body: body.name)
    return Leaving(
        id=one.leaver,
        label=labels[one.leaver],
        belongs=len(one.bodies),
        bar=bar,
        ended=tuple(name_as_recorded(body) for body in ended),
        thin=tuple(sorted(bodies[i].name for i in one.lost.thin)),
        hosted=tuple(sorted(bodies[i].name for i in one.hosted)),
        also=also,
        without_host=tuple(sentence for sentence in unhosted if sentence not in also),
    )
