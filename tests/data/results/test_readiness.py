"""Readiness in results.json: a row for each council and success factor."""

import json

from appraisal.appraise import appraise
from appraisal.data.as_json import as_json
from appraisal.data.results import results
from tests.datasets import dataset
from tests.readiness import READY


def test_a_row_has_what_a_source_tells_and_nothing_where_nobody_looked() -> None:
    found = json.loads(as_json(results(appraise(dataset(READY)))))["readiness"]
    assert len(found) == 8
    assert found[0] == {
        "council": "ash",
        "factor": "pace",
        "stands": "in-place",
        "why": "It led.",
        "date": "2024-05-01",
        "source": ["s", "t"],
    }
    told = {(row["council"], row["factor"]): row for row in found}
    assert told["birch", "trust"]["stands"] == "unknown"
    city = {"stands": None, "why": None, "date": None, "source": []}
    assert told["city", "trust"] == {"council": "city", "factor": "trust", **city}
