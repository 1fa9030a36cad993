"""The theme pages: who works on a theme, and what each option does to that."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import between, on_theme
from appraisal.appraise.network.fates import fates_on_theme
from appraisal.appraise.theme_priorities import theme_counts
from appraisal.findings.nothing_recorded import NO_COUNCILS
from appraisal.findings.partnerships import LEVEL_WORDS
from appraisal.findings.themes import theme_finding
from appraisal.model.councils import PRIORITIES
from appraisal.site.drawing import Page
from appraisal.site.fate_rows import FateRows, Member, fate_rows, members
from appraisal.site.navigation import address


class CouncilRow(Struct, frozen=True):
    """A council: its partnerships on the theme, how deep they go, and how much it wants them.

    `width` is in per cent of the council with most; `level` is empty for a council in none, and
    `priority` where none is published.
    """

    council: str
    bodies: int
    width: float
    level: str
    priority: str


class Content(Struct, frozen=True):
    """What a theme's page is drawn from; `past` has what has ended or is proposed."""

    finding: str
    question: str
    question_sources: tuple[str, ...]
    note: str
    rows: tuple[CouncilRow, ...]
    active: tuple[Member, ...]
    past: tuple[Member, ...]
    effects: FateRows
    no_councils: str = NO_COUNCILS


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for each theme."""
    for i, theme in appraisal.dataset.themes.items():
        yield Page("theme", address("theme", i), theme.name, partial(content, appraisal, i))


def content(appraisal: Appraisal, i: str) -> Content:
    """What a theme's page says and shows."""
    dataset, theme = appraisal.dataset, appraisal.dataset.themes[i]
    active, past = on_theme(appraisal.partnerships, i), on_theme(dataset.partnerships, i)
    counts = theme_counts(appraisal, i)
    return Content(
        finding=theme_finding(
            theme.name,
            partnerships=counts.partnerships,
            reached=counts.reached,
            councils=len(dataset.councils),
        ),
        question=theme.question or "",
        question_sources=theme.source or (),
        note=theme.note or "",
        rows=council_rows(appraisal, i),
        active=members(active),
        past=members({b: body for b, body in past.items() if b not in active}),
        effects=fate_rows({row.option: row.counts for row in fates_on_theme(appraisal, i)}),
    )


def council_rows(appraisal: Appraisal, theme: str) -> tuple[CouncilRow, ...]:
    """The councils by their partnerships on a theme, most first, then by the priority of it."""
    councils = appraisal.dataset.councils
    held = {i: between(appraisal.partnerships, theme, i) for i in councils}
    most = max((count for count, _ in held.values()), default=0) or 1
    rows = [
        CouncilRow(
            council=i,
            bodies=count,
            width=round(100 * count / most, 1),
            level=LEVEL_WORDS[level] if level else "",
            priority=councils[i].themes.get(theme) or "",
        )
        for i, (count, level) in held.items()
    ]
    order = [*PRIORITIES, ""]
    return tuple(sorted(rows, key=lambda row: (-row.bodies, order.index(row.priority))))
