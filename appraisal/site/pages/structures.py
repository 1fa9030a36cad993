"""The page of structures: every way to group the area, and where the tabled options stand."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.bounds import pieces_of
from appraisal.appraise.groupings.columns import SLACK
from appraisal.appraise.groupings.sizes import (
    front_of_size,
    reaching,
    sizes_with_places,
    worth_most,
)
from appraisal.appraise.groupings.spread import told_apart_by
from appraisal.appraise.groupings.structures import MOST_AREAS, Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.charts.small_maps import small_maps
from appraisal.findings import groupings as say
from appraisal.findings.numbers import people
from appraisal.findings.tabled_options import Setting
from appraisal.findings.tabled_options import place as place_said
from appraisal.model import Dataset
from appraisal.site import groupings_with_parts as part_ways
from appraisal.site.drawing import Page
from appraisal.site.grouping_tables import area_names, ways
from appraisal.site.navigation import address
from appraisal.site.structure_strips import strips, without_strips

MOST_ROWS = 200
"""The table on the page holds this many groupings; the CSV holds them all."""


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page; it says so where there is nothing to group."""
    found = appraisal.structures
    context = _nothing(appraisal.dataset) if found is None else _context(appraisal, found)
    yield Page("structures", address("structures"), "Structures", context)


def _nothing(dataset: Dataset) -> dict[str, Any]:
    areas = len(dataset.lowest_tier())
    if not areas:
        why = "No councils are recorded, so there is nothing to group."
    else:
        why = (
            f"{areas} councils border one another in too many ways for the groupings to be "
            f"counted: at most {MOST_AREAS} councils can be, and fewer where many meet."
        )
    return {"found": None, "why": why}


def _context(appraisal: Appraisal, found: Structures) -> dict[str, Any]:
    dataset, names = appraisal.dataset, area_names(appraisal.dataset)
    near = ways(dataset, found, names)
    apart = [[names[i] for i in piece] for piece in pieces_of(dataset, found.areas)]
    alone = sum(len(piece) == 1 for piece in apart)
    return {
        "found": found,
        "lead": say.ways(found.count, len(found.areas), alone),
        "sizes": tuple(_size(found, size) for size in found.by_size),
        "findings": (*_size_findings(dataset, found), *say.in_pieces(apart)),
        "places": tuple(_placed(appraisal, found, place, names) for place in found.places.values()),
        "bounds": say.bounds_in_words(dataset.settings.structures, names),
        "parts": part_ways.with_parts(appraisal, names),
        "strips": strips(appraisal, found),
        "same": without_strips(appraisal, found),
        **_near_bounds(found),
        "ways": near[:MOST_ROWS],
        "table_has": say.table_has(
            min(len(near), MOST_ROWS), len(near), sum(found.by_size.values()), found.all_listed
        ),
        "leaves": tuple(leaf.label for leaf in told_apart_by(dataset, found)),
        "maps": small_maps(dataset, [way for way in near if way.front and way.within == "yes"]),
        "names": {area: names[area] for area in found.areas},
        "unknown": tuple(
            names[a]
            for a, count in zip(found.areas, found.populations, strict=True)
            if math.isnan(count)
        ),
        "crossing": tuple(_crossings(dataset, found, names)),
        "neighbour_sources": tuple(_neighbour_sources(dataset, found)),
    }


def _near_bounds(found: Structures) -> dict[str, str]:
    bounds, edges = found.bounds, found.edges
    bounded = any(b is not None for b in (bounds.smallest, bounds.largest, bounds.ratio))
    return {
        "knife_edges": say.knife_edges(
            found.feasible, edges.near_inside, edges.just_outside, SLACK, bounded
        ),
        "doubtful": say.doubtful(edges.doubtful),
        "pareto": _pareto(found),
    }


def _pareto(found: Structures) -> str:
    listed = found.listed
    if not found.complete:
        return say.NO_FRONT
    within = int((listed.front & listed.feasible).sum())
    return say.pareto(int(listed.front.sum()), len(listed), within)


def _size(found: Structures, size: int) -> dict[str, Any]:
    """How many groupings make this many councils; None where that was not worked out."""
    at_edges = found.edges_by_size.get(size)
    return {
        "size": size,
        "ways": found.by_size[size],
        "feasible": found.feasible_by_size.get(size),
        "just_outside": at_edges and at_edges.just_outside,
        "front": front_of_size(found, size),
    }


def _size_findings(dataset: Dataset, found: Structures) -> Iterator[str]:
    """For each number of councils that is tabled, or else is within bounds, what it allows."""
    within = [size for size, count in found.feasible_by_size.items() if count]
    floors = sorted({floor for floor in (found.bounds.smallest, worth_most(dataset)) if floor})
    for size in sizes_with_places(found) or within[:4]:
        reached = [] if not found.all_listed else reaching(found, size, floors)
        sure = [(floor, count) for floor, count, _ in reached]
        perhaps = [(floor, more) for floor, _, more in reached]
        yield say.of_size(size, found.by_size[size], sure, perhaps)


def _placed(
    appraisal: Appraisal, found: Structures, place: Place, names: Mapping[str, str]
) -> dict[str, Any]:
    low, high = found.bounds.councils
    second = found.with_parts
    setting = Setting(
        label=appraisal.dataset.options[place.option].label,
        count=found.count,
        with_parts=second.count if second else 0,
        parts=len(set(second.areas) - set(found.areas)) if second else 0,
        second=second.places.get(place.option) if second else None,
        bodies=len(appraisal.partnerships),
        names=names,
        in_range=low <= place.councils <= high,
        complete=found.complete,
    )
    grouping = place.grouping
    return {
        "option": place.option,
        "said": place_said(place, setting),
        "people": tuple(people(count) for count in grouping.populations),
        "margins": say.margins_in_words(grouping),
        "within": say.within_in_words(grouping),
    }


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
