"""A council's swings, and what it could not live with: the two sheets on the value tree."""

from collections.abc import Iterator, Mapping

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.ranges import Range, ranges_in_use
from appraisal.findings.names import council_label, model_names
from appraisal.findings.numbers import listed_names
from appraisal.findings.sentences import say
from appraisal.findings.workshop_sheets import (
    anchor_lines,
    criterion_words,
    end_words,
    is_share,
    span_words,
    unit_words,
)
from appraisal.model import Criterion, Dataset
from appraisal.model.active_partnerships import active

from .forms import SCORE, TEXT, Column, Form, Open, Row

SWINGS, WALK_AWAY = say("sheets.swings"), say("sheets.walk-away")
REFUSE = say("sheets.refused")


def swings_form(appraisal: Appraisal) -> Form | None:
    """Points for each step from the worst to the best in use; None where nothing can be weighed."""
    dataset = appraisal.dataset
    ranges = {each.leaf: each for each in ranges_in_use(appraisal.matrix)}
    open_ones = {leaf: each for leaf, each in ranges.items() if each.is_open}
    if not open_ones:
        return None
    rank = Open("number", 1, len(open_ones))
    alike = [leaf.label for leaf in dataset.leaves() if leaf.id not in open_ones]
    lead = [say("sheets.swings-how")]
    lead += [say("sheets.swings-alike", criteria=listed_names(alike))] if alike else []
    columns = (
        Column(say("sheets.criterion"), 34),
        Column(say("sheets.worst"), 42),
        Column(say("sheets.best"), 42),
        Column(say("sheets.rank"), 10, "rank"),
        Column(say("sheets.points"), 12, "points"),
    )
    rows = tuple(_swings(dataset, dataset.criteria, open_ones, rank))
    return Form(SWINGS, say("sheets.swings-title"), tuple(lead), columns, rows)


def _swings(
    dataset: Dataset, nodes: tuple[Criterion, ...], ranges: Mapping[str, Range], rank: Open
) -> Iterator[Row]:
    """The leaves with an open range in the order of the tree, each branch as a heading above."""
    for node in nodes:
        below = [leaf for leaf in node.nodes() if leaf.id in ranges]
        if not below:
            continue
        is_alone = node.criteria is None and node in dataset.criteria
        if node.criteria is not None or is_alone:
            name = node.label
            words = say("sheets.criterion-words", name=name, what=node.question or "")
            yield Row((words if node.question else name,), heading="group")
        if node.criteria is not None:
            yield from _swings(dataset, node.criteria, ranges, rank)
            continue
        ends = ranges[node.id]
        worst, best = (end_words(dataset, node, end) for end in (ends.worst, ends.best))
        yield Row((criterion_words(dataset, node), worst, best, rank, SCORE), node.id)


def walk_away_form(appraisal: Appraisal, council: str) -> Form:
    """Levels that a council needs, and models, options and partnerships that it could not accept.

    Only partnerships that it belongs to are listed.
    """
    columns = (
        Column(say("sheets.point"), 34),
        Column(say("sheets.as-today"), 44),
        Column(say("sheets.at-least"), 13, "at_least"),
        Column(say("sheets.at-most"), 13, "at_most"),
        Column(say("sheets.refuse"), 15, "refuse"),
        Column(say("sheets.why"), 34, "why"),
    )
    rows = (*_levels(appraisal), *_refusals(appraisal.dataset, council))
    lead = (say("sheets.walk-away-how"),)
    return Form(WALK_AWAY, say("sheets.walk-away-title"), lead, columns, rows)


def _levels(appraisal: Appraisal) -> Iterator[Row]:
    dataset = appraisal.dataset
    ranges = {each.leaf: each for each in ranges_in_use(appraisal.matrix)}
    if ranges:
        yield Row((say("sheets.of-criteria"),), heading="part")
    for leaf in dataset.leaves():
        found = ranges.get(leaf.id)
        if found is None:
            continue
        unit = say("sheets.in-unit", unit=unit_words(dataset, leaf))
        words = "\n".join((span_words(dataset, leaf, found), *anchor_lines(leaf), unit))
        level = level_cell(dataset, leaf)
        yield Row((leaf.label, words, level, level, "", TEXT), f"criterion {leaf.id}")


def level_cell(dataset: Dataset, leaf: Criterion) -> Open:
    """What a level of a criterion may be: a score, a share, or a figure of any size."""
    if leaf.measured is None:
        return SCORE
    return Open("share", 0, 1) if is_share(dataset, leaf) else Open("number")


def _refusals(dataset: Dataset, council: str) -> Iterator[Row]:
    labels = {i: dataset.options[i].label for i in dataset.option_order()}
    names = model_names(dataset)
    models = {i: lines for i, lines in dataset.models.items() if len(lines) > 1}
    yield from _refusable(
        say("sheets.of-models"),
        {
            f"model {i}": (names[i], say("sheets.a-model", options=_listed(labels, lines)))
            for i, lines in models.items()
        },
    )
    yield from _refusable(
        say("sheets.of-options"), {f"option {i}": (label, "") for i, label in labels.items()}
    )
    own = {i: body for i, body in active(dataset).items() if council in (*body.members, body.host)}
    councils = {i: council_label(dataset, i) for body in own.values() for i in body.members}
    yield from _refusable(
        say("sheets.of-partnerships"),
        {
            f"partnership {i}": (
                body.name,
                say("sheets.a-partnership", members=_listed(councils, body.members))
                if body.members
                else "",
            )
            for i, body in own.items()
        },
    )


def _listed(labels: Mapping[str, str], ids: tuple[str, ...]) -> str:
    return listed_names([labels[i] for i in ids])


def _refusable(heading: str, things: Mapping[str, tuple[str, str]]) -> Iterator[Row]:
    """A row for each thing that a council may refuse, by its code; none where there is nothing."""
    if things:
        yield Row((heading,), heading="part")
    for code, (name, words) in things.items():
        yield Row((name, words, "", "", Open("pick", picks=(REFUSE,)), TEXT), code)
