"""Departures in results.json: those that could be, and those on record."""

import json

from appraisal.appraise import appraise
from appraisal.data.as_json import as_json
from appraisal.data.results import results
from tests.data.stepping_areas import FOUR
from tests.datasets import dataset

FOUND = json.loads(as_json(results(appraise(dataset(FOUR)))))


def test_each_leaver_has_what_would_be_lost() -> None:
    assert list(FOUND["departures"]) == ["a", "b", "c", "d", "bank"]
    lost = {
        "ended": ["ab", "bc"],
        "thin": ["bcd"],
        "untied": [],
        "parted": [["a", "c"], ["a", "d"]],
        "parted_close": [["a", "c"], ["a", "d"]],
        "uncovered": ["jobs"],
        "dropped": {"jobs": ["a", "c"]},
    }
    assert FOUND["departures"]["b"] == {
        "leaver": "b",
        "bodies": ["ab", "bc", "bcd"],
        "hosted": [],
        "lost": lost,
        "unhosted": lost,
    }


def test_a_departure_on_record_has_what_was_lost_and_without_a_date_nothing() -> None:
    a, x = FOUND["recorded_departures"]
    who = ("partnership", "who", "gave_up", "date", "took_effect")
    assert [a[key] for key in who] == ["bcd", "a", "member", "2024", True]
    assert a["reckoned"]["bodies"] == ["bcd"]
    assert a["reckoned"]["lost"]["untied"] == [["a", "c"], ["a", "d"]]
    assert [x[key] for key in who] == ["bcd", "x", "host", "unknown", False]
    assert x["reckoned"] is None
