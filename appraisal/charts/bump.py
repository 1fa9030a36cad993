"""A bump chart: the options' places under each set of priorities, a line an option."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct


class Stop(Struct, frozen=True):
    """A place under one set of priorities: the centre of its mark, in % of the drawing."""

    x: float
    y: float


class Step(Struct, frozen=True):
    """A piece of a line from one stop to the next, in % of the drawing; `to` numbers its end."""

    x1: float
    y1: float
    x2: float
    y2: float
    to: int


class BumpLine(Struct, frozen=True):
    """An option's stops, None where it has no place, and the steps between neighbours."""

    id: str
    stops: tuple[Stop | None, ...]
    steps: tuple[Step, ...]


def bump(order: Sequence[str], ranks: Sequence[Mapping[str, int]]) -> tuple[BumpLine, ...]:
    """A line for every option of `order` that has a rank anywhere; `ranks` are by priorities.

    No two options share a place in the drawing: those that share a rank stand below one another as
    in `order`.
    """
    some = [i for i in order if any(i in rank for rank in ranks)]
    places = [
        {i: n for n, i in enumerate(sorted((i for i in some if i in rank), key=rank.__getitem__))}
        for rank in ranks
    ]
    return tuple(_line(i, places, len(some)) for i in some)


def _line(option: str, places: Sequence[Mapping[str, int]], rows: int) -> BumpLine:
    columns = len(places)
    stops = tuple(
        Stop(_middle(column, columns), _middle(place[option], rows)) if option in place else None
        for column, place in enumerate(places)
    )
    steps = (
        Step(one.x, one.y, other.x, other.y, column)
        for column, (one, other) in enumerate(pairwise(stops), 1)
        if one and other
    )
    return BumpLine(option, stops, tuple(steps))


def _middle(number: int, count: int) -> float:
    """The middle of one of so many equal parts, in %."""
    return round((number + 0.5) / count * 100, 2)
