"""Method: how values, ranges, weights, gaps and ranks are made, and where the method stops."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.findings.glossary import TERMS
from appraisal.findings.names import perspective_names
from appraisal.findings.numbers import count_of, number, per_cent
from appraisal.findings.raw_figures import scale_words, what_is_measured
from appraisal.model import Criterion, in_words
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.value_tree import criterion_paths, spot

WAYS = {
    "weights": "points given to each",
    "swing": "points for the step from 0 to 100 on each",
    "rank": "put in order, then weighed by rank-order centroids",
    "combine": "the mean of other perspectives",
    "pairwise": "compared two at a time",
}
"""How a perspective came to its weights."""


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The method page."""
    yield Page("method", address("method"), "Method", _context(appraisal))


def _context(appraisal: Appraisal) -> Mapping[str, Any]:
    dataset = appraisal.dataset
    nodes = list(dataset.nodes())
    return {
        "terms": TERMS,
        "headline": perspective_names(appraisal)[appraisal.headline],
        "branches": tuple(_branch(appraisal, top) for top in dataset.criteria),
        "leaf_count": len(dataset.leaves()),
        "measured_count": sum(leaf.measured is not None for leaf in dataset.leaves()),
        "measured_weight": per_cent(_measured_weight(appraisal)),
        "perspectives": tuple(_perspective(appraisal, i) for i in appraisal.weights),
        "weight_rows": tuple(
            {
                "id": node.id,
                "label": node.label,
                "top": node in dataset.criteria,
                "cells": tuple(
                    f"{number(weights.nodes[node.id] * 100, 1)}%"
                    for weights in appraisal.weights.values()
                ),
            }
            for node in nodes
        ),
        "money": dataset.settings.money,
        "discount": number(dataset.settings.money.discount_rate, 2),
        "has_money": any(option.money for option in dataset.options.values()),
        "samples": count_of(dataset.settings.simulation.samples, "time")
        if appraisal.robust
        else "",
        "thresholds": tuple(_threshold(leaf) for leaf in dataset.leaves() if leaf.must),
    }


def _measured_weight(appraisal: Appraisal) -> float:
    weights = appraisal.weights[appraisal.headline].nodes
    return sum(weights[leaf.id] for leaf in appraisal.dataset.leaves() if leaf.measured)


def _branch(appraisal: Appraisal, top: Criterion) -> Mapping[str, Any]:
    leaves = [node for node in top.nodes() if node.criteria is None]
    return {
        "id": top.id,
        "label": top.label,
        "question": top.question or "",
        "leaves": tuple(_leaf(appraisal, top, leaf) for leaf in leaves),
    }


def _leaf(appraisal: Appraisal, top: Criterion, leaf: Criterion) -> Mapping[str, Any]:
    dataset, measured = appraisal.dataset, leaf.measured
    scale = scale_words(dataset, measured) if measured else _anchors(leaf)
    return {
        "href": f"criteria/{top.id}.html#{leaf.id}",
        "label": leaf.label,
        "kind": "measured" if measured else "judged",
        "figure": what_is_measured(dataset, measured) if measured else "a score with a reason",
        "scale": scale,
        "note": leaf.note or "",
        "spot": spot(dataset, *criterion_paths(dataset)[leaf.id]),
    }


def _anchors(leaf: Criterion) -> tuple[tuple[str, str], ...]:
    return tuple((text, number(value)) for value, text in sorted((leaf.judged or {}).items()))


def _perspective(appraisal: Appraisal, identifier: str) -> Mapping[str, Any]:
    perspective = appraisal.dataset.perspectives.get(identifier)
    if perspective is None:
        return {
            "id": identifier,
            "name": appraisal.weights[identifier].name,
            "held_by": "",
            "way": "all alike",
            "note": "",
            "sources": (),
            "inconsistency": (),
        }
    given = (way for key, way in WAYS.items() if getattr(perspective, key) is not None)
    labels = {node.id: node.label for node in appraisal.dataset.nodes()} | {"": "the top level"}
    return {
        "id": identifier,
        "name": appraisal.weights[identifier].name,
        "held_by": _holder(appraisal, perspective.held_by),
        "way": next(given, "all alike"),
        "note": perspective.note or "",
        "sources": perspective.source or (),
        "inconsistency": tuple(
            (labels[above], number(ratio, 2))
            for above, ratio in appraisal.weights[identifier].inconsistency.items()
        ),
    }


def _holder(appraisal: Appraisal, held_by: str | None) -> str:
    if held_by is None:
        return ""
    council = appraisal.dataset.councils.get(held_by)
    return council.label if council else in_words(held_by)


def _threshold(leaf: Criterion) -> str:
    must = leaf.must
    parts = []
    if must and must.at_least is not None:
        parts.append(f"at least {number(must.at_least, 2)}")
    if must and must.at_most is not None:
        parts.append(f"at most {number(must.at_most, 2)}")
    return f"{leaf.label}: {' and '.join(parts)}"
