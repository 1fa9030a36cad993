"""Facts and partnerships as plain values, ready for any page to show."""

from dataclasses import dataclass, replace

from appraisal.findings.delivery import one_door
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed, moment
from appraisal.findings.partnerships import LEVEL_WORDS, dates, members_words
from appraisal.findings.published_figures import figure_words
from appraisal.model import (
    ASSUMPTION,
    Dataset,
    Fact,
    Figure,
    Partnership,
    figures_in,
    in_words,
    is_contested,
    newest,
)


@dataclass(frozen=True)
class Line:
    """One published figure: in words with its range, its date, sources and note.

    `contested` says that others of the same date differ, `earlier` that there is a newer one.
    """

    text: str
    date: str
    sources: tuple[str, ...]
    assumed: bool
    note: str
    contested: bool = False
    earlier: bool = False


def fact_lines(fact: Fact | None, unit: str = "") -> tuple[Line, ...]:
    """The figures of a fact, none where it is not known; earlier ones last, from new to old."""
    figures, contested = figures_in(fact), is_contested(fact)
    held = newest(figures)
    earlier = (figure for figure in figures if figure not in held)
    return (
        *(replace(_line(figure, unit), contested=contested) for figure in held),
        *(
            replace(_line(figure, unit), earlier=True)
            for figure in sorted(earlier, key=lambda figure: str(figure.date), reverse=True)
        ),
    )


def _line(figure: Figure, unit: str) -> Line:
    return Line(
        text=figure_words(figure, unit),
        date=moment(figure.date) if figure.date else "",
        sources=figure.source,
        assumed=ASSUMPTION in figure.source,
        note=figure.note or "",
    )


@dataclass(frozen=True)
class Body:
    """A partnership as the pages list it; every value is in words, empty where not recorded."""

    id: str
    name: str
    kind: str
    level: str
    dates: str
    host: str
    members: str
    one_door: str
    partners: str
    themes: tuple[tuple[str, str], ...]
    sources: tuple[str, ...]
    note: str


def body_row(dataset: Dataset, identifier: str, body: Partnership) -> Body:
    """A partnership in words."""
    return Body(
        id=identifier,
        name=body.name,
        kind=in_words(body.kind),
        level=LEVEL_WORDS[body.level],
        dates=dates(body),
        host=council_label(dataset, body.host) if body.host else "",
        members=members_words(dataset, body.members),
        one_door=one_door(body),
        partners=listed([council_label(dataset, i) for i in body.partners]),
        themes=tuple((t, dataset.themes[t].name) for t in body.themes if t in dataset.themes),
        sources=body.source or (),
        note=body.note or "",
    )
