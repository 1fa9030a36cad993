"""The lines of a model side by side: on which criteria they differ, and where they run."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import homes
from appraisal.appraise.matrix import Cell
from appraisal.maths.ranking import TIE
from appraisal.model import Criterion


def lines_of_models(appraisal: Appraisal) -> dict[str, tuple[str, ...]]:
    """The ranked lines of each model that competes, by its id; the highest model and line first."""
    order = appraisal.rankings[appraisal.headline].order
    found: dict[str, tuple[str, ...]] = {}
    for option in order:
        model = appraisal.dataset.options[option].model or option
        found[model] = (*found.get(model, ()), option)
    return found


def several_lines(appraisal: Appraisal) -> dict[str, tuple[str, ...]]:
    """The same of the models with more than one ranked line."""
    return {i: lines for i, lines in lines_of_models(appraisal).items() if len(lines) > 1}


def model_of_lines(appraisal: Appraisal) -> dict[str, str]:
    """The model of each ranked option; empty where each is a model of its own."""
    found = lines_of_models(appraisal)
    if all(len(lines) == 1 for lines in found.values()):
        return {}
    return {option: model for model, lines in found.items() for option in lines}


class Differing(Struct, frozen=True):
    """A leaf criterion on which lines of a model are not all worth the same.

    `apart` is how far the highest lies above the lowest, in points of the overall value.
    """

    criterion: Criterion
    apart: float


def differing(appraisal: Appraisal, lines: Sequence[str]) -> tuple[Differing, ...]:
    """The leaves on which lines differ, in value, range or in what is known; most telling first."""
    cells, weights = appraisal.matrix.cells, appraisal.weights[appraisal.headline].nodes
    found = []
    for leaf in appraisal.dataset.nodes():
        if leaf.criteria is None:
            held = [cells[line, leaf.id] for line in lines]
            if not all(_alike(held[0], other) for other in held[1:]):
                values = [cell.value for cell in held]
                found.append(Differing(leaf, (max(values) - min(values)) * weights[leaf.id]))
    return tuple(sorted(found, key=lambda row: -row.apart))


def _alike(one: Cell, other: Cell) -> bool:
    """Whether two cells have the same value and range, and are as known."""
    ends = ((one.value, other.value), (one.low, other.low), (one.high, other.high))
    known = (one.evidence == "gap") == (other.evidence == "gap")
    return known and all(abs(mine - theirs) <= TIE for mine, theirs in ends)


class Ground(Struct, frozen=True):
    """Areas that each line of a model puts into the same new council: `sides` has it for each."""

    areas: tuple[str, ...]
    sides: tuple[str, ...]

    @property
    def moves(self) -> bool:
        """Whether it lies in another new council in some line."""
        return len(set(self.sides)) > 1


def where_lines_run(appraisal: Appraisal, lines: Sequence[str]) -> tuple[Ground, ...]:
    """The area told apart by which new council each line puts it in, what moves last.

    Empty unless all lines make new councils of the same names, and several of them.
    """
    sides: Mapping[str, Mapping[str, str]] = {line: homes(appraisal, line) for line in lines}
    names = {frozenset(found.values()) for found in sides.values()}
    if len(names) != 1 or len(next(iter(names))) < 2:
        return ()
    there = set.intersection(*(set(found) for found in sides.values()))
    grounds: dict[tuple[str, ...], list[str]] = {}
    for area in sorted(there):
        grounds.setdefault(tuple(sides[line][area] for line in lines), []).append(area)
    found = [Ground(tuple(areas), run) for run, areas in grounds.items()]
    return tuple(sorted(found, key=lambda ground: (ground.moves, ground.sides)))
