"""Which cells' errors go together: they share one uniform draw, and are drawn apart from others.

Errors are tied by what they have in common: lines of one model by the leaf, figures that rest on
one shared fact by that fact.
"""

from collections.abc import Iterable, Sequence
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


def together(shape: tuple[int, int], models: Sequence[str], ties: Iterable[Tie]) -> Errors:
    """The errors of n options' m leaves, given each option's model by its id, and all other ties.

    Lines of one model share a draw for each leaf. Draws are numbered by the first model and leaf
    that they serve, in the order of the ids, so that one more line of a model renumbers none. A tie
    that contradicts earlier ones (say, that two lines of a model, of which one rises and one falls
    with a fact, move alike) gives way to them.
    """
    count, leaves = shape
    sheaf = _Sheaf()
    cells = [(i, j) for i in range(count) for j in range(leaves)]
    for i, j, to, turned in sorted(ties):
        sheaf.tie(f"cell {i} {j}", f"to {to}", turned)
    for i, j in cells:
        sheaf.tie(f"cell {i} {j}", f"line {models[i]} {j}", False)
    numbers: dict[str, tuple[int, bool]] = {}
    errors = Errors.apart(*shape)
    for i, j in sorted(cells, key=lambda cell: (models[cell[0]], cell[1], cell[0])):
        root, way = sheaf.root(f"cell {i} {j}")
        number, first = numbers.setdefault(root, (len(numbers), way))
        errors.draw[i, j], errors.turned[i, j] = number, way != first
    return errors


class _Sheaf:
    """Things tied together, each one way or the other: a union-find with a sign on each tie."""

    def __init__(self) -> None:
        self._above: dict[str, tuple[str, bool]] = {}

    def root(self, thing: str) -> tuple[str, bool]:
        """What stands for all that hangs together with a thing, and whether it is turned to it."""
        way = False
        while thing in self._above:
            thing, turned = self._above[thing]
            way ^= turned
        return thing, way

    def tie(self, one: str, other: str, turned: bool) -> None:
        """Tie two things, unless they are tied already."""
        (root, way), (base, other_way) = self.root(one), self.root(other)
        if root != base:
            self._above[root] = (base, way ^ other_way ^ turned)
