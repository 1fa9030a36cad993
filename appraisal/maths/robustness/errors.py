"""Which cells' errors go together: they share one uniform draw, and are drawn apart from others.

Errors are tied by what they have in common: lines of one model by the leaf, figures that rest on
one shared fact by that fact.
"""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from appraisal.maths.robustness.arrays import Errors


class Tie(NamedTuple):
    """What ties a cell to others: all cells with the same `to` share a draw.

    A cell that is `turned` falls as the others rise: it takes 1 − u where they take u.
    """

    option: int
    leaf: int
    to: str
    turned: bool = False


class _Cell(NamedTuple):
    """A line of a model on a leaf, told from others by what it rests on and which way.

    Copies of a line have the same cells, so that nothing hangs on how many there are, or where.
    """

    model: str
    leaf: int
    on: tuple[tuple[str, bool], ...]


def together(shape: tuple[int, int], models: Sequence[str], ties: Iterable[Tie]) -> Errors:
    """The errors of n options' m leaves, given each option's model by its id, and all other ties.

    Lines of one model share a draw for each leaf. Draws are numbered by the first model and leaf
    that they serve, in the order of the ids, so that one more line of a model renumbers none. A tie
    that contradicts earlier ones (say, that two lines of a model, of which one rises and one falls
    with a fact, move alike) gives way to them: facts come in the order of their ids, and of one
    fact's ties the first leaf's. Nothing hangs on the order or the number of the options.
    """
    cells = _cells(shape, models, ties)
    lines = sorted(set(cells.values()))
    sheaf = _Sheaf()
    resting = [(to, line.leaf, turned, line.on, line) for line in lines for to, turned in line.on]
    for to, _, turned, _, cell in sorted(resting):
        sheaf.tie(cell, to, turned)
    for cell in sorted(lines, key=lambda line: (line.leaf, line)):
        sheaf.tie(cell, (cell.model, cell.leaf), False)
    numbers: dict[Hashable, tuple[int, bool]] = {}
    drawn: dict[_Cell, tuple[int, bool]] = {}
    for cell in lines:
        root, way = sheaf.root(cell)
        number, first = numbers.setdefault(root, (len(numbers), way))
        drawn[cell] = number, way != first
    errors = Errors.apart(*shape)
    for (i, j), cell in cells.items():
        errors.draw[i, j], errors.turned[i, j] = drawn[cell]
    return errors


def _cells(
    shape: tuple[int, int], models: Sequence[str], ties: Iterable[Tie]
) -> dict[tuple[int, int], _Cell]:
    """Each option's cell on each leaf, with what ties it to other lines than its copies."""
    count, leaves = shape
    by_fact: dict[str, list[Tie]] = {}
    for tie in ties:
        by_fact.setdefault(tie.to, []).append(tie)
    on: dict[tuple[int, int], set[tuple[str, bool]]] = {}
    for to, held in by_fact.items():
        if len({(models[tie.option], tie.leaf, tie.turned) for tie in held}) > 1:
            for tie in held:
                on.setdefault((tie.option, tie.leaf), set()).add((to, tie.turned))
    return {
        (i, j): _Cell(models[i], j, tuple(sorted(on.get((i, j), ()))))
        for i in range(count)
        for j in range(leaves)
    }


class _Sheaf:
    """Things tied together, each one way or the other: a union-find with a sign on each tie."""

    def __init__(self) -> None:
        self._above: dict[Hashable, tuple[Hashable, bool]] = {}

    def root(self, thing: Hashable) -> tuple[Hashable, bool]:
        """What stands for all that hangs together with a thing, and whether it is turned to it."""
        way = False
        while thing in self._above:
            thing, turned = self._above[thing]
            way ^= turned
        return thing, way

    def tie(self, one: Hashable, other: Hashable, turned: bool) -> None:
        """Tie two things, unless they are tied already."""
        (root, way), (base, other_way) = self.root(one), self.root(other)
        if root != base:
            self._above[root] = (base, way ^ other_way ^ turned)
