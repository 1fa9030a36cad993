"""Files of tables → their cells."""

import datetime
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from appraisal.problems import ProblemsFound
from appraisal.sheets.grid import Grid, read_grids

WHEN = datetime.datetime(2024, 6, 30)  # noqa: DTZ001 (Excel's times have no zone)


def of_text(folder: Path, raw: bytes, name: str = "t.csv") -> list[Grid]:
    (folder / name).write_bytes(raw)
    return read_grids(folder / name)


def test_a_csv_file_is_read_by_lines_and_blank_ones_are_left_out(tmp_path: Path) -> None:
    (grid,) = of_text(tmp_path, b'\xef\xbb\xbfa,b\r\n\r\n"1\r\n2",\xc2\xa33\r\n,\r\nend,\r\n')
    assert [(line.number, line.cells) for line in grid.lines] == [
        (1, ("a", "b")),
        (3, ("1\r\n2", "£3")),
        (6, ("end", None)),
    ]


@pytest.mark.parametrize("sign", [";", "\t"])
def test_values_may_be_separated_by_other_signs(tmp_path: Path, sign: str) -> None:
    (grid,) = of_text(tmp_path, f"title, of it\na{sign}b{sign}c\n".encode())
    assert grid.lines[1].cells == ("a", "b", "c")


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("t.csv", b"a\n\xa33\n", r"t\.csv:2:1: This is not UTF-8 text"),
        ("t.csv", b'a\n"b', r"t\.csv:2:1: From here on the quotes"),
        ("t.xlsx", b"none", r"t\.xlsx:1:1: This is no Excel workbook"),
        ("t.ods", b"none", r"t\.ods:1:1: Files that end in \.ods are not read"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, raw: bytes, said: str) -> None:
    with pytest.raises(ProblemsFound, match=said):
        of_text(tmp_path, raw, name)


def test_each_sheet_of_a_workbook_is_read_as_it_shows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Persons"
    sheet["B2"], sheet["C2"], sheet["D2"] = "text", 1.5, WHEN
    sheet["E2"] = 0.456
    sheet["E2"].number_format = "0.0%"
    book.create_sheet("Empty")
    book.save(tmp_path / "t.xlsx")
    persons, empty = read_grids(tmp_path / "t.xlsx")
    assert (persons.name, empty.lines) == ("Persons", ())
    assert [line.number for line in persons.lines] == [2]
    assert persons.lines[0].cells == (None, "text", 1.5, "2024-06-30", "45.6%")


def test_a_formula_without_its_result_is_told_and_not_read_as_blank(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["B3"] = "=1+1"
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(ProblemsFound, match=r"t\.xlsx:3:2: The formula in cell B3 has no result"):
        read_grids(tmp_path / "t.xlsx")


def of_parts(folder: Path, edit: Callable[[str, bytes], bytes]) -> list[Grid]:
    """A workbook whose parts were changed after it was saved."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active["A1"] = "text"
    book.save(folder / "whole.xlsx")
    with (
        zipfile.ZipFile(folder / "whole.xlsx") as whole,
        zipfile.ZipFile(folder / "t.xlsx", "w") as changed,
    ):
        for name in whole.namelist():
            changed.writestr(name, edit(name, whole.read(name)))
    return read_grids(folder / "t.xlsx")


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_workbook_that_breaks_off_within_is_told(tmp_path: Path, part: str) -> None:
    with pytest.raises(ProblemsFound, match=r"t\.xlsx:1:1: This is no Excel workbook"):
        of_parts(tmp_path, lambda name, raw: raw[: len(raw) // 2] if name == part else raw)


def test_a_workbook_with_charts_alone_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_chartsheet("Chart")
    assert book.active is not None
    book.remove(book.active)
    book.save(tmp_path / "t.xlsx")
    with pytest.raises(ProblemsFound, match=r"t\.xlsx:1:1: This is no Excel workbook"):
        read_grids(tmp_path / "t.xlsx")


def test_a_sheet_that_is_hidden_is_not_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Old", 0).sheet_state = "hidden"
    book.save(tmp_path / "t.xlsx")
    assert [grid.name for grid in read_grids(tmp_path / "t.xlsx")] == ["Sheet"]


def test_what_the_library_thinks_of_styles_is_not_said(tmp_path: Path) -> None:
    with warnings.catch_warnings(action="error"):
        of_parts(tmp_path, lambda name, raw: b"<none/>" if name == "xl/styles.xml" else raw)
