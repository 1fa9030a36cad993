"""Structures by how even they are and how many partnerships they put across a border."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from msgspec import Struct

from appraisal.appraise.groupings.structures import Structures
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.charts.axis import Axis, Tick, axis
from appraisal.charts.map_labels import text_size
from appraisal.charts.placed_labels import Placed, placed

RADIUS = 7.0
"""Of the mark of an option."""
LEFT, TOP, RIGHT, BOTTOM = 44.0, 12.0, 12.0, 34.0
"""What stands round the field: the figures of its axes, and half a mark."""
FEWEST = 5
"""The axis of partnerships reaches at least so far, so that its ticks are whole ones."""
ROOM = 1.1
"""The axis of balance goes so many times as far as the least even option."""


class Sheet(Struct, frozen=True):
    """How large a drawing is, in SVG units, and how large its letters are.

    On one that is `numbered` options stand by number.
    """

    width: float
    height: float
    letters: float
    numbered: bool = False


WIDE = Sheet(1100, 380, 16)
NARROW = Sheet(330, 340, 14, numbered=True)
"""As wide as the text of a phone, so that no letter is smaller there than 12 pixels."""


class Point(Struct, frozen=True):
    """A tabled option: its mark, and its label, None where there was no room for it.

    A line leads from the mark to `leads_to` where the label stands away from it.
    """

    option: str
    text: str
    x: float
    y: float
    label: Placed | None
    leads_to: tuple[float, float] | None


class Scatter(Struct, frozen=True):
    """The drawing in SVG units. `dots` draws the others, `drawn` in number.

    As many as `beyond` are less even than the axis reaches.
    """

    sheet: Sheet
    field: tuple[float, float, float, float]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    dots: str
    drawn: int
    beyond: int
    points: tuple[Point, ...]


def scatter(found: Structures, labels: Mapping[str, str], sheet: Sheet) -> Scatter | None:
    """The tabled options of known balance among all others with as many councils as any of these.

    Without tabled options all that are listed; None where there is nothing to draw.
    """
    tabled = [(place, ratio) for place in found.places.values() if (ratio := place.grouping.ratio)]
    ratios, cuts = _others(found)
    if not tabled and not ratios:
        return None
    x_axis = even_axis([ratio for _, ratio in tabled] or ratios)
    y_axis = axis([FEWEST, *cuts, *(place.grouping.crossing for place, _ in tabled)])
    on = _Field(sheet, x_axis, y_axis)
    within = [(r, c) for r, c in zip(ratios, cuts, strict=True) if r <= x_axis.ticks[-1]]
    return Scatter(
        sheet=sheet,
        field=on.field,
        across=tuple(Tick(tick.figure, on.x(tick.figure)) for tick in x_axis.across()),
        up=tuple(Tick(tick.figure, on.y(tick.figure)) for tick in y_axis.upwards()),
        dots="".join(_dots(on, within)),
        drawn=len(within),
        beyond=len(ratios) - len(within),
        points=_points(on, tabled, labels),
    )


def even_axis(ratios: Sequence[float]) -> Axis:
    """An axis of equal ratios from 1 to beyond the largest of these, in round steps."""
    furthest = max(ratios, default=1.0) * ROOM
    near = (1.0, 1.5, 2.0, 3.0, 4.0, 5.0)
    decades = (float(n * 10**power) for power in range(16) for n in (1, 2, 5))
    ticks = near if furthest <= near[-1] else tuple(decades)
    last = next(n for n, tick in enumerate(ticks) if tick >= furthest or n == len(ticks) - 1)
    return Axis(ticks[: last + 1], log=True)


class _Field(Struct, frozen=True):
    """Where figures stand on a sheet."""

    sheet: Sheet
    across: Axis
    up: Axis

    @property
    def field(self) -> tuple[float, float, float, float]:
        """West, north, east and south."""
        return LEFT, TOP, self.sheet.width - RIGHT, self.sheet.height - BOTTOM

    def x(self, ratio: float) -> float:
        west, _, east, _ = self.field
        return round(west + (east - west) * self.across.at(ratio) / 100, 1)

    def y(self, cut: float) -> float:
        _, north, _, south = self.field
        return round(north + (south - north) * self.up.down(cut) / 100, 1)


def _others(found: Structures) -> tuple[list[float], list[int]]:
    """The balance and the cut of every listed grouping that no option is, where both are known."""
    listed = found.listed
    sizes = {place.councils for place in found.places.values()}
    other = ~np.isnan(listed.ratio)
    other[[p.index for p in found.places.values() if p.index is not None]] = False
    if sizes:
        other &= np.isin(listed.sizes, sorted(sizes))
    cuts: list[int] = listed.valued.crossing[other].tolist()
    ratios: list[float] = listed.ratio[other].tolist()
    return ratios, cuts


def _dots(on: _Field, figures: Sequence[tuple[float, int]]) -> Iterator[str]:
    """A dot for every place at which some grouping stands."""
    for x, y in sorted({(on.x(ratio), on.y(cut)) for ratio, cut in figures}):
        yield f"M{x} {y}h0"


def _points(
    on: _Field, tabled: Sequence[tuple[Place, float]], labels: Mapping[str, str]
) -> tuple[Point, ...]:
    sheet = on.sheet
    marks = [(on.x(ratio), on.y(place.grouping.crossing)) for place, ratio in tabled]
    texts = [
        str(n) if sheet.numbered else labels[place.option] for n, (place, _) in enumerate(tabled, 1)
    ]
    sizes = [text_size([text], sheet.letters) for text in texts]
    room = (sheet.width, on.field[3] + max((high / 2 for _, high in sizes), default=0.0))
    return tuple(
        Point(place.option, text, *mark, label, _end(mark, label, size[0]))
        for (place, _), text, mark, label, size in zip(
            tabled, texts, marks, placed(marks, sizes, room, RADIUS), sizes, strict=True
        )
    )


def _end(
    mark: tuple[float, float], label: Placed | None, wide: float
) -> tuple[float, float] | None:
    """Where the line to a label ends: as near to the mark as the label reaches."""
    if label is None or label.near:
        return None
    return round(min(max(mark[0], label.x), label.x + wide), 1), label.y
