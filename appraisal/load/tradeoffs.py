"""Trade-offs must make sense: steps that are worth something, and answers that fit together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from appraisal.area.levels import level_value
from appraisal.area.stated import stated
from appraisal.maths.tradeoffs.conflicts import Conflict, Move, conflict
from appraisal.maths.value_functions import curve_inverse
from appraisal.model import Criterion, Dataset
from appraisal.model.tradeoffs import Swing, Tradeoff

from .complaint import Complaint
from .document import Document, Path

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


def contradictions(dataset: Dataset, document: Document) -> Iterator[Complaint]:
    """Complain of every trade-off that contradicts others of its perspective."""
    for i, perspective in dataset.perspectives.items():
        path = (i, "tradeoffs")
        yield from clashes(
            dataset, FILE, path, perspective.tradeoffs or (), lambda key: document.key_at(key)[0]
        )


def clashes(
    dataset: Dataset,
    file: str,
    path: Path,
    tradeoffs: Sequence[Tradeoff],
    line_of: Callable[[Path], int],
) -> Iterator[Complaint]:
    """Complain of every trade-off that contradicts others of the same holder.

    `path` is where they stand in the file, and `line_of` the line of a path. Of those that can't be
    weighed nothing is said: that is told already.
    """
    leaves = dataset.leaves()
    nodes = {leaf.id: leaf for leaf in leaves}
    named = {name for each in tradeoffs for name in each.named}
    if not named <= nodes.keys() or any(step_faults(file, (), tradeoffs, nodes)):
        return
    found = conflict([stated(each, leaves) for each in tradeoffs])
    if found is None:
        return
    lines = [line_of((*path, at)) for at in range(len(tradeoffs))]
    mend = _mend(found, lines, leaves, tradeoffs)
    for at in found.answers:
        others = [str(lines[other]) for other in found.answers if other != at]
        what = f"No weights fit this trade-off and {_on_lines(others, 'and')}."
        yield Complaint(file, (*path, at), what, mend)


def _on_lines(lines: Sequence[str], word: str) -> str:
    """Those that stand on some lines, in words."""
    if len(lines) == 1:
        return f"that on line {lines[0]}"
    return f"those on lines {', '.join(lines[:-1])} {word} {lines[-1]}"


def _mend(
    found: Conflict,
    lines: Sequence[int],
    leaves: Sequence[Criterion],
    tradeoffs: Sequence[Tradeoff],
) -> str:
    if not found.take_back:
        return "Take back one of them. Others contradict each other too."
    which = _on_lines([str(lines[at]) for at in found.take_back], "or")
    mend = f"Take back {which.replace('those on lines', 'one of those on lines')}"
    if found.move is None:
        return f"{mend}."
    leaf = leaves[found.move.leaf]
    step = step_of(tradeoffs[found.move.answer], leaf.id)
    level = level_near(leaf, found.move, step)
    past = "above" if level > step.to else "below"
    line = lines[found.move.answer]
    end = _past(level, level > step.to)
    return f"{mend}; or let the step on '{leaf.id}' on line {line} end {past} {end}."


def _past(level: float, above: bool) -> str:
    """A level in four digits, rounded to the side on which all fits, without an exponent."""
    exact = Decimal(f"{level:.6g}")
    unit = Decimal(1).scaleb(max(exact.adjusted() - 3, -6))
    whole = (exact / unit).to_integral_value(ROUND_CEILING if above else ROUND_FLOOR)
    return f"{(whole * unit).normalize():f}"


def step_of(tradeoff: Tradeoff, criterion: str) -> Swing:
    """The step of a trade-off on a criterion that it names."""
    return next(each for each in (*tradeoff.more, *tradeoff.than) if each.criterion == criterion)


def level_near(leaf: Criterion, move: Move, step: Swing) -> float:
    """Where a step would have to end, in its own unit: the level that has the value."""
    if leaf.measured is None:
        return move.value
    level = curve_inverse(leaf.measured.curve, move.value, step.to)
    return step.to if level is None else level
