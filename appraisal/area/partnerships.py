"""The partnership graph: who works with whom on what, and what each option does to it."""

import itertools
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Literal

import numpy as np
from msgspec import Struct, field

from appraisal.area.councils import StandingCouncil, exactly
from appraisal.area.successors import successors
from appraisal.maths.packages.gains import merged
from appraisal.maths.packages.masks import Masks
from appraisal.maths.ranking import FloatArray
from appraisal.model import LEVELS, UNKNOWN, Dataset, Level, Option, Partnership, Reading, first_day
from appraisal.model import active as active  # what is at work is asked for here
from appraisal.model import is_active as is_active
from appraisal.model.options import PartnershipChanges

Fate = Literal["kept", "deepened", "re-formed", "absorbed", "ended", "started"]
FATES: tuple[Fate, ...] = ("kept", "deepened", "re-formed", "absorbed", "ended", "started")


def partnership_graph(dataset: Dataset, bodies: Mapping[str, Partnership]) -> Any:
    """Councils, partner bodies, partnerships and themes as nodes; each tie weighs its level.

    Nodes are (kind, id) pairs; a council's tie to a theme weighs nothing of its own and is left
    to the partnerships between them.
    """
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from((("council", i) for i in dataset.councils), kind="council")
    graph.add_nodes_from((("theme", i) for i in dataset.themes), kind="theme")
    for i, body in sorted(bodies.items()):
        weight = LEVELS[body.level]
        graph.add_node(("partnership", i), kind="partnership")
        ends = [("council", m) for m in body.members] + [("theme", t) for t in body.themes]
        for partner in body.partners:
            graph.add_node(("partner", partner), kind="partner")
            ends.append(("partner", partner))
        graph.add_edges_from(((("partnership", i), end) for end in ends), weight=weight)
    return graph


def council_graph(councils: Iterable[str], bodies: Mapping[str, Partnership]) -> Any:
    """Who works with whom: the projection of the partnership graph on councils.

    An edge's `weight` is the sum of the levels of the partnerships that both belong to, `level`
    the deepest of them, `bodies` their ids and `themes` the themes that they cover.
    """
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(sorted(councils))
    for i, body in sorted(bodies.items()):
        members = sorted(member for member in set(body.members) if member in graph)
        for one, other in itertools.combinations(members, 2):
            edge = graph.get_edge_data(
                one, other, {"weight": 0, "level": 0, "bodies": (), "themes": ()}
            )
            level = LEVELS[body.level]
            graph.add_edge(
                one,
                other,
                weight=edge["weight"] + level,
                level=max(edge["level"], level),
                bodies=(*edge["bodies"], i),
                themes=tuple(sorted({*edge["themes"], *body.themes})),
            )
    return graph


class Tie(Struct, frozen=True):
    """What two councils share: partnerships, their themes, the deepest level (1-4)."""

    one: str
    other: str
    strength: int
    level: int
    bodies: tuple[str, ...]
    themes: tuple[str, ...]


def council_ties(graph: Any) -> tuple[Tie, ...]:
    """The edges of a council graph, by the two councils' ids."""
    return tuple(
        Tie(one, other, edge["weight"], edge["level"], edge["bodies"], edge["themes"])
        for one, other, edge in sorted(graph.edges(data=True))
    )


class Thread(Struct, frozen=True):
    """A partnership that alone ties something to the rest of the partnership graph.

    `councils`, `partners` and `themes` name what would come loose without it.
    """

    body: str
    councils: tuple[str, ...]
    partners: tuple[str, ...]
    themes: tuple[str, ...]


def threads(dataset: Dataset, bodies: Mapping[str, Partnership]) -> tuple[Thread, ...]:
    """The partnerships that something hangs by alone; those with most hanging by them first.

    They are the articulation points of the whole graph. What comes loose is all that is not in the
    piece that keeps the most councils; where several keep as many, each is loose from the others.
    """
    import networkx as nx

    graph = partnership_graph(dataset, bodies)
    cuts = sorted(i for kind, i in nx.articulation_points(graph) if kind == "partnership")
    found = [_thread(graph, i) for i in cuts]
    return tuple(sorted(found, key=lambda t: -len(t.councils + t.partners + t.themes)))


