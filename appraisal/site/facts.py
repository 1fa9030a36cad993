"""Facts and partnerships as plain values, ready for any page to show."""

from msgspec import Struct
from msgspec.structs import replace

from appraisal.findings.numbers import moment
from appraisal.findings.published_figures import figure_words
from appraisal.model import (
    ASSUMPTION,
    Fact,
    Figure,
    figures_in,
    is_contested,
    newest,
)


class Line(Struct, frozen=True):
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
