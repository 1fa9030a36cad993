"""Services as rows: who decides each today and under options, for how many people, who does it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal, Decided
from appraisal.appraise.function_moves import moves
from appraisal.appraise.network.bodies import shared_services
from appraisal.charts.axis import Axis
from appraisal.charts.deciding import Strip, strip
from appraisal.findings.delivery import delivered_by
from appraisal.findings.functions import LEVELS, after_words, body
from appraisal.findings.numbers import people

Table = Mapping[str, Decided]
Told = tuple[str, tuple[str, ...]]
"""What is said, and of which options."""


class Service(Struct, frozen=True):
    """A service: who decides it today, for how many people, and what options change.

    `after` says who would decide under options that change that. `delivered` says who does the
    work, empty where whoever decides does; `deliveries` has who would under options that change
    that. `strip` is None without an axis. `also` are words that people look for it by.
    """

    id: str
    name: str
    level: str
    by: str
    people: str
    after: tuple[str, ...]
    strip: Strip | None
    delivered: str
    deliveries: tuple[Told, ...]
    also: str
    note: str
    sources: tuple[str, ...]


def service_rows(appraisal: Appraisal, on: Axis | None) -> tuple[Service, ...]:
    """Every service, by name."""
    order = sorted(appraisal.dataset.functions.items(), key=lambda item: item[1].name)
    return tuple(_service(appraisal, i, on) for i, _ in order)


def _service(appraisal: Appraisal, i: str, on: Axis | None) -> Service:
    dataset, now = appraisal.dataset, appraisal.functions_today[i]
    then = {o: table[i] for o, table in appraisal.functions.items()}
    moved = {o: row for o, row in then.items() if moves(now, row)}
    function = dataset.functions[i]
    places = [(dataset.options[o].family, row.typical or 0.0) for o, row in moved.items()]
    delivered = delivered_by(dataset, "", now)
    return Service(
        id=i,
        name=function.name,
        level=LEVELS[now.level],
        by=body(now),
        people="" if now.typical is None else people(now.typical),
        after=tuple(_after(appraisal, moved)),
        strip=strip(now.typical, places, on) if on else None,
        delivered=delivered,
        deliveries=tuple(_deliveries(appraisal, delivered, then)),
        also=" ".join((*function.also, function.everyday or "")),
        note=function.note or "",
        sources=function.source or (),
    )


def _after(appraisal: Appraisal, moved: Mapping[str, Decided]) -> Iterator[str]:
    held: dict[tuple[str, str], list[str]] = {}
    for option, row in moved.items():
        held.setdefault((LEVELS[row.level], body(row)), []).append(option)
    for (level, by), options in held.items():
        yield after_words(level, by, [appraisal.dataset.options[o].label for o in options])


def _deliveries(appraisal: Appraisal, now: str, then: Mapping[str, Decided]) -> Iterator[Told]:
    held: dict[str, list[str]] = {}
    for option, row in then.items():
        who = delivered_by(appraisal.dataset, option, row)
        if who != now:
            held.setdefault(who, []).append(option)
    for who, options in held.items():
        yield who, tuple(options)


# --- What partnerships share behind the counter --------------------------------------------------


class Shared(Struct, frozen=True):
    """A partnership of today that shares a service, with what becomes of it by column."""

    id: str
    name: str
    fates: tuple[str, ...]


class SharedServices(Struct, frozen=True):
    """Such partnerships, and the options under which all of them fare alike, most options last.

    `started` has by option the names of those that it starts.
    """

    columns: tuple[tuple[str, ...], ...]
    rows: tuple[Shared, ...]
    started: tuple[Told, ...]


def shared_rows(appraisal: Appraisal) -> SharedServices:
    """The partnerships that share a service today, and those that options start."""
    now = shared_services(appraisal.partnerships)
    fares: dict[tuple[str, ...], list[str]] = {}
    for option, done in appraisal.changes.items():
        fares.setdefault(tuple(done.fates[i] for i in now), []).append(option)
    order = sorted(fares, key=lambda fates: len(fares[fates]))
    started = {
        i: tuple(body.name for body in shared_services(option.partnerships.start).values())
        for i, option in appraisal.dataset.options.items()
    }
    return SharedServices(
        columns=tuple(tuple(fares[fates]) for fates in order),
        rows=tuple(
            Shared(i, body.name, tuple(fates[n] for fates in order))
            for n, (i, body) in enumerate(now.items())
        ),
        started=tuple((i, started[i]) for i in appraisal.changes if started[i]),
    )
