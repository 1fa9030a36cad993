"""What each option means where somebody lives: whose residents they would be, and among how many.

A place is an area of the lowest tier: a council, or a part of one that some option splits.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise import Appraisal, Decided
from appraisal.appraise.function_moves import by_councils
from appraisal.appraise.futures import (
    Ends,
    deciding_councils,
    for_one_councillor,
    residents,
)
from appraisal.area.councils import StandingCouncil, continues
from appraisal.area.front_doors import doors_by_area
from appraisal.model import OUTSIDE, Dataset


class Yours(Struct, frozen=True):
    """A council of the people of a place.

    `residents` are the council's, `share` is what those of the place make of them (0-1), and
    `per_councillor` how many each of its councillors has; None where not known.
    """

    council: StandingCouncil
    residents: float | None
    share: float | None
    per_councillor: Ends | None


class AtPlace(Struct, frozen=True):
    """What one option makes of the councils of a place, the lowest tier first.

    `either` says that the option splits the place: each of `councils` has some of it. `new` says
    that they are not those of today. `doors` is how many bodies its residents must know to reach
    who decides each function, from the fewest to the most; None where no functions are recorded.
    """

    councils: tuple[Yours, ...]
    either: bool
    new: bool
    doors: Ends | None


def looked_up(dataset: Dataset) -> tuple[str, ...]:
    """The areas to tell apart: councils, and parts of them where people look up places in these.

    A council stands by itself where some of its places are in no part of it, or none are recorded.
    """
    named = {place.area for place in dataset.settlements if place.is_looked_up}
    found: list[str] = []
    for council in dataset.lowest_tier():
        parts = [part for part in dataset.councils[council].parts if part in named]
        found += [*parts, council] if council in named or not parts else parts
    return tuple(found)


def councils_today(appraisal: Appraisal, area: str) -> tuple[Yours, ...]:
    """The councils of a place today: a district and its county, or one council."""
    return tuple(_yours(appraisal, appraisal.today, area))


def at_places(appraisal: Appraisal) -> dict[str, dict[str, AtPlace]]:
    """What every option makes of each place, by option and area."""
    return {option: _at_places(appraisal, option) for option in appraisal.stands}


def _at_places(appraisal: Appraisal, option: str) -> dict[str, AtPlace]:
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    doors = doors_by_area(dataset, dataset.options[option], stand, appraisal.functions[option])
    return {
        area: _at_place(appraisal, stand, area, doors if appraisal.functions_today else {})
        for area in looked_up(dataset)
    }


def _at_place(
    appraisal: Appraisal,
    stand: tuple[StandingCouncil, ...],
    area: str,
    doors: Mapping[str, float],
) -> AtPlace:
    dataset = appraisal.dataset
    found = tuple(_yours(appraisal, stand, area))
    counts = [count for covered, count in doors.items() if _lies_in(dataset, covered, area)]
    return AtPlace(
        councils=found,
        either=len(found) > 1 and all(yours.council.tier == "unitary" for yours in found),
        new=any(is_new(dataset, yours.council) for yours in found),
        doors=(min(counts), max(counts)) if counts else None,
    )


def is_new(dataset: Dataset, council: StandingCouncil) -> bool:
    """Whether a council that stands is neither one of today's nor a unitary one that goes on."""
    return not (council.today or continues(dataset, council.covers))


def _lies_in(dataset: Dataset, covered: str, area: str) -> bool:
    """Whether what a council covers has some of a place, or all of it."""
    home = dataset.areas
    return area == covered or area == home[covered] or covered == home[area]


