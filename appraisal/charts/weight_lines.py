"""Lines of overall value as one weight moves, scaled to the tens around them."""

import math

from msgspec import Struct

from appraisal.appraise.safety.weight_lines import Band, Lines

APART = 17.0
"""How far apart two names beside a chart stand at least, in % of its height: two lines of text."""


class Line(Struct, frozen=True):
    """An option's line from a weight of 0 to one of 1, heights in % from the top of the drawing.

    `dash` is the pattern of one that comes first somewhere; None for all others.
    """

    id: str
    y1: float
    y2: float
    dash: int | None


class End(Struct, frozen=True):
    """Where the name of a line stands beside its end, in % from the top."""

    id: str
    y: float


class Crossing(Struct, frozen=True):
    """Where the first place changes: the share of weight (0-1), and its place in %."""

    share: float
    x: float
    y: float


class Plot(Struct, frozen=True):
    """The drawing: the values at its `bottom` and `top`, its lines, those that come first last.

    `ends` has a place for the name of each line that comes first somewhere, beside a weight of 1.
    """

    bottom: int
    top: int
    lines: tuple[Line, ...]
    ends: tuple[End, ...]
    crossings: tuple[Crossing, ...]


def scaled(drawn: Lines) -> Plot:
    """Where the lines of one criterion run."""
    ends = [*drawn.at_none.values(), *drawn.at_all.values()]
    bottom = math.floor(min(ends) / 10) * 10
    top = max(math.ceil(max(ends) / 10) * 10, bottom + 10)
    leading = list(dict.fromkeys(band.option for band in drawn.bands))

    def height(value: float) -> float:
        return round(100 - (value - bottom) / (top - bottom) * 100, 2)

    order = [i for i in drawn.at_none if i not in leading] + leading
    return Plot(
        bottom=bottom,
        top=top,
        lines=tuple(
            Line(
                id=i,
                y1=height(drawn.at_none[i]),
                y2=height(drawn.at_all[i]),
                dash=leading.index(i) % 4 if i in leading else None,
            )
            for i in order
        ),
        ends=spread(tuple(End(i, height(drawn.at_all[i])) for i in leading)),
        crossings=tuple(
            Crossing(share, round(share * 100, 2), height(_highest(drawn, share)))
            for share in drawn.turns
        ),
    )


def _highest(drawn: Lines, share: float) -> float:
    """The value of what comes first at a share of weight."""
    band: Band = next(band for band in drawn.bands if share <= band.high)
    at_none, at_all = drawn.at_none[band.option], drawn.at_all[band.option]
    return at_none + (at_all - at_none) * share


def spread(ends: tuple[End, ...]) -> tuple[End, ...]:
    """The names moved so that none lies on another, the highest where it is or a little higher.

    More than fit the drawing's height reach beyond its foot.
    """
    placed: list[End] = []
    for end in sorted(ends, key=lambda end: end.y):
        least = placed[-1].y + APART if placed else 0.0
        placed.append(End(end.id, round(max(end.y, least), 2)))
    beyond = max(placed[-1].y - 100, 0.0) if placed else 0.0
    ceiling = 100.0
    for n in range(len(placed) - 1, -1, -1):
        if not beyond or placed[n].y <= ceiling:
            break
        placed[n] = End(placed[n].id, round(ceiling, 2))
        ceiling -= APART
    return tuple(placed)
