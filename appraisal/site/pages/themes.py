"""The index of the themes: on what councils work together."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.theme_priorities import theme_counts
from appraisal.findings.names import council_names, theme_names
from appraisal.findings.sentences import say
from appraisal.findings.themes import themes_finding
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


@dataclass(frozen=True)
class ThemeRow:
    """A theme: the partnerships at work on it, the councils in one, and those that give it most.

    `high` counts the councils that give it high priority.
    """

    id: str
    name: str
    question: str
    bodies: int
    councils: int
    high: int


@dataclass(frozen=True)
class Content:
    """What the index is drawn from."""

    finding: str
    rows: tuple[ThemeRow, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the themes; none without themes."""
    if appraisal.dataset.themes:
        yield Page("themes", address("themes"), say("titles.themes"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the index says and shows."""
    dataset, found = appraisal.dataset, appraisal.ties.all
    return Content(
        finding=themes_finding(found, council_names(dataset), theme_names(dataset)),
        rows=tuple(_row(appraisal, i) for i in dataset.themes),
    )


def _row(appraisal: Appraisal, i: str) -> ThemeRow:
    theme, counts = appraisal.dataset.themes[i], theme_counts(appraisal, i)
    return ThemeRow(
        id=i,
        name=theme.name,
        question=theme.question or "",
        bodies=counts.partnerships,
        councils=counts.reached,
        high=counts.high,
    )
