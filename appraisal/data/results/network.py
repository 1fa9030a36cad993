"""What results.json says of the partnerships and of the graph that they make."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties import Measures, Ties
from appraisal.appraise.theme_priorities import ThemeCounts, theme_counts


class CouncilGraph(Struct, frozen=True, kw_only=True):
    """A council's place among the others; `…_close` by partnerships at level share or deeper.

    Degree, strength, betweenness (0-1), Burt's constraint (null where a council works with no
    other), core number, and the number, from 1, of the cluster that it falls in.
    """

    degree: int
    strength: int
    betweenness: float
    constraint: float | None
    core: int
    cluster: int
    degree_close: int
    strength_close: int
    betweenness_close: float
    constraint_close: float | None
    core_close: int
    cluster_close: int


class PartnershipsResult(Struct, frozen=True, kw_only=True):
    """The partnerships at work on the workspace's date, and what they measure.

    Measures: `partnerships`, `ties` (pairs of councils that work together), `density` (0-1),
    `clusters`, `bridges`, `articulation_points`, `empty_cells` (pairs of a theme and a council
    without a partnership on it), and `place_match` (Rand index, 0-1; left out without places).
    Each also as `…_close`, for the partnerships at level share or deeper that not every council
    belongs to.
    """

    active: tuple[str, ...]
    measures: Mapping[str, float]
    councils: Mapping[str, CouncilGraph]
    themes: Mapping[str, tuple[str, ...]]
    theme_counts: Mapping[str, ThemeCounts]
    uncovered_themes: tuple[str, ...]


def partnerships_result(appraisal: Appraisal) -> PartnershipsResult:
    """The partnerships, the measures of the whole graph and each council's, by its id."""
    ties = appraisal.ties
    close = {f"{name}_close": value for name, value in _measures(ties.close).items()}
    return PartnershipsResult(
        active=ties.all.bodies,
        measures={**_measures(ties.all), **close},
        councils={i: _council(ties, i) for i in ties.all.degree},
        themes=ties.all.coverage,
        theme_counts={i: theme_counts(appraisal, i) for i in appraisal.dataset.themes},
        uncovered_themes=ties.all.uncovered_themes,
    )


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
    return CouncilGraph(
        degree=every.degree[i],
        strength=every.strength[i],
        betweenness=every.betweenness[i],
        constraint=every.constraint[i],
        core=every.core[i],
        cluster=every.cluster[i],
        degree_close=close.degree[i],
        strength_close=close.strength[i],
        betweenness_close=close.betweenness[i],
        constraint_close=close.constraint[i],
        core_close=close.core[i],
        cluster_close=close.cluster[i],
    )
