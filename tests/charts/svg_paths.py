"""What a path of SVG encloses, for tests of what is drawn: M, L, H, V and Z, and m, l, h and v."""

import re
from collections.abc import Iterator

import shapely

PIECE = re.compile(r"([MLHVZmlhvz])([^MLHVZmlhvz]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def land(path: str) -> shapely.Geometry:
    """The land within the rings of a path; a ring within another is a hole in it."""
    found: shapely.Geometry = shapely.Polygon()
    for ring in rings(path):
        found = found.symmetric_difference(shapely.make_valid(shapely.Polygon(ring)))
    return found


def rings(path: str) -> Iterator[list[tuple[float, float]]]:
    """The corners of each ring."""
    ring: list[tuple[float, float]] = []
    x = y = 0.0
    for command, text in PIECE.findall(path):
        if command in "Mm" and ring:
            yield ring
            x, y, ring = *ring[0], []
        numbers = [float(one) for one in NUMBER.findall(text)]
        for step in steps(command.upper(), numbers):
            across, down = step
            near = command.islower()
            x = x if across is None else x * near + across
            y = y if down is None else y * near + down
            ring.append((round(x, 3), round(y, 3)))
    if ring:
        yield ring


def steps(command: str, numbers: list[float]) -> list[tuple[float | None, float | None]]:
    """How far each step goes across and down; None where it keeps its place."""
    if command == "H":
        return [(one, None) for one in numbers]
    if command == "V":
        return [(None, one) for one in numbers]
    return list(zip(numbers[::2], numbers[1::2], strict=True))
