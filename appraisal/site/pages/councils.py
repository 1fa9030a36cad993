"""The index of the councils."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.futures import residents
from appraisal.appraise.network.bodies import of_council
from appraisal.findings.councils import TIERS
from appraisal.findings.numbers import people
from appraisal.findings.page_counts import councils_lead
from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


class CouncilRow(Struct, frozen=True):
    """A council: its kind, its residents (empty: not known), and its partnerships at work.

    `width` has its residents in per cent of those of the largest.
    """

    id: str
    tier: str
    population: str
    width: float
    partnerships: int


class Content(Struct, frozen=True):
    """What the index is drawn from; `elsewhere`: there are programmes of councils outside."""

    lead: str
    rows: tuple[CouncilRow, ...]
    elsewhere: bool


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the councils."""
    yield Page("councils", address("councils"), say("titles.councils"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the index shows."""
    return Content(
        lead=councils_lead(len(appraisal.dataset.councils), appraisal.dataset.settings.area or ""),
        rows=council_rows(appraisal),
        elsewhere=any(one.council is None for one in appraisal.dataset.programmes.values()),
    )


def council_rows(appraisal: Appraisal) -> tuple[CouncilRow, ...]:
    """A row for each of today's councils."""
    dataset = appraisal.dataset
    size = {council.id: residents(dataset, council) for council in appraisal.today}
    most = max(filter(None, size.values()), default=1.0)
    return tuple(
        CouncilRow(
            id=i,
            tier=TIERS[council.tier],
            population="" if size[i] is None else people(size[i]),
            width=round(100 * (size[i] or 0.0) / most, 1),
            partnerships=len(of_council(appraisal.partnerships, i)),
        )
        for i, council in dataset.councils.items()
    )
