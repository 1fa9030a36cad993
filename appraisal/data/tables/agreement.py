"""Whose priorities: the weights, and how far perspectives agree, as CSV."""

from collections.abc import Iterable, Mapping
from typing import Any

from appraisal.appraise import Appraisal


def agreement_tables(appraisal: Appraisal) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """Every weight, and how alike each two perspectives rank, by path."""
    return {
        "data/weights.csv": [
            {"perspective": i, "criterion": node, "share": weights.shares[node], "weight": weight}
            for i, weights in appraisal.weights.items()
            for node, weight in weights.nodes.items()
        ],
        "data/agreement.csv": [
            {"perspective": pair.one, "other": pair.other, "rho": pair.rho, "tau": pair.tau}
            for pair in appraisal.agreement.pairs
        ],
    }
