"""A front as a reader goes along it: what is level in cost and in gain is one step."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from appraisal.appraise.packages.efficient import Package
from appraisal.maths.ranking import TIE


class Step(Struct, frozen=True):
    """The efficient packages of one cost, and so of one gain.

    They are what is `common` to all, with exactly one of `either` (none where they have no such
    choice), and with or without each of `optional`: every such combination is one of `packages`.
    `simplest` is the one of the fewest candidates, and of several such the one whose last id comes
    first, then the one before it and so on. That is the lowest mask, which the browser names
    (templates/room/front.js): what rounding leaves of a cost decides nothing. Beside that of the
    step before (nothing, before the first) it `joins` these and `leaves` those out.
    """

    packages: tuple[Package, ...]
    common: tuple[str, ...]
    either: tuple[tuple[str, ...], ...]
    optional: tuple[str, ...]
    simplest: Package
    joins: tuple[str, ...]
    leaves: tuple[str, ...]

    @property
    def cost(self) -> float:
        """What each of its packages costs, in £ thousand."""
        return self.simplest.cost

    @property
    def gain(self) -> float:
        """The points of benefit that each of its packages gains."""
        return self.simplest.gain


def folded(front: Sequence[Package]) -> tuple[Step, ...]:
    """The steps of a front that has the cheapest package first; costs within TIE are level."""
    starts = [
        place
        for place, package in enumerate(front)
        if place == 0 or package.cost - front[place - 1].cost > TIE
    ]
    steps: list[Step] = []
    for first, last in pairwise([*starts, len(front)]):
        before = steps[-1].simplest.candidates if steps else ()
        steps.append(_step(front[first:last], before))
    return tuple(steps)


def _step(level: Sequence[Package], before: Sequence[str]) -> Step:
    simplest = min(level, key=lambda package: (len(package.candidates), package.candidates[::-1]))
    held = {frozenset(package.candidates) for package in level}
    listed = tuple(dict.fromkeys(i for package in level for i in package.candidates))
    common = frozenset.intersection(*held)
    optional = {i for i in listed if all(own ^ {i} in held for own in held)}
    others = _different(frozenset(package.candidates) - common - optional for package in level)
    return Step(
        packages=tuple(level),
        common=tuple(i for i in simplest.candidates if i in common),
        either=tuple(tuple(i for i in listed if i in own) for own in others),
        optional=tuple(i for i in listed if i in optional),
        simplest=simplest,
        joins=tuple(i for i in simplest.candidates if i not in before),
        leaves=tuple(i for i in before if i not in simplest.candidates),
    )


def _different(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Each set once, in order; none where there is no choice between them."""
    found = list(dict.fromkeys(sets))
    return found if len(found) > 1 else []
