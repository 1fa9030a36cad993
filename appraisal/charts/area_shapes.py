"""One way to draw land, whatever says how it lies: true boundaries, where places are, or tiles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal

from appraisal.charts.hexagons import hexagons
from appraisal.charts.map_groups import Group
from appraisal.charts.sketch_map import sketched
from appraisal.charts.true_shapes import cells_of_parts, true_shapes
from appraisal.model import Dataset

if TYPE_CHECKING:
    from shapely import Geometry, Polygon

    Cells = Mapping[str, Geometry]  # the land of each part of a council, and what lies beyond it

Kind = Literal["true", "sketch", "hexagons"]

MARGIN = 2.0
TALLEST = 4
"""A map is at most so many times as high as wide; narrower areas are drawn narrower."""
GRID = 0.1
"""Corners lie on a grid of so many SVG units, where shapes side by side share theirs."""
HEAVY = 55_000
"""Paths of one map have at most so many characters: more would make a page too heavy."""


@dataclass(frozen=True)
class AreaShapes:
    """The land of each area in SVG units, y downwards, side by side without gaps.

    A council that the groups split stands as its parts: `by_places` names those whose parts have no
    true boundaries, so that they are told apart by where their places are. `attribution` has what
    the licences of its sources ask for, and `missing` the councils without a shape.
    """

    kind: Kind
    width: float
    height: float
    shapes: Mapping[str, "Geometry"]
    attribution: tuple[str, ...]
    missing: tuple[str, ...]
    by_places: tuple[str, ...] = ()

    def path(self, *areas: str) -> str:
        """The outline of some areas together, as SVG takes it."""
        import shapely

        held = [self.shapes[a] for a in areas if a in self.shapes]
        return path_of(shapely.union_all(held))


def area_shapes(
    dataset: Dataset, groups: Sequence[Group], width: float, coarse: float = 0.3
) -> AreaShapes | None:
    """The first of true boundaries, the sketch map and hexagons that can tell the groups apart.

    `coarse` is how far, in SVG units, a simplified border may lie from its own line. None where
    nothing can be drawn.
    """
    for kind in ("true", "sketch", "hexagons"):
        held = _held(kind, dataset, groups)
        cuts = _cuts(dataset, groups, held) if kind == "true" else {}
        units = _units(dataset, groups, held, cuts)
        if units:
            return _placed(kind, dataset, units, cuts, width, coarse)
    return None


def _held(kind: Kind, dataset: Dataset, groups: Sequence[Group]) -> Mapping[str, "Geometry"]:
    if kind == "hexagons":
        return hexagons(dataset, groups)
    return true_shapes(dataset) if kind == "true" else sketched(dataset)


def _cuts(
    dataset: Dataset, groups: Sequence[Group], held: Mapping[str, "Geometry"]
) -> Mapping[str, "Cells"]:
    """How to cut councils that the groups split, where only the whole has a true boundary."""
    found = {}
    for council in dataset.lowest_tier():
        parts = sorted(dataset.councils[council].parts)
        alone = council in held and held.keys().isdisjoint(parts)
        if alone and not _is_whole(council, parts, groups):
            found[council] = cells_of_parts(dataset, parts)
    return {council: cells for council, cells in found.items() if cells}


def _units(
    dataset: Dataset,
    groups: Sequence[Group],
    held: Mapping[str, "Geometry"],
    cuts: Mapping[str, "Cells"],
) -> Mapping[str, "Geometry"]:
    """What to draw: whole councils, and the parts of those that the groups split; else nothing.

    A council that will be cut is whole as yet, so that its neighbours keep their borders with it.
    """
    import shapely

    covered = {area for group in groups for area in group.areas}
    units: dict[str, Geometry] = {}
    for council in dataset.lowest_tier():
        parts = sorted(dataset.councils[council].parts)
        there = [part for part in parts if part in held]
        if covered.intersection(parts):
            if not there and council in held:
                if council not in cuts and not _is_whole(council, parts, groups):
                    return {}
                units[council] = held[council]
            units |= {part: held[part] for part in there}
        elif council in held:
            units[council] = held[council]
        elif there:
            units[council] = shapely.union_all([held[part] for part in there])
    return units


def _is_whole(council: str, parts: Iterable[str], groups: Sequence[Group]) -> bool:
    """Whether a council lies in one group, although its parts may be named one by one."""
    return sum(not group.areas.isdisjoint({council, *parts}) for group in groups) < 2


def _placed(
    kind: Kind,
    dataset: Dataset,
    units: Mapping[str, "Geometry"],
    cuts: Mapping[str, "Cells"],
    width: float,
    coarse: float,
) -> AreaShapes:
    """Shapes moved and scaled onto a map so wide, with corners too near to see left out."""
    import shapely

    west, south, east, north = shapely.total_bounds(list(units.values()))
    scale = (width - 2 * MARGIN) / max(east - west, (north - south) / TALLEST, 1e-9)

    def to_map(at: Any) -> Any:
        return (at - (west, north)) * (scale, -scale) + MARGIN

    drawn = shapely.transform(list(units.values()), to_map)
    if kind != "hexagons":
        drawn = _light(tuple(drawn), coarse)
    whole = shapely.set_precision(shapely.make_valid(drawn), GRID)
    shapes = dict(zip(units, whole, strict=True))
    for council, cells in cuts.items():
        moved = shapely.transform(list(cells.values()), to_map)
        lands = shapely.set_precision(shapely.intersection(shapes.pop(council), moved), GRID)
        shapes |= dict(zip(cells, lands, strict=True))
    return AreaShapes(
        kind=kind,
        width=width,
        height=round(float((north - south) * scale) + 2 * MARGIN, 1),
        shapes=shapes,
        attribution=_attribution(kind, dataset, bool(cuts)),
        missing=tuple(
            dataset.councils[i].label
            for i in dataset.lowest_tier()
            if i not in units and not {*dataset.councils[i].parts} & {*units}
        ),
        by_places=tuple(dataset.councils[i].label for i in cuts),
    )


@lru_cache(maxsize=64)
def _light(shapes: tuple["Geometry", ...], coarse: float) -> Sequence["Geometry"]:
    """Shapes whose shared borders stay shared, as coarse as it takes to be light enough.

    Kept for the next map: most options are drawn from the same land, and it may have a corner
    every few metres.
    """
    import shapely

    found: Sequence[Geometry] = shapely.coverage_simplify(shapes, coarse)
    while coarse < 8 and sum(len(path_of(shape)) for shape in found) > HEAVY:
        coarse *= 1.5
        found = shapely.coverage_simplify(shapes, coarse)
    return found


def _attribution(kind: Kind, dataset: Dataset, cut: bool) -> tuple[str, ...]:
    """What the licences of boundaries and places ask for, as far as a map is drawn from them."""
    own = [dataset.boundaries.attribution] if kind == "true" and dataset.boundaries else []
    drawn = [place for place in dataset.settlements if place.drawn]
    sources = [s for place in drawn for s in place.sources] if cut or kind == "sketch" else []
    lines = (dataset.sources[i].attribution for i in sources if i in dataset.sources)
    return tuple(dict.fromkeys((*own, *(line for line in lines if line))))


def path_of(shape: "Geometry") -> str:
    """A shape as SVG takes it, its corners to a tenth; lines and points in it are left out.

    Each corner is written as the way from the one before it: that takes half the characters.
    """
    rings = [ring for part in polygons(shape) for ring in (part.exterior, *part.interiors)]
    return "".join(
        _ring([(round(x * 10), round(y * 10)) for x, y in ring.coords]) for ring in rings
    )


def _ring(corners: Sequence[tuple[int, int]]) -> str:
    """A ring of corners in tenths, the last one as the first."""
    ways = [(x - a, y - b) for (a, b), (x, y) in pairwise(corners[:-1])]
    start, way = _pairs(corners[:1]), _pairs(way for way in ways if any(way))
    return f"M{start}l{way}z"


def _pairs(found: Iterable[tuple[int, int]]) -> str:
    """Pairs of tenths with no character more than it takes: "12 3.5-.5 0"."""
    written = (_tenths(number) for pair in found for number in pair)
    return "".join(text if text[0] == "-" else f" {text}" for text in written).lstrip()


def _tenths(number: int) -> str:
    whole, tenth = divmod(abs(number), 10)
    text = f"{whole or ''}.{tenth}" if tenth else f"{whole}"
    return f"-{text}" if number < 0 else text


def polygons(shape: "Geometry") -> list["Polygon"]:
    """The pieces of land that a shape has, without lines and points."""
    import shapely

    return [part for part in shapely.get_parts(shape) if isinstance(part, shapely.Polygon)]
