"""The picture that a message shows beside a link: a finding, and the chart or the map to it."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from appraisal.charts.area_shapes import AreaShapes
from appraisal.charts.frontier import Frontier
from appraisal.charts.outlines import polygons

MOST_ROWS = 8
"""So many options can be read where the picture is as small as a stamp."""

Ring = tuple[tuple[float, float], ...]


class RangeRow(Struct, frozen=True):
    """An option on the scale from 0 to 100; `low`, `value` and `high` are nought without `known`.

    `strong` is the one that the picture is about.
    """

    id: str
    label: str
    family: str
    known: bool
    low: float
    value: float
    high: float
    strong: bool


class Area(Struct, frozen=True):
    """A council on the map, as rings in shares of the map's width; `strong` if it is meant."""

    rings: tuple[Ring, ...]
    strong: bool


class LinkPicture(Struct, frozen=True):
    """What is drawn: one of `ranges`, `frontier` and `areas`, or the words alone.

    `about` stands over the headline, or is empty; `scale` says what `ranges` are on, and `axes`
    what the `frontier` has across and upwards. `height` is that of the map, as a share of its
    width.
    """

    about: str
    headline: str
    site: str
    note: str
    ranges: tuple[RangeRow, ...] = ()
    scale: str = ""
    frontier: Frontier | None = None
    axes: tuple[str, str] = ("", "")
    areas: tuple[Area, ...] = ()
    height: float = 0.0


def shown_rows(rows: Sequence[RangeRow]) -> tuple[RangeRow, ...]:
    """As many rows as can be read, from the first on; the strong one is among them."""
    first = tuple(rows[:MOST_ROWS])
    strong = [row for row in rows[MOST_ROWS:] if row.strong]
    return (*first[: MOST_ROWS - len(strong)], *strong)


def rings_of(drawn: AreaShapes) -> Mapping[str, tuple[Ring, ...]]:
    """The councils of a map, larger ones first, so that none hides one that it surrounds."""
    larger_first = sorted(drawn.shapes.items(), key=lambda one: (-one[1].area, one[0]))
    return {
        council: tuple(
            tuple((x / drawn.width, y / drawn.width) for x, y in part.exterior.coords[:-1])
            for part in polygons(shape)
        )
        for council, shape in larger_first
    }