def _thread(graph: Any, body: str) -> Thread:
    import networkx as nx

    node = ("partnership", body)
    whole = nx.node_connected_component(graph, node)
    pieces = list(nx.connected_components(graph.subgraph(whole - {node})))
    most = max(map(_councils, pieces))
    largest = [piece for piece in pieces if _councils(piece) == most]
    loose = [piece for piece in pieces if piece not in largest or len(largest) > 1]
    names = sorted(itertools.chain.from_iterable(loose))

    def of(kind: str) -> tuple[str, ...]:
        return tuple(i for found, i in names if found == kind)

    return Thread(body, of("council"), of("partner"), of("theme"))


def _councils(piece: Iterable[tuple[str, str]]) -> int:
    return sum(kind == "council" for kind, _ in piece)


def coverage(dataset: Dataset, bodies: Mapping[str, Partnership]) -> dict[str, tuple[str, ...]]:
    """For each theme the councils that belong to some partnership on it."""
    reached: dict[str, set[str]] = {theme: set() for theme in dataset.themes}
    for body in bodies.values():
        for theme in reached.keys() & body.themes:
            reached[theme].update(body.members)
    councils = dataset.councils.keys()
    return {theme: tuple(sorted(members & councils)) for theme, members in reached.items()}


class Changes(Struct, frozen=True):
    """What an option does to the partnerships at work today, and what it starts.

    `fates` has every partnership at work and every one started; `members` the councils that would
    belong to each afterwards.
    """

    fates: Mapping[str, Fate]
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def having(self, *fates: Fate) -> tuple[str, ...]:
        """The partnerships with one of these fates."""
        return tuple(i for i, fate in self.fates.items() if fate in fates)


def changes(
    dataset: Dataset,
    option: Option,
    stand: tuple[StandingCouncil, ...],
    bodies: Mapping[str, Partnership],
) -> Changes:
    """What becomes of every partnership at work under an option."""
    after = successors(dataset, stand)
    unchanged = _unchanged(dataset, stand)
    fates: dict[str, Fate] = {}
    members: dict[str, tuple[str, ...]] = {}
    for i, body in sorted(bodies.items()):
        new = {council for member in body.members for council in after.get(member, ())}
        fates[i] = _fate(i, body, option, new, unchanged)
        members[i] = () if fates[i] in ("ended", "absorbed") else tuple(sorted(new))
    heirs = {**after, **{council.id: (council.id,) for council in stand}}
    for i, body in sorted(option.partnerships.start.items()):
        fates[i] = "started"
        new = {council for member in body.members for council in heirs.get(member, (member,))}
        members[i] = tuple(sorted(new))
    return Changes(fates, members)


def _unchanged(dataset: Dataset, stand: tuple[StandingCouncil, ...]) -> set[str]:
    """Today's councils that go on with the same area: as they are, or alone in a new council."""
    same = {council.id for council in stand if council.today}
    alone = {c.covers[0] for c in stand if not c.today and len(c.covers) == 1}
    return same | {i for i in alone if i in dataset.councils and not dataset.councils[i].within}


def _fate(
    identifier: str, body: Partnership, option: Option, new: set[str], unchanged: set[str]
) -> Fate:
    """Kept, deepened or ended as the option says; absorbed where one new council is left.

    A partnership with bodies outside the area's councils is never absorbed: they are still there
    to work with.
    """
    if identifier in option.partnerships.end:
        return "ended"
    if not unchanged.issuperset(body.members):
        if len(new) > 1:
            return "re-formed"
        if not body.partners:
            return "absorbed"
    return "deepened" if identifier in option.partnerships.deepen else "kept"


def bodies_after(
    option: Option, done: Changes, bodies: Mapping[str, Partnership]
) -> dict[str, Partnership]:
    """Those of `bodies` that outlast an option, and those it starts, with members and levels then.

    `bodies` are partnerships at work today; the members are ids of the councils that would stand.
    """
    found = {}
    for i, members in done.members.items():
        body = option.partnerships.start.get(i) or bodies.get(i)
        if body is not None and members:
            level = option.partnerships.deepen.get(i, body.level)
            found[i] = body.model_copy(update={"members": members, "level": level})
    return found


