"""What would be lost if a council, or a body that hosts partnerships, left them."""

import itertools
from collections.abc import Iterable, Mapping

from msgspec import Struct

from appraisal.appraise.network.ties import close_bodies
from appraisal.area.partnerships import coverage
from appraisal.model import Dataset, Partnership

Pair = tuple[str, str]
FEW = 3
"""A partnership of fewer councils than this is counted as thin."""


class Loss(Struct, frozen=True):
    """What the councils that stay lose.

    `ended`: partnerships left with no council, or with one and no partner body. `thin`: those that
    go on with fewer than three councils. `untied`: pairs of councils that share no partnership any
    more. `parted`: pairs that no chain of partnerships connects any more, and `parted_close` the
    same among those at level share or deeper. `uncovered`: themes on which nothing is left, and
    `dropped` the councils that lose their last partnership on a theme, by theme.
    """

    ended: tuple[str, ...]
    thin: tuple[str, ...]
    untied: tuple[Pair, ...]
    parted: tuple[Pair, ...]
    parted_close: tuple[Pair, ...]
    uncovered: tuple[str, ...]
    dropped: Mapping[str, tuple[str, ...]]


class Departure(Struct, frozen=True):
    """One council or host, the partnerships that it belongs to or hosts, and what is lost.

    `hosted` are those that go on and need a new host; `lost` is what is lost where one is found,
    `unhosted` what is lost where they end with their host.
    """

    leaver: str
    bodies: tuple[str, ...]
    hosted: tuple[str, ...]
    lost: Loss
    unhosted: Loss


class Resilience(Struct, frozen=True):
    """What is lost when each leaves: every council, and every other body that hosts something."""

    departures: Mapping[str, Departure]

    def gravest(self) -> tuple[str, ...]:
        """Those whose leaving ends, or leaves without a host, the most partnerships; may tie."""
        counts = {i: len(d.lost.ended) + len(d.hosted) for i, d in self.departures.items()}
        most = max(counts.values(), default=0)
        return tuple(i for i, count in counts.items() if count == most > 0)


def resilience(dataset: Dataset, bodies: Mapping[str, Partnership]) -> Resilience:
    """Take away each council, and each other host, in turn; councils first, by id."""
    hosts = {body.host for body in bodies.values() if body.host} - dataset.councils.keys()
    leavers = (*sorted(dataset.councils), *sorted(hosts))
    before = _fabric(dataset, bodies, frozenset(close_bodies(dataset, bodies)))
    return Resilience({i: _departure(dataset, bodies, before, i) for i in leavers})


def departure(
    dataset: Dataset,
    bodies: Mapping[str, Partnership],
    leaver: str,
    only: Iterable[str] | None = None,
    stays_member: bool = False,
) -> Departure:
    """What is lost when one body leaves the partnerships at work.

    It leaves those in `only`, all by default, and stays in the rest. With `stays_member` it gives
    up hosting and nothing else.
    """
    before = _fabric(dataset, bodies, frozenset(close_bodies(dataset, bodies)))
    return _departure(dataset, bodies, before, leaver, only, stays_member)


class _Fabric(Struct, frozen=True):
    """What some partnerships hold together: pairs of councils, the close ones, and themes.

    `close` has the ids of the close partnerships, as they are before anybody leaves.
    """

    close: frozenset[str]
    pairs: frozenset[Pair]
    close_pairs: frozenset[Pair]
    covered: Mapping[str, tuple[str, ...]]


def _fabric(dataset: Dataset, bodies: Mapping[str, Partnership], close: frozenset[str]) -> _Fabric:
    return _Fabric(
        close=close,
        pairs=_pairs(bodies.values()),
        close_pairs=_pairs(body for i, body in bodies.items() if i in close),
        covered=coverage(dataset, bodies),
    )


def _pairs(bodies: Iterable[Partnership]) -> frozenset[Pair]:
    """The pairs of councils that share a partnership."""
    sets = {tuple(sorted(set(body.members))) for body in bodies}
    return frozenset(pair for members in sets for pair in itertools.combinations(members, 2))


def _departure(
    dataset: Dataset,
    bodies: Mapping[str, Partnership],
    before: _Fabric,
    leaver: str,
    only: Iterable[str] | None = None,
    stays_member: bool = False,
) -> Departure:
    chosen = bodies.keys() if only is None else set(only)
    touched = {i: body for i, body in sorted(bodies.items()) if i in chosen and _in(body, leaver)}
    left = {i: body if stays_member else _without(body, leaver) for i, body in touched.items()}
    ended = frozenset(i for i in touched if _ends(left[i]))
    hosted = frozenset(i for i in touched if touched[i].host == leaver) - ended
    gone = only is None and not stays_member
    stay = frozenset(dataset.councils) - ({leaver} if gone else set())

    def loss(ending: frozenset[str]) -> Loss:
        going = {i: left.get(i, body) for i, body in bodies.items() if i not in ending}
        thin = (i for i in left if i not in ending and len(set(left[i].members)) < FEW)
        after = _fabric(dataset, going, before.close)
        return _loss(tuple(sorted(ending)), tuple(thin), before, after, stay)

    lost = loss(ended)
    return Departure(
        leaver=leaver,
        bodies=tuple(touched),
        hosted=tuple(sorted(hosted)),
        lost=lost,
        unhosted=loss(ended | hosted) if hosted else lost,
    )


def _in(body: Partnership, leaver: str) -> bool:
    return leaver in body.members or leaver in body.partners or leaver == body.host


def _without(body: Partnership, leaver: str) -> Partnership:
    members = tuple(member for member in body.members if member != leaver)
    partners = tuple(partner for partner in body.partners if partner != leaver)
    return body.model_copy(update={"members": members, "partners": partners})


def _ends(body: Partnership) -> bool:
    return not body.members or (len(set(body.members)) < 2 and not body.partners)


def _loss(
    ended: tuple[str, ...],
    thin: tuple[str, ...],
    before: _Fabric,
    after: _Fabric,
    stay: frozenset[str],
) -> Loss:
    dropped = {
        theme: tuple(c for c in councils if c in stay and c not in after.covered[theme])
        for theme, councils in before.covered.items()
    }
    untied = (pair for pair in before.pairs - after.pairs if stay.issuperset(pair))
    return Loss(
        ended=ended,
        thin=thin,
        untied=tuple(sorted(untied)),
        parted=_parted(before.pairs, after.pairs, stay),
        parted_close=_parted(before.close_pairs, after.close_pairs, stay),
        uncovered=tuple(
            theme for theme, had in before.covered.items() if had and not after.covered[theme]
        ),
        dropped={theme: councils for theme, councils in dropped.items() if councils},
    )


def _parted(
    before: frozenset[Pair], after: frozenset[Pair], stay: frozenset[str]
) -> tuple[Pair, ...]:
    """The pairs of those that stay that were connected, if only through others, and are not now."""
    return tuple(sorted(_connected(before, stay) - _connected(after, stay)))


def _connected(pairs: frozenset[Pair], among: frozenset[str]) -> set[Pair]:
    import networkx as nx

    found: set[Pair] = set()
    for piece in nx.connected_components(nx.Graph(sorted(pairs))):
        found.update(itertools.combinations(sorted(piece & among), 2))
    return found
