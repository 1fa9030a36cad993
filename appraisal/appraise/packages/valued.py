"""What packages are worth on every leaf, as functions of which candidates they hold.

A package's value on a leaf is made of parts (maths/packages/gains): scores grow by lifts, what
partnerships join or reach grows with each set of candidates of which one is there, and money adds
up. What is none of these is read off a table over the few candidates that can move it, each entry
valued as any option is. A leaf that no candidate can move is worth what it is under the reference.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import fsum

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.packages.money_parts import money_part, unknown_with
from appraisal.appraise.packages.plain import plainly
from appraisal.appraise.packages.tabled import MOST_TABLED, tabled
from appraisal.appraise.performance import Performance
from appraisal.area.candidates import body_of
from appraisal.area.figures import MONEY
from appraisal.area.joined_up import joining, unjoined
from appraisal.area.partnerships import reaching, reaching_further
from appraisal.maths.packages.gains import Part, values_at
from appraisal.maths.packages.masks import Masks, members_of
from appraisal.maths.packages.tables import parts_of_table
from appraisal.maths.ranking import FloatArray
from appraisal.model import Criterion, Dataset, Partnership
from appraisal.model.criteria import FigureName

_SCALE = np.array([0.0, 100.0])


class Ground(Struct, frozen=True, eq=False):
    """What packages start from: the workspace, all that was worked out of it, the candidates."""

    dataset: Dataset
    done: Performance
    candidates: tuple[str, ...]

    @property
    def reference(self) -> str:
        """The option that packages are added to."""
        return self.dataset.settings.reference_option or ""


class Valued(Struct, frozen=True, eq=False):
    """What packages are worth on each leaf, 0-100.

    `parts` has the leaves that candidates can move, each with what its value is made of, and
    `reference` what every leaf is worth under the reference option. `too_many` are the leaves that
    too many candidates move in a way that is in no such parts. `unknown` has, by leaf on a sum of
    money, those of whom any one makes that sum one that nobody knows, as a mask.
    """

    candidates: tuple[str, ...]
    reference: Mapping[str, float]
    parts: Mapping[str, tuple[Part, ...]]
    too_many: tuple[str, ...]
    unknown: Mapping[str, int]

    def at_reference(self, weights: Mapping[str, float]) -> float:
        """What the reference option is worth under some weights of leaves."""
        return fsum(self.reference[leaf] * weight for leaf, weight in weights.items())

    def weighed(self, weights: Mapping[str, float]) -> tuple[Part, ...]:
        """The parts of the overall value under some weights of leaves."""
        return tuple(
            replace(part, weight=part.weight * weights[leaf])
            for leaf, parts in self.parts.items()
            if weights.get(leaf, 0.0) > 0
            for part in parts
        )

    def gain(self, weights: Mapping[str, float], masks: Masks) -> FloatArray:
        """What some packages are worth more than the reference option."""
        found = values_at(self.weighed(weights), np.concatenate([[0], masks]).astype(np.int64))
        return np.array([fsum(row) for row in (found[:, 1:] - found[:, :1]).T], dtype=np.float64)


def value_packages(ground: Ground) -> Valued:
    """What packages of these candidates are worth on every leaf."""
    parts: dict[str, tuple[Part, ...]] = {}
    too_many = []
    for leaf in ground.dataset.leaves():
        found = _parts(ground, leaf)
        if found is None:
            too_many.append(leaf.id)
        elif found:
            parts[leaf.id] = found
    cells = ground.done.matrix.cells
    worth = {leaf: cells[ground.reference, leaf].value for leaf in ground.done.matrix.leaves}
    unknown = {
        leaf.id: unknown_with(ground.dataset, ground.candidates, leaf)
        for leaf in ground.dataset.leaves()
    }
    return Valued(ground.candidates, worth, parts, tuple(too_many), unknown)


def gain_of_all(ground: Ground, weights: Mapping[str, float]) -> float:
    """What all the candidates gain together, as `Valued.gain` has it, on what has some weight."""
    counted = [leaf for leaf in ground.dataset.leaves() if weights.get(leaf.id, 0.0) > 0]
    return _gain_of_all({leaf.id: _parts(ground, leaf) or () for leaf in counted}, weights)


def _gain_of_all(parts: Mapping[str, tuple[Part, ...]], weights: Mapping[str, float]) -> float:
    count = max((len(part.added) for own in parts.values() for part in own), default=0)
    every = np.array([(1 << count) - 1], dtype=np.int64)
    return float(Valued((), {}, parts, (), {}).gain(weights, every)[0])


def reached_gains(
    ground: Ground, weights: Mapping[str, float], started: Sequence[Sequence[Partnership]]
) -> list[float]:
    """What bodies gain on the figures that grow by whom partnerships reach, each time others start.

    What they start from is worked out once.
    """
    grows = {
        leaf.id: (leaf, figure)
        for leaf in ground.dataset.leaves()
        if weights.get(leaf.id, 0.0) > 0 and (figure := _grows(ground, leaf))
    }
    found = []
    for bodies in started:
        parts = {i: _reached(figure, leaf, bodies) for i, (leaf, figure) in grows.items()}
        found.append(_gain_of_all(parts, weights))
    return found


def _parts(ground: Ground, leaf: Criterion) -> tuple[Part, ...] | None:
    """What a leaf's value is made of: nothing where no candidate moves it; None of too many."""
    if leaf.measured is None:
        return _lifted(ground, leaf)
    figure = leaf.measured.figure
    if figure in _REACHED:
        grows = _grows(ground, leaf)
        bodies = [body_of(ground.dataset.candidates[i]) for i in ground.candidates]
        return _reached(grows, leaf, bodies) if grows else ()
    if figure in MONEY:
        part = money_part(ground.dataset, ground.candidates, leaf)
        if part is not None:
            return (part,)
    movers = tabled(ground.dataset, ground.candidates, leaf)
    return _table(ground, leaf, movers) if len(movers) <= MOST_TABLED else None


