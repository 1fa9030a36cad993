"""Where councils could work together next: the ties that would join them up most."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.network.next_ties import NextTie
from appraisal.appraise.theme_priorities import theme_counts
from appraisal.charts.effect_bars import effect_bars
from appraisal.findings import next_steps as findings
from appraisal.findings.names import council_names, theme_names
from appraisal.findings.sentences import say
from appraisal.model import in_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


@dataclass(frozen=True)
class TieRow:
    """Two councils by id, and what a deeper tie between them would add, in words and as a bar.

    `candidates` are the agreements that would make it, each its id and name.
    """

    councils: tuple[str, ...]
    need: str
    now: str
    next: str
    adds: str
    bar: float
    candidates: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ThemeTies:
    """One theme's ties, or why it has none."""

    id: str
    name: str
    ties: tuple[TieRow, ...]
    why_none: str


@dataclass(frozen=True)
class Content:
    """What the page is drawn from; `themes` are empty where no tie can be named on any."""

    finding: str
    proposed: str
    themes: tuple[ThemeTies, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.where_next")
    yield Page("where_next", address("where_next"), title, content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, found = appraisal.dataset, appraisal.next_steps
    ties = [tie for on_theme in found.ties.values() for tie in on_theme]
    bars = dict(zip(ties, effect_bars(tie.adds for tie in ties), strict=True))
    return Content(
        finding=findings.next_finding(found, council_names(dataset), theme_names(dataset)),
        proposed=findings.proposed(ties),
        themes=tuple(
            _on_theme(appraisal, theme, [_row(appraisal, tie, bars[tie]) for tie in on_theme])
            for theme, on_theme in found.ties.items()
            if ties
        ),
    )


def _on_theme(appraisal: Appraisal, theme: str, ties: Sequence[TieRow]) -> ThemeTies:
    return ThemeTies(
        id=theme,
        name=appraisal.dataset.themes[theme].name,
        ties=tuple(ties),
        why_none="" if ties else findings.why_none(theme_counts(appraisal, theme).holding),
    )


def _row(appraisal: Appraisal, tie: NextTie, bar: float) -> TieRow:
    made = appraisal.dataset.candidates
    return TieRow(
        councils=tie.councils,
        need=findings.need_words(tie),
        now=findings.level_words(tie.now),
        next=in_words(tie.next),
        adds=findings.adds_words(tie),
        bar=bar,
        candidates=tuple((i, made[i].name) for i in tie.candidates),
    )
