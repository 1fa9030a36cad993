"""What is not known, in the order of how much it matters."""

from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.maths.ranking import TIE


@dataclass(frozen=True)
class Gap:
    """A criterion on which some options have no evidence, and how much that matters.

    `reach` is how many points an option's overall value could move either way.
    """

    criterion: str
    label: str
    branch: str
    without: tuple[str, ...]
    options: int
    weight: float
    reach: float

    @property
    def matters(self) -> float:
        """How much the gap matters: its reach, for each option that lacks evidence."""
        return self.reach * len(self.without)


def gaps(appraisal: Appraisal) -> tuple[Gap, ...]:
    """Criteria on which options lack evidence, by weight × range × options without."""
    weights, matrix = appraisal.weights[appraisal.headline].nodes, appraisal.matrix
    found = []
    for branch in appraisal.dataset.criteria:
        for leaf in (node for node in branch.nodes() if node.criteria is None):
            cells = [matrix.cells[option, leaf.id] for option in matrix.options]
            without = tuple(cell.option for cell in cells if cell.unknown)
            if without:
                weight = weights[leaf.id]
                reach = max((c.high - c.low) / 2 for c in cells if c.unknown) * weight
                found.append(
                    Gap(leaf.id, leaf.label, branch.id, without, len(cells), weight, reach)
                )
    return tuple(sorted(found, key=lambda gap: (-gap.matters, gap.criterion)))


def matter_most(found: tuple[Gap, ...]) -> tuple[Gap, ...]:
    """The first of the gaps, and those that matter as much."""
    return tuple(gap for gap in found if gap.matters >= found[0].matters - TIE)
