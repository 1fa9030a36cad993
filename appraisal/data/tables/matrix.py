"""The performance matrix: every option on every criterion."""

from collections.abc import Iterator
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.findings.candidates import how_it_rests


def matrix_rows(appraisal: Appraisal) -> Iterator[dict[str, Any]]:
    """A row a cell, with what it adds to the overall value under the headline perspective."""
    names = {leaf.id: leaf.label for leaf in appraisal.dataset.leaves()}
    weights = appraisal.weights[appraisal.headline].nodes
    for (option, leaf), cell in appraisal.matrix.cells.items():
        yield {
            "option": option,
            "option_name": appraisal.dataset.options[option].name,
            "criterion": leaf,
            "criterion_name": names[leaf],
            "raw": cell.raw.value if cell.raw else None,
            "raw_low": cell.raw.low if cell.raw else None,
            "raw_high": cell.raw.high if cell.raw else None,
            "low": cell.low,
            "value": cell.value,
            "high": cell.high,
            "weight": weights[leaf],
            "contribution": weights[leaf] * cell.value,
            "evidence": cell.evidence,
            "sources": " ".join(cell.sources),
            "why": how_it_rests(appraisal.dataset, option, leaf) or cell.why,
            "judged_by": cell.by,
            "judged_on": cell.date,
        }
