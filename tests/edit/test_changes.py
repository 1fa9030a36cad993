"""What is to change in a file's values, and the values that are then wanted."""

from typing import Any

import pytest

from appraisal.edit import GONE, Change, changed

AS_READ = {"name": "Ash", "facts": {"staff": "unknown"}, "neighbours": ("birch", "cedar")}


def test_a_value_is_replaced_and_what_was_read_stays_as_it_was() -> None:
    new = changed(AS_READ, [Change(("facts", "staff"), 12)])
    assert new == {"name": "Ash", "facts": {"staff": 12}, "neighbours": ("birch", "cedar")}
    assert AS_READ["facts"] == {"staff": "unknown"}


def test_a_key_that_is_not_there_comes_last_with_those_around_it() -> None:
    new = changed(AS_READ, [Change(("parts", "east", "name"), "East")])
    assert list(new) == ["name", "facts", "neighbours", "parts"]
    assert new["parts"] == {"east": {"name": "East"}}


def test_among_entries_in_the_order_of_ids_a_new_one_has_its_place() -> None:
    new = changed({"ash": 1, "birch": 2, "dale": 3}, [Change(("cedar",), 4)])
    assert list(new) == ["ash", "birch", "cedar", "dale"]


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ((1,), "dale", ["birch", "dale"]),
        ((2,), "dale", ["birch", "cedar", "dale"]),
        ((0,), GONE, ["cedar"]),
    ],
)
def test_items_of_a_list_are_set_added_and_taken_away(
    path: tuple[int], value: Any, expected: list[str]
) -> None:
    assert changed(AS_READ, [Change(("neighbours", *path), value)])["neighbours"] == expected


def test_numbers_among_keys_are_named_as_text() -> None:
    assert changed({0: "dear", 100: "cheap"}, [Change(("0",), "very dear")]) == {
        0: "very dear",
        100: "cheap",
    }


def test_a_key_goes() -> None:
    assert changed({"low": 1, "value": 2}, [Change(("low",), GONE)]) == {"value": 2}


@pytest.mark.parametrize(("path", "error"), [(("l", 3), IndexError), (("k",), KeyError)])
def test_what_cannot_be_changed_is_refused(path: tuple[str | int], error: type[Exception]) -> None:
    with pytest.raises(error):
        changed({"l": (1, 2)}, [Change(path, GONE)])
