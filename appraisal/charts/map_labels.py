"""Words on a map: each label stands inside its own shape, as large as there is room for."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from shapely import Geometry

SIZES = (15.0, 13.5, 12.0)
"""Sizes of letters in pixels, the largest that fits first."""
WIDTHS = (24, 16, 12, 8)
"""Lines of about so many letters, the longest that fits first."""
LETTER = 0.58
"""The width of a bold letter of Arial, on average and a little more, as a share of its size."""
LINE = 1.2
AROUND = 2.5
"""What stays free round a label, in pixels."""
STEP = 4.0
"""How far apart the places are that are tried."""
SPARSE, MEASURED = 10, 64
"""The distance to the border is measured first at one of so many places, and at about so many."""


class Line(Struct, frozen=True):
    """A line of a label and its baseline."""

    text: str
    y: float


class Label(Struct, frozen=True):
    """A label in lines round a middle, on land of a shade.

    `box` is its estimated west, north, east and south. `mark` is the letter or number that stands
    in its place: always, or as `narrow` where the screen has too little room. The key says that a
    number stands for a `name`.
    """

    lines: tuple[Line, ...]
    x: float
    size: float
    box: tuple[float, float, float, float]
    shade: int = -1
    mark: str = ""
    name: str = ""
    narrow: "Label | None" = None


@lru_cache(maxsize=1024)
def label_inside(shape: "Geometry", name: str, under: str, short: str) -> Label | None:
    """A name with a line under it inside a shape; else the name alone, or its short form.

    The largest letters that fit, in as few lines as these allow. None where nothing fits. Kept for
    the next map: today's councils stand beside every option.
    """
    label = _largest(shape, [*_layouts(name, under)]) or _largest(shape, [*_layouts(name, "")])
    if label is not None and label.size == SIZES[0]:
        return label
    marked = _largest(shape, [[short]]) if short else None
    if label is None or marked is None:
        return replace(marked, mark=short) if marked else label
    return replace(label, mark=short, narrow=marked)


def _largest(shape: "Geometry", layouts: Sequence[Sequence[str]]) -> Label | None:
    tried = (_fitted(shape, lines, size) for size in SIZES for lines in layouts)
    return next((found for found in tried if found is not None), None)


def _layouts(name: str, under: str) -> Iterator[list[str]]:
    below = [under] if under else []
    seen: list[list[str]] = []
    for width in WIDTHS:
        lines = wrapped(name, width) + below
        if name and lines not in seen:
            seen.append(lines)
            yield lines


def _fitted(shape: "Geometry", lines: Sequence[str], size: float) -> Label | None:
    """The label in this size where it lies furthest within the shape; None where it does not."""
    import numpy
    import shapely

    wide, high = text_size(lines, size)
    west, north, east, south = shape.bounds
    xs = numpy.arange(west + wide / 2, east - wide / 2 + 1e-9, STEP)
    ys = numpy.arange(north + high / 2, south - high / 2 + 1e-9, STEP)
    if not len(xs) or not len(ys):
        return None
    across, down = numpy.tile(xs, len(ys)), numpy.repeat(ys, len(xs))
    shapely.prepare(shape)
    # Most boxes have a corner outside: to ask of a point is quicker than to ask of a box.
    for right, lower in ((-1, -1), (1, 1), (-1, 1), (1, -1)):
        corner = across + right * wide / 2, down + lower * high / 2
        left = shapely.contains_xy(shape, *corner)
        across, down = across[left], down[left]
        if not len(across):
            return None
    boxes = shapely.box(across - wide / 2, down - high / 2, across + wide / 2, down + high / 2)
    inside = shapely.contains_properly(shape, boxes)
    if not inside.any():
        return None
    at = numpy.column_stack((across, down))[inside]
    best, room = roomiest(at, boxes[inside], shape.boundary)
    if room < AROUND:
        return None
    x, y = map(float, at[best])
    first = y - high / 2 + size * 0.92
    return Label(
        tuple(Line(text, round(first + n * size * LINE, 1)) for n, text in enumerate(lines)),
        round(x, 1),
        size,
        (
            round(x - wide / 2, 1),
            round(y - high / 2, 1),
            round(x + wide / 2, 1),
            round(y + high / 2, 1),
        ),
    )


def roomiest(at: Any, boxes: Any, line: "Geometry") -> tuple[int, float]:
    """Which box lies furthest from a line, to a thousandth and the first of several, and how far.

    The boxes are of one size, round middles `at`, an array of two columns. A box is further off
    than another by no more than the way between them: of most the distance needn't be measured.
    """
    import numpy
    import shapely

    each = max(SPARSE, len(at) // MEASURED)
    known = shapely.distance(boxes[::each], line)
    ways = at[:, None] - at[::each]
    most = (known + numpy.hypot(ways[..., 0], ways[..., 1])).min(axis=1)
    able = numpy.flatnonzero(most > known.max() - 0.01)
    room = shapely.distance(boxes[able], line)
    best = int(numpy.argmax(numpy.round(room, 3)))
    return int(able[best]), float(room[best])


def text_size(lines: Sequence[str], size: float) -> tuple[float, float]:
    """About how wide and how high some lines are."""
    return max(map(len, lines)) * size * LETTER, len(lines) * size * LINE


def wrapped(label: str, width: int) -> list[str]:
    """A label in lines of about `width` letters; words stay whole."""
    lines: list[str] = []
    for word in label.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
