"""Workbooks as Excel has them."""

import io
from typing import Any

import openpyxl
import pytest

from appraisal.sheets.grid import NoExcel
from appraisal.sheets.workshop.drawing import drawn
from appraisal.sheets.workshop.forms import Book, Column, Form, Open, Row
from tests.sheets.workshop.filled import cell_of, made


def book_of(path: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(made(path)))


def test_instructions_stand_first_and_what_it_was_made_for_last_and_hidden() -> None:
    book = book_of("ash.xlsx")
    sheets = ["Swings", "Candidates", "Walk-away", "Questions", "Barriers and enablers"]
    assert book.sheetnames == ["Instructions", *sheets, "About"]
    assert book["About"].sheet_state == "hidden"
    about = dict(book["About"].iter_rows(values_only=True))
    assert about.pop("blank")
    assert about == {
        "form": 1,
        "kind": "council",
        "workshop": "2026-03-what",
        "version": "92edb7f3",
        "council": "ash",
        "sheets": "; ".join(sheets),
    }
    first = [row[0] for row in book["Instructions"].iter_rows(values_only=True)]
    assert first[0] == "Ash: What should the councils of Treeshire work on together?"
    assert first[1].startswith("Fill in only the tinted cells.")


def test_only_open_cells_are_unlocked_and_they_are_told_by_words_too() -> None:
    for path in ("ash.xlsx", "panel.xlsx", "interviews/ash.xlsx"):
        for sheet in book_of(path).worksheets:
            assert sheet.protection.sheet
            assert sheet.protection.password is None
            if sheet.title in ("Instructions", "About"):
                continue
            keys = {cell.column for cell in sheet[1] if cell.value not in ("-", "code")}
            heads = next(row for row in sheet.iter_rows() if row[0].value == "heads")
            cells = [cell for row in sheet.iter_rows() for cell in row]
            assert {cell.column for cell in cells if not cell.protection.locked} == keys
            for cell in cells:
                is_tinted = cell.fill.fgColor.rgb == "00FFF4CC"
                assert is_tinted is (not cell.protection.locked)
            assert all(heads[at - 1].value.endswith("\n(fill in)") for at in keys)


def rule_at(sheet: Any, place: str) -> Any:
    rules = sheet.data_validations.dataValidation
    return next(rule for rule in rules if place in str(rule.sqref).split())


def test_cells_have_lists_and_limits_and_say_what_is_wanted() -> None:
    book = book_of("ash.xlsx")
    points = cell_of(book["Swings"], "local-say", "points").coordinate
    rule = rule_at(book["Swings"], points)
    assert (rule.type, rule.formula1, rule.formula2) == ("decimal", "0", "100")
    assert rule.operator in (None, "between")  # which is what none means
    assert rule.error == rule.prompt == "Write a number from 0 to 100."
    host = cell_of(book["Candidates"], "legal-team", "answer").coordinate
    assert rule_at(book["Candidates"], host).formula1 == '"would join,would host,no"'
    posts = cell_of(book["Candidates"], "posts", "answer").coordinate
    assert rule_at(book["Candidates"], posts).operator == "greaterThanOrEqual"
    level = cell_of(book["Walk-away"], "criterion saving", "at_least").coordinate
    rule = rule_at(book["Walk-away"], level)
    assert (rule.operator, rule.formula1, rule.formula2) == ("notBetween", "0", "-1")
    share = cell_of(book["Walk-away"], "criterion joined", "at_least")
    assert share.number_format == "0.##%"


def test_it_prints_on_a4_across_as_wide_as_the_paper_with_its_heads_repeated() -> None:
    sheet = book_of("panel.xlsx")["Scores"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$4:$4", "C5")
    assert (sheet.row_dimensions[1].hidden, sheet.column_dimensions["A"].hidden) == (True, True)


def test_type_is_large_and_rows_are_high_enough_for_their_text() -> None:
    sheet = book_of("ash.xlsx")["Candidates"]
    cell = cell_of(sheet, "legal-team", "answer")
    assert cell.font.size >= 13
    text = sheet.cell(cell.row, 4).value
    assert sheet.row_dimensions[cell.row].height >= 17.5 * (text.count("\n") + 1)


def test_text_is_never_run_and_no_row_is_higher_than_excel_lets_it() -> None:
    columns = (Column("What", 20), Column("Answer", 20, "answer"))
    rows = (Row(("=1+1", Open("text")), "=2"), Row(("word " * 2000, "=3"), "b"))
    form = Form("One", "=4", ("=5",), columns, rows)
    content = drawn(Book("council", "w", "v", "c", "=6", ("=7",), (form,)))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert not [
        c for s in book.worksheets for row in s.iter_rows() for c in row if c.data_type == "f"
    ]
    assert book["One"].row_dimensions[6].height == 409


def test_each_page_says_at_its_foot_whose_it_is_and_that_it_is_private() -> None:
    book = book_of("ash.xlsx")
    whose = "Ash: What should the councils of Treeshire work on together?"
    assert book.properties.title == whose
    assert book.properties.language == "en-GB"
    foot = book["Swings"].oddFooter
    assert foot.left.text == f"{whose} · In confidence once it is filled in."
    assert foot.right.text == "&A · &P / &N"


def test_a_foot_is_no_longer_than_excel_takes_and_its_signs_are_no_codes() -> None:
    book = Book("council", "w", "v", "c", "A & B " * 100, (), (), "Mark")
    sheet = openpyxl.load_workbook(io.BytesIO(drawn(book)))["Instructions"]
    assert sheet.oddFooter.left.text.startswith("A && B A && B")
    assert sheet.oddFooter.left.text.endswith("… · Mark")
    assert len(sheet.oddFooter.left.text + sheet.oddFooter.right.text) < 250


def test_signs_that_no_workbook_may_hold_are_left_out() -> None:
    rows = (Row(("A bell\x07\nrings", Open("text"), "\x01"), "a"),)
    columns = (Column("What", 20), Column("Answer", 20, "answer"), Column("More", 20))
    content = drawn(Book("council", "w", "v", "c", "T", (), (Form("S", "T", (), columns, rows),)))
    sheet = openpyxl.load_workbook(io.BytesIO(content))["S"]
    assert (sheet["B4"].value, sheet["D4"].value) == ("A bell\nrings", None)


def test_without_its_library_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(NoExcel):
        drawn(Book("council", "w", "v", "c", "T", (), ()))
