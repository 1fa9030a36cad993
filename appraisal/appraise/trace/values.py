"""From an option's overall value down the value tree to a leaf's figure, and what adds up to it."""

import itertools
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Cell
from appraisal.appraise.trace.counted import COUNTED
from appraisal.appraise.trace.flows import CANDIDATES
from appraisal.appraise.trace.measures import Under, taken_parts, total
from appraisal.appraise.trace.part import How, Part
from appraisal.appraise.trace.written import Written, judged, lifted, written
from appraisal.appraise.tree_values import (
    Span,
    contribution,
    has_evidence,
    node_span,
    overall_span,
)
from appraisal.appraise.valued import Valued
from appraisal.area.candidates import resting
from appraisal.area.figures import MONEY
from appraisal.maths.value_functions import Curve
from appraisal.model import Criterion, Dataset, Measured, Reading, ReferenceClass
from appraisal.model.criteria import Take
from appraisal.model.walk import placed_criteria


class Node(Struct, frozen=True):
    """A node of the value tree for one option, under the headline's weights.

    `share` is its weight among its siblings and `weight` that multiplied down the tree, both from 0
    to 1; `span` its value with its range, on 0-100; `points` what it adds to the overall value, to
    which the points of the top level, and those of all leaves, add up. `known` is false where there
    is no evidence on any leaf of it. `evidence` is that of a leaf, empty of a branch.
    """

    criterion: str
    label: str
    share: float
    weight: float
    span: Span
    points: float
    known: bool
    evidence: str
    below: tuple["Node", ...] = ()

    def every(self) -> Iterator["Node"]:
        """This node and all below it, parents first."""
        yield self
        for node in self.below:
            yield from node.every()


class OptionTrace(Struct, frozen=True):
    """An option's overall value, None where nothing is known of it, and the tree that makes it.

    `rank` is None where it misses a threshold; `of` is how many options are ranked.
    """

    option: str
    perspective: str
    overall: Span | None
    rank: int | None
    of: int
    nodes: tuple[Node, ...]


class Segment(Struct, frozen=True):
    """The piece of a curve that a raw figure lies on, from one (raw, value) point to the next.

    Beyond an end of the curve, where it is flat, both are that end.
    """

    start: tuple[float, float]
    end: tuple[float, float]


class LeafTrace(Struct, frozen=True):
    """A leaf's value, and where it comes from.

    `segment` is the piece of the curve, None of a judged score and a gap. `part` is the raw figure
    or the score with all that it is made of; its `reading` is the cell's raw figure, or what the
    score comes to. `scale` is where the curve or the anchors stand.
    """

    option: str
    criterion: str
    cell: Cell
    segment: Segment | None
    part: Part
    scale: Written


_TAKES: Mapping[Take, How] = {
    "min": "min",
    "max": "max",
    "mean": "mean",
    "ratio": "ratio",
    "spread": "spread",
    "total": "sum",
    "option": "written",
}
"""How the figures of bodies become one, by what a criterion takes of them."""


def trace_option(found: Valued, option: str) -> OptionTrace:
    """Where an option's overall value comes from, under the headline perspective."""
    ranking = found.rankings[found.headline]
    return OptionTrace(
        option=option,
        perspective=found.headline,
        overall=overall_span(found, option),
        rank=ranking.rank.get(option),
        of=len(ranking.rank),
        nodes=tuple(_node(found, option, node) for node in found.dataset.criteria),
    )


def _node(found: Valued, option: str, node: Criterion) -> Node:
    weights = found.weights[found.headline]
    leaf = node.criteria is None
    return Node(
        criterion=node.id,
        label=node.label,
        share=weights.shares[node.id],
        weight=weights.nodes[node.id],
        span=node_span(found, option, node),
        points=contribution(found, option, node).points,
        known=has_evidence(found, option, node),
        evidence=found.matrix.cells[option, node.id].evidence if leaf else "",
        below=tuple(_node(found, option, child) for child in node.criteria or ()),
    )


def trace_leaf(found: Valued, option: str, leaf: Criterion) -> LeafTrace:
    """Where an option's value on a leaf comes from."""
    cell, measured = found.matrix.cells[option, leaf.id], leaf.measured
    if measured is None:
        part, segment = _score(found, option, leaf), None
    else:
        part = _raw(found, option, leaf, measured)
        segment = segment_of(measured.curve, cell.raw.value) if cell.raw else None
    return LeafTrace(option, leaf.id, cell, segment, part, _scale(found.dataset, leaf))


def segment_of(curve: Curve, raw: float) -> Segment:
    """The piece of a curve that a raw figure lies on."""
    for start, end in itertools.pairwise(curve):
        if start[0] <= raw <= end[0]:
            return Segment(start, end)
    end = curve[0] if raw < curve[0][0] else curve[-1]
    return Segment(end, end)


