"""What each option makes of the councils of a place, as cards; options that do the same on one."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.places import AtPlace, Yours, looked_up
from appraisal.charts.map_groups import Group, option_groups, today
from appraisal.charts.small_maps import Map, SmallMaps, maps_of
from appraisal.findings.councils import told_apart
from appraisal.findings.places import councillor_words, door_words, people_words, share_words
from appraisal.model import Dataset

TODAY = ""
"""Stands for no option: today's councils."""


class YourCouncil(Struct, frozen=True):
    """A council on a card, each line in words; `known` says that its councillors are."""

    name: str
    people: str
    share: str
    councillor: str
    known: bool


class Card(Struct, frozen=True):
    """What these options make of the councils of a place, or that they leave them `as_today`.

    `councils` decide together, or `either` of them does. `doors` has a line for each count of
    bodies. `yours` are the shapes of the councils on the map that is called `map`, the widest
    first, and `here` those of the place; empty without a map.
    """

    options: tuple[str, ...]
    as_today: bool
    councils: tuple[YourCouncil, ...]
    either: bool
    doors: tuple[str, ...]
    map: str
    yours: tuple[str, ...]
    here: tuple[str, ...]


class PlaceMap(Struct, frozen=True):
    """A map that cards draw from by `id`: its outlines, and those of each council by an id."""

    id: str
    family: str
    width: float
    height: float
    outlines: tuple[str, ...]
    councils: tuple[tuple[str, tuple[str, ...]], ...]


class PlaceMaps(Struct, frozen=True):
    """A map for today and for each option that makes new councils, none that can't be drawn.

    `areas` has by option what each is drawn from, and `alone` the outline of an area wherever some
    map draws it by itself, by the width and height of the map: others of that size show it too.
    """

    drawn_from: SmallMaps
    by_option: Mapping[str, PlaceMap]
    areas: Mapping[str, Map]
    alone: Mapping[tuple[float, float, str], str]


def place_maps(appraisal: Appraisal) -> PlaceMaps:
    """The maps that all cards share; the first, of areas to tell apart, is drawn from alone."""
    dataset = appraisal.dataset
    new = [i for i, option in dataset.options.items() if option.councils is not None]
    apart = tuple(Group(i, "", frozenset({i}), "", 0) for i in looked_up(dataset))
    groups = [apart, today(dataset), *(option_groups(dataset, dataset.options[i]) for i in new)]
    maps = maps_of(dataset, groups)
    drawn = {i: one for i, one in zip([TODAY, *new], maps.maps[1:], strict=False) if one.areas}
    made = {i: _map(dataset, i, n, one) for n, (i, one) in enumerate(drawn.items())}
    alone = {(one.width, one.height, a.id): a.outline for one in maps.maps for a in one.areas}
    return PlaceMaps(maps, made, drawn, alone)


def _map(dataset: Dataset, option: str, number: int, drawn: Map) -> PlaceMap:
    """A map of an option, or of today."""
    return PlaceMap(
        id=f"map-{number}",
        family=dataset.options[option].family if option else "continue",
        width=drawn.width,
        height=drawn.height,
        outlines=tuple(area.outline for area in drawn.areas),
        councils=tuple(
            (_shape(number, at), tuple(a.outline for a in drawn.areas if a.group == at))
            for at in range(len(drawn.groups))
        ),
    )


def _shape(number: int, group: int) -> str:
    """The id of the shape of a group on a map."""
    return f"map-{number}-{group}"


def cards(
    appraisal: Appraisal, area: str, by_option: Mapping[str, AtPlace], maps: PlaceMaps
) -> tuple[Card, ...]:
    """The cards of a place: as today first, then the smallest council first."""
    held: dict[tuple[object, ...], list[str]] = {}
    for option, found in by_option.items():
        held.setdefault(_alike(found), []).append(option)
    alike = sorted(held.values(), key=lambda options: _place_in_row(by_option[options[0]]))
    return tuple(_card(appraisal, area, options, by_option, maps) for options in alike)


def _alike(found: AtPlace) -> tuple[object, ...]:
    """What options have in common that stand on one card: the same councils of the same size."""
    councils = (
        (yours.council.id, yours.council.covers, yours.council.today, yours.residents)
        for yours in found.councils
    )
    counts = (yours.per_councillor for yours in found.councils)
    return (found.either, *councils, *counts)


def _place_in_row(found: AtPlace) -> tuple[bool, float]:
    return found.new, _size(found.councils)


def _size(councils: Iterable[Yours]) -> float:
    known = [yours.residents for yours in councils if yours.residents is not None]
    return min(known, default=float("inf"))


def _card(
    appraisal: Appraisal,
    area: str,
    options: Sequence[str],
    by_option: Mapping[str, AtPlace],
    maps: PlaceMaps,
) -> Card:
    found, dataset = by_option[options[0]], appraisal.dataset
    as_today = all(yours.council.today for yours in found.councils)
    shown = TODAY if as_today else options[0]
    drawn = maps.by_option.get(shown)
    return Card(
        options=tuple(options),
        as_today=as_today,
        councils=tuple(_council(dataset, yours) for yours in found.councils),
        either=found.either,
        doors=tuple(_doors(dataset, options, by_option)),
        map=drawn.id if drawn else "",
        yours=_yours(dataset, found, drawn, maps, maps.areas[shown]) if drawn else (),
        here=_outlines(dataset, area, maps, maps.areas[shown]) if drawn else (),
    )


def _yours(
    dataset: Dataset, found: AtPlace, drawn: PlaceMap, maps: PlaceMaps, areas: Map
) -> tuple[str, ...]:
    """The shapes of councils on a map; today's of the lowest tier are areas of it."""
    groups = {group.id: drawn.councils[n][0] for n, group in enumerate(areas.groups)}
    shapes: list[str] = []
    for yours in reversed(found.councils):
        i = yours.council.id
        shapes += [groups[i]] if i in groups else _outlines(dataset, i, maps, areas)
    return tuple(shapes)


def _outlines(dataset: Dataset, area: str, maps: PlaceMaps, drawn: Map) -> tuple[str, ...]:
    """The outline of an area on a map, or those of its parts; none of what no map tells apart."""
    alone = maps.alone.get((drawn.width, drawn.height, area))
    parts = (one.outline for one in drawn.areas if dataset.areas.get(one.id) == area)
    return (alone,) if alone else tuple(parts)


def _council(dataset: Dataset, yours: Yours) -> YourCouncil:
    return YourCouncil(
        name=told_apart(dataset, yours.council),
        people=people_words(yours.residents),
        share=share_words(yours.share),
        councillor=councillor_words(yours.per_councillor),
        known=yours.per_councillor is not None,
    )


def _doors(
    dataset: Dataset, options: Sequence[str], by_option: Mapping[str, AtPlace]
) -> Iterable[str]:
    """How many bodies decide, most options first; those that differ are named."""
    held: dict[tuple[float, float] | None, list[str]] = {}
    for option in options:
        held.setdefault(by_option[option].doors, []).append(option)
    first, *others = sorted(held, key=lambda doors: -len(held[doors]))
    yield door_words(first)
    for doors in others:
        yield door_words(doors, [dataset.options[i].label for i in held[doors]])
