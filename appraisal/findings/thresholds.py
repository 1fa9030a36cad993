"""Scores whose own range reaches across a threshold, where that changes who comes first."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.thresholds import ThresholdRow
from appraisal.findings.named_safety import named
from appraisal.findings.numbers import number
from appraisal.findings.ranking import noted
from appraisal.findings.raw_figures import formatted
from appraisal.findings.sentences import say
from appraisal.findings.switching_values import said_today
from appraisal.model import Criterion

WAYS = {
    "at-least": "thresholds.at-least",
    "at-most": "thresholds.at-most",
    "more": "switching.more",
    "less": "switching.less",
}
"""The words of each way to cross one, by their key."""


class Crossed(Struct, frozen=True):
    """One such score in words: what stands today, what it would have to be, and who is first then.

    `across` says of `needed` that it lies across a threshold; `then` has ids, none where no option
    would be ranked; `sentence` says it all.
    """

    what: str
    today: str
    needed: str
    across: str
    then: tuple[str, ...]
    sentence: str


def crossed(appraisal: Appraisal) -> tuple[Crossed, ...]:
    """Every score that would change who comes first by crossing a threshold within its range."""
    return tuple(_crossed(appraisal, row) for row in appraisal.thresholds)


def thresholds_finding(appraisal: Appraisal) -> Iterator[str]:
    """The same in sentences, the last of which says what the others on the page go by."""
    for crossing in crossed(appraisal):
        yield crossing.sentence
    if appraisal.thresholds:
        yield say("thresholds.as-they-are")


def _crossed(appraisal: Appraisal, row: ThresholdRow) -> Crossed:
    labels = {i: option.label for i, option in appraisal.dataset.options.items()}
    option = labels[row.option]
    leaf = appraisal.dataset.leaf(row.criterion)
    what = say("switching.what", criterion=leaf.label, option=option)
    today = said_today(appraisal, leaf, appraisal.matrix.cells[row.option, row.criterion])
    needed = say(WAYS[row.way], limit=_written(appraisal, leaf, row.needed))
    if row.meets:
        needs = say("switching.needs", needed=needed, today=today)
        sentence = say("thresholds.meets", what=what, needs=needs, option=option)
    else:
        moved = say("thresholds.moved", what=what, needed=needed, today=today)
        then = named(row.then, noted(labels, appraisal.rankings[appraisal.headline].unknown))
        first = say("thresholds.then-first", options=then) if then else say("thresholds.then-none")
        sentence = say("thresholds.misses", moved=moved, option=option, then=first)
    across = say("thresholds.across", needed=needed)
    return Crossed(what, today, needed, across, row.then, sentence)


def _written(appraisal: Appraisal, leaf: Criterion, needed: float) -> str:
    """A figure in the unit of its criterion, or a score of 100."""
    if leaf.measured:
        return formatted(appraisal.dataset, leaf.measured)(needed)
    return say("switching.of-100", value=number(needed, 2))
