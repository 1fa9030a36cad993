"""Compare: why one option is above another. The overview and a page for each top criterion."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import Reach, families, family_reach, family_values
from appraisal.appraise.tree_values import (
    contribution,
    has_evidence,
    node_span,
    overall_span,
    weights_within,
)
from appraisal.data import compared_values as ticks
from appraisal.findings import comparisons
from appraisal.findings import lead as findings
from appraisal.findings.names import option_names, perspective_names
from appraisal.findings.numbers import number, per_cent, whole
from appraisal.findings.ranking import rank_words
from appraisal.findings.raw_figures import scale_words
from appraisal.model import WEAKEST_LAST, Criterion
from appraisal.site import side_by_side
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.opened_values import Opened, opened
from appraisal.site.ranked_options import ranked
from appraisal.site.value_tree import shade, spot


@dataclass(frozen=True)
class HeatCell:
    """A value as a shaded cell; `evidence` is empty for a branch, which mixes kinds."""

    text: str
    heat: int
    evidence: str


@dataclass(frozen=True)
class LeafSection:
    """A leaf of the tree with every option's value opened up, highest first."""

    id: str
    label: str
    above: str
    question: str
    note: str
    sources: tuple[str, ...]
    scale: tuple[tuple[str, str], ...]
    weight: str
    finding: str
    cells: tuple[Opened, ...]
    spot: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The overview, a page for each top criterion, and pairs of options."""
    yield Page("compare", address("compare"), "Compare the options", _overview(appraisal))
    for criterion in appraisal.dataset.criteria:
        path = address("criterion", criterion.id)
        yield Page("criterion", path, criterion.label, _criterion(appraisal, criterion))
    yield from side_by_side.pages(appraisal)


def _order(appraisal: Appraisal) -> tuple[str, ...]:
    return tuple(row.id for row in ranked(appraisal))


def _overview(appraisal: Appraisal) -> Mapping[str, Any]:
    names, labels = perspective_names(appraisal), option_names(appraisal)
    return {
        "headline": names[appraisal.headline],
        "finding": findings.first_place(appraisal.lead, labels, names[appraisal.headline]),
        "criteria": tuple(
            {"id": c.id, "label": c.label, "weight": _weight(appraisal, c)}
            for c in appraisal.dataset.criteria
        ),
        "families": family_rows(appraisal),
        "family_ids": families(appraisal),
        "family_finding": comparisons.families_apart(family_values(appraisal)),
        "rows": tuple(_heat_row(appraisal, i) for i in _order(appraisal)),
        "branches": tuple(_branch_heat(appraisal, c) for c in appraisal.dataset.criteria),
        "columns": (
            {"label": "Overall", "href": ""},
            *(
                {"label": c.label, "href": f"criteria/{c.id}.html"}
                for c in appraisal.dataset.criteria
            ),
        ),
        "stacks": tuple(_stack(appraisal, i) for i in _order(appraisal)),
        "stack_title": comparisons.main_difference(
            *_ends(appraisal), _contributions_by_option(appraisal), labels
        ),
        "beside": side_by_side.links(appraisal),
        "kinds": WEAKEST_LAST,
        "ticks": ticks.inlined(appraisal),
    }


def _contributions(appraisal: Appraisal, option: str) -> dict[str, float]:
    """The points that each top criterion gives to an option's overall value, by its name."""
    return {
        node.label: contribution(appraisal, option, node).points
        for node in appraisal.dataset.criteria
    }


def _contributions_by_option(appraisal: Appraisal) -> dict[str, dict[str, float]]:
    """The same for every option, without the criteria on which nothing is known of it."""
    nodes = {node.label: node for node in appraisal.dataset.criteria}
    return {
        i: {
            name: points
            for name, points in _contributions(appraisal, i).items()
            if has_evidence(appraisal, i, nodes[name])
        }
        for i in appraisal.matrix.options
    }


def _ends(appraisal: Appraisal) -> tuple[str, str]:
    """The first and the last of the ranked options; empty without any."""
    order = appraisal.rankings[appraisal.headline].order
    return (order[0], order[-1]) if order else ("", "")


def _stack(appraisal: Appraisal, option: str) -> Mapping[str, Any]:
    parts, start = [], 0.0
    for points in _contributions(appraisal, option).values():
        parts.append({"start": round(start, 2), "width": round(points, 2), "text": f"{points:.1f}"})
        start += points
    return {"id": option, "total": whole(start), "parts": tuple(parts)}


def _weight(appraisal: Appraisal, criterion: Criterion) -> str:
    return per_cent(appraisal.weights[appraisal.headline].nodes[criterion.id])


def family_rows(appraisal: Appraisal) -> tuple[Mapping[str, Any], ...]:
    """For the whole and each top criterion, how far each family's options reach."""
    whole_tree = [("", "Overall", family_reach(appraisal))]
    whole_tree += [(n.id, n.label, family_reach(appraisal, n)) for n in appraisal.dataset.criteria]
    return tuple(
        {
            "id": identifier,
            "label": label,
            "cells": tuple(_reach(family, reach) for family, reach in found.items()),
        }
        for identifier, label, found in whole_tree
    )


