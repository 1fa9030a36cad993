"""A value finds its place in a workshop's file."""

from typing import Any

import pytest

from appraisal.sheets.workshop.entries import Path
from appraisal.sheets.workshop.placing import put, value_at, without
from tests.workspaces import cases

COUNCILS = ("ash", "birch", "cedar")


@pytest.mark.parametrize(
    ("data", "path", "keys"),
    cases(
        {
            "answers come before the record": (
                {"title": "T", "record": {}},
                ("answers", "ash", "capacity"),
                ["title", "answers", "record"],
            ),
            "keys that no format knows stay": (
                {"title": "T", "in_progress": True, "record": {}},
                ("scores", "closer", "voice"),
                ["title", "scores", "in_progress", "record"],
            ),
        }
    ),
)
def test_a_new_key_stands_where_the_format_has_it(
    data: dict[str, Any], path: Path, keys: list[str]
) -> None:
    assert list(put(data, path, 1, COUNCILS)) == keys


def test_councils_stand_in_the_order_of_those_that_take_part() -> None:
    data: Any = {"answers": {"ash": {}, "cedar": {}}}
    found = put(data, ("answers", "birch", "capacity"), 1, COUNCILS)
    assert list(found["answers"]) == ["ash", "birch", "cedar"]
    found = put({"answers": {"cedar": {}}}, ("answers", "ash", "capacity"), 1, COUNCILS)
    assert list(found["answers"]) == ["ash", "cedar"]


def test_kinds_of_answers_stand_in_the_order_of_the_format() -> None:
    data: Any = {"answers": {"ash": {"scores": {}, "reasons": {}}}}
    found = put(data, ("answers", "ash", "swings", "say"), 1, COUNCILS)
    assert list(found["answers"]["ash"]) == ["scores", "swings", "reasons"]


def test_what_is_there_is_replaced_in_its_place_and_the_old_left_alone() -> None:
    data: Any = {"answers": {"ash": {"swings": {"b": 1, "a": 2}}}}
    found = put(data, ("answers", "ash", "swings", "b"), 3, COUNCILS)
    assert found == {"answers": {"ash": {"swings": {"b": 3, "a": 2}}}}
    assert data["answers"]["ash"]["swings"]["b"] == 1


def test_a_key_that_is_left_empty_is_filled() -> None:
    assert put({"answers": None}, ("answers", "ash", "capacity"), 1, COUNCILS) == {
        "answers": {"ash": {"capacity": 1}}
    }


def test_what_goes_takes_along_what_is_then_empty() -> None:
    data = {"title": "T", "answers": {"ash": {"swings": {"a": 1}}, "birch": {"capacity": 2}}}
    assert without(data, ("answers", "ash", "swings", "a")) == {
        "title": "T",
        "answers": {"birch": {"capacity": 2}},
    }
    assert without(data, ("answers", "elm", "capacity")) == data


def test_a_value_is_found_by_keys_as_text() -> None:
    assert value_at({"answers": {"ash": {2024: "x"}}}, ("answers", "ash", "2024")) == "x"
    assert value_at({"answers": None}, ("answers", "ash")) is None
