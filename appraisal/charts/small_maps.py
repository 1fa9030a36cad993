"""Small maps, side by side: of groupings into new councils, and of options. Names stand beside."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from appraisal.charts.area_shapes import AreaShapes, Kind, area_shapes
from appraisal.charts.map_groups import Group, number_of_group, option_groups
from appraisal.model import Dataset

if TYPE_CHECKING:
    from shapely import Geometry

MOST_MAPS = 24
ACROSS = 170.0
"""The width of a small map, in SVG units."""
LETTER = (6.0, 7.5)
"""Half the width and half the height of what a letter of 14 pixels takes, and a little more."""
COARSE = 0.7
"""Borders may lie so far from their own line, in SVG units."""


class Area(Struct, frozen=True):
    """An area on a small map: its outline, the number and the shade of its group, and its middle.

    Both numbers are -1 for one in no group. In the middle there is most room for a letter; `roomy`
    says whether one has room there.
    """

    id: str
    outline: str
    group: int
    shade: int
    x: float
    y: float
    roomy: bool


class Map(Struct, frozen=True):
    """One small map, in SVG units, with its groups; without areas where it can't be drawn.

    `lettered` are the areas that have room for the letter of their group, and all of a group that
    has none such.
    """

    areas: tuple[Area, ...]
    width: float
    height: float
    groups: tuple[Group, ...]
    lettered: tuple[Area, ...] = ()


class SmallMaps(Struct, frozen=True):
    """The maps, and what has to be said of them.

    `outlines` has each path by its id, written once for all maps, and `shades` all that are used.
    `missing` names the areas that are on no map.
    `by_places` names councils within whose true boundary lines between parts are drawn from where
    places are.
    """

    maps: tuple[Map, ...]
    outlines: tuple[tuple[str, str], ...]
    kind: Kind | None
    attribution: tuple[str, ...]
    missing: tuple[str, ...]
    by_places: tuple[str, ...] = ()
    shades: tuple[int, ...] = ()


def option_maps(dataset: Dataset, options: Sequence[str]) -> SmallMaps:
    """A map of each of these options, told apart as on its own page."""
    return maps_of(dataset, [option_groups(dataset, dataset.options[i]) for i in options])


def maps_of(dataset: Dataset, told_apart: Sequence[tuple[Group, ...]]) -> SmallMaps:
    """A map of each of these sets of groups; none where nothing says how the areas lie.

    True boundaries of whole councils draw some of them alone, and not those that split one.
    """
    outlines: dict[str, str] = {}
    maps: list[Map] = []
    sheets: list[AreaShapes] = []
    for groups in told_apart[:MOST_MAPS]:
        drawn = area_shapes(dataset, groups, ACROSS, COARSE)
        if drawn is None:
            maps.append(Map((), 0.0, 0.0, groups))
            continue
        sheets.append(drawn)
        areas = tuple(_area(dataset, drawn, area, groups, outlines) for area in drawn.shapes)
        maps.append(Map(areas, drawn.width, drawn.height, groups, _lettered(areas)))
    return SmallMaps(
        maps=tuple(maps) if sheets else (),
        outlines=tuple((i, path) for path, i in outlines.items()),
        kind=sheets[-1].kind if sheets else None,
        attribution=_each_once(sheet.attribution for sheet in sheets),
        missing=_each_once(sheet.missing for sheet in sheets),
        by_places=_each_once(sheet.by_places for sheet in sheets),
        shades=tuple(sorted({area.shade for drawn in maps for area in drawn.areas})),
    )


def _lettered(areas: Sequence[Area]) -> tuple[Area, ...]:
    able = {area.group for area in areas if area.roomy}
    held = (area for area in areas if area.group >= 0)
    return tuple(area for area in held if area.roomy or area.group not in able)


def _each_once(lines: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for held in lines for line in held))


def _area(
    dataset: Dataset,
    drawn: AreaShapes,
    area: str,
    groups: Sequence[Group],
    outlines: dict[str, str],
) -> Area:
    number = number_of_group(dataset, groups, area)
    path = drawn.path(area)
    outline = outlines.setdefault(path, f"shape-{len(outlines) + 1}")
    x, y, roomy = _middle(drawn.shapes[area])
    shade = groups[number].shade if number >= 0 else -1
    return Area(area, outline, number, shade, round(x, 1), round(y, 1), roomy)


@lru_cache(maxsize=1024)
def _middle(shape: "Geometry") -> tuple[float, float, bool]:
    """Where there is most room in a shape, and whether a letter has room there."""
    import shapely

    x, y = map(float, shapely.maximum_inscribed_circle(shape, 0.05).coords[0])
    wide, high = LETTER
    return x, y, bool(shape.contains(shapely.box(x - wide, y - high, x + wide, y + high)))
