"""What a picture is made of: texts, rectangles and drawings, each at its place."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape
from math import fsum
from typing import Literal

from msgspec import Struct

from appraisal.site.figures.metrics import width


class Part(Struct, frozen=True):
    """A piece at its place; what it covers is told from there, in pixels.

    `head` and `tail` are its SVG before and after the attributes that say where it stands.
    """

    kind: Literal["at", "moved"]
    x: float
    y: float
    left: float
    top: float
    right: float
    bottom: float
    head: str
    tail: str


Box = tuple[float, float, float, float]
"""West, north, east and south of what parts cover."""


class Moved(Struct, frozen=True):
    """Parts that stand so much further to the right and down than they say."""

    x: float
    y: float
    parts: "list[Part | Moved]"


Parts = list[Part | Moved]


def moved(parts: Parts, dx: float, dy: float) -> Parts:
    """Parts so much further to the right and down; those that stay are the same list."""
    return [Moved(dx, dy, parts)] if parts and (dx or dy) else parts


Stood = list[tuple[float, float, Part]]
"""Parts with the places where they stand."""


def stood(parts: Parts) -> Stood:
    """Every part with the place where it stands, in their order."""
    found: Stood = []
    _stand(parts, 0.0, 0.0, found)
    return found


def _stand(parts: Parts, x: float, y: float, found: Stood) -> None:
    for part in parts:
        if isinstance(part, Moved):
            _stand(part.parts, x + part.x, y + part.y, found)
        else:
            found.append((x + part.x, y + part.y, part))


def covered(found: Stood) -> Box:
    """What parts cover together; nothing is covered at the origin."""
    if not found:
        return (0.0, 0.0, 0.0, 0.0)
    return (
        min([x + part.left for x, _, part in found]),
        min([y + part.top for _, y, part in found]),
        max([x + part.right for x, _, part in found]),
        max([y + part.bottom for _, y, part in found]),
    )


def svg_of(found: Stood, dx: float = 0.0, dy: float = 0.0) -> Iterator[str]:
    """Every part as SVG, so much further to the right and down."""
    for x, y, part in found:
        across, down = number(x + dx), number(y + dy)
        if part.kind == "at":
            yield f'{part.head} x="{across}" y="{down}"{part.tail}'
        else:
            yield f'{part.head} transform="translate({across} {down})"{part.tail}'


@lru_cache(maxsize=20000)
def number(value: float) -> str:
    """A number with two digits after the point at most."""
    return f"{round(value, 2):g}" if abs(value) < 1e4 else f"{value:.2f}"


class Run(Struct, frozen=True):
    """Words of one look within a line."""

    text: str
    size: float
    bold: bool
    colour: str

    def looks_like(self, other: "Run") -> bool:
        """Whether they differ in their words at most."""
        return self.size == other.size and self.bold == other.bold and self.colour == other.colour


def text_part(x: float, y: float, runs: list[Run], anchor: str = "start") -> Part:
    """A line of text whose letters stand on `y`; at `x` it begins, has its middle or ends."""
    wide = fsum([width(run.text, run.size, run.bold) for run in runs])
    size = max([run.size for run in runs])
    back = {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    placed = "" if anchor == "start" else f' text-anchor="{anchor}"'
    first = runs[0]
    inside = escape(first.text, quote=False) + "".join([_span(run, first) for run in runs[1:]])
    tail = f"{placed}{_look(first)}>{inside}</text>"
    return Part("at", x, y, -back, -0.8 * size, wide - back, 0.25 * size, "<text", tail)


def _span(run: Run, first: Run) -> str:
    text = escape(run.text, quote=False)
    if run.looks_like(first):
        return text
    weight = "" if run.bold == first.bold else f' font-weight="{"bold" if run.bold else "normal"}"'
    size = "" if run.size == first.size else f' font-size="{number(run.size)}"'
    colour = "" if run.colour == first.colour else f' fill="{run.colour}"'
    return f"<tspan{size}{weight}{colour}>{text}</tspan>"


def _look(run: Run) -> str:
    weight = ' font-weight="bold"' if run.bold else ""
    return f' font-size="{number(run.size)}"{weight} fill="{run.colour}"'


def rectangle(x: float, y: float, wide: float, high: float, look: str) -> Part:
    """A rectangle; `look` are its attributes."""
    tail = f' width="{number(wide)}" height="{number(high)}"{look}/>'
    return Part("at", x, y, 0.0, 0.0, wide, high, "<rect", tail)


def drawing(x: float, y: float, box: Box, inside: str) -> Part:
    """SVG that covers a box, moved to a place."""
    return Part("moved", x, y, *box, "<g", f">{inside}</g>")
