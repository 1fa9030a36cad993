"""A paper sheet for swings, for a council that won't use Excel: points for each step in use."""

from collections.abc import Iterator, Mapping

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.ranges import Range, ranges_in_use
from appraisal.documents.blocks import Block, Heading, Note, Numbered, Paragraph, Table
from appraisal.findings.numbers import listed_names
from appraisal.findings.sentences import say
from appraisal.findings.workshop_sheets import criterion_words, end_words
from appraisal.model import Criterion

_STEPS = ("pack.swings-1", "pack.swings-2", "pack.swings-3", "pack.swings-4")
_HEADS = ("sheets.criterion", "pack.worst", "pack.best", "pack.points")
BOX = 11.0
"""The least height of a row, in mm: room for a number by hand."""


def swings_sheet(appraisal: Appraisal) -> tuple[Block, ...]:
    """The sheet; it says so where there is nothing to weigh."""
    ranges = {each.leaf: each for each in ranges_in_use(appraisal.matrix) if each.is_open}
    title = Heading(say("pack.swings-title"), 1)
    if not ranges:
        return (title, Paragraph(say("pack.swings-none"), large=True))
    alike = [leaf.label for leaf in appraisal.dataset.leaves() if leaf.id not in ranges]
    said = [Paragraph(say("sheets.swings-alike", criteria=listed_names(alike)))] if alike else []
    return (
        title,
        Paragraph(say("pack.swings-council")),
        Paragraph(say("pack.swings-private")),
        *(Numbered(say(step)) for step in _STEPS),
        Note(say("pack.swings-note")),
        *_tables(appraisal, ranges),
        *said,
    )


def _tables(appraisal: Appraisal, ranges: Mapping[str, Range]) -> Iterator[Table]:
    """A table for each top criterion with leaves below it; those that stand alone come first."""
    top = appraisal.dataset.criteria
    alone = [node for node in top if node.criteria is None and node.id in ranges]
    groups = [(say("pack.top-level"), alone)] if alone else []
    groups += [
        (say("pack.within-criterion", above=node.label), held)
        for node in top
        if node.criteria is not None
        and (held := [leaf for leaf in node.nodes() if leaf.id in ranges])
    ]
    for caption, leaves in groups:
        rows = tuple(_row(appraisal, leaf, ranges[leaf.id]) for leaf in leaves)
        yield Table(caption, tuple(map(say, _HEADS)), rows, (3, 3.2, 3.2, 1.1), (), BOX)


def _row(appraisal: Appraisal, leaf: Criterion, found: Range) -> tuple[str, ...]:
    dataset = appraisal.dataset
    worst, best = (end_words(dataset, leaf, end) for end in (found.worst, found.best))
    return criterion_words(dataset, leaf), worst, best, ""