def _reach(family: str, reach: Reach | None) -> Mapping[str, Any]:
    if reach is None:
        return {"family": family, "said": "", "start": 0.0, "width": 0.0, "top": "", "alone": True}
    low, high = reach.low, reach.high
    said = whole(high) if whole(low) == whole(high) else f"{whole(low)} to {whole(high)}"
    return {
        "family": family,
        "said": said,
        "start": round(max(0.0, min(low, 99.0)), 1),
        "width": round(max(high - low, 1.0), 1),
        "top": reach.top,
        "alone": reach.options == 1,
    }


def _heat(value: float, evidence: str = "") -> HeatCell:
    if evidence == "gap":
        return HeatCell("no evidence", 0, evidence)
    return HeatCell(whole(value), shade(value / 100), evidence)


def _heat_row(appraisal: Appraisal, option: str) -> Mapping[str, Any]:
    spans = [node_span(appraisal, option, node) for node in appraisal.dataset.criteria]
    gaps = [not has_evidence(appraisal, option, node) for node in appraisal.dataset.criteria]
    cells = [_heat(s.value, "gap" if gap else "") for s, gap in zip(spans, gaps, strict=True)]
    ranks = appraisal.rankings[appraisal.headline].rank
    return {
        "id": option,
        "rank": rank_words(ranks, option) or "–",
        "cells": (_heat(overall_span(appraisal, option).value), *cells),
    }


def _branch_heat(appraisal: Appraisal, criterion: Criterion) -> Mapping[str, Any]:
    leaves = [node for node in criterion.nodes() if node.criteria is None]
    cells = appraisal.matrix.cells
    return {
        "id": criterion.id,
        "label": criterion.label,
        "question": criterion.question or "",
        "leaves": tuple(
            {"label": leaf.label, "href": f"criteria/{criterion.id}.html#{leaf.id}"}
            for leaf in leaves
        ),
        "rows": tuple(
            {
                "id": i,
                "cells": tuple(
                    _heat(cells[i, leaf.id].value, cells[i, leaf.id].evidence) for leaf in leaves
                ),
            }
            for i in _order(appraisal)
        ),
    }


def _criterion(appraisal: Appraisal, criterion: Criterion) -> Mapping[str, Any]:
    labels, order = option_names(appraisal), appraisal.matrix.options
    spans = {i: node_span(appraisal, i, criterion) for i in order}
    known = {i: spans[i].value for i in order if has_evidence(appraisal, i, criterion)}
    top_down = sorted(order, key=lambda i: (i not in known, -spans[i].value, i))
    leaves = [node for node in criterion.nodes() if node.criteria is None]
    return {
        "criterion": criterion,
        "sources_of": criterion.source or (),
        "finding": comparisons.criterion_finding(known, len(order) - len(known), labels),
        "headline": perspective_names(appraisal)[appraisal.headline],
        "weight": _weight(appraisal, criterion),
        "is_branch": criterion.criteria is not None,
        "rows": tuple(
            {
                "id": i,
                "family": appraisal.dataset.options[i].family,
                "span": spans[i],
                "gap": i not in known,
            }
            for i in top_down
        ),
        "leaves": tuple(_section(appraisal, criterion, leaf) for leaf in leaves),
        "others": tuple(c for c in appraisal.dataset.criteria if c.id != criterion.id),
    }


def _section(appraisal: Appraisal, top: Criterion, leaf: Criterion) -> LeafSection:
    dataset, labels = appraisal.dataset, option_names(appraisal)
    cells = [opened(appraisal, i, leaf) for i in appraisal.matrix.options]
    known = {c.option: c.span.value for c in cells if c.evidence != "gap"}
    finding = comparisons.criterion_finding(known, len(cells) - len(known), labels)
    inside = weights_within(top, appraisal.weights[appraisal.headline].shares)[leaf.id]
    total = appraisal.weights[appraisal.headline].nodes[leaf.id]
    part = f" ({per_cent(inside)} of {top.label})" if leaf is not top else ""
    scale = scale_words(dataset, leaf.measured) if leaf.measured else _anchors(leaf)
    ordered = sorted(cells, key=lambda c: (c.evidence == "gap", -c.span.value, c.option))
    above = _above(top, leaf)
    return LeafSection(
        id=leaf.id,
        label=leaf.label,
        above=above,
        question=leaf.question or "",
        note=leaf.note or "",
        sources=leaf.source or (),
        scale=scale,
        weight=f"{number(total * 100, 1)}% of the whole{part}",
        finding=finding,
        cells=tuple(ordered),
        spot=spot(dataset, *side_by_side.criterion_path(dataset, leaf.id)),
    )


def _anchors(leaf: Criterion) -> tuple[tuple[str, str], ...]:
    return tuple((text, number(value)) for value, text in sorted((leaf.judged or {}).items()))


def _above(top: Criterion, leaf: Criterion) -> str:
    """The branches between a top criterion and a leaf, where the tree is deeper than two."""
    for child in top.criteria or ():
        if child is not leaf and child.criteria and any(node is leaf for node in child.nodes()):
            deeper = _above(child, leaf)
            return f"{child.label}: {deeper}" if deeper else child.label
    return ""
