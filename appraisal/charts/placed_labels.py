"""Labels beside their marks: none lies on another, nor on a mark."""

import math
from collections.abc import Iterator, Sequence

from msgspec import Struct

Box = tuple[float, float, float, float]
"""West, north, east and south."""

BESIDE = 4.0
"""What stays free between a mark and its label, in the unit of the drawing."""
STEP = 8.0
"""How much further out a label is tried when nothing nearer is free."""
TURNS = 16
"""In so many directions round its mark a label is tried."""


class Placed(Struct, frozen=True):
    """A label by its west end and the middle of its height; `near` says that it is at its mark."""

    x: float
    y: float
    near: bool


def placed(
    marks: Sequence[tuple[float, float]],
    sizes: Sequence[tuple[float, float]],
    field: tuple[float, float],
    radius: float,
) -> tuple[Placed | None, ...]:
    """Each label where it is free, as near to its mark as can be; None where nothing is.

    `marks` are the middles of marks of this `radius`, `sizes` the width and height of their labels.
    The easternmost is placed first: the room to its right is nobody else's.
    """
    taken: list[Box] = [(x - radius, y - radius, x + radius, y + radius) for x, y in marks]
    found: dict[int, Placed | None] = {}
    for n in sorted(range(len(marks)), key=lambda n: (-marks[n][0], marks[n][1], n)):
        tried, size = _tried(marks[n], sizes[n], field, radius), sizes[n]
        label = next((one for one in tried if _free(one, size, field, taken)), None)
        if label is not None:
            taken.append(box(label, size))
        found[n] = label
    return tuple(found[n] for n in range(len(marks)))


def box(label: Placed, size: tuple[float, float]) -> Box:
    """What a label of this size covers."""
    wide, high = size
    return label.x, label.y - high / 2, label.x + wide, label.y + high / 2


def _tried(
    mark: tuple[float, float], size: tuple[float, float], field: tuple[float, float], radius: float
) -> Iterator[Placed]:
    """To the right, to the left, above and below; then further and further out."""
    (x, y), (wide, high) = mark, size
    out = radius + BESIDE
    yield Placed(round(x + out, 1), round(y, 1), near=True)
    yield Placed(round(x - out - wide, 1), round(y, 1), near=True)
    for side in (-1, 1):
        for west in (x - wide / 2, x - radius, x + radius - wide):
            yield Placed(round(west, 1), round(y + side * (out + high / 2), 1), near=True)
    for n in range(1, math.ceil(math.hypot(*field) / STEP)):
        for turn in range(TURNS):
            angle = 2 * math.pi * turn / TURNS
            across, down = math.cos(angle), math.sin(angle)
            west = x + across * (out + n * STEP) - (0 if across > -1e-9 else wide)
            yield Placed(round(west, 1), round(y + down * (out + n * STEP), 1), near=False)


def _free(
    label: Placed, size: tuple[float, float], field: tuple[float, float], taken: Sequence[Box]
) -> bool:
    west, north, east, south = box(label, size)
    within = west >= 0 and north >= 0 and east <= field[0] and south <= field[1]
    return within and all(
        east <= w or west >= e or south <= n or north >= s for w, n, e, s in taken
    )
