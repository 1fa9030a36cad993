"""What about me? Whoever types where they live reads who does what there, today and after."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.futures import reshaped
from appraisal.appraise.places import (
    AtPlace,
    areas_of_postcodes,
    at_places,
    councils_today,
    decided_after,
    decided_for,
    looked_up,
    people_of,
)
from appraisal.charts.small_maps import SmallMaps
from appraisal.data.inlined import inline
from appraisal.findings.names import council_label
from appraisal.findings.places import area_note, place_finding, unsure_part, who_does
from appraisal.findings.sentences import patterns_of, say
from appraisal.model import Dataset
from appraisal.model.settlements import Settlement
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.place_cards import Card, PlaceMap, PlaceMaps, cards, place_maps
from appraisal.site.place_slugs import place_slugs

SAID = ("place",)
"""What the browser says of what is typed."""


class Doer(Struct, frozen=True):
    """A council, empty for all other bodies: how many functions are its, and what in short."""

    council: str
    functions: int
    brief: str


class After(Struct, frozen=True):
    """How many functions a new council would decide, and others, under so many options."""

    council: int
    others: int
    options: int


class Named(Struct, frozen=True):
    """A place as the script reads it: anchor, name, postcodes, and what else it is called."""

    anchor: str
    name: str
    postcodes: str
    also: str


class Block(Struct, frozen=True):
    """What there is to say of an area: `council` is the one it is in, with `name` if it is that.

    `finding` follows the name of the place. `after` is what a new council and others would decide
    under so many `options`, where that is alike under all that make one, and `doors` how many
    front doors there would be under each of them, empty where they differ. `places` lie in it, by
    name. `called` is all that its council, its county and the area itself are called, and `within`
    the council of which it is a part. `outlined` says that maps show where it is.
    """

    area: str
    name: str
    called: str
    within: str
    council: str
    finding: str
    note: str
    doers: tuple[Doer, ...]
    after: After | None
    doors: str
    cards: tuple[Card, ...]
    places: tuple[Named, ...]
    outlined: bool


class Content(Struct, frozen=True):
    """What the page is drawn from; `data` is what its script says and knows of postcodes.

    `as_today` are the options under which today's councils stand. Without `by_place` no places are
    on record, and one looks for one's council.
    """

    blocks: tuple[Block, ...]
    by_place: bool
    as_today: tuple[str, ...]
    maps: tuple[PlaceMap, ...]
    drawn_from: SmallMaps
    data: Markup


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of places."""
    yield Page("place", address("place"), say("titles.place"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says of each area."""
    maps, by_option = place_maps(appraisal), at_places(appraisal)
    dataset = appraisal.dataset
    slugs = tuple(place_slugs(dataset))
    blocks = tuple(
        _block(appraisal, area, {i: found[area] for i, found in by_option.items()}, maps, slugs)
        for area in looked_up(dataset)
    )
    return Content(
        blocks=blocks,
        by_place=any(block.places for block in blocks),
        as_today=tuple(i for i in appraisal.stands if reshaped(appraisal, i).as_today),
        maps=tuple(maps.by_option.values()),
        drawn_from=maps.drawn_from,
        data=inline(
            {
                "sentences": patterns_of(SAID),
                "postcodes": {i: " ".join(held) for i, held in areas_of_postcodes(dataset).items()},
            }
        ),
    )


def _block(
    appraisal: Appraisal,
    area: str,
    by_option: Mapping[str, AtPlace],
    maps: PlaceMaps,
    slugs: Iterable[tuple[str, Settlement]],
) -> Block:
    dataset = appraisal.dataset
    home = dataset.areas[area]
    owner = dataset.councils[home]
    part = owner.parts.get(area)
    name, within = (part.name, council_label(dataset, home)) if part else (owner.label, "")
    if split := area == home and sum(dataset.areas[i] == home for i in looked_up(dataset)) > 1:
        name = unsure_part(owner.label)
    drawn = cards(appraisal, area, by_option, maps)
    after = _after(appraisal, area, by_option)
    return Block(
        area=area,
        name=name,
        called=";".join(_called(dataset, area)),
        within=within,
        council=home,
        finding=place_finding(len(councils_today(appraisal, area)), tuple(by_option.values())),
        note=area_note(owner.label if split else name, within, people_of(dataset, area)),
        doers=tuple(_doers(appraisal, area)),
        after=after,
        doors=_doors_of_all(drawn) if after else "",
        cards=drawn,
        places=_places(slugs, area),
        outlined=any(card.here for card in drawn),
    )


def _called(dataset: Dataset, area: str) -> tuple[str, ...]:
    """What people who look for an area may type: its own name, its council's or its county's."""
    owner = dataset.councils[dataset.areas[area]]
    part = owner.parts.get(area)
    councils = (owner, *(dataset.councils[i] for i in (owner.within,) if i))
    names = (name for one in councils for name in (one.label, one.name, *one.also))
    return tuple(dict.fromkeys((*((part.name,) if part else ()), *names)))


def _doers(appraisal: Appraisal, area: str) -> Iterator[Doer]:
    for who, functions in decided_for(appraisal, area).items():
        brief = who_does(appraisal.dataset, functions)
        yield Doer(who[0] if who else "", len(functions), brief)


def _after(appraisal: Appraisal, area: str, by_option: Mapping[str, AtPlace]) -> After | None:
    new = [option for option, found in by_option.items() if found.new]
    counts = {decided_after(appraisal, area, option) for option in new}
    if len(counts) != 1 or counts == {(0, 0)}:
        return None
    return After(*counts.pop(), len(new))


def _doors_of_all(drawn: tuple[Card, ...]) -> str:
    """What all cards of new councils say of front doors; empty where they differ."""
    said = {card.doors for card in drawn if not card.as_today}
    return next(iter(said))[0] if len(said) == 1 and len(next(iter(said))) == 1 else ""


def _places(slugs: Iterable[tuple[str, Settlement]], area: str) -> tuple[Named, ...]:
    found = (
        Named(anchor, place.name, " ".join(place.postcodes), ";".join(place.also))
        for anchor, place in slugs
        if place.area == area
    )
    return tuple(sorted(found, key=lambda place: (place.name.casefold(), place.anchor)))
