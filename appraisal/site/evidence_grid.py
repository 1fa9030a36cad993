"""Criteria × options by kind of evidence: what each value of the matrix rests on, at a glance."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import rests_on
from appraisal.findings.evidence import whole_per_cent
from appraisal.site.value_tree import value_address


class GridCell(Struct, frozen=True):
    """The kind of evidence behind a value, and where the value stands with all that it rests on."""

    kind: str
    path: str


class GridRow(Struct, frozen=True):
    """A criterion, with a cell for each option in their order."""

    id: str
    label: str
    cells: tuple[GridCell, ...]


class Grid(Struct, frozen=True):
    """The options by id, a row a criterion, and the kinds of evidence that occur, the best first.

    `found` is the share of the headline weight that rests on what was found, in % for each option.
    """

    options: tuple[str, ...]
    kinds: tuple[str, ...]
    rows: tuple[GridRow, ...]
    found: tuple[str, ...]


def evidence_grid(appraisal: Appraisal, kinds: tuple[str, ...]) -> Grid:
    """The grid over all options; without options or criteria it has no rows."""
    matrix, dataset = appraisal.matrix, appraisal.dataset
    rows = tuple(
        GridRow(
            id=leaf.id,
            label=leaf.label,
            cells=tuple(
                GridCell(matrix.cells[i, leaf.id].evidence, value_address(dataset, leaf.id, i))
                for i in matrix.options
            ),
        )
        for leaf in dataset.leaves()
        if matrix.options
    )
    there = {cell.kind for row in rows for cell in row.cells}
    return Grid(
        options=matrix.options,
        kinds=tuple(kind for kind in kinds if kind in there),
        rows=rows,
        found=tuple(whole_per_cent(rests_on(appraisal, i).found) for i in matrix.options),
    )
