"""Who works with whom, drawn as a ring of councils with a line for every tie."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from appraisal.appraise import StandingCouncil, Tie
from appraisal.charts.map_labels import wrapped
from appraisal.model import LEVEL_OF, Dataset

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
    """All ties of a level and width in one path; `width` grows with the number of partnerships."""

    path: str
    width: int
    level: str


@dataclass(frozen=True)
class Ring:
    """The drawing in SVG units, each as large as a pixel at its smallest."""

    width: float
    height: float
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


def ring(dataset: Dataset, stand: Sequence[StandingCouncil], ties: Iterable[Tie]) -> Ring | None:
    """The councils that stand, on a ring in the order of the compass; None for fewer than two."""
    labels = {council.id: council.label for council in stand}
    order = compass_order(dataset, stand)
    if len(order) < 2:
        return None
    radius = max(SMALLEST_RADIUS, len(order) * SPACING / (2 * math.pi))
    lines = {i: wrapped(labels[i], 11) for i in order}
    letters = max(len(line) for found in lines.values() for line in found)
    deep = max(len(found) for found in lines.values())
    centre = (radius + 10 + letters * LETTER_WIDTH + MARGIN, radius + deep * LINE + LEAST_MARGIN)
    at = {i: _on_ring(centre, radius, n / len(order) * 2 * math.pi) for n, i in enumerate(order)}
    return Ring(
        width=round(2 * centre[0], 1),
        height=round(2 * centre[1], 1),
        nodes=tuple(_node(i, lines[i], at[i], centre) for i in order),
        links=tuple(_links(ties, at)),
    )


def compass_order(dataset: Dataset, stand: Iterable[StandingCouncil]) -> tuple[str, ...]:
    """Councils clockwise as they lie on the hexagon map; those without a tile last.

    The one that lies nearest to due north comes first. A new council lies in the middle of the
    tiles of the areas that it covers.
    """
    places = {council.id: _middle(_tiles(dataset, council)) for council in stand}
    known = {i: place for i, place in places.items() if place is not None}
    centre = _middle(list(known.values())) or (0.0, 0.0)

    def bearing(council: str) -> float:
        x, y = known[council]
        return round(math.atan2(x - centre[0], y - centre[1]) % (2 * math.pi), 9)

    order = sorted(known, key=lambda council: (bearing(council), council))
    nearest = min(order, key=lambda i: min(bearing(i), 2 * math.pi - bearing(i)), default="")
    first = order.index(nearest) if order else 0
    return (*order[first:], *order[:first], *sorted(places.keys() - known.keys()))


def _tiles(dataset: Dataset, council: StandingCouncil) -> list[tuple[float, float]]:
    """Where the areas of a council lie; every other row of hexagons is half a tile further east."""
    homes = [council.id] if council.today else [dataset.areas[area] for area in council.covers]
    tiles = [dataset.councils[home].tile for home in homes]
    return [(column + (row % 2) / 2, row) for column, row in filter(None, tiles)]


def _middle(places: list[tuple[float, float]]) -> tuple[float, float] | None:
    if not places:
        return None
    x, y = (math.fsum(along) / len(places) for along in zip(*places, strict=True))
    return x, y


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


def _links(ties: Iterable[Tie], at: Mapping[str, tuple[float, float]]) -> Iterator[Link]:
    """The deepest and widest last, so that they lie on top."""
    lines: dict[tuple[int, int], str] = {}
    for tie in ties:
        (x1, y1), (x2, y2) = at[tie.one], at[tie.other]
        line = f"M{round(x1, 1)} {round(y1, 1)}L{round(x2, 1)} {round(y2, 1)}"
        alike = tie.level, 1 + min(len(tie.bodies), WIDEST)
        lines[alike] = lines.get(alike, "") + line
    for (level, width), path in sorted(lines.items()):
        yield Link(path, width, LEVEL_OF[level])
