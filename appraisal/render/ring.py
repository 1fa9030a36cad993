"""Who works with whom, drawn as a ring of councils with a line for every tie."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from appraisal.model import LEVELS, Dataset
from appraisal.partnerships import Tie
from appraisal.render.drawing import wrapped

LEVEL_OF = {depth: level for level, depth in LEVELS.items()}
SPACING = 43.0
"""How far apart councils stand on the ring: room for three lines of a label."""
SMALLEST_RADIUS = 68.0
LETTER_WIDTH = 7.2
LINE = 14.0
MARGIN = 4.0
LEAST_MARGIN = 14.0
WIDEST = 6


@dataclass(frozen=True)
class Node:
    """A council on the ring, its label in lines with their heights."""

    id: str
    x: float
    y: float
    label_x: float
    anchor: str
    lines: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Link:
    """A tie between two councils; `width` grows with the number of partnerships."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    level: str


@dataclass(frozen=True)
class Ring:
    """The drawing in SVG units, each as large as a pixel at its smallest."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


def ring(dataset: Dataset, ties: Iterable[Tie]) -> Ring | None:
    """Every council of today on a ring in the order of the compass; None without councils."""
    order = compass_order(dataset)
    if not order:
        return None
    radius = max(SMALLEST_RADIUS, len(order) * SPACING / (2 * math.pi))
    lines = {i: wrapped(dataset.councils[i].label, 11) for i in order}
    letters = max(len(line) for found in lines.values() for line in found)
    deep = max(len(found) for found in lines.values())
    centre = (radius + 10 + letters * LETTER_WIDTH + MARGIN, radius + deep * LINE + LEAST_MARGIN)
    at = {i: _on_ring(centre, radius, n / len(order) * 2 * math.pi) for n, i in enumerate(order)}
    return Ring(
        width=round(2 * centre[0], 1),
        height=round(2 * centre[1], 1),
        nodes=tuple(_node(i, lines[i], at[i], centre) for i in order),
        links=tuple(_link(tie, at) for tie in ties),
    )


def compass_order(dataset: Dataset) -> tuple[str, ...]:
    """The councils clockwise from north as they lie on the hexagon map; those without last."""
    tiles = {i: c.tile for i, c in dataset.councils.items() if c.tile is not None}
    places = {i: (column + (row % 2) / 2, row) for i, (column, row) in tiles.items()}
    count = max(len(places), 1)
    east = sum(x for x, _ in places.values()) / count
    north = sum(y for _, y in places.values()) / count

    def bearing(council: str) -> tuple[float, str]:
        x, y = places[council]
        return round(math.atan2(x - east, y - north) % (2 * math.pi), 9), council

    return (*sorted(places, key=bearing), *(i for i in sorted(dataset.councils) if i not in places))


def _on_ring(centre: tuple[float, float], radius: float, angle: float) -> tuple[float, float]:
    return centre[0] + radius * math.sin(angle), centre[1] - radius * math.cos(angle)


def _node(
    council: str, lines: list[str], at: tuple[float, float], centre: tuple[float, float]
) -> Node:
    """A council with its label outside the ring."""
    x, y = at
    across, down = x - centre[0], y - centre[1]
    side = abs(across) > 0.3 * math.hypot(across, down)
    anchor = ("start" if across > 0 else "end") if side else "middle"
    label_x = x + (10 if across > 0 else -10) if side else x
    height = len(lines) * LINE
    above_or_below = y + 22 if down > 0 else y - height + 2
    first = y - height / 2 + 11 if side else above_or_below
    placed = tuple((line, round(first + n * LINE, 1)) for n, line in enumerate(lines))
    return Node(council, round(x, 1), round(y, 1), round(label_x, 1), anchor, placed)


def _link(tie: Tie, at: Mapping[str, tuple[float, float]]) -> Link:
    (x1, y1), (x2, y2) = at[tie.one], at[tie.other]
    width = 1 + min(len(tie.bodies), WIDEST)
    return Link(round(x1, 1), round(y1, 1), round(x2, 1), round(y2, 1), width, LEVEL_OF[tie.level])
