"""Which councils could work together next: those with the most in common that do not yet."""

import itertools
import math
import statistics
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from appraisal.appraise.network.next_ties import NEXT, Horizon, NextTie, next_ties
from appraisal.appraise.network.ties import SHARE, depth
from appraisal.area.geography import adjacency
from appraisal.model import Council, Dataset, Level, Partnership, read_fact

Pair = tuple[str, str]
Kind = Literal["priorities", "neighbours", "partners", "place", "needs"]

KINDS: tuple[Kind, ...] = ("priorities", "neighbours", "partners", "place", "needs")
"""Each reason, in the order shown. Each counts from 0 to 1, all alike; a score adds up the five.

priorities: each theme that both hold as a high priority counts one, and each that both hold as high
or medium a half, out of all the themes; for one theme alone one, or a half. neighbours: one where
the two border each other or one covers the other's area, otherwise the share of their neighbours
that they have in common. partners: of the bodies other than the area's councils that either works
with, the share that both work with. place: one where another service puts both in the same place
area. needs: each of NEEDS in standard deviations between councils; one where all are the same,
nothing where they lie FAR or more apart on average.
"""

NEEDS: Mapping[str, str | None] = {
    "deprivation": None,
    "older-residents": "population",
    "rural-residents": None,
}
"""The measures that stand for needs, and what each is divided by."""

WELL = len(KINDS) / 2
"""A pair scores well with at least half of what it could."""
FAR = 2.0
"""How many standard deviations apart two councils' needs may lie and count as similar at all."""


@dataclass(frozen=True)
class Reason:
    """One reason: 0-1, None where nothing is known, and what it rests on.

    `shared` holds ids: themes, common neighbours, partner bodies, places or measures.
    """

    kind: Kind
    score: float | None
    shared: tuple[str, ...] = ()


@dataclass(frozen=True)
class Prospect:
    """Councils that could work together more closely.

    `score` adds up the reasons (0-5) with what is not known as nothing; `at_most` counts it in
    full. `now` is the deepest level (0-4) at which they work together today, `next` the level after
    it and `horizon` how long it takes. `theme` is None over all themes. For a group of three or
    more, `score` and `at_most` are those of its weakest pair, and `reasons` has the themes that
    all hold as priorities.
    """

    councils: tuple[str, ...]
    theme: str | None
    score: float
    at_most: float
    reasons: tuple[Reason, ...]
    now: int
    next: Level
    horizon: Horizon


@dataclass(frozen=True)
class NextSteps:
    """Where councils could work together next, the most in common first.

    `pairs` do not yet work together at level share or deeper, `deepen` do, and `groups` have no
    such partnership of them all although each of their pairs scores well. `themes` has, for each
    theme, the pairs that both hold it as a priority and are not integrated on it yet. `unrecorded`
    has the reasons of which the workspace says nothing for any pair. `ties` has the few on each
    theme that would join councils up most where both want it.
    """

    pairs: tuple[Prospect, ...]
    deepen: tuple[Prospect, ...]
    groups: tuple[Prospect, ...]
    themes: Mapping[str, tuple[Prospect, ...]]
    unrecorded: tuple[Kind, ...] = ()
    ties: Mapping[str, tuple[NextTie, ...]] = field(default_factory=dict)


def next_steps(dataset: Dataset, bodies: Mapping[str, Partnership]) -> NextSteps:
    """Rank the pairs and groups of councils by what they have in common."""
    common = _in_common(dataset, bodies)
    shared = {pair: _priorities(dataset, pair, dataset.themes) for pair in common}
    depths = _depths(dataset, bodies)
    overall = _ranked(
        _prospect(pair, None, (shared[pair], *rest), depths.get((pair, None), 0))
        for pair, rest in common.items()
    )
    return NextSteps(
        pairs=tuple(p for p in overall if p.now < SHARE),
        deepen=tuple(p for p in overall if p.now >= SHARE),
        groups=_groups(dataset, bodies, common, shared),
        themes={theme: _on_theme(dataset, theme, common, depths) for theme in dataset.themes},
        unrecorded=_unrecorded((shared[pair], *rest) for pair, rest in common.items()),
        ties=next_ties(dataset),
    )


