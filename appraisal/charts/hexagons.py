"""Where things stand in a drawing: hexagons on a map, councils on a ring."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from appraisal.model import Dataset, Option

Point = tuple[float, float]
Tile = tuple[int, int]

LETTER_WIDTH = 6.2
"""The width of a letter at 12 pixels, a little more than the average of Arial."""
LINE = 14.0
SMALLEST_HEXAGON = 80.0
MARGIN = 2.0
PATTERNS = 6
CUTS = 6
"""Every side of a hexagon is looked at in this many pieces, so that split ones join up."""


@dataclass(frozen=True)
class Group:
    """Areas that belong together, such as those that a new council covers.

    `label` names the council or body; `districts` says that it is a county, with its districts.
    """

    id: str
    label: str
    areas: frozenset[str]
    letter: str
    pattern: int
    districts: bool = False


@dataclass(frozen=True)
class Piece:
    """A hexagon, a band of one that is split, or a true shape; `path` as SVG takes it."""

    path: str
    letter: str
    pattern: int
    x: float
    y: float


@dataclass(frozen=True)
class Hexagon:
    """One of today's councils on the map, its label in lines from the top."""

    id: str
    name: str
    lines: tuple[tuple[str, float], ...]
    x: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class HexMap:
    """A hexagon map in SVG units; `borders` is the path between groups and round the outside.

    `missing` names the councils without a tile. `attribution` belongs to true shapes, drawn in
    place of hexagons, and is empty for hexagons.
    """

    width: float
    height: float
    hexagons: tuple[Hexagon, ...]
    borders: str
    groups: tuple[Group, ...]
    missing: tuple[str, ...]
    attribution: str = ""


def grouped(named: Iterable[tuple[str, str, Iterable[str]]]) -> tuple[Group, ...]:
    """Groups with a letter and a pattern each, from (id, label, areas)."""
    return tuple(
        Group(i, label, frozenset(held), letter(n), n % PATTERNS)
        for n, (i, label, held) in enumerate(named)
    )


def letter(number: int) -> str:
    """The letter of a group, counted from 0: A to Z, then A1 and so on."""
    turn, place = divmod(number, 26)
    return chr(ord("A") + place) + (str(turn) if turn else "")


def option_groups(dataset: Dataset, option: Option) -> tuple[Group, ...]:
    """What a map of an option tells apart.

    New councils; else clusters that it starts; else the counties and unitary councils of today;
    nothing where none of these says anything.
    """
    if option.councils is not None:
        return grouped((i, c.label, c.covers) for i, c in sorted(option.councils.items()))
    return clusters(dataset, option) or _today(dataset)


def clusters(dataset: Dataset, option: Option) -> tuple[Group, ...]:
    """The partnerships of one kind that an option starts, where no council is in two of them."""
    lowest = set(dataset.lowest_tier())
    kinds: dict[str, list[tuple[str, str, list[str]]]] = {}
    for i, body in sorted(option.partnerships.start.items()):
        kinds.setdefault(body.kind, []).append((i, body.name, sorted(lowest & {*body.members})))
    several = [held for held in kinds.values() if len(held) > 1 and _apart(held)]
    return grouped(sorted(several, key=len)[-1]) if several else ()


def _apart(held: Iterable[tuple[str, str, list[str]]]) -> bool:
    members = [council for _, _, councils in held for council in councils]
    return len(members) == len(set(members))


def _today(dataset: Dataset) -> tuple[Group, ...]:
    counties = [i for i, council in dataset.councils.items() if council.tier == "county"]
    if not counties:
        return ()
    upper = [i for i in dataset.lowest_tier() if dataset.councils[i].within is None]
    found = grouped(
        (i, dataset.councils[i].label, dataset.districts(i) or (i,))
        for i in sorted(counties + upper)
    )
    return tuple(replace(group, districts=bool(dataset.districts(group.id))) for group in found)


