"""A package valued as any option is: one at a time, for what no other way works out."""

from collections.abc import Iterable

from msgspec.structs import replace

from appraisal.appraise.performance import revalued
from appraisal.area.candidates import package_as_written
from appraisal.model import Dataset

PACKAGE = "package of candidates"
"""The id of the package among the options; no file has such a name."""


def with_package(dataset: Dataset, candidates: Iterable[str]) -> Dataset:
    """The workspace with a package as one more option, as its file would have it."""
    option = package_as_written(dataset, candidates)
    return replace(dataset, options={**dataset.options_as_written, PACKAGE: option}, written={})


def plainly(dataset: Dataset, candidates: Iterable[str], leaves: Iterable[str]) -> dict[str, float]:
    """What a package is worth on some leaves, 0-100."""
    keys = [(PACKAGE, leaf) for leaf in leaves]
    cells = revalued(with_package(dataset, candidates), keys)
    return {leaf: cell.value for (_, leaf), cell in cells.items()}


def without_any(dataset: Dataset, leaf: str) -> float:
    """What the reference option by itself is worth on a leaf, 0-100."""
    key = (dataset.settings.reference_option or "", leaf)
    as_written = replace(dataset, options=dataset.options_as_written, written={})
    return revalued(as_written, [key])[key].value