def _unrecorded(reasons: Iterable[tuple[Reason, ...]]) -> tuple[Kind, ...]:
    known: dict[Kind, bool] = {}
    for reason in itertools.chain.from_iterable(reasons):
        known[reason.kind] = known.get(reason.kind, False) or reason.score is not None
    return tuple(kind for kind in KINDS if not known.get(kind, True))


def _on_theme(
    dataset: Dataset,
    theme: str,
    common: Mapping[Pair, tuple[Reason, ...]],
    depths: Mapping[tuple[Pair, str | None], int],
) -> tuple[Prospect, ...]:
    on_theme = ((pair, _priorities(dataset, pair, [theme])) for pair in common)
    return _ranked(
        _prospect(pair, theme, (reason, *common[pair]), depths.get((pair, theme), 0))
        for pair, reason in on_theme
        if reason.shared
    )


def _prospect(
    councils: tuple[str, ...], theme: str | None, reasons: tuple[Reason, ...], now: int
) -> Prospect | None:
    """None where nothing is left to deepen, or nothing known in common."""
    score, at_most = _bounds(reasons)
    if now not in NEXT or score == 0:
        return None
    return Prospect(councils, theme, score, at_most, reasons, now, *NEXT[now])


def _bounds(reasons: Iterable[Reason]) -> tuple[float, float]:
    """The least and the most that reasons add up to: an unknown one is worth from 0 to 1."""
    scores = [reason.score for reason in reasons]
    known = [score for score in scores if score is not None]
    return math.fsum(known), math.fsum(known) + (len(scores) - len(known))


def _ranked(found: Iterable[Prospect | None]) -> tuple[Prospect, ...]:
    """By score; equal ones by their councils. Rounded, so that no last bit decides."""
    kept = [prospect for prospect in found if prospect is not None]
    return tuple(sorted(kept, key=lambda p: (-round(p.score, 9), p.councils)))


def _depths(
    dataset: Dataset, bodies: Mapping[str, Partnership]
) -> dict[tuple[Pair, str | None], int]:
    """How deeply each pair works together (1-4): on each theme, and on any (None)."""
    everyone = frozenset(dataset.councils)
    found: dict[tuple[Pair, str | None], int] = {}
    for body in bodies.values():
        deep = depth(body, everyone)
        for pair in itertools.combinations(sorted(everyone.intersection(body.members)), 2):
            for theme in (None, *body.themes):
                found[pair, theme] = max(found.get((pair, theme), 0), deep)
    return found


def _in_common(
    dataset: Dataset, bodies: Mapping[str, Partnership]
) -> dict[Pair, tuple[Reason, ...]]:
    """What each pair of councils has in common, but for priorities."""
    border = touching(dataset)
    drawn = any(council.neighbours for council in dataset.councils.values())
    places = {council: _places(dataset, council) for council in dataset.councils}
    partners = {council: _partners(bodies, council) for council in dataset.councils}
    needs = standardised(dataset)
    return {
        (one, other): (
            _neighbours(border, one, other, drawn),
            _overlap("partners", partners[one], partners[other])
            if partners[one] and partners[other]
            else Reason("partners", None),
            _place(places[one], places[other]),
            _needs(needs, one, other),
        )
        for one, other in itertools.combinations(sorted(dataset.councils), 2)
    }


def _partners(bodies: Mapping[str, Partnership], council: str) -> frozenset[str]:
    return frozenset(
        p for body in bodies.values() if council in body.members for p in body.partners
    )


def _priorities(dataset: Dataset, councils: tuple[str, ...], themes: Iterable[str]) -> Reason:
    """The themes that all hold as high or medium; None without themes or a council's levels."""
    held = [dataset.councils[i].themes for i in councils]
    wanted = list(themes)
    both = tuple(t for t in wanted if all(h.get(t) in ("high", "medium") for h in held))
    if not wanted or not all(held):
        return Reason("priorities", None)
    points = math.fsum(1.0 if all(h[t] == "high" for h in held) else 0.5 for t in both)
    return Reason("priorities", points / len(wanted), both)


def _overlap(kind: Kind, one: frozenset[str], other: frozenset[str]) -> Reason:
    either, both = one | other, one & other
    return Reason(kind, len(both) / len(either) if either else 0.0, tuple(sorted(both)))


