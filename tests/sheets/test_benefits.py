"""The register of benefits as a table, and what a table of it would change."""

from pathlib import Path
from typing import Any

import pytest

from appraisal.sheets.benefits import benefits_proposed, benefits_table, new_benefit
from appraisal.sheets.cells import Cell
from appraisal.sheets.proposals import Proposal
from tests.sheets.shire import asked_of, grid_of

HEAD = "of|n|name|kind|baseline_value|owner|needs"
JOIN = "options/join"


def proposed(folder: Path, *rows: str) -> tuple[Proposal | None, list[str]]:
    asked = asked_of(folder)
    found = benefits_proposed(asked, grid_of("\n".join((HEAD, *rows))))
    return found, [problem.what for problem in asked.faults.found]


def test_every_benefit_is_a_row_and_an_option_or_programme_without_one_a_blank_row(
    tmp_path: Path,
) -> None:
    asked = asked_of(tmp_path)
    rows = {e.key: e.cells for e in benefits_table(asked.dataset, asked.written).entries}
    assert set(rows) == {
        ("options/stay", "1"),
        (JOIN, "1"),
        (JOIN, "2"),
        ("programmes/change", "1"),
    }
    first = rows[JOIN, "1"]
    assert (first["name"], first["kind"], first["needs"]) == ("Less rent", "cashable", "vote")
    assert (first["baseline_value"], first["baseline_source"]) == (12, "budget")
    assert (first["target_value"], first["owner"], first["by"]) == ("unknown", "north", "2028-03")
    assert rows[JOIN, "2"]["baseline_value"] is None
    assert rows["options/stay", "1"]["name"] is None


def test_a_changed_cell_changes_its_benefit_alone(tmp_path: Path) -> None:
    found, faults = proposed(tmp_path, f"{JOIN}|1|Less rent|cashable|10|city|vote; depot")
    assert (faults, found is not None) == ([], True)
    (step,) = found.steps if found else ()
    assert (step.file, step.path) == ("options/join.yaml", ("benefits", 0))
    assert step.value["baseline"] == {"value": 10, "source": "budget"}
    assert (step.value["owner"], step.value["needs"]) == ("city", ["vote", "depot"])
    assert (step.value["target"], step.value["by"]) == ("unknown", "2028-03")


def test_the_next_number_adds_a_benefit_and_a_later_one_is_a_fault(tmp_path: Path) -> None:
    found, faults = proposed(
        tmp_path, f"{JOIN}|4|Later||||", f"{JOIN}|3|New|service|||", "programmes/change|2|Also||||"
    )
    assert faults == []
    assert [(s.path, s.is_new, s.value) for s in (found.steps if found else ())] == [
        (("benefits", 2), True, {"name": "New", "kind": "service"}),
        (("benefits", 3), True, {"name": "Later"}),
        (("change", "benefits", 1), True, {"name": "Also"}),
    ]
    _, faults = proposed(tmp_path, f"{JOIN}|5|Far||||")
    assert faults == ["Join has 2 in its file, so that 5 leaves a gap."]


def test_whose_it_is_has_to_stand_in_the_files(tmp_path: Path) -> None:
    _, faults = proposed(tmp_path, "options/joyn|1|B||||", f"{JOIN}|x|B||||")
    assert faults == ["There is no of 'options/joyn'.", "'x' is no number of a row."]


def test_a_figure_that_the_table_has_no_room_for_is_not_changed(tmp_path: Path) -> None:
    _, faults = proposed(tmp_path, f"{JOIN}|2|Less debt||5||")
    assert faults == ["This figure has several sources of its own, or stands in facts.yaml."]


@pytest.mark.parametrize(
    ("old", "cells", "expected"),
    [
        ({"name": "B"}, {"kind": "service"}, {"name": "B", "kind": "service"}),
        ({"name": "B", "note": "x"}, {"note": None}, {"name": "B"}),
        ({"name": "B"}, {"needs": "a"}, {"name": "B", "needs": ["a"]}),
        ({"name": "B"}, {"target_value": "unknown"}, {"name": "B", "target": "unknown"}),
        (
            {"name": "B", "target": "unknown"},
            {"target_value": 5, "target_source": "s"},
            {"name": "B", "target": {"value": 5, "source": "s"}},
        ),
        ({"name": "B", "target": {"value": 5}}, {"target_value": None}, {"name": "B"}),
        (None, {"name": "B"}, {"name": "B"}),
    ],
)
def test_only_what_changes_changes(old: Any, cells: dict[str, Cell], expected: Any) -> None:
    assert new_benefit(old, cells) == expected
