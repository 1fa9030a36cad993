"""What results.json says of the partnership graph beside who belongs to what."""

from typing import TypedDict

from appraisal.appraise.network.ties import Measures, Ties
from appraisal.data.results_schema import CouncilGraph


class TiesResult(TypedDict):
    """`measures` of the whole graph, flat, and each council's by its id.

    Measures: `partnerships`, `ties` (pairs of councils that work together), `density` (0-1),
    `clusters`, `bridges`, `articulation_points`, `empty_cells` (pairs of a theme and a council
    without a partnership on it), and `place_match` (Rand index, 0-1; left out without places).
    Each also as `…_close`, for the partnerships at level share or deeper that not every council
    belongs to.
    """

    measures: dict[str, float]
    councils: dict[str, CouncilGraph]


def ties_results(ties: Ties) -> TiesResult:
    """The measures as plain values, ready for `partnerships.measures` and `.councils`."""
    close = {f"{name}_close": value for name, value in _measures(ties.close).items()}
    return {
        "measures": {**_measures(ties.all), **close},
        "councils": {i: _council(ties, i) for i in ties.all.degree},
    }


def _measures(found: Measures) -> dict[str, float]:
    match = {"place_match": found.match.rand} if found.match else {}
    return {
        "partnerships": len(found.bodies),
        "ties": sum(found.degree.values()) // 2,
        "density": found.density,
        "clusters": len(found.clusters),
        "bridges": len(found.bridges),
        "articulation_points": len(found.articulation),
        "empty_cells": sum(len(councils) for councils in found.empty.values()),
        **match,
    }


def _council(ties: Ties, i: str) -> CouncilGraph:
    every, close = ties.all, ties.close
    return {
        "degree": every.degree[i],
        "strength": every.strength[i],
        "betweenness": every.betweenness[i],
        "constraint": every.constraint[i],
        "core": every.core[i],
        "cluster": every.cluster[i],
        "degree_close": close.degree[i],
        "strength_close": close.strength[i],
        "betweenness_close": close.betweenness[i],
        "constraint_close": close.constraint[i],
        "core_close": close.core[i],
        "cluster_close": close.cluster[i],
    }
