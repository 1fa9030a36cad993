"""The page of who does what: a row a service, today and after each option."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.combined_authorities import Authority, Constituent, authorities
from appraisal.appraise.combined_authorities import Row as Seats
from appraisal.appraise.function_moves import (
    UNKNOWN_MOVE,
    by_councils,
    function_counts,
    residents_per_decision,
    single_tier_share,
)
from appraisal.charts.axis import Axis, Tick
from appraisal.charts.deciding import people_axis
from appraisal.findings import functions as say
from appraisal.findings import sentences
from appraisal.findings.combined_authorities import constituents
from appraisal.findings.names import option_names
from appraisal.findings.nothing_recorded import NO_OPTIONS
from appraisal.findings.numbers import people, per_cent
from appraisal.findings.published_figures import count_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.service_rows import (
    Service,
    SharedServices,
    Table,
    service_rows,
    shared_rows,
)


class Point(Struct, frozen=True):
    """So many services are decided for so many people each, empty where not known; `at` in %."""

    services: int
    people: str
    at: float | None


class OptionRow(Struct, frozen=True):
    """Options under which all is decided alike, as it is `today` or not.

    `points` has the services that councils decide today, fewest people first. `nearer`, `further`
    and `unknown` count all functions by whether they move.
    """

    options: tuple[str, ...]
    today: bool
    family: str
    points: tuple[Point, ...]
    nearer: int
    further: int
    unknown: int
    single_tier: str
    residents: str


class AuthorityRow(Struct, frozen=True):
    """Options under which the same councils of the area sit on a combined authority."""

    options: tuple[str, ...]
    today: bool
    councils: tuple[Constituent, ...]
    ratio: float | None
    ended: bool


class AuthorityShown(Struct, frozen=True):
    """A combined authority, what its councils' sizes show, and its councils by option."""

    about: Authority
    finding: str
    rows: tuple[AuthorityRow, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; `by_option` begins with today, and `ticks` are its axis's."""

    lead: str
    finding: str
    by_option: tuple[OptionRow, ...]
    ticks: tuple[Tick, ...]
    services: tuple[Service, ...]
    shared: SharedServices
    authorities: tuple[AuthorityShown, ...]
    no_options: str = NO_OPTIONS


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page; it says so where no functions are recorded."""
    yield Page(
        "functions",
        address("functions"),
        sentences.say("titles.functions"),
        partial(content, appraisal),
    )


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    now, labels = appraisal.functions_today, option_names(appraisal)
    held = single_tier_share(now)
    shares = {i: single_tier_share(table) for i, table in appraisal.functions.items()}
    known = {i: reading.value for i, reading in shares.items() if reading is not None}
    tables = (now, *appraisal.functions.values())
    on = people_axis(row.typical or 0.0 for table in tables for row in table.values())
    return Content(
        lead=say.lead(len(now), function_counts(now, now).levels),
        finding=say.single_tier(known, held.value if held else None, labels) if now else "",
        by_option=option_rows(appraisal, on.axis if on else None) if now else (),
        ticks=on.ticks if on else (),
        services=service_rows(appraisal, on.axis if on else None),
        shared=shared_rows(appraisal),
        authorities=tuple(
            AuthorityShown(a, constituents(a.rows, labels), tuple(_authority_rows(a)))
            for a in authorities(appraisal)
        ),
    )


# --- Option by option ----------------------------------------------------------------------------


def option_rows(appraisal: Appraisal, on: Axis | None) -> tuple[OptionRow, ...]:
    """Today, then the options in their order, those together under which all is decided alike."""
    held: dict[tuple[tuple[str, str, str], ...], list[str]] = {}
    for option, table in {"": appraisal.functions_today, **appraisal.functions}.items():
        told = tuple((row.level, say.body(row), people(row.typical)) for row in table.values())
        held.setdefault(told, []).append(option)
    return tuple(_option_row(appraisal, options, on) for options in held.values())


def _option_row(appraisal: Appraisal, options: list[str], on: Axis | None) -> OptionRow:
    now, first = appraisal.functions_today, options[0]
    table = appraisal.functions[first] if first else now
    moves = function_counts(now, table).moves
    share = single_tier_share(table)
    return OptionRow(
        options=tuple(filter(None, options)),
        today=not first,
        family=appraisal.dataset.options[first].family if first else "",
        points=tuple(_points(now, table, on)),
        nearer=moves["nearer"],
        further=moves["further"],
        unknown=moves[UNKNOWN_MOVE],
        single_tier=per_cent(share.value if share else None),
        residents=count_words(residents_per_decision(table)),
    )


def _points(now: Table, table: Table, on: Axis | None) -> Iterator[Point]:
    found = Counter(row.typical for i, row in table.items() if by_councils(now[i]))
    for count, services in sorted(found.items(), key=lambda item: item[0] or 0.0):
        at = on.at(count) if on and count else None
        yield Point(services, "" if count is None else people(count), at)


def _authority_rows(found: Authority) -> Iterator[AuthorityRow]:
    held: dict[tuple[tuple[Constituent, ...], bool], list[Seats]] = {}
    for row in found.rows:
        held.setdefault((row.councils, row.ended), []).append(row)
    for (councils, ended), rows in held.items():
        options = tuple(row.option for row in rows if row.option)
        yield AuthorityRow(options, not rows[0].option, councils, rows[0].ratio, ended)