def hex_map(dataset: Dataset, groups: tuple[Group, ...]) -> HexMap | None:
    """Today's lowest-tier councils as hexagons, told apart by group.

    Rows grow upwards and odd rows are pushed right (odd-r). None where no council has a tile.
    """
    lowest = dataset.lowest_tier()
    tiles = own_tiles(dataset)
    if not tiles:
        return None
    labels = {i: dataset.councils[i].label for i in tiles}
    wide = hexagon_width(labels.values())
    centres = _centres(tiles, wide)
    drawn = {i: _bands(dataset, i, groups, centres, wide) for i in tiles}
    return HexMap(
        width=round(max(x for x, _ in centres.values()) + wide / 2 + MARGIN, 1),
        height=round(max(y for _, y in centres.values()) + wide / math.sqrt(3) + MARGIN, 1),
        hexagons=tuple(_hexagon(i, labels[i], centres[i], drawn[i], groups) for i in sorted(tiles)),
        borders=_borders(tiles, drawn),
        groups=groups,
        missing=tuple(dataset.councils[i].label for i in lowest if i not in tiles),
    )


def own_tiles(dataset: Dataset) -> dict[str, Tile]:
    """The tile of each lowest-tier council that has one; of two on one tile, that of the first."""
    found: dict[str, Tile] = {}
    for i in dataset.lowest_tier():
        tile = dataset.councils[i].tile
        if tile is not None and tile not in found.values():
            found[i] = tile
    return found


def hexagon_width(labels: Iterable[str]) -> float:
    """Wide enough for the longest word of any label."""
    longest = max((len(word) for label in labels for word in label.split()), default=0)
    return max(SMALLEST_HEXAGON, longest * LETTER_WIDTH + 6)


def _centres(tiles: Mapping[str, Tile], wide: float) -> dict[str, Point]:
    """The centre of every tile; a tile's first column and top row touch the margin."""
    top = max(row for _, row in tiles.values())
    across = {i: column + (row % 2) / 2 for i, (column, row) in tiles.items()}
    left = min(across.values())
    step = wide * math.sqrt(3) / 2
    return {
        i: (
            MARGIN + (across[i] - left + 0.5) * wide,
            MARGIN + wide / math.sqrt(3) + (top - row) * step,
        )
        for i, (_, row) in tiles.items()
    }


def corners(centre: Point, wide: float) -> list[Point]:
    """The corners of a hexagon that stands on a point, clockwise from the top."""
    x, y = centre
    half, side = wide / 2, wide / math.sqrt(3)
    return [
        (x, y - side),
        (x + half, y - side / 2),
        (x + half, y + side / 2),
        (x, y + side),
        (x - half, y + side / 2),
        (x - half, y - side / 2),
    ]


Band = tuple[str, list[Point]]
"""The group that a piece of a hexagon belongs to ("" for none), and its corners."""


def _bands(
    dataset: Dataset,
    council: str,
    groups: tuple[Group, ...],
    centres: Mapping[str, Point],
    wide: float,
) -> list[Band]:
    """A hexagon cut into a band for each group that covers some of it, from north to south."""
    held = {council, *dataset.councils[council].parts}
    found = [group for group in groups if group.areas & held]
    shape = corners(centres[council], wide)
    if len(found) < 2:
        return [(found[0].id if found else "", shape)]
    home = dataset.areas
    found.sort(key=lambda group: (_how_far_south(group, council, home, centres), group.id))
    top, deep = shape[0][1], (shape[3][1] - shape[0][1]) / len(found)
    return [
        (group.id, clip(clip(shape, top + n * deep, below=True), top + (n + 1) * deep, below=False))
        for n, group in enumerate(found)
    ]


def _how_far_south(
    group: Group, council: str, home: Mapping[str, str], centres: Mapping[str, Point]
) -> float:
    """The mean height on the page of the rest of a group."""
    others = {home.get(area, area) for area in group.areas} - {council}
    heights = [centres[i][1] for i in others if i in centres]
    return math.fsum(heights) / len(heights) if heights else centres[council][1]


def clip(shape: Sequence[Point], y: float, below: bool) -> list[Point]:
    """What of a convex shape lies below (or above) a level; y grows downwards."""
    kept: list[Point] = []
    for (x1, y1), (x2, y2) in zip(shape, [*shape[1:], shape[0]], strict=True):
        inside, next_inside = (y1 >= y, y2 >= y) if below else (y1 <= y, y2 <= y)
        if inside:
            kept.append((x1, y1))
        if inside != next_inside and y not in (y1, y2):
            kept.append((x1 + (x2 - x1) * (y - y1) / (y2 - y1), y))
    return kept


