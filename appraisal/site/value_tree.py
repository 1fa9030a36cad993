"""The value tree as the pages show it: shading, and where each piece stands in the files."""

from appraisal.model import Dataset
from appraisal.model.walk import CRITERIA, Path, placed_criteria, written_at

SHADES = 6


def shade(share: float) -> int:
    """The shade, 0 (lightest) to 5, of a share from 0 to 1."""
    return max(0, min(SHADES - 1, int(share * SHADES)))


def criterion_paths(dataset: Dataset) -> dict[str, Path]:
    """Where each node of the tree stands in its file: keys of `dataset.spots`."""
    return {node.id: path for path, node in placed_criteria(dataset)}


def criterion_path(dataset: Dataset, identifier: str) -> Path:
    """Where a criterion stands in its file; where all of them do, if it is not found."""
    return criterion_paths(dataset).get(identifier, (CRITERIA,))


def spot(dataset: Dataset, *path: str | int) -> str:
    """`file:line` of a piece of the workspace, or of the nearest thing around it; else nothing."""
    found = written_at(dataset, path)
    return str(found) if found else ""
