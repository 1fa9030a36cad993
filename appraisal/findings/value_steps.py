"""One value of an option on a criterion, in words: how it came about and what it adds."""

import re

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.findings.numbers import moment, number, per_cent_to_tenth, ranged
from appraisal.findings.raw_figures import formatted
from appraisal.findings.sentences import say
from appraisal.model import UNKNOWN, Criterion, Dataset


def steps(cell: Cell, raw: str, measured: bool, weight: float, points: float) -> str:
    """The way from a figure or score to what it adds: `points` of the overall value.

    `raw` is the figure in words, read only where the criterion is `measured`; `weight` is 0-1. The
    value has as many decimals as the points that it adds, so that the sum can be checked.
    """
    value = ranged(cell.value, cell.low, cell.high, number(cell.value, 1))
    if cell.evidence == "gap":
        start = say("value-steps.gap")
    elif cell.evidence == "reference":
        start = say("value-steps.reference", figure=raw, value=value)
    elif measured:
        halfway = cell.raw is not None and cell.raw.halfway
        key = "value-steps.halfway" if halfway else "value-steps.measured"
        start = say(key, figure=raw, value=value)
    else:
        key = "value-steps.judged" if cell.ranged else "value-steps.judged-without-range"
        start = say(key, value=value)
    adds = number(points, 1)
    return say(
        "value-steps.adds",
        start=start,
        weight=per_cent_to_tenth(weight),
        adds=adds,
        points=int(adds == "1"),
    )


def whose_judgement(dataset: Dataset, cell: Cell) -> str:
    """Who judged a score and when, a workshop by its title; empty where its file says neither."""
    workshop = dataset.workshops.get(cell.by or "")
    by = workshop.title if workshop else cell.by
    date = moment(cell.date) if cell.date not in (None, UNKNOWN) else ""
    if by is None:
        return say("value-steps.judged-on", date=date) if date else ""
    if not date:
        return say("value-steps.judged-by", by=by)
    return say("value-steps.judged-by-on", by=by, date=date)


_COUNT = re.compile(r"([\d.,]+) (?!to 1$)\D+")
"""A number with its noun; `2 to 1` is a number by itself."""


def threshold_missed(dataset: Dataset, leaf: Criterion, cell: Cell) -> str:
    """Why a threshold is missed, in the unit of its criterion; empty where none is."""
    if (missed := cell.missed) is None:
        return ""
    write = formatted(dataset, leaf.measured) if leaf.measured else number
    figure, limit = write(missed.figure), write(missed.limit)
    key = "threshold.missed-by-a-hair" if figure == limit else "threshold.missed"
    noun = _COUNT.fullmatch(limit)
    if noun and _COUNT.fullmatch(figure):
        limit = noun[1]
    return say(key, figure=figure, side=missed.side, limit=limit)


def thresholds_missed(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """The thresholds that an option misses, each with the name of its criterion."""
    dataset = appraisal.dataset
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    return tuple(
        say(
            "threshold.on",
            criterion=leaves[cell.criterion].label,
            missed=threshold_missed(dataset, leaves[cell.criterion], cell),
        )
        for cell in appraisal.matrix.fails(option)
    )


def shown_and_not_ranked(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """A sentence for every threshold that an option misses."""
    label = appraisal.dataset.options[option].label
    missed = thresholds_missed(appraisal, option)
    return tuple(say("threshold.not-ranked", option=label, on=on) for on in missed)