def working(dataset: Dataset, done: PartnershipChanges) -> dict[str, Partnership]:
    """The partnerships that work once an option has done this to them, as if all were re-formed.

    Those at work today that it doesn't end, at the level that it deepens them to and without the
    members that left, and all that it starts. Members are today's councils, or an option's own.
    """
    kept = {i: body for i, body in active(dataset).items() if i not in done.end}
    today = {
        i: afterwards(dataset, body, done.deepen.get(i, body.level)) for i, body in kept.items()
    }
    return today | done.start


def afterwards(dataset: Dataset, body: Partnership, level: Level) -> Partnership:
    """A partnership at a level, without the members that left it by now, or on no known day."""
    if level == body.level and not body.left:
        return body
    day = dataset.settings.date
    gone = {
        left.who
        for left in body.left
        if left.as_ == "member" and (left.date == UNKNOWN or first_day(left.date) <= day)
    }
    members = tuple(member for member in body.members if member not in gone)
    return body.model_copy(update={"members": members, "level": level})


def areas_within(
    dataset: Dataset,
    stand: Iterable[StandingCouncil],
    bodies: Mapping[str, Partnership],
    started: Collection[str] = (),
) -> dict[str, frozenset[str]]:
    """The areas of each partnership's members, of those that the standing councils cover.

    A county's are its districts', a new council's its own. Only what an option `started` has new
    councils for members: elsewhere an id that one shares with a council of today is the latter's.
    """
    new, today = _covered(dataset, stand)
    either = today | new
    return {
        i: frozenset[str]().union(
            *((either if i in started else today).get(member, ()) for member in body.members)
        )
        for i, body in bodies.items()
    }


def _covered(
    dataset: Dataset, stand: Iterable[StandingCouncil]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """The areas that stand, of each council that stands and of each of today's."""
    new: dict[str, set[str]] = {}
    today: dict[str, set[str]] = {}
    for council in stand:
        new.setdefault(council.id, set()).update(council.covers)
        for area in council.covers:
            home = dataset.areas[area]
            for name in {home, dataset.councils[home].within or home}:
                today.setdefault(name, set()).add(area)
    return new, today


def theme_reach(dataset: Dataset, bodies: Mapping[str, Partnership]) -> Reading | None:
    """The share (0-1) of pairs of one of today's councils and a theme that some body covers.

    None without themes or councils.
    """
    cells = len(dataset.themes) * len(dataset.councils)
    reached = sum(len(councils) for councils in coverage(dataset, bodies).values())
    return exactly(reached / cells) if cells else None


def reaching_further(
    dataset: Dataset, bodies: Mapping[str, Partnership], further: Sequence[Partnership]
) -> tuple[Masks, FloatArray]:
    """What further bodies would add to the share that `bodies` reach.

    A set of bodies, bit i for the one at place i, with what is gained once any one of them is
    there: those that bring a theme to a council that it does not reach yet. Equal sets are one.
    """
    reached = {(i, theme) for theme, found in coverage(dataset, bodies).items() for i in found}
    masks: dict[tuple[str, str], int] = {}
    for place, body in enumerate(further):
        for theme, found in coverage(dataset, {"": body}).items():
            for i in found:
                masks[i, theme] = masks.get((i, theme), 0) | 1 << place
    new = [mask for cell, mask in sorted(masks.items()) if cell not in reached]
    cells = len(dataset.themes) * len(dataset.councils)
    return merged(np.array(new, np.int64), np.full(len(new), 1 / max(cells, 1)))


def reaching(dataset: Dataset, option: Option, done: Changes) -> dict[str, Partnership]:
    """The partnerships whose work reaches the area under an option, by today's councils.

    All but those ended: work absorbed into one council still reaches its area.
    """
    return {
        i: _started(dataset, option, i) if fate == "started" else dataset.partnerships[i]
        for i, fate in done.fates.items()
        if fate != "ended"
    }


def _started(dataset: Dataset, option: Option, identifier: str) -> Partnership:
    """A partnership that an option starts, with today's councils in place of its new members."""
    body = option.partnerships.start[identifier]
    new = {i: council for i, council in (option.councils or {}).items() if i in body.members}
    covered = {area for council in new.values() for area in council.covers}
    homes = {dataset.areas[area] for area in covered if area in dataset.areas}
    counties = {dataset.councils[home].within or "" for home in homes} - {""}
    members = {*body.members} - new.keys() | homes | counties
    return body.model_copy(update={"members": tuple(sorted(members))})
