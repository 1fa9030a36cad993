"""The values behind the tick boxes of Compare: every option on every criterion, as JSON."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import pairs
from appraisal.appraise.tree_values import Span, cell_span, has_evidence, node_span, overall_span
from appraisal.data.inlined import inline, short
from appraisal.findings.sentences import patterns_of, say
from appraisal.model import Criterion

SAID = (
    "ticked",
    "figures.range",
    "words.shared.criterion",
    "words.compare.scale",
    "figures.figure-in-range",
    "comparison.worth",
    "comparison.without",
)
"""What the browser says: a group of sentences, and single ones of other groups."""


def inlined(appraisal: Appraisal) -> Markup:
    """The data, safe inside a script element; empty where there is nothing to lay side by side."""
    matrix = appraisal.matrix
    usable = len(matrix.options) > 1 and matrix.leaves
    return inline(side_by_side_data(appraisal)) if usable else Markup()


def side_by_side_data(appraisal: Appraisal) -> Mapping[str, Any]:
    """Options, rows and pages: what the browser needs to lay options side by side.

    A row has its weight, and a cell for each option, in their order: [value], [value, low, high]
    where the range is any wider, or nothing without evidence; `kinds` says on what evidence each
    cell of a leaf rests. `below` has the leaves of a branch. `pairs` gives two options and the
    path of the page that lays them side by side. `sentences` has the patterns of what
    the browser says, by key.
    """
    options = appraisal.matrix.options
    overall = [_cell(span) if (span := overall_span(appraisal, i)) else None for i in options]
    return {
        "options": [{"id": i, "family": appraisal.dataset.options[i].family} for i in options],
        "rows": [
            {"label": say("comparison.row-overall"), "weight": 1, "cells": overall},
            *(_branch(appraisal, node) for node in appraisal.dataset.criteria),
        ],
        "sentences": patterns_of(SAID),
        "pairs": [[*pair, path_of(pair)] for pair in pairs(appraisal)],
    }


def path_of(pair: tuple[str, str]) -> str:
    """Where the page of a pair stands."""
    return f"compare/{pair[0]}/{pair[1]}.html"


def _branch(appraisal: Appraisal, node: Criterion) -> Mapping[str, Any]:
    """A top-level criterion; one without any below it is a leaf itself."""
    page = f"criteria/{node.id}.html"
    if node.criteria is None:
        return _leaf(appraisal, node, page)
    leaves = [leaf for leaf in node.nodes() if leaf.criteria is None]
    return {
        "label": node.label,
        "weight": _weight(appraisal, node),
        "cells": [
            _cell(node_span(appraisal, i, node)) if has_evidence(appraisal, i, node) else None
            for i in appraisal.matrix.options
        ],
        "below": [_leaf(appraisal, leaf, f"{page}#{leaf.id}") for leaf in leaves],
    }


def _leaf(appraisal: Appraisal, leaf: Criterion, href: str) -> Mapping[str, Any]:
    cells = [appraisal.matrix.cells[i, leaf.id] for i in appraisal.matrix.options]
    return {
        "label": leaf.label,
        "weight": _weight(appraisal, leaf),
        "href": href,
        "cells": [None if cell.evidence == "gap" else _cell(cell_span(cell)) for cell in cells],
        "kinds": [cell.evidence for cell in cells],
    }


def _weight(appraisal: Appraisal, node: Criterion) -> float | int:
    """Its share of the whole (0-1): rows stand in the order of how far they set options apart."""
    return short(appraisal.weights[appraisal.headline].nodes[node.id])


def _cell(span: Span) -> list[float | int]:
    """A value as it is, for the browser rounds it just as the build does."""
    figures = [short(span.value), short(span.low), short(span.high)]
    return figures[:1] if span.low == span.high else figures
