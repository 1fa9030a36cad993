"""What results.json says of the ways to group the area's councils."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.structures import Structures


@dataclass(frozen=True, kw_only=True)
class StructuresResult:
    """Contiguous groupings of the area's councils, by the number of new councils as text.

    `with_parts` has those in which the parts of split councils are areas of their own.
    """

    count: int
    by_size: Mapping[str, int]
    feasible: int | None
    feasible_by_size: Mapping[str, int]
    with_parts: "StructuresResult | None" = None


def structures_result(appraisal: Appraisal) -> StructuresResult | None:
    """Without councils every count is nought; None where there are too many to count."""
    found = appraisal.structures
    if found is None and not appraisal.dataset.lowest_tier():
        return StructuresResult(count=0, by_size={}, feasible=0, feasible_by_size={})
    if found is None:
        return None
    return _counts(found)


def _counts(found: Structures) -> StructuresResult:
    return StructuresResult(
        count=found.count,
        by_size={str(size): count for size, count in found.by_size.items()},
        feasible=found.feasible,
        feasible_by_size={str(size): n for size, n in found.feasible_by_size.items()},
        with_parts=_counts(found.with_parts) if found.with_parts else None,
    )
