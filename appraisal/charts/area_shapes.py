"""One way to draw land, whatever says how it lies: true boundaries, where places are, or tiles."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from appraisal.charts.hexagons import hexagons
from appraisal.charts.map_groups import Group
from appraisal.charts.outlines import GRID, borders, land, path_of
from appraisal.charts.sketch_map import sketched
from appraisal.charts.true_shapes import cells_of_parts, true_shapes
from appraisal.model import Dataset

if TYPE_CHECKING:
    from shapely import Geometry

    Cells = Mapping[str, Geometry]  # the land of each part of a council, and what lies beyond it

Kind = Literal["true", "sketch", "hexagons"]

MARGIN = 2.0
TALLEST = 4
"""A map is at most so many times as high as wide; narrower areas are drawn narrower."""
HEAVY = 22_000
"""Shapes of the land as it is today have at most so many characters.

A page writes each shape once. The lines between them take half as much again, and the parts of
councils that some option splits as much as that: with all of them a page stays under 60,000.
"""


class AreaShapes(Struct, frozen=True):
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
        return _path_together(self._shapes_of(areas))

    def land(self, areas: Iterable[str]) -> "Geometry":
        """The shape of some areas together."""
        return _together(self._shapes_of(areas))

    def borders(self, groups: Iterable[Sequence[str]]) -> tuple[str, ...]:
        """The outlines of groups of areas and of all the land, as lines that maps can share."""
        wholes = map(self.land, (*groups, [*self.shapes]))
        return borders(tuple(self.shapes.values()), tuple(wholes))

    def _shapes_of(self, areas: Iterable[str]) -> tuple["Geometry", ...]:
        return tuple(self.shapes[a] for a in areas if a in self.shapes)


@lru_cache(maxsize=1024)
def _path_together(shapes: tuple["Geometry", ...]) -> str:
    """The outline of shapes together: dozens of small maps draw the same councils."""
    return path_of(_together(shapes))


@lru_cache(maxsize=256)
def _together(shapes: tuple["Geometry", ...]) -> "Geometry":
    import shapely

    return shapely.union_all(shapes)


def area_shapes(
    dataset: Dataset, groups: Sequence[Group], width: float, coarse: float = 0.3
) -> AreaShapes | None:
    """The first of true boundaries, the sketch map and hexagons that can tell the groups apart.

    `coarse` is how far, in SVG units, a simplified border may lie from its own line. None where
    nothing can be drawn.
    """
    asked = (area_shapes, *groups, width, coarse)
    return dataset.once(asked, lambda: _area_shapes(dataset, groups, width, coarse))


def _area_shapes(
    dataset: Dataset, groups: Sequence[Group], width: float, coarse: float
) -> AreaShapes | None:
    for kind in ("true", "sketch", "hexagons"):
        held = _held(kind, dataset, groups)
        cuts = _cuts(dataset, groups, held) if kind == "true" else {}
        units = _units(dataset, groups, held, cuts)
        placed = _placed(kind, dataset, units, cuts, width, coarse) if units else None
        if placed and placed.shapes:
            return placed
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

    moved = tuple(shapely.transform(list(units.values()), to_map))
    drawn = _light(moved, coarse, HEAVY) if kind != "hexagons" else map(_on_grid, moved)
    shapes = dict(zip(units, drawn, strict=True))
    for council, cells in cuts.items():
        nearest = shapely.transform(list(cells.values()), to_map)
        lands = shapely.intersection(shapes.pop(council), nearest)
        shapes |= {i: _on_grid(shape) for i, shape in zip(cells, lands, strict=True)}
    shapes = {i: shape for i, shape in shapes.items() if not shape.is_empty}
    return AreaShapes(
        kind=kind,
        width=width,
        height=round(float((north - south) * scale) + 2 * MARGIN, 1),
        shapes=shapes,
        attribution=_attribution(kind, dataset, bool(cuts)),
        missing=tuple(
            dataset.councils[i].label
            for i in dataset.lowest_tier()
            if shapes.keys().isdisjoint({i, *dataset.councils[i].parts})
        ),
        by_places=tuple(dataset.councils[i].label for i in cuts),
    )


def _on_grid(shape: "Geometry") -> "Geometry":
    """A shape with its corners on the grid; one too small to see is none."""
    import shapely

    return land(shapely.set_precision(land(shape), GRID))


@lru_cache(maxsize=64)
def _light(shapes: tuple["Geometry", ...], coarse: float, heavy: int) -> Sequence["Geometry"]:
    """Shapes on the grid whose shared borders stay shared, as coarse as it takes to be so light.

    Kept for the next map: most options are drawn from the same land, and it may have a corner
    every few metres.
    """
    found = _simplified(shapes, coarse)
    while coarse < 8 and sum(len(path_of(shape)) for shape in found) > heavy:
        coarse *= 1.5
        found = _simplified(shapes, coarse)
    return [_on_grid(shape) for shape in found]


def _simplified(shapes: tuple["Geometry", ...], coarse: float) -> Sequence["Geometry"]:
    """Shapes with fewer corners: side by side as they were, unless they lie over one another."""
    import shapely

    try:
        found: Sequence[Geometry] = shapely.coverage_simplify(shapes, coarse)
    except shapely.errors.GEOSException:
        found = shapely.simplify(shapes, coarse)
    return found


def _attribution(kind: Kind, dataset: Dataset, cut: bool) -> tuple[str, ...]:
    """What the licences of boundaries and places ask for, as far as a map is drawn from them."""
    own = [dataset.boundaries.attribution] if kind == "true" and dataset.boundaries else []
    drawn = [place for place in dataset.settlements if place.drawn]
    sources = [s for place in drawn for s in place.sources] if cut or kind == "sketch" else []
    lines = (dataset.sources[i].attribution for i in sources if i in dataset.sources)
    return tuple(dict.fromkeys((*own, *(line for line in lines if line))))
