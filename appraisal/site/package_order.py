"""Candidates in order of priority with what becomes of them, and why each is core or never."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.futures_of_bodies import BodyFate, StartNow
from appraisal.appraise.packages.designed import Entry, Packages, Standing
from appraisal.appraise.packages.totals import gained_by
from appraisal.charts.signed_bars import SignedBar, signed_bars
from appraisal.findings.numbers import thousands
from appraisal.findings.package_order import order_words
from appraisal.findings.packages import reason_words, standing_name, why_words
from appraisal.findings.shares import share_words
from appraisal.findings.what_could_be_agreed import points_cell, standing
from appraisal.model import FAMILIES, Family


class Joining(Struct, frozen=True):
    """A candidate with the worst that becomes of it by family, and whether it could start now.

    `stood_in` says that what it costs rests on what such agreements came to elsewhere.
    """

    id: str
    name: str
    worst: tuple[BodyFate, ...]
    start: StartNow
    stood_in: bool


class OrderRow(Struct, frozen=True):
    """Candidates that come in together: what they add and cost, and what all do by then."""

    place: int
    joins: tuple[Joining, ...]
    gain: str
    bar: SignedBar
    cost: str
    budget: str
    gained: str


class Order(Struct, frozen=True):
    """The order of priority; `families` are those of which there are options.

    `note` says where the order ends and what it leaves out.
    """

    families: tuple[Family, ...]
    rows: tuple[OrderRow, ...]
    note: str


class Reasoned(Struct, frozen=True):
    """A candidate, in what share of draws the package that gains most holds it, and why.

    `often` is empty where nobody knows, and then `why` says how many efficient packages hold it.
    """

    id: str
    name: str
    often: str
    why: str


class StandingGroup(Struct, frozen=True):
    """The candidates that are core, borderline or never."""

    id: Standing
    title: str
    rows: tuple[Reasoned, ...]


def order_shown(appraisal: Appraisal, found: Packages) -> Order:
    """The order in which money does most, under the headline."""
    held = {option.family for option in appraisal.dataset.options.values()}
    families = tuple(family for family in FAMILIES if family in held)
    bars = signed_bars(entry.gain for entry in found.priority)
    rows = zip(found.priority, bars, gained_by(found.priority), strict=True)
    return Order(
        families=families,
        rows=tuple(
            _row(appraisal, found, families, place, entry, bar, gained)
            for place, (entry, bar, gained) in enumerate(rows, 1)
        ),
        note=order_words(appraisal.dataset, found),
    )


def _row(
    appraisal: Appraisal,
    found: Packages,
    families: tuple[Family, ...],
    place: int,
    entry: Entry,
    bar: SignedBar,
    gained: float,
) -> OrderRow:
    return OrderRow(
        place=place,
        joins=tuple(_joining(appraisal, found, families, i) for i in entry.candidates),
        gain=points_cell(entry.gain),
        bar=bar,
        cost=thousands(entry.cost),
        budget=thousands(entry.budget),
        gained=points_cell(gained),
    )


def _joining(
    appraisal: Appraisal, found: Packages, families: tuple[Family, ...], candidate: str
) -> Joining:
    futures = appraisal.futures
    worst = futures.bodies[candidate].worst
    return Joining(
        id=candidate,
        name=appraisal.dataset.candidates[candidate].name,
        worst=tuple(worst[family] for family in families),
        start=futures.start_now[candidate],
        stood_in=bool(found.prices[candidate].stood_in),
    )


KINDS: tuple[Standing, ...] = ("core", "borderline", "never")


def standings(appraisal: Appraisal, found: Packages) -> tuple[StandingGroup, ...]:
    """The candidates by how often they are in the best package; none of too many packages."""
    groups = {kind: standing(found, kind) for kind in KINDS}
    return tuple(
        StandingGroup(
            id=kind,
            title=standing_name(kind),
            rows=tuple(_reasoned(appraisal, found, i) for i in held),
        )
        for kind, held in groups.items()
        if held
    )


def unsorted_reasons(appraisal: Appraisal, found: Packages) -> tuple[Reasoned, ...]:
    """Why each is in the best package or not, where nobody knows how often; else nothing."""
    if found.in_best is not None:
        return ()
    return tuple(_reasoned(appraisal, found, i) for i in found.prices)


def _reasoned(appraisal: Appraisal, found: Packages, candidate: str) -> Reasoned:
    dataset, name = appraisal.dataset, appraisal.dataset.candidates[candidate].name
    if found.in_best is None:
        return Reasoned(candidate, name, "", reason_words(dataset, found, candidate))
    often = share_words(found.in_best[candidate])
    return Reasoned(candidate, name, often, why_words(dataset, found, candidate))
