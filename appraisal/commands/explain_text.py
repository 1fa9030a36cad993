"""What `appraisal explain` says on a screen, line by line."""

from collections.abc import Iterator, Sequence

from appraisal.appraise.trace.values import Node, OptionTrace, trace_leaf, trace_option
from appraisal.appraise.valued import Valued
from appraisal.commands.explain_lines import Line
from appraisal.commands.explain_parts import figure_lines, file_lines, source_lines
from appraisal.findings.candidates import how_it_rests
from appraisal.findings.numbers import number, per_cent_to_tenth, ranged
from appraisal.findings.put_first import score_put_first
from appraisal.findings.ranking import quoted
from appraisal.findings.traced import EVIDENCE
from appraisal.findings.value_steps import (
    NOTHING_KNOWN,
    caveat,
    threshold_missed,
    thresholds_missed,
    whose_judgement,
)
from appraisal.model import Criterion


def overview(found: Valued, option: str) -> Iterator[Line]:
    """An option's overall value, what each criterion adds to it, and how to ask on."""
    trace = trace_option(found, option)
    yield _head(found, trace)
    yield from _not_ranked(found, option)
    if not trace.nodes:
        yield Line(0, "There are no criteria yet, so there is nothing that it is worth.")
        return
    yield Line()
    yield from _table(trace.nodes, trace)
    yield Line()
    if trace.rank is not None:
        easiest = score_put_first(found, option) or "no score, if it alone changed."
        yield Line(0, easiest if trace.rank == 1 else f"What would put it first: {easiest}")
    yield Line(0, f"To open one of them up: appraisal explain {option} {_most(trace).criterion}")


def branch(found: Valued, option: str, criterion: Criterion) -> Iterator[Line]:
    """What an option is worth on a branch, and what each criterion below adds to that."""
    trace = trace_option(found, option)
    yield _head(found, trace)
    *above, node = _way_to(trace.nodes, criterion.id)
    yield from _steps((*above, node))
    yield Line()
    yield from _table(node.below, trace)
    yield Line()
    leaf = next(one for one in node.every() if not one.below)
    yield Line(0, f"To open one of them up: appraisal explain {option} {leaf.criterion}")


def opened_leaf(found: Valued, option: str, leaf: Criterion) -> Iterator[Line]:
    """Where an option's value on a leaf comes from, down to the files and their sources."""
    overall, trace = trace_option(found, option), trace_leaf(found, option, leaf)
    way = _way_to(overall.nodes, leaf.id)
    depth = len(way) + 1
    yield _head(found, overall)
    yield from _steps(way)
    yield from _evidence(found, option, leaf, depth)
    yield from figure_lines(found, leaf, trace, depth)
    yield from file_lines(found, leaf, trace, depth)
    yield from source_lines(found, trace, depth)


def _head(found: Valued, trace: OptionTrace) -> Line:
    option = found.dataset.options[trace.option]
    if trace.overall is None:
        return Line(0, f"{option.label}: {NOTHING_KNOWN}", strong=True)
    worth = _worth(trace.overall.value, trace.overall.low, trace.overall.high)
    rank = f"rank {trace.rank} of {trace.of}" if trace.rank else "not ranked"
    under = quoted(found.weights[trace.perspective].name)
    return Line(0, f"{option.label}: worth {worth} of 100, {rank}, under {under}.", strong=True)


def _worth(value: float, low: float, high: float) -> str:
    return ranged(value, low, high, number(value, 1))


def _not_ranked(found: Valued, option: str) -> Iterator[Line]:
    for missed in thresholds_missed(found, option):
        yield Line(1, f"Not ranked: {missed}")


def _way_to(nodes: Sequence[Node], criterion: str) -> tuple[Node, ...]:
    """The nodes from the top of the tree down to a criterion, that one last; none without it."""
    for node in nodes:
        if node.criterion == criterion:
            return (node,)
        if below := _way_to(node.below, criterion):
            return (node, *below)
    return ()


def _steps(way: Sequence[Node]) -> Iterator[Line]:
    """Each node on the way down, with its weight and what it adds."""
    above = ""
    for depth, node in enumerate(way, 1):
        weight = f"{per_cent_to_tenth(node.weight)} of all weight"
        if above:
            weight = f"{per_cent_to_tenth(node.share)} of the weight of ‘{above}’, {weight}"
        worth = _worth(node.span.value, node.span.low, node.span.high)
        said = f"worth {worth}" if node.known else "no evidence, counted as 50"
        adds = f"adds {number(node.points, 1)} points"
        yield Line(depth, f"{node.label}: {said}. It has {weight} and {adds}.", strong=True)
        above = node.label


def _table(nodes: Sequence[Node], trace: OptionTrace) -> Iterator[Line]:
    """Weight × value = points, a row a node; the sum stands below the whole tree."""
    yield Line(0, f"{'Weight':>7}{'× value':>9}{'= points':>10}")
    for node in nodes:
        yield from _rows(node, 0)
    if nodes == trace.nodes and trace.overall:
        worth = number(trace.overall.value, 1)
        yield Line(0, f"{'100%':>7}{worth:>9}{worth:>10}  {_ALL}", hang=_HANG, strong=True)


_ALL = "Overall value"
_HANG = 28
"""Where names begin in the table."""


def _rows(node: Node, depth: int) -> Iterator[Line]:
    weight = per_cent_to_tenth(node.weight)
    value = number(node.span.value, 1) if node.known else "–"
    said = f": {EVIDENCE[node.evidence].lower()}" if node.evidence else ""
    note = ", counted as 50" if node.evidence == "gap" else ""
    indent = "  " * depth
    text = f"{weight:>7}{value:>9}{number(node.points, 1):>10}  {indent}{node.label}{said}{note}"
    yield Line(0, text, hang=_HANG + 2 * depth, strong=bool(node.below))
    for below in node.below:
        yield from _rows(below, depth + 1)


def _most(trace: OptionTrace) -> Node:
    """The leaf that adds most: what an officer is likely to ask for first."""
    leaves = [node for top in trace.nodes for node in top.every() if not node.below]
    return max(leaves, key=lambda node: node.points)


def _evidence(found: Valued, option: str, leaf: Criterion, depth: int) -> Iterator[Line]:
    """On what kind of evidence a value rests, whose judgement it is, and why."""
    dataset, cell = found.dataset, found.matrix.cells[option, leaf.id]
    said = [EVIDENCE[cell.evidence], whose_judgement(dataset, cell).rstrip(".")]
    yield Line(depth, f"Evidence: {'. '.join(filter(None, said))}.")
    why = how_it_rests(dataset, option, leaf.id, alone=False) or cell.why or ""
    if why:
        yield Line(depth, f"Why: {why}")
    if missed := threshold_missed(dataset, leaf, cell):
        yield Line(depth, f"Threshold: {missed}.")
    if said_of := caveat(cell):
        yield Line(depth, f"Note: {said_of}")
