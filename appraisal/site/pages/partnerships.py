"""The partnerships page: who works with whom, how closely, since when, and on what."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import Status, status_of
from appraisal.appraise.network.fates import FATES, fate_counts, had_they_not_ended
from appraisal.appraise.network.ties import latest
from appraisal.charts.network import Ring, ring
from appraisal.charts.timeline import Bar, year_bars
from appraisal.findings import partnerships as findings
from appraisal.findings import tie_strength
from appraisal.findings.names import council_names, option_names, theme_names
from appraisal.findings.numbers import day, per_cent
from appraisal.findings.partnerships import KIND_WORDS, STATUS_WORDS
from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.facts import Body, body_row
from appraisal.site.navigation import address
from appraisal.site.partnership_tables import (
    Covered,
    PartnerRow,
    TieRow,
    coverage_rows,
    partner_rows,
    tie_rows,
)
from appraisal.site.tie_strength import (
    MeasuresRow,
    SetRow,
    ThreadRow,
    measure_rows,
    set_rows,
    thread_rows,
)


@dataclass(frozen=True)
class KindOf:
    """The partnerships of a kind under headings of their status; `counted` says how many."""

    label: str
    counted: str
    groups: tuple[tuple[str, tuple[Body, ...]], ...]


@dataclass(frozen=True)
class Content:
    """What the page is drawn from; `close` is at level share or deeper, less what all belong to.

    `meanings` explains the measures of both tables; `coverage` has every council on each of the
    `themes` in turn, and `left_out` themes with the councils that take no part. `effects` has for
    each option how many partnerships have each of the `fates`.
    """

    finding: str
    close_finding: str
    counts: str
    as_of: str
    drawing: Ring | None
    drawing_title: str
    drawing_subtitle: str
    drawing_described: str
    close_ties: tuple[TieRow, ...]
    ties: tuple[TieRow, ...]
    density: str
    close_density: str
    meanings: tuple[tuple[str, str], ...]
    measures_caption: str
    close_measures: tuple[MeasuresRow, ...]
    all_measures: tuple[MeasuresRow, ...]
    set_meaning: str
    sets_finding: str
    sets: tuple[SetRow, ...]
    fit_with_places: tuple[str, ...]
    only_links: tuple[str, ...]
    threads_finding: str
    threads: tuple[ThreadRow, ...]
    years: tuple[Bar, ...]
    years_title: str
    themes: tuple[tuple[str, str], ...]
    coverage: tuple[tuple[str, tuple[Covered, ...]], ...]
    left_out: tuple[tuple[str, str], ...]
    kinds: tuple[KindOf, ...]
    partners: tuple[PartnerRow, ...]
    fates: tuple[str, ...]
    effects: tuple[tuple[str, tuple[int, ...]], ...]
    had_they_not_ended: tuple[str, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The partnerships page; none without partnerships."""
    if appraisal.dataset.partnerships:
        yield Page(
            "partnerships", address("partnerships"), say("titles.partnerships"), content(appraisal)
        )


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, labels = appraisal.dataset, council_names(appraisal.dataset)
    everything, close = appraisal.ties.all, appraisal.ties.close
    places = {i: place.name for i, place in dataset.places.items()}
    years, as_of = latest(appraisal.ties.timeline), day(dataset.settings.date)
    return Content(
        finding=findings.pairs_finding(everything),
        close_finding=findings.close_finding(close, labels),
        counts=status_counts(appraisal),
        as_of=as_of,
        drawing=ring(dataset, appraisal.today, close.ties) if close.ties else None,
        drawing_title=findings.closest_title(close, labels),
        drawing_subtitle=findings.drawing_subtitle(len(appraisal.today), as_of),
        drawing_described=findings.drawing_described(len(appraisal.today), len(close.ties)),
        close_ties=tie_rows(dataset, close.ties),
        ties=tie_rows(dataset, everything.ties),
        density=per_cent(everything.density),
        close_density=per_cent(close.density),
        meanings=tie_strength.measures_explained(),
        measures_caption=findings.measures_caption(len(appraisal.today)),
        close_measures=measure_rows(close),
        all_measures=measure_rows(everything),
        set_meaning=tie_strength.SETS_MEAN,
        sets_finding=tie_strength.sets_finding(close, labels),
        sets=set_rows(dataset, close.clusters),
        fit_with_places=tie_strength.fit_with_places(close.match, places),
        only_links=(
            tie_strength.only_links(close, labels, tie_strength.AMONG_CLOSE),
            tie_strength.only_links(everything, labels, tie_strength.AMONG_ALL),
        ),
        threads_finding=tie_strength.threads_finding(appraisal.ties.threads),
        threads=thread_rows(appraisal),
        years=year_bars(years),
        years_title=findings.timeline_title(years),
        themes=tuple(theme_names(dataset).items()),
        coverage=coverage_rows(dataset, appraisal.partnerships),
        left_out=left_out(appraisal),
        kinds=by_kind(appraisal),
        partners=partner_rows(dataset, appraisal.partnerships),
        fates=FATES,
        effects=effects(appraisal),
        had_they_not_ended=findings.had_they_not_ended(
            had_they_not_ended(appraisal), option_names(appraisal)
        ),
    )


def left_out(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """The themes on which some councils are in no partnership, with their names."""
    dataset, labels = appraisal.dataset, council_names(appraisal.dataset)
    return tuple(
        (dataset.themes[theme].name, findings.left_out(councils, labels))
        for theme, councils in appraisal.ties.all.empty.items()
        if councils
    )


def by_kind(appraisal: Appraisal) -> tuple[KindOf, ...]:
    """Every partnership by kind and then by status."""
    found = []
    for kind, label in KIND_WORDS.items():
        held = {status: rows for status in STATUS_WORDS if (rows := _of(appraisal, kind, status))}
        if held:
            counted = findings.status_counts({status: len(rows) for status, rows in held.items()})
            groups = tuple((STATUS_WORDS[status], rows) for status, rows in held.items())
            found.append(KindOf(label, counted, groups))
    return tuple(found)


def _of(appraisal: Appraisal, kind: str, status: Status) -> tuple[Body, ...]:
    dataset = appraisal.dataset
    return tuple(
        body_row(dataset, i, body)
        for i, body in dataset.partnerships.items()
        if body.kind == kind and status_of(appraisal, i) == status
    )


def status_counts(appraisal: Appraisal) -> str:
    """How many partnerships are at work, proposed and ended, in words."""
    held = Counter(status_of(appraisal, i) for i in appraisal.dataset.partnerships)
    return findings.status_counts(held)


def effects(appraisal: Appraisal) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """What each option does to the partnerships at work, counted by fate."""
    return tuple(
        (i, tuple(fate_counts(done.fates).values())) for i, done in appraisal.changes.items()
    )
