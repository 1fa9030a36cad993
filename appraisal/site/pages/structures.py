"""The page of structures: every way to group the area, and where the tabled options stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.bounds import pieces_of
from appraisal.appraise.groupings.columns import SLACK
from appraisal.appraise.groupings.sizes import (
    front_of_size,
    on_front,
    reaching_floors,
    sizes_told,
)
from appraisal.appraise.groupings.spread import told_apart_by
from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.charts.small_maps import Map, SmallMaps, small_maps
from appraisal.findings import groupings as say
from appraisal.findings import sentences
from appraisal.findings.names import area_names
from appraisal.findings.numbers import people
from appraisal.findings.small_maps import maps_explained
from appraisal.findings.tabled_options import Setting, where_it_stands
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.grouping_tables import GroupingRow, grouping_rows
from appraisal.site.groupings_with_parts import WithParts, with_parts
from appraisal.site.navigation import address
from appraisal.site.structure_strips import Strip, strips, without_strips

MOST_ROWS = 200
"""The table on the page holds this many groupings; the CSV holds them all."""


@dataclass(frozen=True)
class SizeRow:
    """How many groupings make so many councils; None where that was not worked out."""

    size: int
    groupings: int
    feasible: int | None
    just_outside: int | None
    front: int | None


@dataclass(frozen=True)
class Tabled:
    """A tabled option: where it stands, and its councils' people against the bounds."""

    option: str
    said: str
    people: tuple[str, ...]
    margins: tuple[str, ...]
    within: str


