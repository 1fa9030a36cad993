"""The theme pages: who works together on what."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import on_theme
from appraisal.appraise.network.fates import FATES, OnTheme, fates_on_theme
from appraisal.appraise.network.ties import ties_between
from appraisal.appraise.theme_priorities import councils_by_priority, theme_counts
from appraisal.charts.network import Ring, ring
from appraisal.findings.nothing_recorded import NO_COUNCILS
from appraisal.findings.page_counts import ties_title
from appraisal.findings.partnerships import drawing_described
from appraisal.findings.themes import priority_words, theme_finding
from appraisal.model import Dataset, Partnership
from appraisal.site.drawing import Page
from appraisal.site.facts import Body, body_row
from appraisal.site.navigation import address
from appraisal.site.partnership_tables import TieRow, tie_rows


@dataclass(frozen=True)
class Content:
    """What a theme's page is drawn from; councils by id.

    `priorities` has the councils by how much they want to work on it, in words;
    `without` those that are in no partnership on it; `past` has what has ended or is proposed.
    `effects` has for each option how many have each of the `fates`.
    """

    finding: str
    question: str
    question_sources: tuple[str, ...]
    note: str
    priorities: tuple[tuple[str, tuple[str, ...]], ...]
    active: tuple[Body, ...]
    past: tuple[Body, ...]
    without: tuple[str, ...]
    drawing: Ring | None
    drawing_described: str
    ties_title: str
    ties: tuple[TieRow, ...]
    fates: tuple[str, ...]
    effects: tuple[OnTheme, ...]
    no_councils: str = NO_COUNCILS


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each theme."""
    for i, theme in appraisal.dataset.themes.items():
        yield Page("theme", address("theme", i), theme.name, content(appraisal, i))


def content(appraisal: Appraisal, i: str) -> Content:
    """What a theme's page says and shows."""
    dataset, everything = appraisal.dataset, appraisal.ties.all
    theme, active = dataset.themes[i], on_theme(appraisal.partnerships, i)
    past, ties = on_theme(dataset.partnerships, i), ties_between(dataset.councils, active)
    priorities, counts = councils_by_priority(dataset, i), theme_counts(appraisal, i)
    return Content(
        finding=theme_finding(
            partnerships=counts.partnerships,
            reached=counts.reached,
            councils=len(dataset.councils),
            high=counts.high,
        ),
        question=theme.question or "",
        question_sources=theme.source or (),
        note=theme.note or "",
        priorities=tuple(
            (priority_words(level or ""), held) for level, held in priorities.items() if held
        ),
        active=_bodies(dataset, active, active),
        past=_bodies(dataset, past, past.keys() - active.keys()),
        without=everything.empty[i],
        drawing=ring(dataset, appraisal.today, ties) if ties else None,
        drawing_described=drawing_described(len(appraisal.today), len(ties)),
        ties_title=ties_title(len(ties)),
        ties=tie_rows(dataset, ties),
        fates=FATES,
        effects=fates_on_theme(appraisal, i),
    )


def _bodies(
    dataset: Dataset, bodies: Mapping[str, Partnership], wanted: Iterable[str]
) -> tuple[Body, ...]:
    return tuple(body_row(dataset, i, bodies[i]) for i in sorted(wanted))
