"""Where an option's value comes from: what each criterion adds, of what its weight allows."""

from collections.abc import Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import contribution, overall_span
from appraisal.charts.contribution_bars import PointsBar, points_bars
from appraisal.findings.numbers import number
from appraisal.model import Criterion
from appraisal.site.value_tree import value_address


class ValueRow(Struct, frozen=True):
    """A criterion: the points that it adds, of how many, and where its trace stands."""

    label: str
    address: str
    evidence: str
    points: str
    most: str
    bar: PointsBar


class ValueGroup(Struct, frozen=True):
    """A top-level criterion with the criteria behind it; `alone` where it is one itself."""

    label: str
    points: str
    most: str
    alone: bool
    rows: tuple[ValueRow, ...]


def value_groups(appraisal: Appraisal, option: str) -> tuple[ValueGroup, ...]:
    """What each criterion adds under the headline; none where nothing is known of the option."""
    if not appraisal.matrix.leaves or overall_span(appraisal, option) is None:
        return ()
    leaves, weights = appraisal.dataset.leaves(), appraisal.weights[appraisal.headline].nodes
    cells = [appraisal.matrix.cells[option, leaf.id] for leaf in leaves]
    bars = points_bars([(weights[c.criterion], c.value, c.low, c.high) for c in cells])
    drawn = {leaf.id: bar for leaf, bar in zip(leaves, bars, strict=True)}
    return tuple(_group(appraisal, option, node, drawn) for node in appraisal.dataset.criteria)


def _group(
    appraisal: Appraisal, option: str, node: Criterion, bars: dict[str, PointsBar]
) -> ValueGroup:
    leaves = [n for n in node.nodes() if n.criteria is None]
    points, most = _points(appraisal, option, node)
    return ValueGroup(
        label=node.label,
        points=points,
        most=most,
        alone=node.criteria is None,
        rows=_rows(appraisal, option, leaves, bars),
    )


def _rows(
    appraisal: Appraisal, option: str, leaves: Sequence[Criterion], bars: dict[str, PointsBar]
) -> tuple[ValueRow, ...]:
    rows = []
    for leaf in leaves:
        points, most = _points(appraisal, option, leaf)
        rows.append(
            ValueRow(
                label=leaf.label,
                address=value_address(appraisal.dataset, leaf.id, option),
                evidence=appraisal.matrix.cells[option, leaf.id].evidence,
                points=points,
                most=most,
                bar=bars[leaf.id],
            )
        )
    return tuple(rows)


def _points(appraisal: Appraisal, option: str, node: Criterion) -> tuple[str, str]:
    weight = appraisal.weights[appraisal.headline].nodes[node.id]
    return number(contribution(appraisal, option, node).points, 1), number(100 * weight, 1)
