"""The partnerships page: who works with whom, how closely, since when, and on what."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import Status, status_of
from appraisal.appraise.network.fates import fate_counts, had_they_not_ended
from appraisal.appraise.network.ties import MEANINGS, Measures
from appraisal.charts.network import ring
from appraisal.findings.numbers import count_of, day, listed, per_cent
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.facts import KIND_WORDS, Body, body_row
from appraisal.site.navigation import address
from appraisal.site.partnership_tables import (
    coverage_rows,
    partner_rows,
    tie_rows,
    timeline_title,
    year_bars,
)
from appraisal.site.tie_strength import (
    cluster_finding,
    cluster_rows,
    match_words,
    meanings,
    measure_rows,
    single_ties,
    thread_rows,
    threads_finding,
)

STATUSES: Mapping[Status, str] = {"active": "At work", "proposed": "Proposed", "ended": "Ended"}


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The partnerships page; none without partnerships."""
    if appraisal.dataset.partnerships:
        yield Page("partnerships", address("partnerships"), "Partnerships", _context(appraisal))


def _context(appraisal: Appraisal) -> Mapping[str, Any]:
    dataset = appraisal.dataset
    everything, close = appraisal.ties.all, appraisal.ties.close
    years = appraisal.ties.timeline
    return {
        "finding": finding(everything, len(dataset.councils)),
        "close_finding": close_finding(dataset, close),
        "as_of": day(dataset.settings.date),
        "ring": ring(dataset, appraisal.today, close.ties) if close.ties else None,
        "ring_title": ring_title(dataset, close),
        "close_ties": tie_rows(dataset, close.ties),
        "ties": tie_rows(dataset, everything.ties),
        "density": per_cent(everything.density),
        "close_density": per_cent(close.density),
        "meanings": meanings(),
        "close_measures": measure_rows(close),
        "all_measures": measure_rows(everything),
        "cluster_meaning": MEANINGS["clusters"],
        "cluster_finding": cluster_finding(dataset, close),
        "clusters": cluster_rows(dataset, close),
        "match": match_words(dataset, close.match),
        "single_ties": [
            single_ties(dataset, close, "Among close ties"),
            single_ties(dataset, everything, "Among all ties"),
        ],
        "threads_finding": threads_finding(appraisal),
        "threads": thread_rows(appraisal),
        "years": year_bars(dataset, years),
        "years_title": timeline_title(years),
        "themes": coverage_rows(dataset, appraisal.partnerships),
        "empty": empty_cells(appraisal),
        "council_count": len(dataset.councils),
        "kinds": by_kind(appraisal),
        "counts": status_counts(appraisal),
        "partners": partner_rows(dataset, appraisal.partnerships),
        "effects": effects(appraisal),
        "otherwise": otherwise(appraisal),
    }


def finding(found: Measures, councils: int) -> str:
    """How many pairs of councils work together, in a sentence."""
    bodies = count_of(len(found.bodies), "partnership")
    verb = "is" if len(found.bodies) == 1 else "are"
    pairs = councils * (councils - 1) // 2
    if not found.bodies:
        return "No partnership is at work on the date of this appraisal."
    if not pairs:
        return f"{bodies} {verb} at work."
    if len(found.ties) == pairs:
        every = "The two councils work" if councils == 2 else "Every council works with every other"
        which = "together" if councils == 2 else ""
        return f"{bodies} {verb} at work. {every} {which}".rstrip() + " in at least one."
    if not found.ties:
        return f"{bodies} {verb} at work, and none joins two councils of the area."
    works = "works" if len(found.ties) == 1 else "work"
    some = f"{count_of(len(found.ties), 'pair')} {works}"
    return (
        f"{bodies} {verb} at work. Of {pairs} pairs of councils, {some} together in at least one."
    )


