"""Who is tied to whom: what networkx measures of the partnership graph, and how it grew."""

import datetime
import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from appraisal.area.partnerships import (
    Thread,
    Tie,
    council_graph,
    council_ties,
    coverage,
    is_active,
    threads,
)
from appraisal.model import LEVELS, UNKNOWN, Dataset, Partnership

SHARE = LEVELS["share"]
SEED = 1
"""Louvain visits the councils in an order drawn with this seed: the same every time."""
LATEST = 21
"""How many years a timeline shows at most, the last one included."""


def depth(body: Partnership, councils: frozenset[str]) -> int:
    """How deeply a partnership ties its members to each other (1-4).

    Its level, but no more than coordination where every council of three or more belongs: what
    all do together says nothing about which of them work closely.
    """
    area_wide = len(councils) > 2 and councils.issubset(body.members)
    return min(LEVELS[body.level], LEVELS["coordinate"]) if area_wide else LEVELS[body.level]


def close_bodies(dataset: Dataset, bodies: Mapping[str, Partnership]) -> dict[str, Partnership]:
    """The partnerships that tie their members at level share or deeper (see `depth`)."""
    councils = frozenset(dataset.councils)
    return {i: body for i, body in sorted(bodies.items()) if depth(body, councils) >= SHARE}


def ties_between(councils: Iterable[str], bodies: Mapping[str, Partnership]) -> tuple[Tie, ...]:
    """What each two of these councils share in these partnerships."""
    return council_ties(council_graph(councils, bodies))


class Match(Struct, frozen=True):
    """How clusters fit the places of other services.

    Of `pairs` pairs of councils with a place each, `agree` are together in both or apart in both;
    of the `sharing` pairs in the same place, `together` are in one cluster. `split` names the
    places whose councils fall into several clusters.
    """

    pairs: int
    agree: int
    sharing: int
    together: int
    split: tuple[str, ...]

    @property
    def rand(self) -> float:
        """Rand's index (1971), 0-1."""
        return self.agree / self.pairs


class Measures(Struct, frozen=True):
    """One set of partnerships, measured on the graph of who works with whom.

    `constraint` is None for a council that works with no other. `clusters` stand largest first and
    `cluster` gives each council's number in them, from 1; `match` is None where no two councils
    have a place. `coverage` has the councils in some partnership on each theme, `empty` the rest.
    """

    bodies: tuple[str, ...]
    ties: tuple[Tie, ...]
    density: float
    degree: Mapping[str, int]
    strength: Mapping[str, int]
    betweenness: Mapping[str, float]
    constraint: Mapping[str, float | None]
    core: Mapping[str, int]
    clusters: tuple[tuple[str, ...], ...]
    cluster: Mapping[str, int]
    match: Match | None
    bridges: tuple[tuple[str, str], ...]
    articulation: tuple[str, ...]
    coverage: Mapping[str, tuple[str, ...]]
    empty: Mapping[str, tuple[str, ...]]

    @property
    def pairs(self) -> int:
        """How many pairs of councils there are, whether or not they work together."""
        councils = len(self.degree)
        return councils * (councils - 1) // 2

    @property
    def uncovered_themes(self) -> tuple[str, ...]:
        """Themes that no partnership of these councils covers."""
        return tuple(theme for theme, councils in self.coverage.items() if not councils)


class Year(Struct, frozen=True):
    """The partnerships at work at some time in a year, and those that started and ended in it.

    `by_level` counts those at work.
    """

    year: int
    at_work: tuple[str, ...]
    by_level: Mapping[str, int]
    started: tuple[str, ...]
    ended: tuple[str, ...]


class Ties(Struct, frozen=True):
    """The partnership graph, measured: all partnerships at work, and the close ones alone.

    `close` counts partnerships at level share or deeper; those of them in `area_wide` are left
    out, because every council belongs.
    """

    all: Measures
    close: Measures
    area_wide: tuple[str, ...]
    threads: tuple[Thread, ...]
    timeline: tuple[Year, ...]


def ties(dataset: Dataset, bodies: Mapping[str, Partnership]) -> Ties:
    """Measure the partnerships at work; `bodies` by id, as `active` gives them."""
    close = close_bodies(dataset, bodies)
    deep = (i for i, body in sorted(bodies.items()) if LEVELS[body.level] >= SHARE)
    return Ties(
        all=measures(dataset, bodies),
        close=measures(dataset, close),
        area_wide=tuple(i for i in deep if i not in close),
        threads=threads(dataset, bodies),
        timeline=timeline(dataset),
    )


