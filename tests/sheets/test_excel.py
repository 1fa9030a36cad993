"""A table as an Excel workbook."""

import io
from pathlib import Path

import openpyxl
import pytest

from appraisal.sheets.excel import as_excel
from appraisal.sheets.figures import figures_table
from appraisal.sheets.grid import NoExcel
from tests.sheets.shire import asked_of


def test_text_stays_text_and_the_head_stays_in_sight(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    book = openpyxl.load_workbook(io.BytesIO(as_excel(figures_table(asked.dataset, asked.written))))
    assert book.sheetnames == ["Figures", "Notes", "Lists"]
    sheet = book["Figures"]
    assert sheet.freeze_panes == "D2"
    heads = [cell.value for cell in sheet[1]]
    rows = {tuple(c.value for c in row[:3]): row for row in sheet.iter_rows(min_row=2)}
    note = rows["north", "population", "1"][heads.index("note")]
    assert (note.value, note.data_type) == ("=1+1", "s")
    leading = rows["north", "debt", "2"][heads.index("note")]
    assert (leading.value, leading.number_format) == ("0123", "@")
    assert rows["north", "population", "1"][heads.index("unit")].value == "people"
    assert "unit beside it" in sheet.cell(1, heads.index("value") + 1).comment.text


def test_cells_are_picked_from_lists(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    book = openpyxl.load_workbook(io.BytesIO(as_excel(figures_table(asked.dataset, asked.written))))
    rules = book["Figures"].data_validations.dataValidation
    lists = {str(rule.sqref).split("2:")[0]: rule for rule in rules if rule.type == "list"}
    assert lists["A"].formula1 == "Lists!$A$2:$A$7"
    councils = [row[0].value for row in book["Lists"]["A2:A7"]]
    assert councils == ["city", "north", "shire", "south", "south-east", "south-west"]
    assert lists["A"].showErrorMessage
    assert not lists["K"].showErrorMessage  # several sources stand in one cell


def test_it_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    asked = asked_of(tmp_path)
    table = figures_table(asked.dataset, asked.written)
    assert as_excel(table) == as_excel(table)
    assert b"2000-01-01T00:00:00Z" not in as_excel(table)  # it is packed


def test_without_its_library_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = asked_of(tmp_path)
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(NoExcel):
        as_excel(figures_table(asked.dataset, asked.written))
