"""What stands in a workbook, wherever its rows and columns went."""

from typing import Any

import pytest

from appraisal.sheets.grid import NoExcel
from appraisal.sheets.workshop.opened import NOTHING_ASKED, opened
from tests.sheets.workshop.filled import cell_of, changed, filled, made

TYPED = {("Swings", "saving", "points"): 60, ("Swings", "kept", "points"): 45}


def points(content: bytes) -> dict[str, Any]:
    lines = opened(content).sheets["Swings"].lines
    return {line.code: line.entries["points"].value for line in lines if line.entries}


def moved(change: Any) -> bytes:
    def both(book: Any) -> None:
        for (sheet, code, key), value in TYPED.items():
            cell_of(book[sheet], code, key).value = value
        change(book["Swings"])

    return changed("ash.xlsx", both)


@pytest.mark.parametrize(
    "change",
    [
        lambda sheet: sheet.insert_cols(3),
        lambda sheet: sheet.insert_rows(1, 3),
        lambda sheet: sheet.insert_rows(8),
        lambda sheet: sheet.delete_cols(3, 2),
        lambda sheet: setattr(sheet.row_dimensions[9], "hidden", True),
        lambda sheet: setattr(sheet, "sheet_state", "hidden"),
    ],
)
def test_rows_and_columns_are_found_wherever_they_went(change: Any) -> None:
    assert points(moved(change)) == {"saving": 60, "kept": 45}


def test_what_it_was_made_for_is_told() -> None:
    found = opened(made("panel.xlsx"))
    assert (found.about["kind"], found.about["workshop"]) == ("panel", "2026-03-what")
    assert "council" not in found.about
    assert "Instructions" not in found.sheets


def test_a_cell_has_its_place_and_says_whether_it_is_a_formula() -> None:
    content = filled("ash.xlsx", {("Swings", "saving", "points"): "=50+50"})
    (line,) = [line for line in opened(content).sheets["Swings"].lines if line.entries]
    entry = line.entries["points"]
    assert (line.place, entry.place, entry.formula) == ("Swings!9", "Swings!F9", True)


def test_an_answer_in_a_row_that_asks_nothing_is_a_fault() -> None:
    content = moved(lambda sheet: setattr(sheet["F40"], "value", 5))
    assert opened(content).faults == (("Swings!F40", NOTHING_ASKED),)


def test_two_columns_of_one_key_are_a_fault() -> None:
    content = moved(lambda sheet: setattr(sheet["E1"], "value", "points"))
    said = "two columns are both called ‘points’ in the hidden row of keys."
    assert opened(content).faults == (("Swings", said),)


def test_a_cell_far_away_does_not_make_it_look_at_millions() -> None:
    content = moved(lambda sheet: setattr(sheet["XFD1048576"], "value", 5))
    said = "there are too many cells here. Clear what is not asked."
    assert opened(content).faults == (("Swings", said),)


def test_what_is_no_workbook_is_told_as_that() -> None:
    for content in (b"", b"a letter", made("ash.xlsx")[:2000]):
        ((place, what),) = opened(content).faults
        assert place == ""
        said = "this is no Excel workbook, or a damaged one, or one with a password."
        assert what.startswith(said), content[:10]


def test_without_its_library_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(NoExcel):
        opened(b"")
