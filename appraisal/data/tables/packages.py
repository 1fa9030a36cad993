"""Efficient packages of candidates, and each candidate with what it takes and adds, as CSV."""

import math
from collections.abc import Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.designed import Packages

Rows = list[Mapping[str, Any]]


def package_tables(appraisal: Appraisal) -> dict[str, Rows]:
    """The fronts of all perspectives and the candidates, as CSV files by path; empty without."""
    return {
        "data/packages.csv": package_rows(appraisal.packages),
        "data/candidates.csv": candidate_rows(appraisal),
    }


def package_rows(found: Packages | None) -> Rows:
    """A row for each efficient package under each perspective, the cheapest first."""
    if found is None:
        return []
    return [
        {
            "perspective": perspective,
            "cost": row.cost,
            "set_up": row.set_up,
            "running": row.running,
            "gain": row.gain,
            "value": row.value,
            "value_from_unknown": math.fsum(row.from_unknown.values()),
            "from_lifts": row.from_lifts,
            "candidates": " ".join(row.candidates),
        }
        for perspective, front in found.fronts.items()
        for row in front
    ]


def candidate_rows(appraisal: Appraisal) -> Rows:
    """A row for each candidate that has a price."""
    found = appraisal.packages
    if found is None:
        return []
    return [
        {
            "candidate": i,
            "name": appraisal.dataset.candidates[i].name,
            "first_year": price.first,
            "set_up": price.set_up,
            "running": price.running,
            "saving": price.saving,
            "cost": price.net,
            "not_known": " ".join(price.stood_in),
            "in_best": None if found.in_best is None else found.in_best[i],
            "core_index": found.core_index.get(i),
            "standing": found.standing(i),
            "adds_at_most": found.reasons[i].adds if i in found.reasons else None,
        }
        for i, price in found.prices.items()
    ]
