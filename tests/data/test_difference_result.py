"""What other programs read of the difference between two versions."""

import json

from appraisal.appraise.changed.difference import difference
from appraisal.data.as_json import as_json
from appraisal.data.difference_result import difference_result
from tests.appraise.changed.test_difference import BEFORE, SCORE, WEIGHT
from tests.datasets import dataset


def result(*changes: tuple[str, str]) -> object:
    text = BEFORE
    for change in changes:
        text = text.replace(*change)
    return json.loads(as_json(difference_result(difference(dataset(BEFORE), dataset(text)))))


def test_it_has_the_shape_of_the_format() -> None:
    assert result(SCORE, WEIGHT) == {
        "options": [
            {
                "id": "a",
                "value": [50, 64],
                "rank": [2, 1],
                "because": {"scores": 6.5, "weights": 7.5},
            },
            {"id": "b", "value": [52, 52], "rank": [1, 2], "because": {"scores": 0, "weights": 0}},
        ],
        "files": [],
        "turned": [
            {
                "over": "a",
                "under": "b",
                "kinds": ["weights"],
                "alone": {"file": "criteria/perspectives.yaml", "key": "p"},
            }
        ],
        "due": [],
    }


def test_an_option_that_is_new_or_gone_has_null_and_no_because() -> None:
    found = result(("b: {", "c: {"))
    assert isinstance(found, dict)
    assert found["options"][1:] == [
        {"id": "c", "value": [None, 52], "rank": [None, 1]},
        {"id": "b", "value": [52, None], "rank": [1, None]},
    ]
