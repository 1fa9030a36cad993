"""How far each success factor stands in each council, as CSV."""

from typing import Any

from appraisal.appraise.readiness import readiness_of
from appraisal.data.results.readiness import readiness_results
from appraisal.model import Dataset


def readiness_rows(dataset: Dataset) -> list[dict[str, Any]]:
    """A row for each council and success factor, for data/readiness.csv.

    `stands` is empty where nothing is on record, `unknown` where it was looked for.
    """
    return [
        {
            "council": row.council,
            "factor": row.factor,
            "stands": row.stands or "",
            "date": row.date or "",
            "why": row.why or "",
            "sources": " ".join(row.source),
        }
        for row in readiness_results(readiness_of(dataset))
    ]
