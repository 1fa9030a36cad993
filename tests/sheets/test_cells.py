"""Cells of tables and what files say."""

import datetime

import pytest

from appraisal.sheets.cells import (
    BadCell,
    Cell,
    cell_of,
    date_of,
    date_value,
    freed,
    ids_of,
    number_of,
    same_cell,
    shown,
    signs_of,
    text_of,
    yes_of,
)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1,234", 1234),
        ("1 234.5", 1234.5),
        ("£1,234", 1234),
        ("45.6%", 45.6),
        ("-3", -3),
        ("−3", -3),
        ("1E-9", 1e-9),
        (7, 7),
        (" ", None),
        (None, None),
        (":", "unknown"),
        ("-", "unknown"),
        ("x", "unknown"),
        ("Unknown", "unknown"),
    ],
)
def test_numbers_are_read_as_people_write_them(cell: Cell, expected: Cell) -> None:
    assert number_of(cell) == expected


def test_a_number_past_all_that_can_be_counted_is_refused() -> None:
    with pytest.raises(BadCell, match="'1e999' is too large"):
        number_of("1e999")


@pytest.mark.parametrize("cell", ["12 or so", "1,23", "about 5", "5k", "12-15"])
def test_what_is_no_number_is_refused(cell: str) -> None:
    with pytest.raises(BadCell, match="is not a number"):
        number_of(cell)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2024", "2024"),
        (2024, "2024"),
        ("2024-06", "2024-06"),
        ("2024-06-30", "2024-06-30"),
        ("30/6/2024", "2024-06-30"),
        ("Jun-24", "2024-06"),
        ("Dec-99", "1999-12"),
        ("unknown", "unknown"),
        ("", None),
    ],
)
def test_dates_are_read_the_day_first(cell: Cell, expected: Cell) -> None:
    assert date_of(cell) == expected


@pytest.mark.parametrize("cell", ["31/02/2024", "June 2024", "2024-13", "24"])
def test_what_is_no_date_is_refused(cell: str) -> None:
    with pytest.raises(BadCell, match="is not a date"):
        date_of(cell)


def test_a_date_is_written_as_files_have_it() -> None:
    assert date_value("2024") == 2024
    assert date_value("2024-06") == "2024-06"
    assert date_value("2024-06-30") == datetime.date(2024, 6, 30)
    assert date_value(None) is None


def test_what_files_say_becomes_a_cell() -> None:
    assert cell_of(("a", "b")) == "a; b"
    assert cell_of(datetime.date(2024, 6, 30)) == "2024-06-30"
    assert cell_of(True) == "yes"
    assert cell_of(1.10) == 1.1
    assert cell_of(None) is None


def test_numbers_are_shown_without_exponents() -> None:
    assert shown(0.0000001) == "0.0000001"
    assert shown(None) == ""


def test_an_apostrophe_goes_only_where_it_kept_text_from_being_run() -> None:
    assert freed("'=1+1") == "=1+1"
    assert freed("''=1") == "'=1"
    assert freed("'tis") == "'tis"


def test_ids_are_separated_by_semicolons_commas_or_lines() -> None:
    assert ids_of("a, b;c\nd") == "a; b; c; d"
    assert ids_of("a, b; c", ";") == "a, b; c"
    assert ids_of(" ") is None


def test_text_has_the_line_ends_of_its_file() -> None:
    assert text_of("a\r\nb") == "a\nb"
    assert text_of("  ") is None


def test_yes_and_no() -> None:
    assert [yes_of("Yes"), yes_of("0"), yes_of(None)] == ["yes", "no", None]
    with pytest.raises(BadCell, match="neither yes nor no"):
        yes_of("maybe")


def test_numbers_are_the_same_to_fifteen_digits() -> None:
    assert same_cell(0.1 + 0.2, 0.3)
    assert same_cell(100000000000001.47, 100000000000001.5)
    assert not same_cell(0.1, 0.10000000001)
    assert same_cell("a ", "a")
    assert same_cell(None, "")
    assert not same_cell("1", 1)


def test_the_sign_of_a_unit_is_seen() -> None:
    assert signs_of("£5") == "£"
    assert signs_of("5%") == "%"
    assert signs_of(5) == ""