def touching(dataset: Dataset) -> dict[str, frozenset[str]]:
    """The councils that each borders or shares ground with; a county by way of its districts."""
    adjacent = adjacency(dataset, dataset.lowest_tier())
    ground = {i: _ground(dataset, i, council) for i, council in dataset.councils.items()}
    reach = {i: own.union(*(adjacent[area] for area in own)) for i, own in ground.items()}
    return {
        i: frozenset(other for other, own in ground.items() if other != i and own & reach[i])
        for i in dataset.councils
    }


def _ground(dataset: Dataset, identifier: str, council: Council) -> frozenset[str]:
    return frozenset(dataset.districts(identifier) if council.tier == "county" else (identifier,))


def _neighbours(border: Mapping[str, frozenset[str]], one: str, other: str, drawn: bool) -> Reason:
    """Whether two border each other; where no border is drawn, only shared ground is known."""
    pair = {one, other}
    common = _overlap("neighbours", border[one] - pair, border[other] - pair)
    if other in border[one]:
        return Reason("neighbours", 1.0, common.shared)
    return common if drawn else Reason("neighbours", None)


def _places(dataset: Dataset, council: str) -> frozenset[str]:
    """The places that hold some of a council's ground, named by itself, its county or districts."""
    named = {council, dataset.councils[council].within, *dataset.districts(council)}
    return frozenset(i for i, place in dataset.places.items() if named.intersection(place.councils))


def _place(one: frozenset[str], other: frozenset[str]) -> Reason:
    """Whether two share a place; unknown where no place on record holds one of them."""
    if not one or not other:
        return Reason("place", None)
    same = tuple(sorted(one & other))
    return Reason("place", float(bool(same)), same)


def standardised(dataset: Dataset) -> dict[str, dict[str, float]]:
    """By measure of need, each council's figure less the mean, in standard deviations.

    Councils whose figure is unknown are left out; so is a measure that fewer than two have.
    """
    found = {}
    for measure, per in NEEDS.items():
        raw = {i: _figure(c, measure, per) for i, c in sorted(dataset.councils.items())}
        known = {i: figure for i, figure in raw.items() if figure is not None}
        if len(known) > 1:
            mean, spread = statistics.fmean(known.values()), statistics.pstdev(known.values())
            found[measure] = {i: (v - mean) / spread if spread else 0.0 for i, v in known.items()}
    return found


def _figure(council: Council, measure: str, per: str | None) -> float | None:
    reading = read_fact(council.facts.get(measure))
    whole = read_fact(council.facts.get(per)) if per else None
    if reading is None or (per and (whole is None or whole.value == 0)):
        return None
    return reading.value / whole.value if whole else reading.value


def _needs(needs: Mapping[str, Mapping[str, float]], one: str, other: str) -> Reason:
    apart = {
        measure: abs(figures[one] - figures[other])
        for measure, figures in needs.items()
        if one in figures and other in figures
    }
    if not apart:
        return Reason("needs", None)
    return Reason("needs", max(0.0, 1 - statistics.fmean(apart.values()) / FAR), tuple(apart))


def _groups(
    dataset: Dataset,
    bodies: Mapping[str, Partnership],
    common: Mapping[Pair, tuple[Reason, ...]],
    shared: Mapping[Pair, Reason],
) -> tuple[Prospect, ...]:
    """The largest sets of three or more whose every pair scores well, the strongest first."""
    import networkx as nx

    scores = {pair: _bounds((shared[pair], *rest)) for pair, rest in common.items()}
    well = nx.Graph(sorted(pair for pair, (least, _) in scores.items() if least >= WELL))
    found = []
    for clique in sorted(tuple(sorted(c)) for c in nx.find_cliques(well) if len(c) > 2):
        now = _together(dataset, bodies, clique)
        weakest = min(itertools.combinations(clique, 2), key=lambda pair: (scores[pair][0], pair))
        if now < SHARE:
            themes = _priorities(dataset, clique, dataset.themes)
            found.append(Prospect(clique, None, *scores[weakest], (themes,), now, *NEXT[now]))
    return _ranked(found)


def _together(dataset: Dataset, bodies: Mapping[str, Partnership], group: tuple[str, ...]) -> int:
    """The deepest level of a partnership that a whole group belongs to; 0 without one."""
    everyone = frozenset(dataset.councils)
    held = (depth(b, everyone) for b in bodies.values() if set(group).issubset(b.members))
    return max(held, default=0)
