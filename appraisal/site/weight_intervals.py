"""How far each weight can move: interval bars, and lines as one weight moves, with their words."""

from collections.abc import Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.weight_lines import Lines, lines
from appraisal.appraise.weights import depths, sibling_groups
from appraisal.charts.weight_lines import scaled
from appraisal.findings.lead import comes_first
from appraisal.findings.named_answer import Answer
from appraisal.findings.ranking import quoted
from appraisal.findings.safety import turning, weight_sentences, weights_count, weights_finding
from appraisal.findings.shares import share_words

CHARTS = 6
"""How many weights that could change the first place are drawn as lines."""


def stability(appraisal: Appraisal, found: Answer) -> Mapping[str, Any]:
    """What the page draws of the stability intervals."""
    rows = appraisal.robust.stability if appraisal.robust else ()
    depth = depths(appraisal.dataset.criteria)
    moving = turning(found)
    drawn = [_lines(appraisal, row) for row in moving[:CHARTS]]
    return {
        "finding": weights_count(len(moving)) if moving else weights_finding(found),
        "sentences": tuple(s for row in moving for s in weight_sentences(row, found)),
        "charts": tuple(_chart(found, row, line) for row, line in zip(moving, drawn, strict=False)),
        "rows": tuple(_interval(found, row, depth[row.criterion]) for row in rows),
    }


def _interval(found: Answer, row: StabilityRow, depth: int) -> Mapping[str, Any]:
    low, high = (round(end * 100, 2) for end in (row.low, row.high))
    return {
        "label": found.criteria[row.criterion],
        "depth": depth,
        "today": round(row.weight * 100, 2),
        "share": share_words(row.weight),
        "low": low,
        "high": high,
        "width": round(high - low, 2),
        "range": "any weight"
        if not row.rival_below and not row.rival_above
        else f"{share_words(row.low)} to {share_words(row.high)}",
        "below": row.rival_below,
        "above": row.rival_above,
    }


def _lines(appraisal: Appraisal, row: StabilityRow) -> Lines:
    for _, group in sibling_groups(appraisal.dataset.criteria):
        for node in group:
            if node.id == row.criterion:
                return lines(appraisal, node, group)
    raise KeyError(row.criterion)


def _chart(found: Answer, row: StabilityRow, drawn: Lines) -> Mapping[str, Any]:
    """The lines of one criterion, with who comes first from where to where."""
    plot, above = scaled(drawn), found.above[row.criterion]
    return {
        "id": row.criterion,
        "name": found.criteria[row.criterion],
        "title": _chart_title(found, row, drawn),
        "what": f"of {quoted(above)}" if above else "of all weight",
        "bottom": plot.bottom,
        "top": plot.top,
        "today": round(row.weight * 100, 2),
        "share": share_words(row.weight),
        "lines": plot.lines,
        "bands": tuple(
            {
                "id": band.option,
                "from": share_words(band.low),
                "to": share_words(band.high),
                "dash": dash,
            }
            for band, dash in zip(drawn.bands, plot.dashes, strict=True)
        ),
        "crossings": plot.crossings,
    }


def _chart_title(found: Answer, row: StabilityRow, drawn: Lines) -> str:
    name, last = found.criteria[row.criterion], drawn.bands[-1]
    if len(drawn.bands) == 1:
        return f"{found.options[last.option]} {comes_first(found.lead)} whatever {name} weighs"
    takes = f"takes over when {name} weighs"
    if row.rival_above and not row.rival_below:
        return f"{found.options[row.rival_above]} {takes} more than {share_words(row.high)}"
    if row.rival_below and not row.rival_above:
        return f"{found.options[row.rival_below]} {takes} less than {share_words(row.low)}"
    return f"{name} can change the first place both ways"
