"""The value tree as the pages show it: shading, and where each piece stands in the files."""

from appraisal.model import Criterion, Dataset
from appraisal.model.walk import CRITERIA, Path, placed_criteria, written_at
from appraisal.site.navigation import address

SHADES = 6

OF_THE_FRAME = frozenset(("main", "seek", "hatch", "rules", "crosses", "dots"))
"""Ids of `layout.html`, which no value may have for an anchor."""


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


def leaf_address(dataset: Dataset, leaf: str) -> str:
    """Where a leaf criterion stands on the page of its top criterion."""
    top = _top(dataset, leaf)
    return address("criterion", top.id) + ("" if top.id == leaf else f"#{leaf}")


def _top(dataset: Dataset, criterion: str) -> Criterion:
    tops = dataset.once(
        _top, lambda: {node.id: top for top in dataset.criteria for node in top.nodes()}
    )
    return tops[criterion]


def value_address(dataset: Dataset, criterion: str, option: str) -> str:
    """Where an option's value on a criterion stands, with its trace: `criteria/x.html#option`.

    That is on the page of the top criterion; there a criterion below it has `#leaf.option`.
    """
    top = _top(dataset, criterion)
    return f"{address('criterion', top.id)}#{value_anchor(top, criterion, option)}"


def value_anchor(top: Criterion, criterion: str, option: str) -> str:
    """The id of an option's value on the page of a top criterion.

    It is the option's own on the top criterion itself, but for one that the frame of every page or
    a criterion below has already. No id has a stop in it, so no two anchors are the same.
    """
    below = {node.id for node in top.nodes() if node is not top}
    taken = option in OF_THE_FRAME or option in below
    return f"{criterion}.{option}" if criterion != top.id or taken else option