def close_finding(dataset: Dataset, close: Measures) -> str:
    """How few pairs share services or more, and who shares with nobody."""
    councils = len(dataset.councils)
    pairs = councils * (councils - 1) // 2
    if not pairs:
        return ""
    if not close.ties:
        return (
            "No two councils share a service, staff or a budget in a partnership of some of them."
        )
    verb = f"{'pair' if pairs == 1 else 'pairs'} {'shares' if len(close.ties) == 1 else 'share'}"
    alone = [dataset.councils[i].label for i, ties in close.degree.items() if not ties]
    rest = f" {listed(alone)} {'does' if len(alone) == 1 else 'do'} not." if alone else ""
    return (
        f"Leaving aside what all councils belong to, {len(close.ties)} of {pairs} {verb} services, "
        f"staff or money.{rest}"
    )


def ring_title(dataset: Dataset, close: Measures) -> str:
    """The headline of the drawing: the pair that shares most."""
    if not close.ties:
        return "No councils share more than they coordinate"
    most = max(len(tie.bodies) for tie in close.ties)
    pairs = [
        f"{dataset.councils[t.one].label} and {dataset.councils[t.other].label}"
        for t in close.ties
        if len(t.bodies) == most
    ]
    what = count_of(most, "shared arrangement")
    if len(pairs) == 1:
        return f"{pairs[0]} share most: {what}"
    if len(pairs) == 2:
        return f"{pairs[0]}, and {pairs[1]}, share most: {what} each"
    return f"{len(pairs)} pairs of councils share {what}, and none more"


def empty_cells(appraisal: Appraisal) -> tuple[tuple[str, str], ...]:
    """The themes on which some councils are in no partnership, with their names."""
    dataset = appraisal.dataset
    found = []
    for theme, councils in appraisal.ties.all.empty.items():
        out = [dataset.councils[i].label for i in councils]
        if out:
            nobody = len(out) == len(dataset.councils) > 1
            found.append(
                (dataset.themes[theme].name, "no council takes part" if nobody else listed(out))
            )
    return tuple(found)


def by_kind(
    appraisal: Appraisal,
) -> tuple[tuple[str, str, tuple[tuple[str, tuple[Body, ...]], ...]], ...]:
    """Every partnership by kind and then by status, with a line that counts them."""
    found = []
    for kind, label in KIND_WORDS.items():
        held = [(status, rows) for status in STATUSES if (rows := _of(appraisal, kind, status))]
        if held:
            counts = listed([f"{len(rows)} {STATUSES[s].lower()}" for s, rows in held])
            found.append((label, counts, tuple((STATUSES[s], rows) for s, rows in held)))
    return tuple(found)


def _of(appraisal: Appraisal, kind: str, status: Status) -> tuple[Body, ...]:
    dataset = appraisal.dataset
    return tuple(
        body_row(dataset, i, body)
        for i, body in dataset.partnerships.items()
        if body.kind == kind and status_of(appraisal, i) == status
    )


def status_counts(appraisal: Appraisal) -> str:
    """How many are at work, proposed and ended, in words."""
    held = [status_of(appraisal, i) for i in appraisal.dataset.partnerships]
    return listed([f"{n} {label.lower()}" for s, label in STATUSES.items() if (n := held.count(s))])


def effects(appraisal: Appraisal) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """What each option does to the partnerships at work, counted by fate."""
    return tuple(
        (i, tuple(fate_counts(done.fates).values())) for i, done in appraisal.changes.items()
    )


def otherwise(appraisal: Appraisal) -> tuple[str, ...]:
    """What would become of the partnerships that unitary options end, if they did not end them.

    The page of all structures counts so, and its figures differ from an option's by as many.
    """
    found: dict[str, list[str]] = {}
    for i, counts in had_they_not_ended(appraisal).items():
        words = listed([f"{count} {fate}" for fate, count in counts.items() if count])
        found.setdefault(words, []).append(appraisal.dataset.options[i].label)
    return tuple(f"{listed(names)}: {words}." for words, names in found.items() if words)