def _hexagon(
    council: str, label: str, centre: Point, bands: list[Band], groups: tuple[Group, ...]
) -> Hexagon:
    by_id = {group.id: group for group in groups}
    lines = wrapped(label, 11)
    x, y = centre
    first = _first_line(y, len(lines), len(bands), bool(groups))
    pieces = tuple(
        _piece(by_id.get(i), shape, _letter_at(shape, (n, len(bands)), first + len(lines) * LINE))
        for n, (i, shape) in enumerate(bands)
    )
    placed = tuple((line, round(first + n * LINE, 1)) for n, line in enumerate(lines))
    return Hexagon(council, label, placed, round(x, 1), pieces)


def _first_line(middle: float, lines: int, bands: int, lettered: bool) -> float:
    """Where a label begins: in the middle, above its letter, or above the cut of a split hexagon.

    A label too tall for the upper half stays in the middle, as it does over three bands or more.
    """
    centred = middle - (lines - 1) * LINE / 2 + 4
    if bands == 2 and lines < 3:
        return middle - 6 - (lines - 1) * LINE
    return centred - LINE / 2 if bands == 1 and lettered else centred


def _letter_at(shape: list[Point], band: tuple[int, int], under_label: float) -> Point:
    """Where a piece's letter stands; `band` is its place from the top, and how many there are.

    Under the label of a whole hexagon, in the outer end of the first and the last band of a split
    one, and at the left of those between, where the label stands.
    """
    xs, ys = [x for x, _ in shape], [y for _, y in shape]
    middle, (place, bands) = (min(xs) + max(xs)) / 2, band
    if bands == 1:
        return middle, under_label
    if place == 0:
        return middle, min(ys) + 13
    if place == bands - 1:
        return middle, max(ys) - 16
    return min(xs) + 11, (min(ys) + max(ys)) / 2 + 4


def _piece(group: Group | None, shape: list[Point], letter_at: Point) -> Piece:
    """A piece with its letter."""
    path = "M" + "L".join(f"{x:.1f} {height:.1f}" for x, height in shape) + "Z"
    x, y = letter_at
    found = (group.letter, group.pattern) if group else ("", -1)
    return Piece(path, *found, round(x, 1), round(y, 1))


def wrapped(label: str, width: int) -> list[str]:
    """A label in lines of about `width` letters; words stay whole."""
    lines: list[str] = []
    for word in label.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _borders(tiles: Mapping[str, Tile], drawn: Mapping[str, list[Band]]) -> str:
    """The path of every side with another group, or nothing, beyond it."""
    at = {tile: i for i, tile in tiles.items()}
    found = []
    for i, tile in sorted(tiles.items()):
        near = [band for t in _near(tile) if t in at for band in drawn[at[t]]]
        for group, shape in drawn[i]:
            others = near + [band for band in drawn[i] if band[1] is not shape]
            found += _sides(group, shape, others)
    return "".join(found)


def _near(tile: Tile) -> list[Tile]:
    """The six tiles around one (odd-r)."""
    column, row = tile
    pushed = row % 2
    return [
        (column - 1, row),
        (column + 1, row),
        *((column - 1 + pushed + n, row + up) for up in (-1, 1) for n in (0, 1)),
    ]


def _sides(group: str, shape: list[Point], others: list[Band]) -> list[str]:
    found = []
    x, y = (math.fsum(along) / len(shape) for along in zip(*shape, strict=True))
    for start, end in zip(shape, [*shape[1:], shape[0]], strict=True):
        for n in range(CUTS):
            one, two = between(start, end, n / CUTS), between(start, end, (n + 1) / CUTS)
            beyond = between((x, y), between(one, two, 0.5), 1.05)
            if not any(other == group and contains(held, beyond) for other, held in others):
                found.append(f"M{one[0]:.1f} {one[1]:.1f}L{two[0]:.1f} {two[1]:.1f}")
    return found


def between(one: Point, two: Point, share: float) -> Point:
    """The point that lies a share of the way from one to the other."""
    return (one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share)


def contains(shape: Sequence[Point], point: Point) -> bool:
    """Whether a point lies in a convex shape whose corners go clockwise on the page."""
    x, y = point
    return all(
        (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) >= 0
        for (x1, y1), (x2, y2) in zip(shape, [*shape[1:], shape[0]], strict=True)
    )
