"""The theme pages: who works together on what."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import on_theme
from appraisal.appraise.network.fates import FATES, fates_on_theme
from appraisal.appraise.network.ties import ties_between
from appraisal.charts.network import ring
from appraisal.findings.numbers import all_of, count_of, listed
from appraisal.model import Dataset, Partnership
from appraisal.model.councils import PRIORITIES
from appraisal.site.drawing import Page
from appraisal.site.facts import Body, body_row
from appraisal.site.navigation import address
from appraisal.site.partnership_tables import tie_rows


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the themes and a page for each; no page without themes."""
    dataset = appraisal.dataset
    if not dataset.themes:
        return
    context = {"finding": index_finding(appraisal), "rows": _index(appraisal)}
    yield Page("themes", address("themes"), "Themes", context)
    for i, theme in dataset.themes.items():
        yield Page("theme", address("theme", i), theme.name, _context(appraisal, i))


def index_finding(appraisal: Appraisal) -> str:
    """Which themes nobody works together on, in a sentence."""
    dataset, covered = appraisal.dataset, appraisal.ties.all.coverage
    empty = [dataset.themes[i].name for i in appraisal.ties.all.uncovered_themes]
    if empty:
        return f"No councils work together on {listed(empty, 'or')}."
    everyone = [i for i, held in covered.items() if len(held) == len(dataset.councils)]
    if len(everyone) == len(dataset.themes):
        return "Every council works with others on every theme."
    short = sorted(covered, key=lambda i: (len(covered[i]), i))[0]
    return (
        f"Councils work together on every theme, with most left out on "
        f"‘{dataset.themes[short].name}’: {_left_out(appraisal, short)}."
    )


def _left_out(appraisal: Appraisal, theme: str) -> str:
    everyone = appraisal.dataset.councils
    out = [everyone[i].label for i in appraisal.ties.all.empty[theme]]
    return listed(out) if len(out) <= 4 else f"{len(out)} of {len(everyone)} councils"


def _index(appraisal: Appraisal) -> tuple[Mapping[str, Any], ...]:
    dataset = appraisal.dataset
    return tuple(
        {
            "id": i,
            "name": theme.name,
            "question": theme.question or "",
            "bodies": len(on_theme(appraisal.partnerships, i)),
            "councils": len(appraisal.ties.all.coverage[i]),
            "of": len(dataset.councils),
            "high": sum(council.themes.get(i) == "high" for council in dataset.councils.values()),
        }
        for i, theme in dataset.themes.items()
    )


def _context(appraisal: Appraisal, i: str) -> Mapping[str, Any]:
    dataset = appraisal.dataset
    theme, active = dataset.themes[i], on_theme(appraisal.partnerships, i)
    past = on_theme(dataset.partnerships, i)
    ties = ties_between(dataset.councils, active)
    return {
        "theme": theme,
        "finding": finding(appraisal, i),
        "priorities": by_priority(dataset, i),
        "active": _rows(dataset, active, active),
        "past": _rows(dataset, past, past.keys() - active.keys()),
        "without": appraisal.ties.all.empty[i],
        "ring": ring(dataset, appraisal.today, ties) if ties else None,
        "ties": tie_rows(dataset, ties),
        "effects": effects(appraisal, i),
        "fates": FATES,
    }


def _rows(
    dataset: Dataset, bodies: Mapping[str, Partnership], wanted: Iterable[str]
) -> tuple[Body, ...]:
    return tuple(body_row(dataset, i, bodies[i]) for i in sorted(wanted))


def finding(appraisal: Appraisal, theme: str) -> str:
    """How many partnerships at work cover a theme, and how many councils they reach."""
    dataset = appraisal.dataset
    bodies, reached = on_theme(appraisal.partnerships, theme), appraisal.ties.all.coverage[theme]
    high = sum(council.themes.get(theme) == "high" for council in dataset.councils.values())
    wants = f" {count_of(high, 'council')} give it high priority." if high > 1 else ""
    wants = " One council gives it high priority." if high == 1 else wants
    if not bodies:
        return f"No partnership at work covers this theme.{wants}"
    who = f"{len(reached)} of {count_of(len(dataset.councils), 'council')}"
    if reached and len(reached) == len(dataset.councils):
        who = all_of(len(reached), "council")
    return f"{count_of(len(bodies), 'partnership')} at work on it, with {who} taking part.{wants}"


def by_priority(dataset: Dataset, theme: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The councils by how much they want to work on a theme; "" where none is published."""
    return tuple(
        (level, held)
        for level in (*PRIORITIES, "")
        if (
            held := tuple(
                i
                for i, council in dataset.councils.items()
                if str(council.themes.get(theme, "")) == level
            )
        )
    )


def effects(appraisal: Appraisal, theme: str) -> tuple[Mapping[str, Any], ...]:
    """What each option does to the partnerships on a theme, counted by fate."""
    return tuple(
        {
            "option": found.option,
            "counts": tuple(found.counts.values()),
            "started": listed([body.name for body in found.started]),
        }
        for found in fates_on_theme(appraisal, theme)
    )
