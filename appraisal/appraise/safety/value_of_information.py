"""What to find out next: the criteria, the sources and the gaps whose settling matters most."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from appraisal.appraise.matrix import Matrix
from appraisal.maths.ranking import TIE, FloatArray
from appraisal.maths.robustness import (
    Scores,
    Tree,
    criterion_groups,
    importance,
    standard_error,
    value_of_information,
)

Place = tuple[int, int]
"""A cell: its option among those ranked, and its leaf."""


@dataclass(frozen=True)
class InformationRow:
    """What settling one criterion, one source or the gaps on one criterion would be worth.

    `change` is the chance (0-1) that it changes who is first at the headline weights, `regret` the
    overall value (0-100) that knowing it before choosing is expected to add. `moves` is the share
    of first places (0-1) that pass to another option once it is known, weights varying as well.
    """

    id: str
    change: float
    regret: float
    moves: float = 0.0

    @property
    def could_change(self) -> bool:
        """Whether it could change the first place at all, whatever the weights."""
        return max(self.change, self.moves) > TIE


@dataclass(frozen=True)
class ToSettle:
    """Criteria, sources, and criteria with gaps that no source fills yet; the most useful first.

    The first to change the first place comes first, then, where that is level, what moves it more
    with weights varying too, then what adds more value. The errors are the largest Monte Carlo
    standard errors of `change` and of `moves`.
    """

    criteria: tuple[InformationRow, ...]
    sources: tuple[InformationRow, ...]
    gaps: tuple[InformationRow, ...]
    change_error: float
    moves_error: float


def to_settle(
    matrix: Matrix, tree: Tree, scores: Scores, weights: FloatArray, samples: int, seed: int
) -> ToSettle:
    """Rank what could be found out. `scores` and `weights` are of the ranked options' leaves."""
    leaves, resting = matrix.leaves, _resting(matrix)
    open_on = {
        leaf: [(int(i), j) for i in np.flatnonzero(scores.gap[:, j])]
        for j, leaf in enumerate(leaves)
        if scores.gap[:, j].any()
    }
    by_leaf = criterion_groups(*scores.value.shape)
    groups = np.concatenate(
        [by_leaf, *(_group(cells, scores) for cells in (*resting.values(), *open_on.values()))]
    )
    found = value_of_information(weights, scores, groups, samples, seed)
    moved = importance(tree, scores, groups, seed)
    names = (*leaves, *resting, *open_on)
    rows = [
        InformationRow(*row)
        for row in zip(
            names, found.change.tolist(), found.regret.tolist(), moved.moved.tolist(), strict=True
        )
    ]
    sources = len(leaves) + len(resting)
    return ToSettle(
        criteria=_ordered(rows[: len(leaves)]),
        sources=_ordered(rows[len(leaves) : sources]),
        gaps=_ordered(rows[sources:]),
        change_error=float(standard_error(found.change, samples).max()),
        moves_error=float(moved.error.max()),
    )


def _resting(matrix: Matrix) -> dict[str, list[Place]]:
    """The uncertain cells that rest on each source, by id; those of gaps rest on none."""
    resting: dict[str, list[Place]] = {}
    for i, option in enumerate(matrix.ranked()):
        for j, leaf in enumerate(matrix.leaves):
            cell = matrix.cells[option, leaf]
            for source in cell.sources if cell.low < cell.high else ():
                resting.setdefault(source, []).append((i, j))
    return dict(sorted(resting.items()))


def _group(
    cells: Sequence[Place], scores: Scores
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """One group of cells, 1 × n × m."""
    group = np.zeros((1, *scores.value.shape), dtype=np.bool_)
    for i, j in cells:
        group[0, i, j] = True
    return group


def _ordered(rows: list[InformationRow]) -> tuple[InformationRow, ...]:
    return tuple(sorted(rows, key=lambda row: (-row.change, -row.moves, -row.regret)))
