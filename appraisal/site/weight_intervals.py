"""How far each weight can move: interval bars, and lines as one weight moves."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.weight_lines import Lines, lines
from appraisal.appraise.weights import depths, sibling_groups
from appraisal.charts.weight_lines import Line, scaled
from appraisal.findings.named_safety import NamedSafety
from appraisal.findings.safety import (
    decisive_weights,
    weight_sentences,
    weights_count,
    weights_finding,
)
from appraisal.findings.shares import share_words
from appraisal.findings.weight_intervals import (
    interval_words,
    intervals_caption,
    lines_title,
    rest_words,
    share_of_what,
)

MOST_CHARTS = 6
"""How many weights that could change the first place are drawn as lines."""


@dataclass(frozen=True)
class Interval:
    """A criterion's share today, and where the first place stays as it is: in %, and in words.

    `below` and `above` are the options that come first beyond either end, if any does.
    """

    label: str
    depth: int
    today: float
    share: str
    low: float
    width: float
    range: str
    below: str | None
    above: str | None


@dataclass(frozen=True)
class FirstBetween:
    """From one share of weight to another an option comes first; `dash` is its line's pattern."""

    id: str
    start: str
    end: str
    dash: int


@dataclass(frozen=True)
class WeightChart:
    """The lines of one criterion, with who comes first from where to where.

    `what` says what its share is one of; `bottom` and `top` are the values that the drawing spans,
    `today` and `crossings` shares in %.
    """

    id: str
    name: str
    title: str
    what: str
    bottom: int
    top: int
    today: float
    share: str
    lines: tuple[Line, ...]
    bands: tuple[FirstBetween, ...]
    crossings: tuple[float, ...]


@dataclass(frozen=True)
class WeightIntervals:
    """The stability intervals of the weights that could change who is first, and their charts.

    `rest` says how many others could not.
    """

    finding: str
    rest: str
    sentences: tuple[str, ...]
    charts: tuple[WeightChart, ...]
    caption: str
    rows: tuple[Interval, ...]


def weight_intervals(appraisal: Appraisal, found: NamedSafety) -> WeightIntervals:
    """What the page draws of the stability intervals."""
    rows = appraisal.robust.stability if appraisal.robust else ()
    depth, moving = depths(appraisal.dataset.criteria), decisive_weights(found)
    return WeightIntervals(
        finding=weights_count(len(moving)) if moving else weights_finding(found),
        rest=rest_words(len(moving), len(rows)),
        sentences=tuple(s for row in moving for s in weight_sentences(row, found)),
        charts=tuple(_chart(found, row, _lines(appraisal, row)) for row in moving[:MOST_CHARTS]),
        caption=intervals_caption(found),
        rows=tuple(_interval(found, row, depth[row.criterion]) for row in rows if row in moving),
    )


def _interval(found: NamedSafety, row: StabilityRow, depth: int) -> Interval:
    low, high = (round(end * 100, 2) for end in (row.low, row.high))
    return Interval(
        label=found.criteria[row.criterion],
        depth=depth,
        today=round(row.weight * 100, 2),
        share=share_words(row.weight),
        low=low,
        width=round(high - low, 2),
        range=interval_words(row),
        below=row.rival_below,
        above=row.rival_above,
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
        name=found.criteria[row.criterion],
        title=lines_title(found, row, drawn),
        what=share_of_what(found.above[row.criterion]),
        bottom=plot.bottom,
        top=plot.top,
        today=round(row.weight * 100, 2),
        share=share_words(row.weight),
        lines=plot.lines,
        bands=tuple(
            FirstBetween(band.option, share_words(band.low), share_words(band.high), dash)
            for band, dash in zip(drawn.bands, plot.dashes, strict=True)
        ),
        crossings=plot.crossings,
    )
