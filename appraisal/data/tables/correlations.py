"""How far criteria go together, and with the family, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.safety.correlations import Correlation


def correlation_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for every two criteria, then one a criterion with ‘unitary or not’, which has no id."""
    found = appraisal.correlations
    return [
        *(_row(one, other, r) for (one, other), r in found.pairs.items()),
        *(_row(leaf, None, r) for leaf, r in found.unitary.items()),
    ]


def _row(criterion: str, other: str | None, found: Correlation) -> dict[str, Any]:
    return {
        "criterion": criterion,
        "with": "unitary or not" if other is None else "criterion",
        "other": other,
        "correlation": found.r,
        "options": found.options,
        "alike": found.alike,
    }
