"""The page of structures: every way to group the area, and where the tabled options stand."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.asked import area_graph
from appraisal.appraise.grouped import Structures
from appraisal.appraise.listing import SLACK, Grouping
from appraisal.appraise.places import Place
from appraisal.geography import adjacency
from appraisal.model import Criterion, Dataset
from appraisal.partitions import MOST_AREAS
from appraisal.render import structure_findings as say
from appraisal.render.drawing import corners, letter
from appraisal.render.grouping_rows import grouping_rows
from appraisal.render.page import Page
from appraisal.render.strip_plot import sizes_with_places, strips, without_strips
from appraisal.render.words import number, people, whole

MOST_ROWS = 200
"""The table on the page holds this many groupings; the CSV holds them all."""

MOST_MAPS = 24


@dataclass(frozen=True)
class Block:
    """A council of a grouping: its areas by id, and in words."""

    areas: tuple[str, ...]
    said: str
    people: str


@dataclass(frozen=True)
class Way:
    """One grouping as a row of the table; `key` is what the filter reads."""

    size: int
    key: str
    blocks: tuple[Block, ...]
    within: str
    uncertain: bool
    front: bool
    ratio: str
    margins: tuple[str, ...]
    crossing: int
    values: tuple[str, ...]
    option: str


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page; it says so where there is nothing to group."""
    found = appraisal.structures
    context = _nothing(appraisal.dataset) if found is None else _context(appraisal, found)
    yield Page("structures.html", "structures.html", "Structures", context, "structures")


def csv_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """Every listed grouping, for data/structures.csv; empty where none is listed."""
    found = appraisal.structures
    return [] if found is None else list(grouping_rows(found.listed, found.places))


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
    dataset = appraisal.dataset
    names = {area: _name(dataset, area) for area in dataset.areas}
    ways = _ways(appraisal, found, names)
    bounded = any(
        b is not None for b in (found.bounds.smallest, found.bounds.largest, found.bounds.ratio)
    )
    return {
        "found": found,
        "lead": say.ways(found.count, len(found.areas), _by_themselves(dataset, found)),
        "sizes": tuple(_size(found, size) for size in found.by_size),
        "findings": tuple(_size_findings(dataset, found)),
        "places": tuple(_placed(appraisal, found, place, names) for place in found.places.values()),
        "bounds": say.bounds_in_words(dataset.settings.structures, names),
        "knife_edges": say.knife_edges(
            found.feasible, found.edges.near_inside, found.edges.just_outside, SLACK, bounded
        ),
        "doubtful": say.doubtful(found.edges.doubtful),
        "pareto": _pareto(found),
        "ways": ways[:MOST_ROWS],
        "left_out": max(0, len(ways) - MOST_ROWS),
        "leaves": tuple(leaf.label for leaf in _shown(dataset, found)),
        "strips": strips(appraisal, found),
        "same": without_strips(appraisal, found),
        "maps": tuple(_map(dataset, way) for way in ways if way.front and way.within == "yes")[
            :MOST_MAPS
        ],
        "names": {area: names[area] for area in found.areas},
        "unknown": tuple(
            names[a]
            for a, known in zip(found.areas, _people(dataset, found), strict=True)
            if not known
        ),
        "crossing": tuple(_crossings(dataset, found)),
        "neighbour_sources": tuple(_neighbour_sources(dataset, found)),
    }


def _name(dataset: Dataset, area: str) -> str:
    owner = dataset.councils[dataset.areas[area]]
    if area in dataset.councils:
        return owner.label
    part = owner.parts[area]
    return part.short_name or part.name


def _by_themselves(dataset: Dataset, found: Structures) -> int:
    return sum(not beside for beside in adjacency(dataset, found.areas).values())


def _people(dataset: Dataset, found: Structures) -> list[bool]:
    """Whether the population of each area is known."""
    return [not math.isnan(count) for count in area_graph(dataset, found.areas).populations]


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
        "front": int(found.listed.front[found.listed.of_size(size)].sum())
        if found.complete
        else None,
    }


def _size_findings(dataset: Dataset, found: Structures) -> Iterator[str]:
    """For each number of councils that is tabled, or else is within bounds, what it allows."""
    within = [size for size, count in found.feasible_by_size.items() if count]
    floors = sorted({floor for floor in (found.bounds.smallest, _worth_most(dataset)) if floor})
    people = dict(zip(found.areas, area_graph(dataset, found.areas).populations, strict=True))
    for size in sizes_with_places(found) or within[:4]:
        reached = [] if not found.all_listed else _reached(found, size, floors, people)
        sure = [(floor, count) for floor, count, _ in reached]
        perhaps = [(floor, more) for floor, _, more in reached]
        yield say.of_size(size, found.by_size[size], sure, perhaps)


def _reached(
    found: Structures, size: int, floors: list[float], people: Mapping[str, float]
) -> list[tuple[float, int, int]]:
    """By floor, how many groupings have as many people in each council, and how many more may.

    The people known to live in a council count; a council where more may live can reach any floor.
    """
    least = []
    for grouping in (found.listed[i] for i in found.listed.of_size(size)):
        held = [[people[area] for area in block] for block in grouping.blocks]
        known = [sum(p for p in block if p == p) for block in held]
        full = [count for count, block in zip(known, held, strict=True) if sum(block) == count]
        least.append((min(known), min(full, default=math.inf)))
    sure = [(floor, sum(known >= floor for known, _ in least)) for floor in floors]
    return [(floor, n, sum(most >= floor for _, most in least) - n) for floor, n in sure]