@dataclass(frozen=True)
class Grouped:
    """What is said and shown where there are groupings.

    `same` names the criteria on which groupings of a size are alike, `leaves` those that tell the
    `rows` apart; `mapped` has each map with its row; `names` are those of the areas, `unknown` of
    those without a population; `crossing` has borders that somebody had to judge, with the note.
    """

    lead: str
    findings: tuple[str, ...]
    too_large: str | None
    not_all_listed: str
    complete: bool
    sizes: tuple[SizeRow, ...]
    sizes_caption: str
    unknown: tuple[str, ...]
    doubtful: str
    tabled: tuple[Tabled, ...]
    strips: tuple[Strip, ...]
    same: tuple[str, ...]
    knife_edges: str
    rows: tuple[GroupingRow, ...]
    table_has: str
    nothing_in_table: str
    leaves: tuple[str, ...]
    names: Mapping[str, str]
    pareto: str
    maps: SmallMaps
    maps_explained: str
    mapped: tuple[tuple[Map, GroupingRow], ...]
    parts: WithParts | None
    crossing: tuple[tuple[str, str, str], ...]
    neighbour_sources: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    """What the page is drawn from: the groupings, or why there are none."""

    why: str
    found: Grouped | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page; it says so where there is nothing to group."""
    yield Page(
        "structures", address("structures"), sentences.say("titles.structures"), content(appraisal)
    )


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    if appraisal.structures is None:
        return Content(say.nothing_to_group(len(appraisal.dataset.lowest_tier())), None)
    return Content("", _grouped(appraisal, appraisal.structures))


def _grouped(appraisal: Appraisal, found: Structures) -> Grouped:
    dataset, names = appraisal.dataset, area_names(appraisal.dataset)
    near, edges = grouping_rows(dataset, found, names), found.edges
    drawn = [row for row in near if row.front and row.within == "yes"]
    maps = small_maps(dataset, [[council.areas for council in row.councils] for row in drawn])
    apart = [[names[i] for i in piece] for piece in pieces_of(dataset, found.areas)]
    return Grouped(
        lead=say.ways_to_group(
            found.count, len(found.areas), sum(len(piece) == 1 for piece in apart)
        ),
        findings=(*_size_findings(dataset, found), *say.in_pieces(apart)),
        too_large=found.too_large,
        not_all_listed=(
            "" if found.all_listed or found.too_large else say.not_all_listed(bool(near))
        ),
        complete=found.complete,
        sizes=tuple(_size(found, size) for size in found.by_size),
        sizes_caption=say.sizes_caption(say.bounds_in_words(dataset.settings.structures, names)),
        unknown=tuple(names[area] for area in found.unknown),
        doubtful=say.doubtful(edges.doubtful),
        tabled=tuple(_tabled(appraisal, found, place, names) for place in found.places.values()),
        strips=strips(appraisal, found),
        same=without_strips(appraisal, found),
        knife_edges=_knife_edges(found),
        rows=tuple(near[:MOST_ROWS]),
        table_has=say.table_has(
            min(len(near), MOST_ROWS), len(near), found.of_sizes, found.all_listed
        ),
        nothing_in_table=say.nothing_in_table(found.complete),
        leaves=tuple(leaf.label for leaf in told_apart_by(dataset, found)),
        names={area: names[area] for area in found.areas},
        pareto=_pareto(found),
        maps=maps,
        maps_explained=maps_explained(
            len(maps.maps), maps.of, maps.kind, maps.attribution, maps.missing, maps.by_places
        ),
        mapped=tuple(zip(maps.maps, drawn, strict=False)),
        parts=with_parts(appraisal, names),
        crossing=tuple(_crossings(dataset, found, names)),
        neighbour_sources=tuple(_neighbour_sources(dataset, found)),
    )


def _knife_edges(found: Structures) -> str:
    bounds, edges = found.bounds, found.edges
    bounded = any(b is not None for b in (bounds.smallest, bounds.largest, bounds.ratio))
    return say.knife_edges(found.feasible, edges.near_inside, edges.just_outside, SLACK, bounded)


def _pareto(found: Structures) -> str:
    if not found.complete:
        return say.NO_FRONT
    front, within = on_front(found)
    return say.pareto(front, len(found.listed), within)


def _size(found: Structures, size: int) -> SizeRow:
    at_edges = found.edges_by_size.get(size)
    return SizeRow(
        size=size,
        groupings=found.by_size[size],
        feasible=found.feasible_by_size.get(size),
        just_outside=at_edges.just_outside if at_edges else None,
        front=front_of_size(found, size),
    )


def _size_findings(dataset: Dataset, found: Structures) -> Iterator[str]:
    """For each number of councils that is tabled, or else is within bounds, what it allows."""
    floors = reaching_floors(dataset, found)
    for size in sizes_told(found):
        reached = [row for row in floors if row.councils == size]
        sure = [(row.people, row.groupings) for row in reached]
        perhaps = [(row.people, row.perhaps) for row in reached]
        yield say.of_size(size, found.by_size[size], sure, perhaps)


def _tabled(
    appraisal: Appraisal, found: Structures, place: Place, names: Mapping[str, str]
) -> Tabled:
    low, high = found.bounds.councils
    second = found.with_parts
    setting = Setting(
        label=appraisal.dataset.options[place.option].label,
        count=found.count,
        with_parts=second.count if second else 0,
        parts=len(set(second.areas) - set(found.areas)) if second else 0,
        second=second.places.get(place.option) if second else None,
        bodies=len(appraisal.partnerships),
        re_formed=len(appraisal.changes[place.option].having("re-formed")),
        names=names,
        in_range=low <= place.councils <= high,
        complete=found.complete,
    )
    return Tabled(
        option=place.option,
        said=where_it_stands(place, setting),
        people=tuple(people(count) for count in place.grouping.populations),
        margins=say.margins_in_words(place.grouping),
        within=say.within_in_words(place.grouping),
    )


def _crossings(
    dataset: Dataset, found: Structures, names: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Borders that somebody had to judge, such as across an estuary, with the note."""
    for council in found.areas:
        for neighbour, note in dataset.councils[council].crossing.items():
            if neighbour in dataset.areas:
                yield names[council], names[neighbour], note


def _neighbour_sources(dataset: Dataset, found: Structures) -> list[str]:
    return sorted({s for i in found.areas for s in dataset.councils[i].neighbours_source or ()})
