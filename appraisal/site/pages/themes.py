"""The index of the themes: on what councils work together."""

from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.bodies import between
from appraisal.appraise.theme_priorities import theme_counts
from appraisal.findings.names import council_names, theme_names
from appraisal.findings.sentences import say
from appraisal.findings.themes import themes_finding
from appraisal.site.drawing import Page
from appraisal.site.navigation import address

SHADES = 4
"""A cell of the matrix is shaded in so many steps, the darkest for most partnerships."""


class Theme(Struct, frozen=True):
    """A theme: the partnerships at work on it, and the councils in one."""

    id: str
    name: str
    bodies: int
    councils: int


class Cell(Struct, frozen=True):
    """A council's partnerships on a theme, shaded by how many, and whether it wants it `high`."""

    bodies: int
    shade: int
    high: bool


class Content(Struct, frozen=True):
    """What the index is drawn from: the themes, and a row of cells for each council by id."""

    finding: str
    themes: tuple[Theme, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The index of the themes; none without themes."""
    if appraisal.dataset.themes:
        yield Page("themes", address("themes"), say("titles.themes"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the index says and shows."""
    dataset, found = appraisal.dataset, appraisal.ties.all
    return Content(
        finding=themes_finding(found, council_names(dataset), theme_names(dataset)),
        themes=tuple(_theme(appraisal, i) for i in dataset.themes),
        rows=cells(appraisal),
    )


def _theme(appraisal: Appraisal, i: str) -> Theme:
    counts = theme_counts(appraisal, i)
    return Theme(i, appraisal.dataset.themes[i].name, counts.partnerships, counts.reached)


def cells(appraisal: Appraisal) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
    """Each council with its partnerships on each theme."""
    dataset, bodies = appraisal.dataset, appraisal.partnerships
    held = {i: [between(bodies, theme, i)[0] for theme in dataset.themes] for i in dataset.councils}
    most = max((count for counts in held.values() for count in counts), default=0) or 1
    return tuple(
        (
            i,
            tuple(
                Cell(
                    bodies=count,
                    shade=-(-SHADES * count // most),
                    high=dataset.councils[i].themes.get(theme) == "high",
                )
                for theme, count in zip(dataset.themes, counts, strict=True)
            ),
        )
        for i, counts in held.items()
    )
