"""What moved each option since the earlier version, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.changed.difference import Moved
from appraisal.appraise.changed.kinds import Kind


def change_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row an option, for data/changes.csv: a column for each kind that changed, in points."""
    found = appraisal.changed
    return [_row(moved, found.kinds) for moved in found.options] if found else []


def _row(moved: Moved, kinds: tuple[Kind, ...]) -> dict[str, Any]:
    ends = {"value": moved.value, "low": moved.low, "high": moved.high, "rank": moved.rank}
    return {
        "option": moved.id,
        **{f"{name}_{side}": end[n] for name, end in ends.items() for n, side in _SIDES},
        **{f"because_{kind}": moved.because.get(kind) for kind in kinds},
    }


_SIDES = ((0, "old"), (1, "new"))
