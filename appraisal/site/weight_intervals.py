"""How far each weight can move: lines as one weight moves, named, with the number at a crossing."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.weight_lines import Lines, lines
from appraisal.appraise.weights import sibling_groups
from appraisal.charts.weight_lines import End, Line, scaled
from appraisal.findings.named_safety import NamedSafety
from appraisal.findings.safety import (
    decisive_weights,
    weight_sentences,
    weights_count,
    weights_finding,
)
from appraisal.findings.shares import share_words
from appraisal.findings.weight_intervals import (
    lines_title,
    rest_words,
    share_of_what,
)

MOST_CHARTS = 4
"""How many weights that could change the first place are drawn as lines."""


class FirstBetween(Struct, frozen=True):
    """From one share of weight to another an option comes first."""

    id: str
    start: str
    end: str


class Turn(Struct, frozen=True):
    """A crossing of two lines: its share of weight in words, and its place in %."""

    share: str
    x: float
    y: float


class WeightChart(Struct, frozen=True):
    """The lines of one criterion, with who comes first from where to where.

    `what` says what its share is one of; `bottom` and `top` are the values that the drawing spans,
    `today` a share in %. `ends` are the names beside the lines.
    """

    id: str
    title: str
    what: str
    bottom: int
    top: int
    today: float
    share: str
    lines: tuple[Line, ...]
    ends: tuple[End, ...]
    bands: tuple[FirstBetween, ...]
    turns: tuple[Turn, ...]


class WeightIntervals(Struct, frozen=True):
    """The weights that could change who is first, the nearest first: as charts, then in sentences.

    `rest` says how many others could not.
    """

    finding: str
    rest: str
    charts: tuple[WeightChart, ...]
    sentences: tuple[str, ...]


def weight_intervals(appraisal: Appraisal, found: NamedSafety) -> WeightIntervals:
    """What the page draws of the stability intervals, and what it says of those not drawn."""
    rows = appraisal.robust.stability if appraisal.robust else ()
    moving = decisive_weights(found)
    return WeightIntervals(
        finding=weights_count(len(moving)) if moving else weights_finding(found),
        rest=rest_words(len(moving), len(rows)),
        charts=tuple(_chart(found, row, _lines(appraisal, row)) for row in moving[:MOST_CHARTS]),
        sentences=tuple(s for row in moving[MOST_CHARTS:] for s in weight_sentences(row, found)),
    )


def _lines(appraisal: Appraisal, row: StabilityRow) -> Lines:
    for _, group in sibling_groups(appraisal.dataset.criteria):
        for node in group:
            if node.id == row.criterion:
                return lines(appraisal, node, group)
    raise KeyError(row.criterion)


def _chart(found: NamedSafety, row: StabilityRow, drawn: Lines) -> WeightChart:
    plot = scaled(drawn)
    return WeightChart(
        id=row.criterion,
        title=lines_title(found, row, drawn),
        what=share_of_what(found.above[row.criterion]),
        bottom=plot.bottom,
        top=plot.top,
        today=round(row.weight * 100, 2),
        share=share_words(row.weight),
        lines=plot.lines,
        ends=plot.ends,
        bands=tuple(
            FirstBetween(band.option, share_words(band.low), share_words(band.high))
            for band in drawn.bands
        ),
        turns=tuple(Turn(share_words(at.share), at.x, at.y) for at in plot.crossings),
    )
