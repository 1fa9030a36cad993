"""The difference between two versions of a workspace, as other programs read it."""

from typing import Any

from msgspec import Struct

from appraisal.appraise.changed.difference import Difference, Moved, Turned
from appraisal.appraise.changed.due import Due


class DifferenceResult(Struct, frozen=True):
    """What `appraisal diff --format json` prints (docs/format.md)."""

    options: tuple[dict[str, Any], ...]
    files: tuple[str, ...]
    turned: tuple[dict[str, Any], ...]
    due: tuple[dict[str, Any], ...]


def difference_result(found: Difference) -> DifferenceResult:
    """The difference with lists and objects in place of what it is made of."""
    return DifferenceResult(
        options=tuple(map(_option, found.options)),
        files=found.files,
        turned=tuple(map(_turned, found.turned)),
        due=tuple(map(_due, found.due)),
    )


def _option(moved: Moved) -> dict[str, Any]:
    """An option that is new or gone has null where it is not, and nothing that it is because of."""
    row: dict[str, Any] = {"id": moved.id, "value": [*moved.value], "rank": [*moved.rank]}
    return {**row, "because": dict(moved.because)} if moved.in_both else row


def _due(due: Due) -> dict[str, Any]:
    return {"candidate" if due.lift else "option": due.of, "criterion": due.criterion}


def _turned(pair: Turned) -> dict[str, Any]:
    alone = pair.alone and {"file": pair.alone.file, "key": pair.alone.key}
    return {"over": pair.over, "under": pair.under, "kinds": [*pair.kinds], "alone": alone}
