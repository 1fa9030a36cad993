"""One value of an option on a criterion, in words: how it came about and what it adds."""

import re

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.appraise.valued import Valued
from appraisal.findings.judgements import hand
from appraisal.findings.numbers import moment, number, ranged
from appraisal.findings.raw_figures import formatted
from appraisal.findings.sentences import joined, say
from appraisal.maths.ranking import TIE
from appraisal.model import UNKNOWN, Criterion, Dataset

NOTHING_KNOWN = say("value-steps.nothing-known")
"""In place of a value, for an option of which nothing that carries weight is known."""


def worth(cell: Cell) -> str:
    """A value with its range and one decimal, so that the points that it adds can be checked."""
    return ranged(cell.value, cell.low, cell.high, number(cell.value, 1))


def caveat(cell: Cell) -> str:
    """What a reader has to know of a value that its figure does not show; empty where nothing."""
    if cell.evidence == "gap":
        return say("value-steps.gap")
    if cell.raw is not None and cell.raw.halfway and cell.evidence != "reference":
        return say("value-steps.halfway")
    return "" if cell.ranged else say("value-steps.without-range")


def reason(dataset: Dataset, why: str, first: str, option: str) -> str:
    """The reason of an option's value; whose it is too, where another has it `first`."""
    if option == first or not why:
        return why
    return say("value-steps.same-reason", option=dataset.options[first].label)


def whose_judgement(dataset: Dataset, cell: Cell) -> str:
    """Who judged a score and when, a workshop by its title; empty where its file says neither."""
    by = hand(dataset, cell.by) if cell.by is not None else None
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


def thresholds_missed(found: Valued, option: str) -> tuple[str, ...]:
    """The thresholds that an option misses, each with the name of its criterion."""
    dataset = found.dataset
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    return tuple(
        say(
            "threshold.on",
            criterion=leaves[cell.criterion].label,
            missed=threshold_missed(dataset, leaves[cell.criterion], cell),
        )
        for cell in found.matrix.fails(option)
    )


_PLAIN = re.compile(r"£?[\d.,]+(m| (?!to 1$)\D+)?")
"""A figure whose distance from another can be said in its own unit."""


def threshold_reached(dataset: Dataset, leaf: Criterion, cell: Cell) -> str:
    """By how much a threshold is missed, and whether the own range reaches it; empty for a gap."""
    if (missed := cell.missed) is None or cell.evidence == "gap":
        return ""
    write = formatted(dataset, leaf.measured) if leaf.measured else number
    low, high = (cell.raw.low, cell.raw.high) if cell.raw else (cell.low, cell.high)
    figure, limit = write(missed.figure), write(missed.limit)
    by = ""
    if figure != limit and _PLAIN.fullmatch(figure) and _PLAIN.fullmatch(limit):
        by = say("threshold.out-by", by=write(abs(missed.figure - missed.limit)))
    if low == high:
        return joined(by, say("threshold.no-range"))
    reaches = high >= missed.limit - TIE if missed.side == "below" else low <= missed.limit + TIE
    key = "threshold.reached" if reaches else "threshold.not-reached"
    return joined(by, say(key, low=write(low), high=write(high)))


def shown_and_not_ranked(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """A sentence for every threshold that an option misses.

    Where none is ranked, more say which could come back: how near each comes to its threshold.
    """
    dataset, label = appraisal.dataset, appraisal.dataset.options[option].label
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    cells, missed = appraisal.matrix.fails(option), thresholds_missed(appraisal, option)
    none_ranked = not appraisal.lead.first
    return tuple(
        joined(
            say("threshold.not-ranked", option=label, on=on),
            threshold_reached(dataset, leaves[cell.criterion], cell) if none_ranked else "",
        )
        for cell, on in zip(cells, missed, strict=True)
    )
