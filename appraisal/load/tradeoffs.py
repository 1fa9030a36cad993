"""Trade-offs must make sense: steps that are worth something, and answers that fit together."""

from collections.abc import Iterator, Mapping, Sequence

from appraisal.area.levels import level_value
from appraisal.area.stated import stated
from appraisal.maths.tradeoffs.conflicts import Conflict, Move, conflict
from appraisal.maths.value_functions import curve_inverse
from appraisal.model import Criterion, Dataset
from appraisal.model.tradeoffs import Swing, Tradeoff

from .complaint import Complaint
from .document import Path

FILE = "criteria/perspectives.yaml"


def step_faults(
    file: str,
    path: Path,
    tradeoffs: Sequence[Tradeoff],
    nodes: Mapping[str, Criterion],
) -> Iterator[Complaint]:
    """Complain of steps that can't be weighed."""
    for at, tradeoff in enumerate(tradeoffs):
        for side in ("more", "than"):
            steps = tradeoff.more if side == "more" else tradeoff.than
            for place, step in enumerate(steps):
                where = (*path, at, side, *((place,) if len(steps) > 1 else ()))
                yield from _step(file, where, step, nodes.get(step.criterion))


def _step(file: str, path: Path, step: Swing, node: Criterion | None) -> Iterator[Complaint]:
    if node is None:
        return
    if node.criteria is not None:
        below = ", ".join(each.id for each in node.criteria)
        what = f"'{node.id}' has criteria below it, so it has no levels of its own."
        yield Complaint(file, (*path, "criterion"), what, f"Name one of those below it: {below}.")
        return
    before, after = level_value(node, step.from_), level_value(node, step.to)
    if after < before:
        what = "This step makes things worse, so nobody can say what it is worth."
        mend = "Turn it around, from the worse to the better."
        yield Complaint(file, (*path, "to"), what, mend)
    elif after == before:
        what = f"Both ends of this step are worth {before:g} on the scale of '{node.id}'."
        yield Complaint(file, (*path, "to"), what, "Take levels between which the value changes.")


def contradictions(dataset: Dataset) -> Iterator[Complaint]:
    """Complain of perspectives whose trade-offs no weights fit."""
    leaves = dataset.leaves()
    nodes = {node.id: node for node in dataset.nodes()}
    for i, perspective in dataset.perspectives.items():
        tradeoffs = perspective.tradeoffs or ()
        named = {step.criterion for each in tradeoffs for step in (*each.more, *each.than)}
        unclear = any(step_faults(FILE, (), tradeoffs, nodes)) or not named <= nodes.keys()
        found = None if unclear else conflict([stated(each, leaves) for each in tradeoffs])
        if found is not None:
            yield _complaint(dataset, i, tradeoffs, found)


def _complaint(
    dataset: Dataset, perspective: str, tradeoffs: Sequence[Tradeoff], found: Conflict
) -> Complaint:
    """The last of the answers that conflict is where it is told; the others are named by line."""
    *others, last = ((perspective, "tradeoffs", at) for at in found.answers)
    lines = [str(dataset.spots[FILE, *path].line) for path in others]
    listed = " and ".join([", ".join(lines[:-1]), lines[-1]] if lines[1:] else lines)
    which = "that on line" if len(lines) == 1 else "those on lines"
    what = f"This trade-off contradicts {which} {listed}: no weights fit all of them."
    if not others:
        what = "This trade-off contradicts itself: no weights fit it."
    return Complaint(FILE, last, what, _mend(dataset, perspective, tradeoffs, found))


def _mend(
    dataset: Dataset, perspective: str, tradeoffs: Sequence[Tradeoff], found: Conflict
) -> str:
    spots = [dataset.spots[FILE, perspective, "tradeoffs", at] for at in found.take_back]
    if not spots:
        return "Take back one of them. More contradictions are left then."
    lines = [str(spot.line) for spot in spots]
    mend = f"Take back that on line {' or '.join(lines)}"
    if found.move is None:
        return f"{mend}."
    moved = found.move
    leaf = dataset.leaves()[moved.leaf]
    line = dataset.spots[FILE, perspective, "tradeoffs", moved.answer].line
    level = level_near(leaf, moved, step_of(tradeoffs[moved.answer], leaf.id))
    return f"{mend}, or on line {line} let the step on '{leaf.id}' end at {level:.6g}."


def step_of(tradeoff: Tradeoff, criterion: str) -> Swing:
    """The step of a trade-off on a criterion that it names."""
    return next(each for each in (*tradeoff.more, *tradeoff.than) if each.criterion == criterion)


def level_near(leaf: Criterion, move: Move, step: Swing) -> float:
    """Where a step would have to end, in its own unit: the level that has the value."""
    if leaf.measured is None:
        return move.value
    level = curve_inverse(leaf.measured.curve, move.value, step.to)
    return step.to if level is None else level
