"""The ranges in use: on each criterion the worst and the best that any option comes to."""

import math
from collections.abc import Mapping, Sequence

from msgspec import Struct

from appraisal.appraise.matrix import Cell, Matrix

SAME = 1e-9
"""Points. Values that are nearer than this are the same."""


class End(Struct, frozen=True):
    """One end of a range: an option that stands there, and what it comes to."""

    option: str
    cell: Cell


class Range(Struct, frozen=True):
    """What lies between the worst and the best of the ranked options on one leaf.

    `size` is the step between them in points of value, from 0 to 100.
    """

    leaf: str
    worst: End
    best: End

    @property
    def size(self) -> float:
        """How far apart the two ends are, in points of value."""
        return self.best.cell.value - self.worst.cell.value

    @property
    def is_open(self) -> bool:
        """Whether the options differ at all here: where they don't, nothing can be weighed."""
        return self.size > SAME


def ranges_in_use(matrix: Matrix, options: Sequence[str] | None = None) -> tuple[Range, ...]:
    """The range of every leaf, in the order of the file; none where no option is ranked.

    `options` are those that are compared, all that are ranked if left out. Of several at one end
    the first is named.
    """
    compared = matrix.ranked() if options is None else tuple(options)
    found = []
    for leaf in matrix.leaves if compared else ():
        ends = [End(option, matrix.cells[option, leaf]) for option in compared]
        worst = min(ends, key=lambda end: end.cell.value)
        found.append(Range(leaf, worst, max(ends, key=lambda end: end.cell.value)))
    return tuple(found)


def weights_of_swings(
    swings: Mapping[str, float], ranges: Sequence[Range]
) -> dict[str, float] | None:
    """The weights of the leaves over their whole scales that swing points over ranges stand for.

    A step that is worth `p` points over `r` points of value weighs p ÷ r; the weights sum to 1
    (von Winterfeldt and Edwards 1986, Decision Analysis and Behavioral Research, 286–287). A leaf
    without points weighs nothing, nor does one on which the options are alike. None where nothing
    weighs.
    """
    raw = {each.leaf: swings.get(each.leaf, 0.0) / each.size for each in ranges if each.is_open}
    total = math.fsum(raw.values())
    if total <= 0:
        return None
    return {each.leaf: raw.get(each.leaf, 0.0) / total for each in ranges}
