"""What is not known, in the order of how much it matters."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.maths.ranking import TIE


class Unknown(Struct, frozen=True):
    """An option of which a criterion's figure is not known, and what that could come to.

    `loss` and `gain` are the points by which its overall value could be less, or more: over the
    whole scale, or between the ends of the reference class if one stands in (`elsewhere`).
    """

    option: str
    elsewhere: bool
    loss: float
    gain: float


class Most(Struct, frozen=True):
    """The most points that any option could lose, or gain, and the options that could; or none."""

    points: float
    options: tuple[str, ...]


class Gap(Struct, frozen=True):
    """A criterion on which something is not known, and how much that matters."""

    criterion: str
    label: str
    branch: str
    unknown: tuple[Unknown, ...]
    options: int
    weight: float

    @property
    def without(self) -> tuple[Unknown, ...]:
        """The options without any evidence."""
        return tuple(one for one in self.unknown if not one.elsewhere)

    @property
    def elsewhere(self) -> tuple[Unknown, ...]:
        """The options for which a reference class stands in."""
        return tuple(one for one in self.unknown if one.elsewhere)

    @property
    def loss(self) -> Most:
        """The most that any option could lose."""
        return _most({one.option: one.loss for one in self.unknown})

    @property
    def gain(self) -> Most:
        """The most that any option could gain."""
        return _most({one.option: one.gain for one in self.unknown})

    @property
    def reach(self) -> float:
        """The most that any option could lose or gain."""
        return max(self.loss.points, self.gain.points)

    @property
    def furthest(self) -> tuple[str, ...]:
        """The options that could lose or gain so much."""
        return _most({one.option: max(one.loss, one.gain) for one in self.unknown}).options


def _most(points: dict[str, float]) -> Most:
    most = max(points.values())
    return Most(most, tuple(i for i, by in points.items() if by > TIE and by >= most - TIE))


def gaps(appraisal: Appraisal) -> tuple[Gap, ...]:
    """Criteria on which something is not known, by the most that any option could lose or gain."""
    weights, matrix = appraisal.weights[appraisal.headline].nodes, appraisal.matrix
    found = []
    for branch in appraisal.dataset.criteria:
        for leaf in (node for node in branch.nodes() if node.criteria is None):
            cells = [matrix.cells[option, leaf.id] for option in matrix.options]
            weight = weights[leaf.id]
            if unknown := tuple(_unknown(cell, weight) for cell in cells if cell.unknown):
                found.append(Gap(leaf.id, leaf.label, branch.id, unknown, len(cells), weight))
    return tuple(sorted(found, key=lambda gap: (-round(gap.reach, 9), gap.criterion)))


def _unknown(cell: Cell, weight: float) -> Unknown:
    loss, gain = (cell.value - cell.low) * weight, (cell.high - cell.value) * weight
    return Unknown(cell.option, cell.evidence == "reference", loss, gain)


def matter_most(found: tuple[Gap, ...]) -> tuple[Gap, ...]:
    """The first of the gaps, and those that matter as much."""
    return tuple(gap for gap in found if gap.reach >= found[0].reach - TIE)