def _worth_most(dataset: Dataset) -> float | None:
    """The size of the smallest council from which some criterion gives it the most."""
    for leaf in dataset.leaves():
        measured = leaf.measured
        if measured and (measured.measure, measured.take, measured.per) == (
            "population",
            "min",
            None,
        ):
            most = max(value for _, value in measured.curve)
            return min(raw for raw, value in measured.curve if value == most)
    return None


def _shown(dataset: Dataset, found: Structures) -> list[Criterion]:
    """The criteria that tell the groupings in the table apart."""
    values = found.listed.valued.values
    return [
        leaf
        for leaf in dataset.leaves()
        if leaf.id in found.leaves
        and len(values[leaf.id])
        and values[leaf.id].max() > values[leaf.id].min()
    ]


def _placed(
    appraisal: Appraisal, found: Structures, place: Place, names: Mapping[str, str]
) -> dict[str, Any]:
    low, high = found.bounds.councils
    second = found.with_parts
    setting = say.Setting(
        label=appraisal.dataset.options[place.option].label,
        count=found.count,
        with_parts=second.count if second else 0,
        parts=len(set(second.areas) - set(found.areas)) if second else 0,
        second=second.places[place.option] if second else None,
        bodies=len(appraisal.partnerships),
        names=names,
        in_range=low <= place.councils <= high,
        complete=found.complete,
    )
    grouping = place.grouping
    return {
        "option": place.option,
        "said": say.place(place, setting),
        "people": tuple(people(count) for count in grouping.populations),
        "margins": say.margins_in_words(grouping),
        "within": say.within_in_words(grouping),
    }


def _ways(appraisal: Appraisal, found: Structures, names: Mapping[str, str]) -> list[Way]:
    """The groupings within the bounds, then those just outside, the front and balance first."""
    listed, leaves = found.listed, _shown(appraisal.dataset, found)
    tabled = {place.index: option for option, place in found.places.items()}
    kept = [i for i in range(len(listed)) if listed.feasible[i] or listed.just_outside[i]]
    kept.sort(
        key=lambda i: (
            not listed.feasible[i],
            not listed.front[i],
            _ratio(float(listed.ratio[i])),
            i,
        )
    )
    return [_way(listed[i], leaves, names, tabled.get(i, "")) for i in kept]


def _ratio(ratio: float) -> float:
    return math.inf if math.isnan(ratio) else ratio


def _way(grouping: Grouping, leaves: list[Criterion], names: Mapping[str, str], option: str) -> Way:
    held = zip(grouping.blocks, grouping.populations, strict=True)
    return Way(
        size=len(grouping.blocks),
        key="|".join(" ".join(block) for block in grouping.blocks),
        blocks=tuple(Block(b, ", ".join(names[a] for a in b), people(count)) for b, count in held),
        within=say.within_in_words(grouping),
        uncertain=grouping.uncertain,
        front=grouping.front,
        ratio="not known" if grouping.ratio is None else number(grouping.ratio, 2),
        margins=say.margins_in_words(grouping),
        crossing=grouping.crossing,
        values=tuple(
            "–" if grouping.raws[leaf.id] is None else whole(grouping.values[leaf.id])
            for leaf in leaves
        ),
        option=option,
    )


WIDE = 34.0
"""The width of a hexagon of a small map, in pixels."""


@dataclass(frozen=True)
class Hexagon:
    """An area on a small map, and the number of its council in the grouping."""

    points: str
    x: float
    y: float
    group: int


def _map(dataset: Dataset, way: Way) -> dict[str, Any]:
    """A small map of a grouping: a hexagon an area, with the letter of its council."""
    placed = [
        (tile, n)
        for n, block in enumerate(way.blocks)
        for area in block.areas
        if (tile := dataset.councils[area].tile) is not None
    ]
    top = max((row for (_, row), _ in placed), default=0)
    left = min((column + row % 2 / 2 for (column, row), _ in placed), default=0.0)
    hexagons = tuple(_hexagon(column - left, row, top, n) for (column, row), n in placed)
    return {
        "hexagons": hexagons,
        "width": math.ceil(max((h.x for h in hexagons), default=0) + WIDE / 2 + 1),
        "height": math.ceil(max((h.y for h in hexagons), default=0) + WIDE / math.sqrt(3) + 1),
        "letters": tuple(letter(n) for n in range(len(way.blocks))),
        "way": way,
    }


def _hexagon(column: float, row: int, top: int, group: int) -> Hexagon:
    """Rows grow upwards, odd rows are pushed right (odd-r)."""
    x = (column + row % 2 / 2 + 0.5) * WIDE + 1
    y = (top - row) * WIDE * math.sqrt(3) / 2 + WIDE / math.sqrt(3) + 1
    points = " ".join(f"{px:.1f},{py:.1f}" for px, py in corners((x, y), WIDE))
    return Hexagon(points, round(x, 1), round(y, 1), group)


def _crossings(dataset: Dataset, found: Structures) -> Iterator[tuple[str, str, str]]:
    """Borders that somebody had to judge, such as across an estuary, with the note."""
    for council in found.areas:
        for neighbour, note in dataset.councils[council].crossing.items():
            if neighbour in dataset.areas:
                yield _name(dataset, council), _name(dataset, neighbour), note


def _neighbour_sources(dataset: Dataset, found: Structures) -> list[str]:
    return sorted({s for i in found.areas for s in dataset.councils[i].neighbours_source or ()})
