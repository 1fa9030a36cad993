"""The theme pages: who works together on what."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.fates import FATES, fate_counts
from appraisal.appraise.network.ties import ties_between
from appraisal.charts.network import ring
from appraisal.findings.numbers import all_of, count_of, listed
from appraisal.model import Dataset, Partnership
from appraisal.site.drawing import Page
from appraisal.site.facts import Body, body_row
from appraisal.site.pages.council import PRIORITIES
from appraisal.site.partnership_tables import tie_rows


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the themes and a page for each; no page without themes."""
    dataset = appraisal.dataset
    if not dataset.themes:
        return
    context = {"finding": index_finding(appraisal), "rows": _index(appraisal)}
    yield Page("themes/index.html", "themes.html", "Themes", context, nav="themes")
    for i, theme in dataset.themes.items():
        page = f"themes/{i}.html"
        yield Page(page, "theme.html", theme.name, _context(appraisal, i), nav="themes")


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
    covered, everyone = appraisal.ties.all.coverage[theme], appraisal.dataset.councils
    out = [council.label for i, council in everyone.items() if i not in covered]
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


def on_theme(bodies: Mapping[str, Partnership], theme: str) -> dict[str, Partnership]:
    """The partnerships that name a theme."""
    return {i: body for i, body in bodies.items() if theme in body.themes}


def _context(appraisal: Appraisal, i: str) -> Mapping[str, Any]:
    dataset = appraisal.dataset
    theme, active = dataset.themes[i], on_theme(appraisal.partnerships, i)
    past = on_theme(dataset.partnerships, i)
    ties = ties_between(dataset.councils, active)
    return {
        "id": i,
        "theme": theme,
        "finding": finding(appraisal, i),
        "priorities": by_priority(dataset, i),
        "active": _rows(dataset, active, active),
        "past": _rows(dataset, past, past.keys() - active.keys()),
        "without": without(appraisal, i),
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


def without(appraisal: Appraisal, theme: str) -> tuple[str, ...]:
    """The councils in no partnership on a theme."""
    covered = appraisal.ties.all.coverage[theme]
    return tuple(i for i in appraisal.dataset.councils if i not in covered)


def effects(appraisal: Appraisal, theme: str) -> tuple[Mapping[str, Any], ...]:
    """What each option does to the partnerships on a theme, counted by fate."""
    found = []
    for i, done in appraisal.changes.items():
        started = appraisal.dataset.options[i].partnerships.start
        on_it = on_theme(started, theme)
        held = on_theme(appraisal.partnerships, theme).keys() | on_it.keys()
        counts = tuple(fate_counts(done.fates, held).values())
        names = listed([body.name for body in on_it.values()])
        found.append({"option": i, "counts": counts, "started": names})
    return tuple(found)