def _lifted(ground: Ground, leaf: Criterion) -> tuple[Part, ...]:
    """The reference option's score and all lifts, from 0 to 100; a gap stays a gap."""
    cell = ground.done.matrix.cells[ground.reference, leaf.id]
    lifts = [ground.dataset.candidates[i].lifts.get(leaf.id) for i in ground.candidates]
    added = np.array([lift.score if lift else 0.0 for lift in lifts], dtype=np.float64)
    if cell.evidence == "gap" or not added.any():
        return ()
    nothing = np.zeros(0)
    return (Part(1.0, cell.value, added, nothing.astype(np.int64), nothing, _SCALE, _SCALE),)


Reached = Callable[[Sequence[Partnership]], tuple[Masks, FloatArray]]
"""From bodies that start to the sets of them of which one is enough, and what each set adds."""


def _joining(ground: Ground) -> Reached:
    option = ground.dataset.options[ground.reference]
    return partial(joining, unjoined(ground.dataset, option, ground.done.stands[ground.reference]))


def _reaching(ground: Ground) -> Reached:
    option = ground.dataset.options[ground.reference]
    at_work = reaching(ground.dataset, option, ground.done.changes[ground.reference])
    return partial(reaching_further, ground.dataset, at_work)


_REACHED: Mapping[FigureName | None, Callable[[Ground], Reached]] = {
    "joined_up": _joining,
    "theme_reach": _reaching,
}
"""The figures that grow by what the first of some candidates brings."""


class _Growing(Struct, frozen=True, eq=False):
    """A figure that grows by whom partnerships reach: what it is, and how it grows."""

    start: float
    reached: Reached


def _grows(ground: Ground, leaf: Criterion) -> _Growing | None:
    """How a leaf's figure grows; None where it doesn't by whom partnerships reach."""
    ready = _REACHED.get(leaf.measured.figure) if leaf.measured else None
    raw = ground.done.matrix.cells[ground.reference, leaf.id].raw
    if ready is None or raw is None or raw.evidence in ("definition", "reference"):
        return None
    return _Growing(raw.value, ready(ground))


def _reached(grows: _Growing, leaf: Criterion, bodies: Sequence[Partnership]) -> tuple[Part, ...]:
    sets, weights = grows.reached(bodies)
    if not len(sets):
        return ()
    across, up = curve_of(leaf)
    return (Part(1.0, grows.start, np.zeros(len(bodies)), sets, weights, across, up),)


def curve_of(leaf: Criterion) -> tuple[FloatArray, FloatArray]:
    """A measured leaf's value function, as the raw figures and the values of its points."""
    points = np.array(leaf.measured.curve if leaf.measured else (), dtype=np.float64)
    return points[:, 0], points[:, 1]


def _table(ground: Ground, leaf: Criterion, movers: tuple[int, ...]) -> tuple[Part, ...]:
    """A leaf's value by a table over all packages of the candidates that move it."""
    sets = [
        [ground.candidates[movers[at]] for at in members_of(mask)]
        for mask in range(1 << len(movers) if movers else 0)
    ]
    table = [plainly(ground.dataset, held, [leaf.id])[leaf.id] for held in sets]
    return parts_of_table(np.array(table), movers, len(ground.candidates)) if movers else ()
