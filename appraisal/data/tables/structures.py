"""Every grouping that is listed, and those that split a council, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.parts import splitting
from appraisal.data.grouping_rows import grouping_rows


def structure_tables(appraisal: Appraisal) -> dict[str, list[dict[str, Any]]]:
    """Every listed grouping, and those with parts, by path; empty where none is listed."""
    return {
        "data/structures.csv": structure_rows(appraisal),
        "data/structures-parts.csv": parts_rows(appraisal),
    }


def structure_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """Every listed grouping, for data/structures.csv; empty where none is listed."""
    found = appraisal.structures
    return [] if found is None else list(grouping_rows(found.listed, found.places))


def parts_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """Those within the bounds or just outside that split a council, for a CSV of their own."""
    found = appraisal.structures
    if found is None or found.with_parts is None:
        return []
    second = found.with_parts
    rows = grouping_rows(second.listed, second.places, front_known=False)
    split = splitting(appraisal.dataset, second)
    return [row for row, splits in zip(rows, split, strict=True) if splits]
