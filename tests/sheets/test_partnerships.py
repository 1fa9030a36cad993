"""Partnerships as a table, and one with some of its cells changed."""

from pathlib import Path
from typing import Any

import pytest

from appraisal.sheets.cells import Cell
from appraisal.sheets.partnerships import new_partnership, partnerships_table
from tests.sheets.shire import asked_of


def test_every_partnership_has_a_row(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    rows = {e.key: e.cells for e in partnerships_table(asked.dataset, asked.written).entries}
    board = rows["board",]
    assert (board["name"], board["kind"], board["since"]) == (
        "The board, as it is",
        "joint-committee",
        "2020-01",
    )
    assert (board["members"], board["one_door"], board["left"]) == (
        "north; south",
        "yes",
        "city 2021",
    )
    assert (board["cost_value"], board["cost_source"]) == (20, "budget")
    assert rows["depot",]["themes"] == "skills"


@pytest.mark.parametrize(
    ("old", "cells", "expected"),
    [
        ({"name": "B"}, {"members": "a"}, {"name": "B", "members": ["a"]}),
        ({"name": "B", "until": 2020}, {"until": None}, {"name": "B"}),
        ({"name": "B"}, {"one_door": "yes"}, {"name": "B", "one_door": True}),
        (
            {"cost": {"value": 1, "source": "s"}},
            {"cost_value": 2},
            {"cost": {"value": 2, "source": "s"}},
        ),
        ({"cost": {"value": 1}}, {"cost_value": None}, {}),
        (None, {"name": "N", "kind": "company"}, {"name": "N", "kind": "company"}),
    ],
)
def test_only_what_changes_changes(old: Any, cells: dict[str, Cell], expected: Any) -> None:
    assert new_partnership(old, cells) == expected
