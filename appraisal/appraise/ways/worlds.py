"""The values again in every world: other tiers, other parties' figures, other ends of a dispute.

Only the cells that a choice touches are worked out again, and only under the choices that touch
them.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Cell, Matrix
from appraisal.appraise.performance import (
    hangs_on,
    people_rest_on,
    populations,
    revalued,
    without_payback,
)
from appraisal.appraise.safety.changed_facts import facts, with_facts
from appraisal.appraise.safety.without_parties import (
    fact_without,
    party_sources,
    without_judgements,
)
from appraisal.appraise.source_uses import FACTS
from appraisal.appraise.ways.choices import ENDS, PARTIES, TIERS, at_end, over_all_that_stand
from appraisal.model import Criterion, Dataset, Fact, Option, Use, figures_in, is_contested
from appraisal.model.walk import Path

Key = tuple[str, str]
"""A cell: its option and its leaf."""

World = tuple[int, ...]
"""Which alternative each choice takes: tiers, parties, then each contested figure."""


class Contested(Struct, frozen=True, eq=False):
    """A contested figure: where it stands, the fact itself, and its name if it is a shared one.

    `people` says whether it is the population of an area or of a new council.
    """

    path: Path
    fact: Fact
    shared: str | None
    people: bool = False

    def is_in(self, fact: Fact) -> bool:
        """Whether a fact of the workspace is this figure."""
        if self.shared is not None:
            return isinstance(fact, Use) and fact.use == self.shared
        return fact is self.fact

    def touches(self, cell: Cell) -> bool:
        """Whether a cell may rest on it: it cites all its sources, and a middle of what some say.

        A reference class stands in for a figure of which a part is known, and that may be a middle.
        """
        raw = cell.raw
        if raw is None or not (raw.halfway or raw.evidence == "reference"):
            return False
        if self.shared is not None:
            return self.shared in raw.shared
        cited = (figure.source for figure in figures_in(self.fact))
        return raw.sources.issuperset(source for sources in cited for source in sources)


Disputed = tuple[Contested, ...]
"""Contested figures that are taken at the same end together: mostly one."""


def contested_figures(dataset: Dataset) -> tuple[Contested, ...]:
    """Every figure on which sources disagree and values may rest, in the order of the files."""
    held = [((FACTS, name), fact) for name, fact in dataset.facts.items()]
    found = [
        Contested(path, fact, str(path[1]) if path[0] == FACTS else None)
        for path, fact in sorted([*held, *facts(dataset)], key=lambda found: str(found[0][0]))
        if isinstance(fact, tuple) and is_contested(fact)  # the use of one is no second one
    ]
    people = [fact for fact in populations(dataset) if fact is not None]
    return tuple(replace(own, people=any(map(own.is_in, people))) for own in found)


def touches(figures: Disputed, option: Option, leaf: Criterion, versions: Sequence[Cell]) -> bool:
    """Whether any version of an option's cell on a leaf may rest on any of the figures.

    Some cells cite no figure that they hang on: who decides what is told by residents, and where
    there is no payback there may be one at an end of what the option costs or saves.
    """
    unpaid = any(without_payback(leaf, cell) for cell in versions)
    own = [flow.amount for flow in option.money] if unpaid else []
    return any(
        figure.people or any(map(figure.touches, versions)) or any(map(figure.is_in, own))
        for figure in figures
    )


Cells = Mapping[Key, Mapping[World, Cell]]
"""Each cell's versions. A world names only the choices that touch the cell; others are nought."""


class Tiers(Struct, frozen=True):
    """The ranked options' cells, over the councils that criteria name and over all that stand.

    `standing` has those alone whose criterion names any.
    """

    written: Mapping[Key, Cell]
    standing: Mapping[Key, Cell]

    def versions(self, key: Key) -> tuple[Cell, ...]:
        """A cell one way and the other."""
        other = self.standing.get(key)
        return (self.written[key],) if other is None else (self.written[key], other)


def over_tiers(dataset: Dataset, matrix: Matrix) -> Tiers:
    """The cells of the ranked options, and those again that are about some tiers alone."""
    ranked = frozenset(matrix.ranked())
    written = {key: cell for key, cell in matrix.cells.items() if key[0] in ranked}
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    keys = [key for key in written if (held := leaves[key[1]].measured) and held.over is not None]
    return Tiers(written, revalued(over_all_that_stand(dataset), keys) if keys else {})


def cells_in_worlds(dataset: Dataset, tiers: Tiers, contested: Sequence[Disputed]) -> Cells:
    """Every cell of the ranked options in every world that touches it."""
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    parties = party_sources(dataset)
    all_people = bool(parties) and people_rest_on(dataset, parties)

    def touched(key: Key) -> tuple[bool, ...]:
        option, leaf = dataset.options[key[0]], leaves[key[1]]
        versions = tiers.versions(key)
        theirs = bool(parties) and any(hangs_on(leaf, cell, parties) for cell in versions)
        disputed = (touches(figures, option, leaf, versions) for figures in contested)
        return (key in tiers.standing, all_people or theirs, *disputed)

    groups: dict[tuple[bool, ...], list[Key]] = {}
    for key in tiers.written:
        groups.setdefault(touched(key), []).append(key)
    found: dict[Key, dict[World, Cell]] = {key: {} for key in tiers.written}
    for by, keys in groups.items():
        for world in _worlds(by):
            cells = tiers.written if not any(world) else _cells(dataset, contested, world, keys)
            for key in keys:
                found[key][world] = cells[key]
    return found


def _worlds(touches: tuple[bool, ...]) -> Iterator[World]:
    sizes = (len(TIERS), len(PARTIES), *(len(ENDS) for _ in touches[2:]))
    return product(*(range(n if own else 1) for n, own in zip(sizes, touches, strict=True)))


def _cells(
    dataset: Dataset, contested: Sequence[Disputed], world: World, keys: Sequence[Key]
) -> Mapping[Key, Cell]:
    """Some cells in one world, worked out from the workspace as it would then be."""
    tiers, parties, *ends = world
    theirs = party_sources(dataset) if parties else frozenset[str]()
    moved = [
        (figure, ENDS[end])
        for figures, end in zip(contested, ends, strict=True)
        for figure in figures
        if end
    ]

    def change(fact: Fact) -> Fact:
        left = fact_without(fact, theirs)
        for figure, end in moved:
            if figure.is_in(fact):
                return at_end(left, end)
        return left

    changed = with_facts(dataset, change)
    if theirs:
        changed = without_judgements(changed, theirs)
    return revalued(over_all_that_stand(changed) if tiers else changed, keys)


def moved_by(dataset: Dataset, tiers: Tiers, figure: Contested) -> dict[Key, float]:
    """How far each cell's value moves between a contested figure's middle and either end.

    As written or over all councils that stand, whichever is more. Cells that stay as they are,
    range and all, are left out.
    """
    leaves = {leaf.id: leaf for leaf in dataset.leaves()}
    keys = [
        key
        for key in tiers.written
        if touches((figure,), dataset.options[key[0]], leaves[key[1]], tiers.versions(key))
    ]
    found: dict[Key, float] = {}
    for tier, cells in enumerate((tiers.written, tiers.standing)):
        held = [key for key in keys if key in cells]
        for end in range(1, len(ENDS)) if held else ():
            moved = _cells(dataset, [(figure,)], (tier, 0, end), held)
            for key in held:
                one, other = cells[key], moved[key]
                if (one.low, one.value, one.high) != (other.low, other.value, other.high):
                    found[key] = max(abs(one.value - other.value), found.get(key, 0.0))
    return found
