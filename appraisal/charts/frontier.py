"""The frontier: what efficient packages gain against what they cost, as steps with names."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from appraisal.appraise.packages.folded import Step
from appraisal.charts.axis import Tick, axis
from appraisal.charts.benefit_and_cost import spread

MOST_NAMED = 9
"""So many names find room beside the drawing, each of three lines."""

NAMES_APART = 10.5
"""The least distance between two names, in % of the drawing's height."""

MARKS_APART = 4.0
"""Marks that are nearer, in % of the drawing both ways, have one name between them."""

LONG = 25.0
"""A level line is named from this length on, in % of the drawing's width."""

Place = tuple[float, float]


class Named(Struct, frozen=True):
    """A mark with its name: what comes in since the named mark before, and what falls out.

    It stands at `x`, `y` in % from the left and the top; the name to the right of the drawing, at
    the height `name`.
    """

    joins: tuple[str, ...]
    leaves: tuple[str, ...]
    x: float
    y: float
    name: float


class Frontier(Struct, frozen=True):
    """The drawing in %: a mark a step, the cheapest first, and the most gained at every cost.

    `line` has lines from x, y to x, y, along a cost and up to the next step; `lump` is the longest
    along a cost, with the cost at which it ends, None where all are short. `nothing` is where
    nothing is agreed, which costs and gains nothing.
    """

    marks: tuple[Place, ...]
    named: tuple[Named, ...]
    line: tuple[tuple[float, float, float, float], ...]
    lump: tuple[Place, float] | None
    nothing: Place
    costs: tuple[Tick, ...]
    gains: tuple[Tick, ...]


def frontier(steps: Sequence[Step]) -> Frontier | None:
    """The steps of a front; None without one that is agreed on, as there is nothing to draw."""
    if not any(step.simplest.candidates for step in steps):
        return None
    across, up = axis([step.cost for step in steps]), axis([step.gain for step in steps])
    marks = tuple((across.at(step.cost), up.down(step.gain)) for step in steps)
    return Frontier(
        marks=marks,
        named=_named(steps, marks),
        line=tuple(_stairs(marks)),
        lump=_lump(steps, marks),
        nothing=(across.at(0), up.down(0)),
        costs=across.across(),
        gains=up.upwards(),
    )


def _stairs(marks: Sequence[Place]) -> list[tuple[float, float, float, float]]:
    lines = []
    for (x, y), (further, higher) in pairwise(marks):
        lines += [(x, y, further, y), (further, y, further, higher)]
    return lines


def _lump(steps: Sequence[Step], marks: Sequence[Place]) -> tuple[Place, float] | None:
    """The middle of the longest level line, and what the step after it costs."""
    lengths = [further - x for (x, _), (further, _) in pairwise(marks)]
    longest = max(lengths, default=0.0)
    if longest < LONG:
        return None
    place = lengths.index(longest)
    x, y = marks[place]
    return (round(x + longest / 2, 2), y), steps[place + 1].cost


def _named(steps: Sequence[Step], marks: Sequence[Place]) -> tuple[Named, ...]:
    places = named_marks(marks)
    before = [()] + [steps[place].simplest.candidates for place in places[:-1]]
    heights = spread([marks[place][1] for place in reversed(places)], NAMES_APART)[::-1]
    return tuple(
        Named(
            joins=tuple(i for i in steps[place].simplest.candidates if i not in held),
            leaves=tuple(i for i in held if i not in steps[place].simplest.candidates),
            x=marks[place][0],
            y=marks[place][1],
            name=height,
        )
        for place, held, height in zip(places, before, heights, strict=True)
    )


def named_marks(marks: Sequence[Place]) -> list[int]:
    """The marks that have a name: the last of each bunch, bunches joined as long as need be.

    Those that are nearest to each other are joined first, of several the leftmost.
    """
    ends = list(range(len(marks)))
    while len(ends) > 1:
        gaps = [_apart(marks[end], marks[end + 1]) for end in ends[:-1]]
        nearest = min(range(len(gaps)), key=lambda place: (gaps[place], place))
        if gaps[nearest] >= MARKS_APART and len(ends) <= MOST_NAMED:
            break
        del ends[nearest]
    return ends


def _apart(one: Place, other: Place) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))
