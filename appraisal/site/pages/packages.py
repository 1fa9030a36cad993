"""What councils could agree: every package, the efficient ones, whom they ask for what."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.efficient import Package
from appraisal.findings.packages import find_out_words, refusal_words
from appraisal.findings.sentences import say
from appraisal.findings.starting import start_now_words
from appraisal.findings.what_could_be_agreed import (
    basis,
    best_words,
    capacity_words,
    counted_to,
    opening,
    title,
    unpriced_words,
)
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.package_asks import Asks, asks_shown
from appraisal.site.package_front import Front, Holding, front_shown, holding
from appraisal.site.package_order import (
    Order,
    Reasoned,
    StandingGroup,
    order_shown,
    standings,
    unsorted_reasons,
)
from appraisal.site.package_ticks import Ticks, ticks


class Designed(Struct, frozen=True):
    """All that there is to show where packages can be agreed.

    `best` says what gains most, empty where the lead does, and `basis` on what that rests.
    `reasons` has the candidates where nobody knows how often each is in the best package, else
    `groups` has them; `refusal` and `capacity` are sentences on those who are asked.
    """

    best: str
    basis: tuple[str, ...]
    year: str
    front: Front
    asks: Asks
    refusal: str
    capacity: str
    order: Order
    start_now: str
    ticks: Ticks
    groups: tuple[StandingGroup, ...]
    reasons: tuple[Reasoned, ...]
    unpriced: str
    holding: Holding
    find_out: tuple[str, ...]
    budgets: str


class Content(Struct, frozen=True):
    """What the page is drawn from; `designed` is None where no package can be agreed or valued."""

    finding: str
    lead: str
    designed: Designed | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    yield Page("packages", address("packages"), say("titles.packages"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    found = appraisal.packages
    best = found.best if found else None
    return Content(
        finding=title(appraisal),
        lead=opening(appraisal),
        designed=designed(appraisal, found, best) if found and best else None,
    )


def designed(appraisal: Appraisal, found: Packages, best: Package) -> Designed:
    """What there is to show of packages."""
    dataset, said = appraisal.dataset, best_words(appraisal, found, best)
    return Designed(
        best="" if said in opening(appraisal) else said,
        basis=basis(appraisal, found, best),
        year=counted_to(dataset),
        front=front_shown(appraisal, found),
        asks=asks_shown(appraisal, found),
        refusal=refusal_words(dataset, found),
        capacity=capacity_words(dataset, found.asks.values()),
        order=order_shown(appraisal, found),
        ticks=ticks(appraisal, found),
        start_now=start_now_words(dataset, appraisal.futures.start_now),
        groups=standings(appraisal, found),
        reasons=unsorted_reasons(appraisal, found),
        unpriced=unpriced_words(dataset, found),
        holding=holding(appraisal, found),
        find_out=find_out_words(dataset, found),
        budgets=say("packages.budgets"),
    )
