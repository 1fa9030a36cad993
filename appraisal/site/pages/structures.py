"""The page of structures: every way to group the area, and where the tabled options stand."""

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.bounds import pieces_of
from appraisal.appraise.groupings.columns import SLACK
from appraisal.appraise.groupings.sizes import (
    at_floor,
    front_of_size,
    highest_floor,
    on_front,
    reaching_floors,
    sizes_told,
)
from appraisal.appraise.groupings.spread import near_bounds
from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.charts.balance_and_ties import NARROW, WIDE, Scatter, scatter
from appraisal.charts.small_maps import Map, SmallMaps, option_maps
from appraisal.findings import groupings as say
from appraisal.findings import sentences, structures
from appraisal.findings.names import area_names, option_names
from appraisal.findings.numbers import no_figure, number, people
from appraisal.findings.tabled_options import Setting, where_it_stands
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.grouping_tables import GroupingRow, grouping_rows, margins_outside
from appraisal.site.groupings_with_parts import WithParts, with_parts
from appraisal.site.navigation import address
from appraisal.site.option_maps import told
from appraisal.site.side_by_side import pair_paths
from appraisal.site.structure_ranks import Ranks, ranks

MOST_ROWS = 60
"""The tables on the page hold this many groupings; the CSV holds them all."""


class SizeRow(Struct, frozen=True):
    """How many groupings make so many councils; None where that was not worked out."""

    size: int
    groupings: int
    feasible: int | None
    just_outside: int | None
    front: int | None


class Tabled(Struct, frozen=True):
    """A tabled option: its map, its councils' people against the bounds, and where it stands.

    `map` is None where none can be drawn, and `lettered` has the letters on it with the people
    there; `said` is where it stands in sentences.
    """

    option: str
    map: Map | None
    lettered: tuple[tuple[str, str], ...]
    people: tuple[str, ...]
    ratio: str
    crossing: int
    margins: tuple[str, ...]
    within: str
    uncertain: bool
    said: str


class Drawn(Struct, frozen=True):
    """The scatter for a wide and for a narrow screen; `explained` says what its dots are.

    `points` has by option where its mark leads, and its figures in words.
    """

    title: str
    wide: Scatter
    narrow: Scatter
    explained: str
    points: Mapping[str, tuple[str, str]]


class Grouped(Struct, frozen=True):
    """What is said and shown where there are groupings.

    `rows` are those that reach the `floor`, `rest` what is near the bounds besides; `unknown` names
    areas without a population; `crossing` has borders that somebody had to judge, with the note.
    """

    finding: str
    findings: tuple[str, ...]
    drawn: Drawn | None
    too_large: str | None
    not_all_listed: str
    complete: bool
    sizes: tuple[SizeRow, ...]
    sizes_caption: str
    unknown: tuple[str, ...]
    doubtful: str
    maps: SmallMaps
    tabled: tuple[Tabled, ...]
    ranks: Ranks
    knife_edges: str
    floor_title: str
    rows: tuple[GroupingRow, ...]
    rest_title: str
    rest: tuple[GroupingRow, ...]
    table_has: str
    nothing_in_table: str
    pareto: str
    parts: WithParts | None
    crossing: tuple[tuple[str, str, str], ...]
    neighbour_sources: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from: the groupings, or why there are none."""

    why: str
    found: Grouped | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page; it says so where there is nothing to group."""
    yield Page(
        "structures",
        address("structures"),
        sentences.say("titles.structures"),
        partial(content, appraisal),
    )


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    if appraisal.structures is None:
        return Content(say.nothing_to_group(len(appraisal.dataset.lowest_tier())), None)
    return Content("", _grouped(appraisal, appraisal.structures))


def _grouped(appraisal: Appraisal, found: Structures) -> Grouped:
    dataset, names = appraisal.dataset, area_names(appraisal.dataset)
    floor = highest_floor(dataset, found)
    reach, near = at_floor(found, floor)[:MOST_ROWS], near_bounds(found)
    rest = [i for i in near if i not in reach]
    shown = rest[: MOST_ROWS - len(reach)]
    apart = [[names[i] for i in piece] for piece in pieces_of(dataset, found.areas)]
    parts, maps = with_parts(appraisal, names, floor), option_maps(dataset, [*found.places])
    at = len(reach) + len(parts.rows if parts else ())
    finding, *findings = _findings(dataset, found, apart)
    return Grouped(
        finding=finding,
        findings=tuple(findings),
        drawn=_drawn(appraisal, found),
        too_large=found.too_large,
        not_all_listed=(
            "" if found.all_listed or found.too_large else say.not_all_listed(bool(near))
        ),
        complete=found.complete,
        sizes=tuple(_size(found, size) for size in found.by_size),
        sizes_caption=say.sizes_caption(say.bounds_in_words(dataset.settings.structures, names)),
        unknown=tuple(names[area] for area in found.unknown),
        doubtful=say.doubtful(found.edges.doubtful),
        maps=maps,
        tabled=tuple(_all_tabled(appraisal, found, maps, names)),
        ranks=ranks(appraisal, found),
        knife_edges=_knife_edges(found),
        floor_title=structures.floor_title(at, floor) if floor and at else "",
        rows=grouping_rows(dataset, found, names, reach),
        rest_title=structures.rest_title(len(rest), some_above=bool(reach)),
        rest=grouping_rows(dataset, found, names, shown),
        table_has=say.table_has(
            len(near) - len(rest) + len(shown), len(near), found.of_sizes, found.all_listed
        ),
        nothing_in_table=say.nothing_in_table(found.complete),
        pareto=_pareto(found),
        parts=parts,
        crossing=tuple(_crossings(dataset, found, names)),
        neighbour_sources=tuple(_neighbour_sources(dataset, found)),
    )


