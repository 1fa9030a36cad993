"""The value tree as the pages show it: shading, and where each piece stands in the files."""

from collections.abc import Iterator

from appraisal.model import Criterion, Dataset

CRITERIA_FILE = "criteria/criteria.yaml"
SHADES = 6


def shade(share: float) -> int:
    """The shade, 0 (lightest) to 5, of a share from 0 to 1."""
    return max(0, min(SHADES - 1, int(share * SHADES)))


def criterion_paths(dataset: Dataset) -> dict[str, tuple[str | int, ...]]:
    """Where each node of the tree stands in its file: keys of `dataset.spots`."""

    def walk(
        nodes: tuple[Criterion, ...], above: tuple[str | int, ...]
    ) -> Iterator[tuple[str, tuple[str | int, ...]]]:
        for position, node in enumerate(nodes):
            path = (*above, position)
            yield node.id, path
            yield from walk(node.criteria or (), (*path, "criteria"))

    return dict(walk(dataset.criteria, (CRITERIA_FILE,)))


def spot(dataset: Dataset, *path: str | int) -> str:
    """`file:line` of a piece of the workspace, or of the nearest thing around it; else nothing."""
    while path:
        found = dataset.spots.get(path)
        if found is not None:
            return str(found)
        path = path[:-1]
    return ""
