"""Figures as a table, and a fact with some of its cells changed."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from appraisal.sheets.cells import Cell
from appraisal.sheets.figures import figures_table, known_measures, new_fact, places
from tests.sheets.shire import asked_of
from tests.workspaces import cases


def test_every_figure_has_a_row_and_gaps_have_blank_ones(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    table = figures_table(asked.dataset, asked.written)
    rows = {entry.key: entry.cells for entry in table.entries}
    assert [key for key in rows if key[0] == "north"] == [
        ("north", "debt", "1"),
        ("north", "debt", "2"),
        ("north", "population", "1"),
        ("north", "poverty", "1"),
    ]
    north = rows["north", "population", "1"]
    assert (north["low"], north["value"], north["high"]) == (90, 100, 110)
    assert (north["date"], north["source"], north["note"]) == ("2024-06-30", "census", "=1+1")
    assert (north["unit"], north["council_name"]) == ("people", "North")
    assert rows["north", "poverty", "1"]["value"] == "unknown"
    assert rows["south", "debt", "1"]["use"] == "shared-debt"
    assert rows["city", "debt", "1"]["value"] is None
    assert rows["south-east", "population", "1"]["value"] == 80
    assert ("south-west", "population", "1") not in rows


@pytest.mark.parametrize(
    ("fact", "rows", "expected"),
    cases(
        {
            "a value": ({"value": 1, "note": "x"}, {1: {"value": 2}}, {"value": 2, "note": "x"}),
            "a range": (
                {"value": 1, "source": "s"},
                {1: {"low": 0}},
                {"low": 0, "value": 1, "source": "s"},
            ),
            "a note that goes": (
                {"value": 1, "note": "x"},
                {1: {"note": None}},
                {"value": 1},
            ),
            "a gap that is filled": (
                "unknown",
                {1: {"value": 2, "source": "a; b", "date": "2024"}},
                {"value": 2, "date": 2024, "source": ["a", "b"]},
            ),
            "a figure that nobody knows": ({"value": 1}, {1: {"value": "unknown"}}, "unknown"),
            "a second figure": (
                {"value": 1},
                {2: {"value": 2, "source": "s"}},
                [{"value": 1}, {"value": 2, "source": "s"}],
            ),
            "one of two goes": (
                ({"value": 1}, {"value": 2}),
                {1: {"value": "remove"}},
                [{"value": 2}],
            ),
            "the only one goes": ({"value": 1}, {1: {"value": "remove"}}, None),
            "a shared fact": ({"value": 1}, {1: {"use": "x", "value": None}}, {"use": "x"}),
            "no shared fact any more": (
                {"use": "x"},
                {1: {"use": None, "value": 3, "source": "s"}},
                {"value": 3, "source": "s"},
            ),
            "a day": (None, {1: {"value": 3, "date": "2024-06-30"}},
                {"value": 3, "date": datetime.date(2024, 6, 30)}),
        }
    ),
)  # fmt: skip
def test_only_what_changes_changes(
    fact: Any, rows: dict[int, dict[str, Cell]], expected: Any
) -> None:
    new = new_fact(fact, rows)
    assert new == expected
    assert not isinstance(new, dict) or list(new) == list(expected)


def test_parts_stand_in_their_councils_file(tmp_path: Path) -> None:
    spots = places(asked_of(tmp_path).dataset)
    assert spots["north"] == ("councils/north.yaml", ("facts",), "North")
    assert spots["south-east"][:2] == ("councils/south.yaml", ("parts", "south-east", "facts"))


def test_measures_that_need_no_entry_are_known(tmp_path: Path) -> None:
    known = known_measures(asked_of(tmp_path).dataset)
    assert {"population", "debt", "area", "councillors"} <= set(known)
