"""Readiness as CSV."""

from appraisal.data.tables.readiness import readiness_rows
from tests.datasets import dataset
from tests.readiness import READY


def test_what_is_unknown_says_so_and_what_is_not_recorded_is_empty() -> None:
    rows = {(row["council"], row["factor"]): row for row in readiness_rows(dataset(READY))}
    assert len(rows) == 8
    assert rows["ash", "pace"] == {
        "council": "ash",
        "factor": "pace",
        "stands": "in-place",
        "date": "2024-05-01",
        "why": "It led.",
        "sources": "s t",
    }
    assert rows["birch", "trust"]["stands"] == "unknown"
    assert rows["city", "pace"]["stands"] == ""
