"""How many doors a resident must know to reach who decides each function: `front_doors`."""

import functools
import math
from collections.abc import Callable, Collection, Iterable, Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from appraisal.area.councils import StandingCouncil
from appraisal.area.functions import COUNCIL_LEVELS, Decided, councils_at
from appraisal.area.partnerships import areas_within, working
from appraisal.area.residents import mean_over_residents, residents, serving
from appraisal.model import Dataset, Option, Partnership, Reading
from appraisal.model.options import PartnershipChanges

Array = NDArray[np.float64]
Door = tuple[str, str]
"""A council or a partnership with its id, or whoever decides where no body is named."""

UNNAMED: Door = ("unnamed", "")

_ABOVE_COUNCILS = ("combined-authority", "government")
"""Levels that have a door whether or not anybody names the body that decides."""


class _Ground(Struct, frozen=True):
    """What every resident's doors are looked for in.

    `held` has once each level and body that decides some function, with the level of it today;
    `within` the areas of each partnership that is named there or is one door.
    """

    held: tuple[tuple[str, str, str], ...]
    bodies: Mapping[str, Partnership]
    within: Mapping[str, frozenset[str]]


def front_doors(
    dataset: Dataset,
    option: Option,
    stand: tuple[StandingCouncil, ...],
    functions: Mapping[str, Decided],
) -> Reading | None:
    """The doors of a resident under an option, the mean over residents.

    None without functions, and where residents are not known and have not all as many doors.
    """
    counts = doors_by_area(dataset, option, stand, functions)
    return mean_over_residents(dataset, counts) if functions else None


def doors_by_area(
    dataset: Dataset,
    option: Option,
    stand: tuple[StandingCouncil, ...],
    functions: Mapping[str, Decided],
) -> dict[str, float]:
    """The doors of the residents of each area, by the areas that councils cover under an option."""
    bodies = working(dataset, option.partnerships)
    ground = _ground(dataset, stand, functions, bodies, option.partnerships.start)
    return {
        area: float(_joined(_doors(ground, area, over), _circles(ground, area, over).values()))
        for area, over in serving(stand).items()
    }


def _ground(
    dataset: Dataset,
    stand: tuple[StandingCouncil, ...],
    functions: Mapping[str, Decided],
    bodies: Mapping[str, Partnership],
    started: Collection[str] = (),
) -> _Ground:
    held = {(row.level, row.by or "", dataset.functions[i].level) for i, row in functions.items()}
    named = {by for _, by, _ in held}
    known = {**dataset.partnerships, **bodies}
    needed = {i: body for i, body in sorted(known.items()) if i in named or body.one_door}
    within = areas_within(dataset, stand, needed, started)
    return _Ground(tuple(sorted(held)), bodies, within)


def _doors(ground: _Ground, area: str, over: tuple[StandingCouncil, ...]) -> frozenset[Door]:
    """The doors of the residents of an area, of whom the councils `over` it decide some."""
    doors: set[Door] = set()
    for level, by, today in ground.held:
        within = ground.within.get(by)
        left_out = level == "joint" and within and area not in within
        here = today if left_out else level
        if here in COUNCIL_LEVELS:
            doors |= {("council", council.id) for council in councils_at(over, _now(here, over))}
        elif not left_out and here != "neighbourhood":
            doors.add(("partnership", by) if by else UNNAMED)
    return frozenset(doors)


def _now(level: str, over: tuple[StandingCouncil, ...]) -> str:
    """A level of council as it is where new councils, which are unitary, stand over an area."""
    return level if all(council.today for council in over) else "unitary"


def _circles(
    ground: _Ground, area: str, over: tuple[StandingCouncil, ...]
) -> dict[str, frozenset[Door]]:
    """What is one door for the residents of an area, by the partnership that makes it one.

    Its members that serve them, and the partnership itself where it decides something.
    """
    return {
        i: frozenset(
            {("partnership", i)}
            | {("council", c.id) for c in over if not c.today or c.id in body.members}
        )
        for i, body in ground.bodies.items()
        if body.one_door and area in ground.within[i]
    }


def _joined(doors: frozenset[Door], circles: Iterable[frozenset[Door]]) -> int:
    """How many doors are left once each circle is one."""
    left: list[frozenset[Door]] = [frozenset({door}) for door in doors]
    for circle in circles:
        touched = [door for door in left if door & circle]
        left = [door for door in left if not door & circle]
        left.append(circle.union(*touched))
    return sum(not door.isdisjoint(doors) for door in left)


def doors_of_groupings(
    dataset: Dataset,
    functions: Mapping[str, Decided],
    absorbed: Callable[[str], Array | float],
) -> Array | float:
    """The same for many groupings at once, each into as many unitary councils.

    `functions` has who decides if no partnership is absorbed; `absorbed` says of one in which
    groupings it is, by 1 and 0. What it decided is then its council's, or nobody's by name.
    """
    if not functions:
        return math.nan
    areas = tuple(sorted(dataset.lowest_tier()))
    one = StandingCouncil("", "", "", "unitary", areas, today=False)
    bodies = working(dataset, PartnershipChanges())
    ground = _ground(dataset, (one,), functions, bodies)
    gone = {row.by: absorbed(row.by) for row in functions.values() if row.by}
    counts = [_count(ground, area, one, gone) for area in areas]
    people, _ = residents(dataset, dict.fromkeys(areas))
    known = [math.nan if people[area] is None else people[area] or 0.0 for area in areas]
    total = _added(count * weight for count, weight in zip(counts, known, strict=True))
    mean = total / (math.fsum(known) or math.nan)
    alike = np.logical_and.reduce([count == counts[0] for count in counts])
    return np.where(alike, counts[0], mean)


def _count(
    ground: _Ground, area: str, council: StandingCouncil, gone: Mapping[str, Array | float]
) -> Array | float:
    """The doors of the residents of an area in each grouping.

    A partnership that decides is a door of its own, unless it is absorbed or one door with their
    council. The council's is one where it decides something, or takes something over.
    """
    doors, circles = _doors(ground, area, (council,)), _circles(ground, area, (council,))
    bodies = [body for kind, body in sorted(doors) if kind == "partnership"]
    joint = [by for level, by, _ in ground.held if by and level == "joint"]
    others = [by for level, by, _ in ground.held if by and level in _ABOVE_COUNCILS]
    own = _any(
        float(("council", council.id) in doors),
        *(gone[body] for body in joint),
        *(1 - gone[body] for body in bodies if body in circles),
    )
    unnamed = _any(float(UNNAMED in doors), *(gone[body] for body in others))
    return own + unnamed + _added(1 - gone[body] for body in bodies if body not in circles)


def _any(*flags: Array | float) -> Array | float:
    """Whether any is 1, grouping by grouping."""
    most: Array | float = functools.reduce(np.maximum, flags)
    return most


def _added(counts: Iterable[Array | float]) -> Array | float:
    """The sum, grouping by grouping, in the order given."""
    total: Array | float = 0.0
    for count in counts:
        total = total + count
    return total
