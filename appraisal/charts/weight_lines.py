"""Lines of overall value as one weight moves, scaled to the tens around them."""

import math
from dataclasses import dataclass

from appraisal.appraise.safety.weight_lines import Lines


@dataclass(frozen=True)
class Line:
    """An option's line from a weight of 0 to one of 1, heights in % from the top of the drawing.

    `dash` is the pattern of one that comes first somewhere; None for all others.
    """

    id: str
    y1: float
    y2: float
    dash: int | None


@dataclass(frozen=True)
class Plot:
    """The drawing: the values at its `bottom` and `top`, its lines, those that come first last.

    `dashes` has the pattern of each band, and `crossings` where the first place changes, in % from
    the left.
    """

    bottom: int
    top: int
    lines: tuple[Line, ...]
    dashes: tuple[int, ...]
    crossings: tuple[float, ...]


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
        dashes=tuple(leading.index(band.option) % 4 for band in drawn.bands),
        crossings=tuple(round(share * 100, 2) for share in drawn.turns),
    )
