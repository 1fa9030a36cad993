"""The partnerships page: who works with whom, how closely, since when, and on what."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import status_of
from appraisal.appraise.network.fates import FATES, Fate, fate_counts, had_they_not_ended
from appraisal.appraise.network.ties import latest
from appraisal.appraise.network.ties_after import tied_anew
from appraisal.charts.stacked_bar import stacked
from appraisal.charts.tie_matrix import Cell, Small, by_sets, matrix, pair, small_matrix
from appraisal.charts.timeline import Line, line_of_years
from appraisal.findings import partnerships as findings
from appraisal.findings import tie_strength
from appraisal.findings.names import council_names, option_names
from appraisal.findings.numbers import day, moment, per_cent
from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.partnership_register import KindOf, register
from appraisal.site.partnership_tables import PartnerRow, partner_rows
from appraisal.site.tie_strength import (
    MeasuresRow,
    SetRow,
    ThreadRow,
    measure_rows,
    set_rows,
    thread_rows,
)


class Tied(Struct, frozen=True):
    """Two councils by id, and the partnerships that tie them closely: number, id and name."""

    councils: tuple[str, str]
    bodies: tuple[tuple[int, str, str], ...]


class Anew(Struct, frozen=True):
    """An option that would tie councils more closely: how many pairs in words, and which drawn."""

    option: str
    said: str
    drawing: Small


class FatesOf(Struct, frozen=True):
    """What some options do to the partnerships at work: how many have each fate, as a bar too."""

    options: tuple[str, ...]
    said: str
    parts: tuple[tuple[str, float, float], ...]


class Content(Struct, frozen=True):
    """What the page is drawn from.

    `matrix` has close ties: at level share or deeper, less what all councils belong to; `tied`
    what they are. `dates` are those of the line of years with their names. `meanings` explains the
    measures. `left_out` has themes with the councils that take no part.
    """

    finding: str
    said: tuple[str, ...]
    counts: str
    as_of: str
    matrix: tuple[tuple[str, tuple[Cell | None, ...]], ...]
    matrix_title: str
    tied: tuple[Tied, ...]
    anew: tuple[Anew, ...]
    line: Line
    line_title: str
    dates: tuple[tuple[str, str, float], ...]
    kinds: tuple[KindOf, ...]
    effects: tuple[FatesOf, ...]
    had_they_not_ended: tuple[str, ...]
    density: str
    close_density: str
    meanings: tuple[tuple[str, str], ...]
    measures_caption: str
    measures: tuple[MeasuresRow, ...]
    set_meaning: str
    sets_finding: str
    sets: tuple[SetRow, ...]
    fit_with_places: tuple[str, ...]
    only_links: tuple[str, ...]
    threads_finding: str
    threads: tuple[ThreadRow, ...]
    left_out: tuple[tuple[str, str], ...]
    partners: tuple[PartnerRow, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The partnerships page; none without partnerships."""
    if appraisal.dataset.partnerships:
        yield Page(
            "partnerships",
            address("partnerships"),
            say("titles.partnerships"),
            partial(content, appraisal),
        )


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, labels = appraisal.dataset, council_names(appraisal.dataset)
    everything, close = appraisal.ties.all, appraisal.ties.close
    places = {i: place.name for i, place in dataset.places.items()}
    as_of, line = day(dataset.settings.date), line_of_years(dataset)
    kinds = register(appraisal, line)
    found, *said = _findings(appraisal, labels)
    return Content(
        finding=found,
        said=tuple(said),
        counts=status_counts(appraisal),
        as_of=as_of,
        matrix=matrix(by_sets(close), close.ties, everything.ties) if everything.ties else (),
        matrix_title=findings.matrix_title(len(appraisal.today), as_of),
        tied=tied(appraisal, kinds),
        anew=anew(appraisal),
        line=line,
        line_title=findings.timeline_title(latest(appraisal.ties.timeline)),
        dates=tuple(
            (findings.named_date(name, moment(when)), when, at) for name, when, at in line.dates
        ),
        kinds=kinds,
        effects=effects(appraisal),
        had_they_not_ended=findings.had_they_not_ended(
            had_they_not_ended(appraisal), option_names(appraisal)
        ),
        density=per_cent(everything.density),
        close_density=per_cent(close.density),
        meanings=tie_strength.measures_explained(),
        measures_caption=findings.measures_caption(len(appraisal.today)),
        measures=measure_rows(close),
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
        left_out=left_out(appraisal),
        partners=partner_rows(dataset, appraisal.partnerships),
    )


def _findings(appraisal: Appraisal, labels: Mapping[str, str]) -> Iterator[str]:
    """The pairs that share most, how many pairs share something, and how many do not."""
    close = appraisal.ties.close
    if close.ties:
        yield findings.closest_title(close, labels)
    yield findings.pairs_finding(appraisal.ties.all)
    if said := findings.close_finding(close, labels):
        yield said


def tied(appraisal: Appraisal, kinds: tuple[KindOf, ...]) -> tuple[Tied, ...]:
    """The close ties by the councils' names, each with its partnerships as in the register."""
    numbers = {entry.id: entry for kind in kinds for entry in kind.entries}
    ties = sorted(appraisal.ties.close.ties, key=lambda tie: (tie.one, tie.other))
    return tuple(
        Tied(
            pair(tie.one, tie.other),
            tuple(
                sorted((numbers[i].number, i, numbers[i].name) for i in tie.bodies if i in numbers)
            ),
        )
        for tie in ties
    )


def anew(appraisal: Appraisal) -> tuple[Anew, ...]:
    """The options that would tie some of today's councils more closely, in the order of pages."""
    close = appraisal.ties.close
    order, today = by_sets(close), [(tie.one, tie.other) for tie in close.ties]
    found = ((i, tied_anew(appraisal, i)) for i in appraisal.dataset.option_order())
    return tuple(
        Anew(i, findings.tied_anew(len(new), close.pairs), small_matrix(order, today, new))
        for i, new in found
        if new
    )


def left_out(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """The themes on which some councils are in no partnership, with their names."""
    dataset, labels = appraisal.dataset, council_names(appraisal.dataset)
    return tuple(
        (dataset.themes[theme].name, findings.left_out(councils, labels))
        for theme, councils in appraisal.ties.all.empty.items()
        if councils
    )


def status_counts(appraisal: Appraisal) -> str:
    """How many partnerships are proposed and ended, in words; those at work are said before."""
    held = Counter(status_of(appraisal, i) for i in appraisal.dataset.partnerships)
    del held["active"]
    return findings.status_counts(held)


def effects(appraisal: Appraisal) -> tuple[FatesOf, ...]:
    """What options do to the partnerships at work, those together that do the same."""
    counts = {i: fate_counts(done.fates) for i, done in appraisal.changes.items()}
    most = max((sum(fates.values()) for fates in counts.values()), default=0)
    alike: dict[str, list[str]] = {}
    for i, fates in counts.items():
        alike.setdefault(findings.fates_words(fates), []).append(i)
    return tuple(
        FatesOf(tuple(options), said, _parts(counts[options[0]], most))
        for said, options in alike.items()
        if most
    )


def _parts(fates: Mapping[Fate, int], most: int) -> tuple[tuple[str, float, float], ...]:
    widths = stacked(fates[fate] / most * 100 for fate in FATES)
    return tuple((fate, x, width) for fate, (x, width) in zip(FATES, widths, strict=True) if width)