def _scale(dataset: Dataset, leaf: Criterion) -> Written:
    path = next(path for path, node in placed_criteria(dataset) if node.id == leaf.id)
    key = "measured" if leaf.measured else "judged"
    return Written((*path, key), sources=leaf.source or (), why=leaf.note, figure=False)


def _score(found: Valued, option: str, leaf: Criterion) -> Part:
    """A score as it is written, or the reference option's with what each candidate adds."""
    dataset, file = found.dataset, f"options/{option}.yaml"
    rests = resting(dataset, dataset.options_as_written[option]).get(leaf.id)
    score = dataset.options[option].scores.get(leaf.id)
    label = dataset.options[option].label
    part = Part("option", option, label, _of_cell(found, option, leaf), "written")
    if rests is None:
        return _with(part, judged((file, "scores", leaf.id), score))
    reference = dataset.settings.reference_option or ""
    base = _with(
        Part("option", reference, _label(dataset, reference), None, "written"),
        judged((f"options/{reference}.yaml", "scores", leaf.id), rests.reference),
    )
    lifts = [
        _with(
            Part("candidate", i, dataset.candidates[i].name, None, "written"),
            (lifted((CANDIDATES, i, "lifts", leaf.id), lift),),
        )
        for i, lift in rests.lifts
    ]
    return replace(part, how="lifted", parts=(base, *lifts), written=_made_of(option))


def _made_of(option: str) -> tuple[Written, ...]:
    """Where an option lists the candidates that it is made of."""
    return (Written((f"options/{option}.yaml", "candidates"), figure=False),)


def _with(part: Part, figures: tuple[Written, ...]) -> Part:
    """A score's part with its figure, read as it stands; none is unknown."""
    reading = part.reading
    for one in figures[:1]:
        if one.low is not None and one.value is not None and one.high is not None:
            reading = Reading(one.low, one.value, one.high, "judged", frozenset(one.sources))
    return replace(part, reading=reading, how="written" if figures else "unknown", written=figures)


def _of_cell(found: Valued, option: str, leaf: Criterion) -> Reading | None:
    cell = found.matrix.cells[option, leaf.id]
    if cell.evidence == "gap":
        return None
    return Reading(cell.low, cell.value, cell.high, cell.evidence, frozenset(cell.sources))


def _label(dataset: Dataset, option: str) -> str:
    return dataset.options[option].label if option in dataset.options else option


def _raw(found: Valued, option: str, leaf: Criterion, measured: Measured) -> Part:
    """The raw figure, or what stands in for it where it is not known."""
    cell, dataset = found.matrix.cells[option, leaf.id], found.dataset
    known = None if cell.evidence == "reference" else cell.raw
    part = _figure(Under(found, option), measured, known)
    elsewhere = leaf.elsewhere(option, dataset.options[option].family)
    if cell.evidence != "reference" or elsewhere is None:
        return part
    stands_in = _class(dataset, leaf, option, elsewhere)
    return Part("option", option, part.label, cell.raw, "reference", (stands_in, part))


def _class(dataset: Dataset, leaf: Criterion, option: str, found: ReferenceClass) -> Part:
    """A reference class, where it is written."""
    path = next(path for path, node in placed_criteria(dataset) if node.id == leaf.id)
    family = dataset.options[option].family
    place = (*path, "where_unknown", family)
    own = Written(place, found.low, found.value, found.high, None, found.source, found.why)
    reading = Reading(found.low, found.value, found.high, "reference", frozenset(found.source))
    return Part("class", family, family, reading, "written", (), (own,))


def _figure(under: Under, measured: Measured, reading: Reading | None) -> Part:
    """A raw figure with what it is made of."""
    option = under.dataset.options[under.option]
    part = Part("option", under.option, option.label, reading, "definition")
    if measured.figure is not None:
        how, parts = COUNTED[measured.figure](under)
        if reading is None and not parts:
            how = "unknown"
        listed = option.candidates and measured.figure in MONEY
        made = _made_of(under.option) if listed else ()
        return replace(part, how=how, parts=parts, written=made)
    measure = str(measured.measure)
    if measured.take == "option":
        fact = option.facts.get(measure)
        place = (f"options/{under.option}.yaml", "facts", measure)
        return replace(part, how="written", written=written(under.dataset, place, fact))
    if measured.take == "total":
        return replace(part, how="sum", parts=total(under, measure).parts, measure=measure)
    parts = taken_parts(under, measured)
    return replace(
        part, how=_TAKES[measured.take or "option"] if parts else "definition", parts=parts
    )
