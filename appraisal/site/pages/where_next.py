"""Where councils could work together next: the ties that would join them up most."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

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

FIRST = 10
"""So many ties stand open on the page; the rest are folded."""


class TieRow(Struct, frozen=True):
    """Two councils by id, and what a deeper tie between them would add, in words and as a bar.

    `agreement` is the one of the fewest councils that would make it, by id and name, empty where
    nobody has proposed one; `more` counts the others.
    """

    number: int
    councils: tuple[str, ...]
    theme: tuple[str, str]
    need: str
    now: str
    next: str
    adds: str
    bar: float
    agreement: tuple[str, str]
    more: int


class Content(Struct, frozen=True):
    """What the page is drawn from; there are no `first` ties where none can be named.

    `agreements` have id, name and the numbers of the ties that they would make; `without` names
    the themes that have no tie, and says why.
    """

    finding: str
    proposed: str
    first: tuple[TieRow, ...]
    rest: tuple[TieRow, ...]
    rest_title: str
    agreements: tuple[tuple[str, str, tuple[int, ...]], ...]
    without: tuple[tuple[str, str, str], ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.where_next")
    yield Page("where_next", address("where_next"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, found = appraisal.dataset, appraisal.next_steps
    ties = found.ranked
    bars = effect_bars(tie.adds for tie in ties)
    rows = [
        _row(appraisal, number, tie, bar)
        for number, (tie, bar) in enumerate(zip(ties, bars, strict=True), 1)
    ]
    rest = rows[FIRST:]
    return Content(
        finding=findings.next_finding(found, council_names(dataset), theme_names(dataset)),
        proposed=findings.proposed(ties),
        first=tuple(rows[:FIRST]),
        rest=tuple(rest),
        rest_title=findings.more_ties(len(rest)) if rest else "",
        agreements=agreements(appraisal, ties),
        without=tuple(
            (i, dataset.themes[i].name, findings.why_none(theme_counts(appraisal, i).holding))
            for i, on_theme in found.ties.items()
            if ties and not on_theme
        ),
    )


def agreements(
    appraisal: Appraisal, ties: Sequence[NextTie]
) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
    """The candidates that would make some of these ties, each with their numbers; most first."""
    made: dict[str, list[int]] = {}
    for number, tie in enumerate(ties, 1):
        for candidate in tie.candidates:
            made.setdefault(candidate, []).append(number)
    names = {i: appraisal.dataset.candidates[i].name for i in made}
    order = sorted(made, key=lambda i: (-len(made[i]), names[i]))
    return tuple((i, names[i], tuple(made[i])) for i in order)


def _row(appraisal: Appraisal, number: int, tie: NextTie, bar: float) -> TieRow:
    dataset, able = appraisal.dataset, tie.candidates
    return TieRow(
        number=number,
        councils=tie.councils,
        theme=(tie.theme, dataset.themes[tie.theme].name),
        need=findings.need_words(tie),
        now=findings.level_words(tie.now),
        next=in_words(tie.next),
        adds=findings.adds_words(tie),
        bar=bar,
        agreement=(able[0], dataset.candidates[able[0]].name) if able else ("", ""),
        more=max(0, len(able) - 1),
    )