def measures(dataset: Dataset, bodies: Mapping[str, Partnership]) -> Measures:
    """Measure one set of partnerships. An area without councils has a density of 0."""
    import networkx as nx

    graph = council_graph(dataset.councils, bodies)
    clusters = clustered(graph)
    cluster = {council: n for n, found in enumerate(clusters, 1) for council in found}
    covered = coverage(dataset, bodies)
    return Measures(
        bodies=tuple(sorted(bodies)),
        ties=council_ties(graph),
        density=float(nx.density(graph)),
        degree=dict(graph.degree()),
        strength=dict(graph.degree(weight="weight")),
        betweenness=nx.betweenness_centrality(graph),
        constraint=constraint(graph),
        core=nx.core_number(graph),
        clusters=clusters,
        cluster=dict(sorted(cluster.items())),
        match=match(dataset, cluster),
        bridges=tuple(sorted((min(tie), max(tie)) for tie in nx.bridges(graph))),
        articulation=tuple(sorted(nx.articulation_points(graph))),
        coverage=covered,
        empty={
            theme: tuple(i for i in sorted(dataset.councils) if i not in councils)
            for theme, councils in covered.items()
        },
    )


def clustered(graph: Any) -> tuple[tuple[str, ...], ...]:
    """Louvain's clusters (Blondel and others 2008), largest first, then by their first council.

    The councils are numbered first, so that no order of hashing reaches the result.
    """
    import networkx as nx

    numbered = nx.convert_node_labels_to_integers(graph, ordering="sorted", label_attribute="id")
    found = nx.community.louvain_communities(numbered, weight="weight", seed=SEED)
    named = [tuple(sorted(numbered.nodes[i]["id"] for i in part)) for part in found]
    return tuple(sorted(named, key=lambda part: (-len(part), part)))


def constraint(graph: Any) -> dict[str, float | None]:
    """Burt's constraint (2004) of each node, by weight; None for a node without ties.

    c(i) = Σ over neighbours j of (p(i,j) + Σ over q of p(i,q)·p(q,j))², where p(i,j) is the share
    of i's weight that goes to j. networkx has the same measure, but takes 140 ms for ten councils
    and rounds differently where SciPy is installed.
    """
    share = {
        i: {j: edge["weight"] / graph.degree(i, weight="weight") for j, edge in graph[i].items()}
        for i in graph
    }
    return {i: _constraint(share, i) if share[i] else None for i in graph}


def _constraint(share: Mapping[str, Mapping[str, float]], i: str) -> float:
    return math.fsum(
        (direct + math.fsum(part * share[q].get(j, 0) for q, part in share[i].items())) ** 2
        for j, direct in share[i].items()
    )


def match(dataset: Dataset, cluster: Mapping[str, int]) -> Match | None:
    """Compare clusters with the workspace's places, over the councils that have a place."""
    place_of: dict[str, set[str]] = {}
    for i, place in dataset.places.items():
        for council in place.councils:
            place_of.setdefault(council, set()).add(i)
    placed = sorted(council for council in place_of if council in cluster)
    pairs = [
        (bool(place_of[one] & place_of[other]), cluster[one] == cluster[other])
        for one, other in itertools.combinations(placed, 2)
    ]
    if not pairs:
        return None
    return Match(
        pairs=len(pairs),
        agree=sum(same_place == same_cluster for same_place, same_cluster in pairs),
        sharing=sum(same_place for same_place, _ in pairs),
        together=sum(same_place and same_cluster for same_place, same_cluster in pairs),
        split=tuple(
            i
            for i, place in dataset.places.items()
            if len({cluster[c] for c in place.councils if c in cluster}) > 1
        ),
    )


def timeline(dataset: Dataset) -> tuple[Year, ...]:
    """Every year from the first dated start to the workspace's, by the dates in the files alone.

    A partnership without a start is taken to be older than the first year. Proposed ones and those
    that ended nobody knows when are left out, and so is what starts after the workspace's date.
    """
    last = dataset.settings.date
    begun = {i: body for i, body in sorted(dataset.partnerships.items()) if _begun(body, last)}
    years = [year for body in begun.values() if (year := _year(body.since))]
    return tuple(
        _one_year(begun, year, last)
        for year in range(min(years, default=last.year + 1), last.year + 1)
    )


def latest(timeline: Sequence[Year]) -> tuple[Year, ...]:
    """The last years of a timeline, no more than can be shown."""
    return tuple(timeline[-LATEST:])


def _begun(body: Partnership, last: datetime.date) -> bool:
    """Whether a partnership had started by a day, and its end, if any, has a date."""
    if body.status == "proposed" or (body.status == "ended" and _year(body.until) is None):
        return False
    return is_active(body.model_copy(update={"until": None, "status": "active"}), last)


def _year(partial: str | None) -> int | None:
    return None if partial is None or partial == UNKNOWN else int(partial[:4])


def _one_year(bodies: Mapping[str, Partnership], year: int, last: datetime.date) -> Year:
    at_work = {
        i: body
        for i, body in bodies.items()
        if (_year(body.since) or year) <= year <= (_year(body.until) or year)
    }
    levels = Counter(body.level for body in at_work.values())
    ended = (i for i, body in at_work.items() if _year(body.until) == year)
    return Year(
        year=year,
        at_work=tuple(at_work),
        by_level={level: levels[level] for level in LEVELS},
        started=tuple(i for i, body in at_work.items() if _year(body.since) == year),
        ended=tuple(i for i in ended if not is_active(bodies[i], last)),
    )