def _findings(dataset: Dataset, found: Structures, apart: list[list[str]]) -> Iterator[str]:
    """The headline first: what the number of councils that most options make allows, if any."""
    ways = say.ways_to_group(found.count, len(found.areas), sum(len(piece) == 1 for piece in apart))
    sizes = dict(_size_findings(dataset, found))
    made = [place.councils for place in found.places.values()]
    choice = [size for size in sizes if found.by_size[size] != 1]
    first = max(choice, key=made.count, default=None)
    if first is not None:
        yield sizes[first]
    yield ways
    yield from (sizes[size] for size in choice if size != first)
    yield from say.in_pieces(apart)


def _drawn(appraisal: Appraisal, found: Structures) -> Drawn | None:
    """The scatter; none without partnerships, where nothing is cut."""
    labels = option_names(appraisal)
    names = structures.mark_labels(found.places.values(), labels)
    wide, narrow = (scatter(found, names, sheet) for sheet in (WIDE, NARROW))
    if wide is None or narrow is None or not appraisal.partnerships:
        return None
    places = list(found.places.values())
    return Drawn(
        title=structures.balance_and_ties_title(places, labels),
        wide=wide,
        narrow=narrow,
        explained=structures.dots_explained(wide.drawn, wide.beyond, wide.across[-1].figure),
        points={place.option: _point(appraisal, place, labels) for place in places},
    )


def _point(appraisal: Appraisal, place: Place, labels: Mapping[str, str]) -> tuple[str, str]:
    """Where a mark leads: beside the first of the others that it has a page with."""
    option, paths = place.option, pair_paths(appraisal)
    order = (*appraisal.rankings[appraisal.headline].order, *appraisal.dataset.option_order())
    other = next((i for i in order if frozenset((option, i)) in paths), "")
    said = structures.point(place, labels)
    if not other:
        return address("compare"), said
    return paths[frozenset((option, other))], structures.beside(said, labels[other])


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


def _size_findings(dataset: Dataset, found: Structures) -> Iterator[tuple[int, str]]:
    """For each number of councils that is tabled, or else is within bounds, what it allows."""
    floors = reaching_floors(dataset, found)
    for size in sizes_told(found):
        reached = [row for row in floors if row.councils == size]
        sure = [(row.people, row.groupings) for row in reached]
        perhaps = [(row.people, row.perhaps) for row in reached]
        yield size, say.of_size(size, found.by_size[size], sure, perhaps)


def _all_tabled(
    appraisal: Appraisal, found: Structures, maps: SmallMaps, names: Mapping[str, str]
) -> Iterator[Tabled]:
    drawn = [*maps.maps, *[None] * len(found.places)]
    for place, shown in zip(found.places.values(), drawn, strict=False):
        grouping = place.grouping
        yield Tabled(
            option=place.option,
            map=shown if shown and shown.areas else None,
            lettered=_lettered(shown, told(appraisal, place.option)) if shown else (),
            people=tuple(people(count) for count in grouping.populations),
            ratio=no_figure() if grouping.ratio is None else number(grouping.ratio, 2),
            crossing=grouping.crossing,
            margins=margins_outside(grouping),
            within=say.within_in_words(grouping),
            uncertain=grouping.uncertain,
            said=where_it_stands(place, _setting(appraisal, found, place, names)),
        )


def _lettered(drawn: Map, told_people: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((group.letter, told_people.get(group.id, no_figure())) for group in drawn.groups)


def _setting(
    appraisal: Appraisal, found: Structures, place: Place, names: Mapping[str, str]
) -> Setting:
    low, high = found.bounds.councils
    second = found.with_parts
    return Setting(
        label=appraisal.dataset.options[place.option].label,
        count=found.count,
        second=second.places.get(place.option) if second else None,
        bodies=len(appraisal.partnerships),
        re_formed=len(appraisal.changes[place.option].having("re-formed")),
        names=names,
        in_range=low <= place.councils <= high,
        complete=found.complete,
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
