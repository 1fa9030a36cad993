"""Sources: all of them, with who paid for each and what rests on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.source_uses import (
    count_evidence,
    evidence_pieces,
    places_resting_on,
    resting_on,
)
from appraisal.findings.opened_pages import FEW, supports
from appraisal.findings.page_counts import from_parties
from appraisal.findings.sentences import say
from appraisal.findings.source_uses import places_resting, what_rests_on
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


@dataclass(frozen=True)
class Supported:
    """A source with what it supports: how many things, and in words.

    `supports` has a line for each owner of some, where they are too many for one sentence.
    """

    id: str
    count: int
    says: str
    supports: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """What the page is drawn from.

    `partisan` says how many sources are a party's or were paid for; empty where none is.
    """

    partisan: str
    supported: tuple[Supported, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of all sources."""
    yield Page("sources", address("sources"), say("titles.sources"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """Every source with what rests on it."""
    dataset = appraisal.dataset
    found = tuple(evidence_pieces(dataset))
    located = places_resting_on(dataset)
    return Content(
        partisan=from_parties(count_evidence(dataset, found).partisan, len(dataset.sources)),
        supported=tuple(
            _supported(
                source,
                len(resting) + located.get(source, 0),
                what_rests_on(dataset, resting)
                + ((places_resting(located[source]),) if source in located else ()),
            )
            for source, resting in resting_on(dataset, found).items()
        ),
    )


def _supported(source: str, things: int, uses: tuple[str, ...]) -> Supported:
    return Supported(source, things, supports(uses, things), uses if len(uses) > FEW else ())
