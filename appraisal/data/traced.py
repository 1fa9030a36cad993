"""A trace as JSON: the values of the tree, or all that one value is made of."""

import math
from typing import Any

from msgspec import Struct

from appraisal.appraise.trace.values import trace_leaf, trace_option
from appraisal.appraise.trace.written import Written
from appraisal.appraise.valued import Valued
from appraisal.data.as_json import as_json
from appraisal.model import Criterion, Dataset
from appraisal.model.walk import Path, written_at


def traced(found: Valued, option: str, criterion: Criterion | None) -> bytes:
    """`option` has the overall value with the tree, `leaf` what a leaf's value is made of.

    A place in the files is an object of file, line and column, a number without end is null.
    """
    leaf = None
    if criterion is not None and criterion.criteria is None:
        leaf = _plain(found.dataset, trace_leaf(found, option, criterion))
    whole = _plain(found.dataset, trace_option(found, option))
    return as_json({"option": whole, "leaf": leaf})


def _plain(dataset: Dataset, value: Any) -> Any:
    """What JSON has a word for."""
    if isinstance(value, Written):
        held = {name: getattr(value, name) for name in value.__struct_fields__}
        places = {key: held[key] and _place(dataset, held[key]) for key in ("path", "used")}
        return {key: _plain(dataset, one) for key, one in held.items()} | places
    if isinstance(value, Struct):
        return {name: _plain(dataset, getattr(value, name)) for name in value.__struct_fields__}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(dataset, one) for one in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _place(dataset: Dataset, path: Path) -> dict[str, Any]:
    spot = written_at(dataset, path)
    if spot is None:
        return {"file": str(path[0]), "line": None, "column": None}
    return {"file": spot.file, "line": spot.line, "column": spot.column}