def _yours(appraisal: Appraisal, stand: tuple[StandingCouncil, ...], area: str) -> Iterator[Yours]:
    dataset = appraisal.dataset
    here = [c for c in stand if any(_lies_in(dataset, held, area) for held in c.covers)]
    for council in sorted(here, key=lambda found: (found.tier == "county", found.id)):
        inside = tuple(held for held in council.covers if dataset.areas[held] == area)
        # What of the council is here has none of its own figures.
        piece = replace(council, covers=inside or (area,), today=False, facts={})
        whole, part = residents(dataset, council), residents(dataset, piece)
        yield Yours(
            council=council,
            residents=whole,
            share=part / whole if whole and part is not None else None,
            per_councillor=for_one_councillor(dataset, council),
        )


def decided_for(appraisal: Appraisal, area: str) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Today's functions by the councils that decide them for the people of a place, by id.

    What none of them decides stands last, under none; what is done elsewhere only is left out.
    """
    held: dict[tuple[str, ...], list[str]] = {
        (yours.council.id,): [] for yours in councils_today(appraisal, area)
    }
    for who, i in _decided(appraisal, area, appraisal.today, appraisal.functions_today):
        held.setdefault(who, []).append(i)
    found = {who: tuple(functions) for who, functions in held.items() if functions and who}
    others = held.get((), [])
    return {**found, **({(): tuple(others)} if others else {})}


def decided_after(appraisal: Appraisal, area: str, option: str) -> tuple[int, int]:
    """How many functions councils decide for the people of a place under an option, and others."""
    table, stand = appraisal.functions[option], appraisal.stands[option]
    who = [who for who, _ in _decided(appraisal, area, stand, table)]
    return sum(map(bool, who)), who.count(())


def _decided(
    appraisal: Appraisal,
    area: str,
    stand: tuple[StandingCouncil, ...],
    table: Mapping[str, Decided],
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each function with the councils that decide it for the people of a place, none: others."""
    home = appraisal.dataset.areas[area]
    by_level = {
        level: deciding_councils(appraisal.dataset, home, stand, level)
        for level in {row.level for row in table.values()}
    }
    for i, row in table.items():
        here = by_level[row.level]
        if by_councils(row) and here:
            yield tuple(council.id for council in here), i
        elif not by_councils(row) and _reaches(appraisal, home, row.by):
            yield (), i


def _reaches(appraisal: Appraisal, home: str, body: str | None) -> bool:
    """Whether a body decides for a council's people: it or its county is a member, if any is.

    A county that is a member beside some of its own districts is there for the people of these.
    """
    dataset = appraisal.dataset
    found = dataset.partnerships.get(body or "")
    members = {*(found.members if found else ())} & dataset.councils.keys()
    county = dataset.councils[home].within
    for_all = bool(county) and county in members and members.isdisjoint(dataset.districts(county))
    return not members or home in members or for_all


def people_of(dataset: Dataset, area: str) -> float | None:
    """How many people live in an area; None where not known."""
    return residents(dataset, StandingCouncil(area, "", "", "unitary", (area,), today=False))


def areas_of_postcodes(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """The areas that each postcode district lies in, by its code; OUTSIDE for what lies beyond.

    Where no place on record says which parts of a council it lies in, all of its areas.
    """
    areas, codes = looked_up(dataset), {one.code: one.councils for one in dataset.postcodes}
    held: dict[str, set[str]] = {}
    for place in dataset.settlements:
        for code in place.postcodes if place.is_looked_up else ():
            held.setdefault(code, set()).add(place.area)
    home = dataset.areas
    found: dict[str, tuple[str, ...]] = {}
    for code in sorted(codes.keys() | held.keys()):
        there = held.get(code, set())
        councils = (*codes.get(code, ()), *sorted({home[area] for area in there}))
        found[code] = tuple(
            area
            for council in dict.fromkeys(councils)
            for area in _own_areas(dataset, council, areas, there)
        )
    return found


def _own_areas(
    dataset: Dataset, council: str, areas: tuple[str, ...], there: set[str]
) -> tuple[str, ...]:
    if council == OUTSIDE:
        return (OUTSIDE,)
    own = tuple(area for area in areas if dataset.areas[area] == council)
    whole = (council,) if council in own else own
    return tuple(area for area in own if area in there) or whole
