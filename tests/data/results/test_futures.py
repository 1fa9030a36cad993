"""What becomes of agreements, in results.json."""

import json

from appraisal.appraise import appraise
from appraisal.data.as_json import as_json
from appraisal.data.results import results
from tests.datasets import dataset
from tests.futures import LASTING

FOUND = json.loads(as_json(results(appraise(dataset(LASTING)))))


def test_each_body_has_its_fate_by_option() -> None:
    assert FOUND["futures"] == {
        "forum": {"stay": "kept", "closer": "deepened", "one": "absorbed"},
        "dear": {"stay": "kept", "closer": "kept", "one": "overtaken"},
        "fair": {"stay": "kept", "closer": "kept", "one": "absorbed"},
        "blank": {"stay": "kept", "closer": "kept", "one": "absorbed"},
    }


def test_what_pays_back_in_every_future_could_start_now() -> None:
    found = FOUND["no_regrets"]
    assert found["vesting"] == "2028-04"
    assert found["start_now"] == {"dear": "no", "fair": "yes", "blank": "open"}
    assert found["bodies"]["dear"] == {
        "worst": {"continue": "kept", "non-structural": "kept", "unitary": "overtaken"},
        "structures": {"overtaken": 1, "kept": 1},
        "net_at_vesting": -10,
    }
    assert found["bodies"]["forum"]["net_at_vesting"] is None
